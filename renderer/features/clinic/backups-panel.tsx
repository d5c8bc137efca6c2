import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/domain/backup.ts'
import { useAppState, useReadOnly, useErrorSentence, useLifecycle, useQueryCall } from '../../api/index.ts'
import { Button, ErrorState, Panel, ProgressBar, showToast, Skeleton, useDateText } from '../../ui/index.ts'
import { RestoreBackup } from './restore-backup.tsx'
import './clinic.css'

/** Rows shown before somebody asks for more: what was made today, as a rule. */
const firstRows = 5

interface Restoring {
  /** Saves and lets go of what is open of records: they will be others. */
  readonly beforeRestore: () => Promise<void>
}

/** Which backups there are, and making one. */
export function BackupsPanel({ beforeRestore }: Restoring) {
  const { t } = useTranslation('app')
  const { sample } = useAppState()
  return (
    <Panel title={t('backups.title')} className="setting-panel">
      {sample ? <p className="muted">{t('backups.sample')}</p> : <Backups beforeRestore={beforeRestore} />}
    </Panel>
  )
}

function Backups({ beforeRestore }: Restoring) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const dates = useDateText()
  const readOnly = useReadOnly('manage-clinic')
  const list = useQueryCall('backups.list', {})
  const make = useLifecycle('backups.make')
  const failed = make.error ? sentence(make.error) : null

  async function start(): Promise<void> {
    const answer = await make.run({})
    if (answer.ok) showToast(t('backups.made'), 'backups')
  }

  return (
    <div className="stack gap-3">
      <p className="muted">{t('backups.text')}</p>
      {make.busy ? (
        <ProgressBar
          label={t('backups.making')}
          {...(make.progress ? { done: make.progress.done, total: make.progress.total } : {})}
          onCancel={make.cancel}
        />
      ) : (
        <div className="row stretch gap-2">
          <Button isDisabled={readOnly} onPress={() => void start()}>
            {t('backups.make')}
          </Button>
        </div>
      )}
      {failed === null ? null : <ErrorState text={failed} />}
      {failed === null && list.data?.failed ? (
        <ErrorState
          text={t('backups.failed', {
            at: dates.instant(list.data.failed.at),
            reason: sentence({ code: list.data.failed.code }),
          })}
        />
      ) : null}
      {list.error ? <ErrorState text={sentence(list.error)} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.data ? <BackupList backups={list.data.backups} beforeRestore={beforeRestore} /> : null}
    </div>
  )
}

function BackupList({ backups, beforeRestore }: Restoring & { readonly backups: readonly Backup[] }) {
  const { t, i18n } = useTranslation('app')
  const dates = useDateText()
  const readOnly = useReadOnly('manage-clinic')
  const [all, setAll] = useState(false)
  const [restoring, setRestoring] = useState<Backup | null>(null)
  if (backups.length === 0) return <p className="muted">{t('backups.none')}</p>
  const megabytes = new Intl.NumberFormat(i18n.language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  })
  const more = all ? 0 : Math.max(0, backups.length - firstRows)
  return (
    <>
      <ul className="backup-list stack" aria-label={t('backups.list')}>
        {backups.slice(0, all ? undefined : firstRows).map((one) => (
          <li key={one.name} className="backup-list__one cluster gap-3">
            <span className="numbers strong">{dates.instant(one.madeAt)}</span>
            <span className="grow">{t(`backups.reasons.${one.reason}`)}</span>
            <span className="numbers muted">
              {t('backups.size', { megabytes: megabytes.format(one.bytes / 1_000_000) })}
            </span>
            <span className="row gap-1 muted" title={dates.instant(one.verifiedAt)}>
              <CircleCheck aria-hidden="true" />
              {t('backups.checked')}
            </span>
            {readOnly ? null : (
              <Button
                small
                aria-label={t('backups.restoreThis', { at: dates.instant(one.madeAt) })}
                onPress={() => setRestoring(one)}
              >
                {t('backups.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RestoreBackup backup={restoring} beforeRestore={beforeRestore} onClose={() => setRestoring(null)} />
      {more === 0 ? null : (
        <div className="row stretch gap-2">
          <Button small variant="quiet" onPress={() => setAll(true)}>
            {t('backups.all', { count: more })}
          </Button>
        </div>
      )}
    </>
  )
}
