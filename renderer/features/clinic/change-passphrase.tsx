import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useLifecycle } from '../../api/index.ts'
import { Button, Dialog, Form, FormActions, SecretField, showToast } from '../../ui/index.ts'
import type { FormProblems } from '../../ui/index.ts'
import { NewPassphrase, refusedPassphrase } from './new-passphrase.tsx'
import { ownProblems, useSecretProblems } from './refusals.ts'

export function ChangePassphrase({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('clinic.passphraseChange.title')} isOpen={isOpen} onClose={onClose}>
      <ChangeForm onClose={onClose} />
    </Dialog>
  )
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const { clinicName, user } = useAppState()
  const change = useLifecycle('clinic.changePassphrase')
  const refused = useSecretProblems(change.error, 'current')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<FormProblems | null>(null)

  async function save(): Promise<void> {
    const fields = refusedPassphrase(t, 'next', next, again)
    if (current === '') fields['current'] = t('errors.fields.required')
    const problems = ownProblems(t, fields)
    setOwn(problems)
    if (problems !== null) return
    const answer = await change.run({ current, next })
    if (!answer.ok) return
    showToast(t('clinic.passphraseChange.done'))
    onClose()
  }

  return (
    <Form
      problems={own ?? refused}
      onSubmit={() => void save()}
      aria-label={t('clinic.passphraseChange.title')}
    >
      <p className="muted">{t('clinic.passphraseChange.text')}</p>
      <SecretField
        name="current"
        label={t('clinic.passphraseChange.current')}
        value={current}
        onChange={setCurrent}
        autoFocus
      />
      <NewPassphrase
        name="next"
        label={t('clinic.passphraseChange.next')}
        againLabel={t('clinic.passphraseChange.again')}
        value={next}
        again={again}
        onChange={setNext}
        onAgainChange={setAgain}
        known={user ? [clinicName, user.name] : [clinicName]}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={change.busy}>
          {t('clinic.passphraseChange.action')}
        </Button>
        <Button variant="quiet" isDisabled={change.busy} onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
