/** The PIN of whoever sits at the window, and whether the clinic lets people have one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostPinTries, pinHours, pinLength } from '../../../../shared/domain/pin.ts'
import {
  ownProblems,
  useErrorSentence,
  useLifecycle,
  useQueryCall,
  useSecretProblems,
} from '../../../api/index.ts'
import {
  Button,
  Dialog,
  Form,
  PassphraseField,
  SecretField,
  showToast,
  SubmitActions,
  Switch,
  useDateText,
} from '../../../ui/index.ts'

/** What is said of it among the facts of who is here; undefined until it is known. */
export function usePinFact(): string | undefined {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const pin = useQueryCall('pin.get', {}).data
  if (!pin) return undefined
  if (!pin.allowed) return t('clinic.pin.forbidden')
  return pin.setAt === null ? t('clinic.pin.none') : t('clinic.pin.since', { day: dates.instant(pin.setAt) })
}

/** Sets, changes and removes it; nothing where the clinic forbids it. */
export function PinActions({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const pin = useQueryCall('pin.get', {}).data
  const remove = useLifecycle('pin.remove')
  const [setting, setSetting] = useState(false)
  // What the dialog was opened for, though there is a PIN a moment before it closes.
  const [openedAs, setOpenedAs] = useState('')
  if (!pin?.allowed) return null
  const hasOne = pin.setAt !== null

  async function take(): Promise<void> {
    const answer = await remove.run({})
    showToast(answer.ok ? t('clinic.pin.removed') : sentence(answer.error))
  }

  const title = t(hasOne ? 'clinic.pin.change' : 'clinic.pin.set')
  return (
    <>
      <Button
        isDisabled={isDisabled}
        onPress={() => {
          setOpenedAs(title)
          setSetting(true)
        }}
      >
        {title}
      </Button>
      {hasOne ? (
        <Button isDisabled={isDisabled} busy={remove.busy} onPress={() => void take()}>
          {t('clinic.pin.remove')}
        </Button>
      ) : null}
      <Dialog title={openedAs} isOpen={setting} onClose={() => setSetting(false)}>
        <PinForm title={openedAs} onClose={() => setSetting(false)} />
      </Dialog>
    </>
  )
}

function PinForm({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const set = useLifecycle('pin.set')
  const refused = useSecretProblems(set.error, 'passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<ReturnType<typeof ownProblems>>(null)

  async function save(): Promise<void> {
    const differs = pin !== again
    setOwn(ownProblems(t, differs ? { again: t('clinic.pin.notTheSame') } : {}))
    if (differs) return
    const answer = await set.run({ passphrase, pin })
    if (!answer.ok) return
    showToast(t('clinic.pin.done'))
    onClose()
  }

  const digits = { inputMode: 'numeric', maxLength: pinLength.longest } as const
  return (
    <Form problems={own ?? refused} onSubmit={() => void save()} aria-label={title}>
      <p className="muted">{t('clinic.pin.text', { hours: pinHours, tries: mostPinTries })}</p>
      <PassphraseField
        label={t('clinic.pin.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      <SecretField
        name="pin"
        label={t('clinic.pin.next')}
        hint={t('clinic.pin.hint', pinLength)}
        value={pin}
        onChange={setPin}
        {...digits}
      />
      <SecretField name="again" label={t('clinic.pin.again')} value={again} onChange={setAgain} {...digits} />
      <SubmitActions action={title} busy={set.busy} onLeave={onClose} />
    </Form>
  )
}

/** Whether people of this clinic may have one. For owners. */
export function AllowPins({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const pin = useQueryCall('pin.get', {}).data
  const allow = useLifecycle('pin.allow')

  async function choose(allowed: boolean): Promise<void> {
    const answer = await allow.run({ allowed })
    if (!answer.ok) showToast(sentence(answer.error))
  }

  if (!pin) return null
  return (
    <div className="settings__line cluster split">
      <span>
        {t('clinic.pin.allow')}
        <span className="settings__note muted small">{t('clinic.pin.allowText')}</span>
      </span>
      <Switch
        aria-label={t('clinic.pin.allow')}
        isSelected={pin.allowed}
        isDisabled={isDisabled || allow.busy}
        onChange={(allowed) => void choose(allowed)}
      />
    </div>
  )
}
