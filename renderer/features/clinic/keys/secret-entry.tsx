import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../../shared/app-error.ts'
import { Button, SecretField, TextArea } from '../../../ui/index.ts'
import { useSecretProblems } from './refusals.ts'

/** A passphrase, or the recovery key in its place: what was typed, and what is said of it. */
export function useSecretEntry(error: AppError | null) {
  const [withKey, setWithKey] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const problems = useSecretProblems(error, withKey ? 'recoveryKey' : 'passphrase')
  return {
    problems,
    secret: withKey ? { recoveryKey } : { passphrase },
    withKey,
    passphrase,
    recoveryKey,
    setWithKey,
    setPassphrase,
    setRecoveryKey,
  }
}

/** The field of the one that is asked for. */
export function SecretEntry({
  entry,
  hint,
}: {
  readonly entry: ReturnType<typeof useSecretEntry>
  readonly hint: string
}) {
  const { t } = useTranslation('app')
  return entry.withKey ? (
    <TextArea
      key="key"
      name="recoveryKey"
      label={t('backups.secret.key')}
      hint={hint}
      value={entry.recoveryKey}
      onChange={entry.setRecoveryKey}
      rows={4}
      maxLength={600}
      spellCheck="false"
      autoFocus
    />
  ) : (
    <SecretField
      key="passphrase"
      name="passphrase"
      label={t('backups.secret.passphrase')}
      hint={hint}
      value={entry.passphrase}
      onChange={entry.setPassphrase}
      maxLength={256}
      autoFocus
    />
  )
}

/** Changes between the two. */
export function SecretSwitch({
  entry: { withKey, setWithKey },
  isDisabled,
}: {
  readonly entry: ReturnType<typeof useSecretEntry>
  readonly isDisabled: boolean
}) {
  const { t } = useTranslation('app')
  return (
    <Button variant="quiet" icon={KeyRound} isDisabled={isDisabled} onPress={() => setWithKey(!withKey)}>
      {t(withKey ? 'backups.secret.usePassphrase' : 'backups.secret.useKey')}
    </Button>
  )
}
