/** A new passphrase for whoever sits at the window: on wish, or because theirs is not theirs alone or is lost. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useLifecycle, useSecretProblems } from '../../../api/index.ts'
import { Dialog, Form, SubmitActions, showToast, type DialogOpening } from '../../../ui/index.ts'
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx'
import { noSecret, ShownSecret, shownField, type Shown } from './shown-secret.tsx'
import { WelcomeFrame } from '../entrance/welcome-frame.tsx'

export function ChangePassphrase({ isOpen, onClose }: DialogOpening) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('clinic.passphraseChange.title')} isOpen={isOpen} onClose={onClose}>
      <ChangeForm
        title={t('clinic.passphraseChange.title')}
        text={t('clinic.passphraseChange.text')}
        label={t('clinic.passphraseChange.current')}
        leave={t('ui.cancel')}
        onLeave={onClose}
        onDone={onClose}
      />
    </Dialog>
  )
}

interface PassphraseDueProps {
  readonly due: 'first' | 'recovered'
  /** What opened the clinic just now, so that it need not be typed again. */
  readonly shown: Shown | null
  /** Leaves it for later; only where somebody could get in again. */
  readonly onLater: () => void
}

/** Stands before everything else until the passphrase is theirs. */
export function PassphraseDue({ due, shown, onLater }: PassphraseDueProps) {
  const { t } = useTranslation('app')
  const lock = useLifecycle('clinic.lock')
  const title = t(`clinic.passphraseChange.${due}Title`)
  const isFirst = due === 'first'
  return (
    <WelcomeFrame>
      <h1>{title}</h1>
      <p className="welcome__lead">{t(`clinic.passphraseChange.${due}Text`)}</p>
      <ChangeForm
        title={title}
        given={shown}
        start={isFirst ? noSecret : { recoveryKey: '' }}
        label={isFirst ? t('clinic.passphraseChange.given') : t('clinic.passphraseChange.current')}
        leave={isFirst ? t('clinic.passphraseChange.lock') : t('clinic.passphraseChange.later')}
        onLeave={isFirst ? () => void lock.run({}) : onLater}
        onDone={() => undefined}
      />
    </WelcomeFrame>
  )
}

interface ChangeFormProps {
  readonly title: string
  readonly text?: string
  readonly label: string
  /** Shown already; otherwise it is asked for. */
  readonly given?: Shown | null
  readonly start?: Shown
  readonly leave: string
  readonly onLeave: () => void
  readonly onDone: () => void
}

function ChangeForm({
  title,
  text,
  label,
  given = null,
  start = noSecret,
  leave,
  onLeave,
  onDone,
}: ChangeFormProps) {
  const { t } = useTranslation('app')
  const { clinicName, user } = useAppState()
  const change = useLifecycle('clinic.changePassphrase')
  const refused = useSecretProblems(change.error, shownField)
  const [typed, setTyped] = useState<Shown>(start)
  const next = useNewPassphrase('next')
  const shown = given ?? typed

  async function save(): Promise<void> {
    const missing: Record<string, string> = {}
    if (Object.values(shown).includes('')) missing[shownField] = t('errors.fields.required')
    if (!next.check(missing)) return
    const by = 'recoveryKey' in shown ? shown : { current: shown.passphrase }
    const answer = await change.run({ ...by, next: next.value })
    if (!answer.ok) return
    showToast(t('clinic.passphraseChange.done'))
    onDone()
  }

  return (
    <Form problems={next.problems ?? refused} onSubmit={() => void save()} aria-label={title}>
      {text === undefined ? null : <p className="muted">{text}</p>}
      {given === null ? (
        <ShownSecret shown={typed} onChange={setTyped} label={label} isDisabled={change.busy} autoFocus />
      ) : null}
      <NewPassphrase
        fields={next}
        label={t('clinic.passphraseChange.next')}
        againLabel={t('clinic.passphraseChange.again')}
        known={user ? [clinicName, user.name] : [clinicName]}
        autoFocus={given !== null}
      />
      <SubmitActions
        action={t('clinic.passphraseChange.action')}
        busy={change.busy}
        leave={leave}
        onLeave={onLeave}
      />
    </Form>
  )
}
