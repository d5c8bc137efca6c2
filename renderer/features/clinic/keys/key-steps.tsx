/** New words of the recovery key: asked for, shown once, typed back. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useLifecycle, useProblems } from '../../../api/index.ts'
import { Dialog } from '../../../ui/index.ts'
import { CheckRecoveryKey } from './check-recovery-key.tsx'
import { useKeepWindow } from './keep-window.ts'
import { RecoveryKey } from './recovery-key.tsx'
import '../clinic.css'

export function KeySteps({
  title,
  ask,
  isWorking = false,
  onConfirmed,
  onClose,
}: {
  readonly title: string
  /** The form that makes them. */
  readonly ask: (onMade: (words: readonly string[]) => void) => ReactNode
  /** What it makes is shown once: it must not be left meanwhile. */
  readonly isWorking?: boolean
  /** They were typed back. */
  readonly onConfirmed: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const { clinicName } = useAppState()
  const confirm = useLifecycle('clinic.confirmRecoveryKey')
  const refused = useProblems(confirm.error)
  const [step, setStep] = useState<'ask' | 'key' | 'check'>('ask')
  const [words, setWords] = useState<readonly string[]>([])
  useKeepWindow(words.length > 0)

  async function finish(): Promise<void> {
    const answer = await confirm.run({ recoveryKey: words.join(' ') })
    if (answer.ok) onConfirmed()
  }

  const titles = { ask: title, key: t('clinic.setUp.keyTitle'), check: t('clinic.setUp.checkTitle') }
  return (
    <Dialog
      title={titles[step]}
      isOpen
      onClose={onClose}
      size={step === 'key' ? 'medium' : 'small'}
      // With the words on screen, Escape would lose them. When they cannot be confirmed there has to be a way out.
      mustAnswer={step === 'ask' ? isWorking : confirm.error === null}
    >
      {step === 'ask'
        ? ask((made) => {
            setWords(made)
            setStep('key')
          })
        : null}
      {step === 'key' ? (
        <>
          <p className="muted recovery__lead">{t('clinic.setUp.keyText')}</p>
          <RecoveryKey words={words} clinicName={clinicName} onKept={() => setStep('check')} />
        </>
      ) : null}
      {step === 'check' ? (
        <>
          <p className="muted recovery__lead">{t('clinic.setUp.checkText')}</p>
          <CheckRecoveryKey
            words={words}
            action={t('clinic.recoveryKey.finish')}
            busy={confirm.busy}
            refused={refused}
            onRight={() => void finish()}
            onShowAgain={() => setStep('key')}
          />
        </>
      ) : null}
    </Dialog>
  )
}
