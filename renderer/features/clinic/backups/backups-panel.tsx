import { FileUp, FlaskRound, HardDrive } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useReadOnly, useErrorSentence, useLifecycle, useQueryCall } from '../../../api/index.ts'
import { Button, ErrorState, Panel, showToast, Skeleton, useDateText } from '../../../ui/index.ts'
import { BackupList, type Restoring } from './backup-list.tsx'
import { BackupPlaces } from './backup-places.tsx'
import { CarryFile } from './carry-file.tsx'
import { LifecycleProgress } from './lifecycle-progress.tsx'
import { PutBack } from './put-back.tsx'
import { RestoreDrill } from './restore-drill.tsx'
import { SecondPlace } from './second-place.tsx'
import { ServerArchive } from './server-archive.tsx'
import '../clinic.css'

/** Which backups there are, where they lie, and making one. */
export function BackupsPanel({ beforeRestore }: Restoring) {
  const { t } = useTranslation('app')
  const { sample } = useAppState()
  return (
    <Panel title={t('backups.title')} className="setting-panel">
      {sample ? <p className="muted">{t('backups.sample')}</p> : <Backups beforeRestore={beforeRestore} />}
    </Panel>
  )
}

type Asked = 'place' | 'drill' | 'file' | 'putBack'

function Backups({ beforeRestore }: Restoring) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const dates = useDateText()
  const list = useQueryCall('backups.list', {})
  const make = useLifecycle('backups.make')
  const [asked, setAsked] = useState<Asked | null>(null)
  const failed = make.error ? sentence(make.error) : null
  const { data } = list
  const mayManage = !useReadOnly('manage-clinic')
  const newest = data?.backups[0]
  const place = useQueryCall('server.get', {})
  const onServer = (place.data?.address ?? null) !== null
  const close = () => setAsked(null)

  async function start(): Promise<void> {
    const answer = await make.run({})
    if (answer.ok) showToast(t('backups.made'), 'backups')
  }

  return (
    <div className="stack gap-3">
      <p className="muted">{t('backups.text')}</p>
      {onServer ? <p className="muted">{t('backups.server.text')}</p> : null}
      {data ? <BackupPlaces state={data} /> : null}
      {onServer && mayManage ? <ServerArchive /> : null}
      <LifecycleProgress of={make} label={t('backups.making')} stop />
      {make.busy || !mayManage ? null : (
        <div className="cluster gap-2">
          <Button onPress={() => void start()}>{t('backups.make')}</Button>
          <Button icon={HardDrive} onPress={() => setAsked('place')}>
            {t(data?.elsewhere ? 'backups.place.change' : 'backups.place.choose')}
          </Button>
          <Button icon={FlaskRound} isDisabled={!newest} onPress={() => setAsked('drill')}>
            {t('backups.drill.action')}
          </Button>
          <Button icon={FileUp} isDisabled={!newest} onPress={() => setAsked('file')}>
            {t('backups.file.save')}
          </Button>
        </div>
      )}
      {failed === null ? null : <ErrorState text={failed} />}
      {failed === null && data?.failed ? (
        <ErrorState
          text={t('backups.failed', {
            at: dates.instant(data.failed.at),
            reason: sentence({ code: data.failed.code }),
          })}
        />
      ) : null}
      {mayManage && !onServer && data?.aside ? (
        <div className="cluster gap-2">
          <p className="grow">{t('backups.putBack.text')}</p>
          <Button small onPress={() => setAsked('putBack')}>
            {t('backups.putBack.action')}
          </Button>
        </div>
      ) : null}
      {list.error ? <ErrorState text={sentence(list.error)} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton lines={3} /> : null}
      {data ? (
        <BackupList
          backups={data.backups}
          hasFailed={data.failed !== null}
          mayRestore={mayManage && !onServer}
          beforeRestore={beforeRestore}
        />
      ) : null}
      <SecondPlace isOpen={asked === 'place'} chosen={data?.elsewhere?.path ?? null} onClose={close} />
      <RestoreDrill isOpen={asked === 'drill'} onClose={close} />
      {newest ? <CarryFile isOpen={asked === 'file'} backup={newest} onClose={close} /> : null}
      {data?.aside ? (
        <PutBack
          isOpen={asked === 'putBack'}
          name={data.aside}
          beforeRestore={beforeRestore}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
