import { RotateCcw, Server } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useErrorSentence, useLifecycle, useQueryCall, useReadOnly } from '../../../api/index.ts'
import { Button, ErrorState, Facts, Panel, showToast, Skeleton } from '../../../ui/index.ts'
import { MoveToServer } from './move-to-server.tsx'
import { ReturnFromServer } from './return-from-server.tsx'
import '../clinic.css'

/** Where records lie, and taking them elsewhere. */
export function DataPanel({ beforeMoving }: { readonly beforeMoving: () => Promise<void> }) {
  const { t } = useTranslation('app')
  const { sample } = useAppState()
  return (
    <Panel title={t('clinic.page.data')} className="setting-panel">
      {sample ? <SampleData /> : <ClinicData beforeMoving={beforeMoving} />}
    </Panel>
  )
}

function ClinicData({ beforeMoving }: { readonly beforeMoving: () => Promise<void> }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { may } = useAppState()
  const readOnly = useReadOnly('manage-clinic')
  const place = useQueryCall('server.get', {})
  const [moving, setMoving] = useState<'there' | 'back' | null>(null)
  if (place.error) return <ErrorState text={sentence(place.error)} onRetry={() => void place.refetch()} />
  if (!place.data) return <Skeleton lines={2} />
  const { address, held } = place.data
  const parts = { held, beforeMoving, onClose: () => setMoving(null) }
  return (
    <div className="stack gap-3">
      <p className="muted">{t(address ? 'server.text' : 'clinic.page.dataText')}</p>
      {address ? (
        <Facts
          facts={[
            [t('server.place'), t('server.placeAt', { host: address.host, port: String(address.port) })],
            [t('server.database'), address.database],
            [t('server.user'), address.user],
          ]}
        />
      ) : null}
      {may.includes('manage-clinic') ? (
        <div className="row stretch gap-2">
          <Button icon={Server} isDisabled={readOnly} onPress={() => setMoving(address ? 'back' : 'there')}>
            {t(address ? 'server.return.action' : 'server.move.action')}
          </Button>
        </div>
      ) : null}
      {moving === 'there' ? <MoveToServer {...parts} /> : null}
      {moving === 'back' ? <ReturnFromServer {...parts} /> : null}
    </div>
  )
}

function SampleData() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const reset = useLifecycle('sample.reset')

  async function start(): Promise<void> {
    const answer = await reset.run({})
    showToast(answer.ok ? t('shell.sample.resetDone') : sentence(answer.error))
  }

  return (
    <div className="stack gap-3">
      <p className="muted">{t('clinic.page.dataSample')}</p>
      <div className="row stretch gap-2">
        <Button icon={RotateCcw} busy={reset.busy} onPress={() => void start()}>
          {t('clinic.page.resetSample')}
        </Button>
      </div>
    </div>
  )
}
