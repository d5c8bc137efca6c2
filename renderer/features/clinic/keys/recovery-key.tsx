import { Copy, Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, copyText, FormActions, showToast } from '../../../ui/index.ts'
import '../clinic.css'

export interface RecoveryKeyProps {
  readonly words: readonly string[]
  readonly clinicName: string
  readonly onKept: () => void
}

/** The 24 words, numbered, to print or write down. Printed, the page is this sheet alone. */
export function RecoveryKey({ words, clinicName, onKept }: RecoveryKeyProps) {
  const { t } = useTranslation('app')
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => sheet.current?.focus(), [])

  async function copy(): Promise<void> {
    const done = await copyText(words.join(' '))
    showToast(done ? t('clinic.setUp.copied') : t('clinic.setUp.copyFailed'))
  }

  return (
    <section ref={sheet} tabIndex={-1} className="recovery" aria-label={t('clinic.setUp.keyTitle')}>
      <div className="recovery__paper">
        <h1>{t('clinic.setUp.paperTitle')}</h1>
        <p>{t('clinic.setUp.paperClinic', { clinic: clinicName })}</p>
        <p>{t('clinic.setUp.paperText')}</p>
      </div>
      <ol className="recovery__words" aria-label={t('clinic.setUp.keyLabel')}>
        {words.map((word, index) => (
          <li key={`${index}-${word}`}>
            <span className="recovery__number">{index + 1}</span>
            <span className="recovery__word">{word}</span>
          </li>
        ))}
      </ol>
      <FormActions>
        <Button variant="primary" onPress={onKept}>
          {t('clinic.setUp.keyKept')}
        </Button>
        <Button icon={Printer} onPress={() => window.print()}>
          {t('clinic.setUp.print')}
        </Button>
        <Button icon={Copy} onPress={() => void copy()}>
          {t('clinic.setUp.copy')}
        </Button>
      </FormActions>
    </section>
  )
}
