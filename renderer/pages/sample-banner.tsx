import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useErrorSentence, useLifecycle } from '../api/index.ts'
import { Button, showToast } from '../ui/index.ts'

/** Says on every page that nothing here is real, and how to get out. */
export function SampleBanner({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const [, navigate] = useLocation()
  const reset = useLifecycle('sample.reset')

  async function start(): Promise<void> {
    navigate('/patients')
    const answer = await reset.run({})
    showToast(answer.ok ? t('shell.sample.resetDone') : sentence(answer.error))
  }

  return (
    <aside className="notice row gap-2 rigid notice--warning" aria-label={t('shell.sample.title')}>
      <FlaskConical aria-hidden="true" />
      <p>
        <strong>{t('shell.sample.title')}</strong> {t('shell.sample.text')}
      </p>
      <Button small variant="quiet" busy={reset.busy} onPress={() => void start()}>
        {t('shell.sample.reset')}
      </Button>
      <Button small variant="quiet" onPress={onLeave}>
        {t('shell.leaveSample')}
      </Button>
    </aside>
  )
}
