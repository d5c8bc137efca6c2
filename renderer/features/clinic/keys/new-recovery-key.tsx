/** A new recovery key for the open clinic: the passphrase or the old words, then the same two steps as at the end of set-up. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useLifecycle, useProblems } from '../../../api/index.ts'
import { Dialog, Form, SubmitActions, showToast } from '../../../ui/index.ts'
import { CheckRecoveryKey } from './check-recovery-key.tsx'
import { useKeepWindow } from './keep-window.ts'
import { useSecretProblems } from './refusals.ts'
import { RecoveryKey } from './recovery-key.tsx'
import { noSecret, ShownSecret, shownField, type Shown } from './shown-secret.tsx'
import '../clinic.css'

interface Opening {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function NewRecoveryKey({ isOpen, onClose }: Opening) {
  return isOpen ? <Steps onClose={onClose} /> : null
}

function Steps({ onClose }: Pick<Opening, 'onClose'>) {
  const { t } = useTranslation('app')
  const { clinicName } = useAppState()
  const confirm = useLifecycle('clinic.confirmRecoveryKey')
  const refused = useProblems(confirm.error)
  const [step, setStep] = useState<'passphrase' | 'key' | 'check'>('passphrase')
  const [words, setWords] = useState<readonly string[]>([])
  useKeepWindow(words.length > 0)

  async function finish(): Promise<void> {
    const answer = await confirm.run({ recoveryKey: words.join(' ') })
    if (!answer.ok) return
    showToast(t('clinic.recoveryKey.done'))
    onClose()
  }

  const titles = {
    passphrase: t('clinic.recoveryKey.title'),
    key: t('clinic.setUp.keyTitle'),
    check: t('clinic.setUp.checkTitle'),
  }
  return (
    <Dialog
      title={titles[step]}
      isOpen
      onClose={onClose}
      size={step === 'key' ? 'medium' : 'small'}
      // With the words on screen, Escape would lose them. When they cannot be confirmed there has to be a way out.
      mustAnswer={step !== 'passphrase' && confirm.error === null}
    >
      {step === 'passphrase' ? (
        <AskPassphrase
          onClose={onClose}
          onMade={(made) => {
            setWords(made)
            setStep('key')
          }}
        />
      ) : null}
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

interface AskPassphraseProps {
  readonly onMade: (words: readonly string[]) => void
  readonly onClose: () => void
}

function AskPassphrase({ onMade, onClose }: AskPassphraseProps) {
  const { t } = useTranslation('app')
  const make = useLifecycle('clinic.newRecoveryKey')
  const problems = useSecretProblems(make.error, shownField)
  const [shown, setShown] = useState<Shown>(noSecret)

  async function start(): Promise<void> {
    const answer = await make.run(shown)
    if (answer.ok) onMade(answer.value.recoveryKey)
  }

  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('clinic.recoveryKey.title')}>
      <p className="muted">{t('clinic.recoveryKey.text')}</p>
      <ShownSecret
        shown={shown}
        onChange={setShown}
        label={t('clinic.recoveryKey.passphrase')}
        isDisabled={make.busy}
        autoFocus
      />
      <SubmitActions action={t('clinic.recoveryKey.action')} busy={make.busy} onLeave={onClose} />
    </Form>
  )
}
