/** A new recovery key for the open clinic: the passphrase or the old words, then the same two steps as at the end of set-up. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLifecycle, useSecretProblems } from '../../../api/index.ts'
import { Form, SubmitActions, showToast, type DialogOpening } from '../../../ui/index.ts'
import { KeySteps } from './key-steps.tsx'
import { noSecret, ShownSecret, shownField, type Shown } from './shown-secret.tsx'

export function NewRecoveryKey({ isOpen, onClose }: DialogOpening) {
  return isOpen ? <Steps onClose={onClose} /> : null
}

function Steps({ onClose }: Pick<DialogOpening, 'onClose'>) {
  const { t } = useTranslation('app')
  return (
    <KeySteps
      title={t('clinic.recoveryKey.title')}
      ask={(onMade) => <AskPassphrase onClose={onClose} onMade={onMade} />}
      onConfirmed={() => {
        showToast(t('clinic.recoveryKey.done'))
        onClose()
      }}
      onClose={onClose}
    />
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
