import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAppState, useErrorSentence, useLifecycle } from '../../api/index.ts'
import { Button, Facts, Panel, showToast } from '../../ui/index.ts'
import './clinic.css'

/** Where records lie. */
export function DataPanel() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { sample } = useAppState()
  const reset = useLifecycle('sample.reset')

  async function start(): Promise<void> {
    const answer = await reset.run({})
    showToast(answer.ok ? t('shell.sample.resetDone') : sentence(answer.error))
  }

  return (
    <Panel title={t('clinic.page.data')} className="setting-panel">
      <div className="stack gap-3">
        <p className="muted">{sample ? t('clinic.page.dataSample') : t('clinic.page.dataText')}</p>
        {sample ? (
          <div className="row stretch gap-2">
            <Button icon={RotateCcw} busy={reset.busy} onPress={() => void start()}>
              {t('clinic.page.resetSample')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  )
}

/** The program itself. */
export function AboutPanel() {
  const { t } = useTranslation('app')
  const { version, host } = useAppState()
  return (
    <Panel title={t('clinic.page.about')} className="setting-panel">
      <Facts
        facts={[
          [t('clinic.page.version'), version],
          [t('clinic.page.runsIn'), t(`clinic.page.hosts.${host}`)],
          [t('clinic.page.licence'), 'Apache-2.0'],
        ]}
      />
    </Panel>
  )
}
