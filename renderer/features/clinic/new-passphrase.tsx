import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { passphraseMinimum } from '../../../shared/domain/clinic.ts'
import { SecretField } from '../../ui/index.ts'
import { strengths, useStrength } from './strength.ts'

export interface NewPassphraseProps {
  readonly name: string
  readonly label: string
  readonly againLabel: string
  readonly value: string
  readonly again: string
  readonly onChange: (value: string) => void
  readonly onAgainChange: (value: string) => void
  readonly autoFocus?: boolean
  /** Texts that everybody at the clinic knows, which make a passphrase easy to guess. */
  readonly known: readonly string[]
}

/** The path of the second field; a refusal of it never comes from the core. */
const againField = 'again'

/** What stands in the way of a passphrase typed twice, by field. */
export function refusedPassphrase(t: TFunction, name: string, value: string, again: string) {
  const fields: Record<string, string> = {}
  if (value.length < passphraseMinimum) {
    fields[name] = t('errors.fields.too_short', { limit: passphraseMinimum })
  } else if (value !== again) fields[againField] = t('clinic.setUp.notTheSame')
  return fields
}

/** A passphrase typed twice, with a hint of its strength. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { name, label, againLabel, value, again, onChange, onAgainChange, autoFocus, known } = props
  const { t } = useTranslation('app')
  return (
    <>
      <SecretField
        name={name}
        label={label}
        value={value}
        onChange={onChange}
        autoFocus={autoFocus ?? false}
        hint={t('clinic.setUp.passphraseHint', { minimum: passphraseMinimum })}
      >
        <StrengthMeter passphrase={value} known={known} />
      </SecretField>
      <SecretField name={againField} label={againLabel} value={again} onChange={onAgainChange} />
    </>
  )
}

function StrengthMeter({
  passphrase,
  known,
}: {
  readonly passphrase: string
  readonly known: readonly string[]
}) {
  const { t } = useTranslation('app')
  const id = useId()
  const strength = useStrength(passphrase, known)
  if (strength === null) return null
  const level = strengths.indexOf(strength) + 1
  return (
    <div className="strength muted small row gap-2h" aria-live="polite">
      <span className="row stretch gap-1 rigid" aria-hidden="true">
        {strengths.map((one, index) => (
          <span
            key={one}
            className={index < level ? `strength__bar strength__bar--${strength}` : 'strength__bar'}
          />
        ))}
      </span>
      <span id={id}>
        {t('clinic.setUp.strength')}: {t(`clinic.setUp.strengths.${strength}`)}
      </span>
    </div>
  )
}
