/** The secret that somebody shows: a passphrase, or the recovery key in its place. */
import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, PassphraseField, TextArea } from '../../../ui/index.ts'

export type Shown = { readonly passphrase: string } | { readonly recoveryKey: string }

export const noSecret: Shown = { passphrase: '' }

/** The field beside which a wrong secret is said. */
export const shownField = 'shown'

interface ShownSecretProps {
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
  /** The field's name; `shownField` unless given. */
  readonly name?: string
  /** What the passphrase is called here. */
  readonly label: string
  /** What is said below the field, where it is not the clinic on this computer. */
  readonly hint?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

export function ShownSecret({
  shown,
  onChange,
  name = shownField,
  label,
  hint,
  isDisabled = false,
  autoFocus = false,
}: ShownSecretProps) {
  const { t } = useTranslation('app')
  const withKey = 'recoveryKey' in shown
  return (
    <>
      {withKey ? (
        <TextArea
          name={name}
          label={t('clinic.unlock.key')}
          hint={hint ?? t('clinic.unlock.keyHint')}
          value={shown.recoveryKey}
          onChange={(recoveryKey) => onChange({ recoveryKey })}
          rows={4}
          maxLength={600}
          spellCheck="false"
          autoFocus
        />
      ) : (
        <PassphraseField
          name={name}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={shown.passphrase}
          onChange={(passphrase) => onChange({ passphrase })}
          autoFocus={autoFocus}
        />
      )}
      <div className="row">
        <Button
          small
          variant="quiet"
          icon={KeyRound}
          isDisabled={isDisabled}
          onPress={() => onChange(withKey ? noSecret : { recoveryKey: '' })}
        >
          {withKey ? t('clinic.unlock.usePassphrase') : t('clinic.unlock.useKey')}
        </Button>
      </div>
    </>
  )
}
