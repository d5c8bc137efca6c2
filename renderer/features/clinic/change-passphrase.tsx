import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passphraseMinimum } from '../../../shared/domain/clinic.ts'
import { useAppState, useLifecycle, useProblems } from '../../api/index.ts'
import { Button, Dialog, Form, FormActions, SecretField, showToast } from '../../ui/index.ts'
import type { FormProblems } from '../../ui/index.ts'
import { againField, NewPassphrase } from './new-passphrase.tsx'

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
  const refused = useProblems(change.error)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [own, setOwn] = useState<FormProblems | null>(null)

  const problems = useMemo(() => {
    if (own) return own
    if (change.error?.code !== 'wrong_passphrase' || refused === null) return refused
    return { summary: refused.summary, fields: { current: refused.summary } }
  }, [own, change.error, refused])

  async function save(): Promise<void> {
    const fields: Record<string, string> = {}
    if (current === '') fields['current'] = t('errors.fields.required')
    if (next.length < passphraseMinimum)
      fields['next'] = t('errors.fields.too_short', { limit: passphraseMinimum })
    else if (next !== again) fields[againField] = t('clinic.setUp.notTheSame')
    if (Object.keys(fields).length > 0) {
      setOwn({ summary: t('errors.codes.invalid_input'), fields })
      return
    }
    setOwn(null)
    const answer = await change.run({ current, next })
    if (!answer.ok) return
    showToast(t('clinic.passphraseChange.done'))
    onClose()
  }

  return (
    <Form problems={problems} onSubmit={() => void save()} aria-label={t('clinic.passphraseChange.title')}>
      <p className="muted">{t('clinic.passphraseChange.text')}</p>
      <SecretField
        name="current"
        label={t('clinic.passphraseChange.current')}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
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
