import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passphraseMinimum } from '../../../../shared/domain/clinic.ts'
import { ownProblems } from '../../../api/index.ts'
import { SecretField } from '../../../ui/index.ts'
import type { FormProblems } from '../../../ui/index.ts'
import { strengths, useStrength } from './strength.ts'

/** The path of the second field; a refusal of it never comes from the core. */
const againField = 'again'

export interface NewPassphraseFields {
  readonly name: string
  readonly value: string
  readonly again: string
  readonly setValue: (value: string) => void
  readonly setAgain: (value: string) => void
  /** What the form itself found at its last check, or null. */
  readonly problems: FormProblems | null
  /** Looks at both fields, and at what else is found missing; false when something stands in the way. */
  readonly check: (found?: Readonly<Record<string, string>>) => boolean
}

/** A passphrase typed twice, under this field name. */
export function useNewPassphrase(name: string): NewPassphraseFields {
  const { t } = useTranslation('app')
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<FormProblems | null>(null)

  function check(found: Readonly<Record<string, string>> = {}): boolean {
    const fields: Record<string, string> = { ...found }
    if (value.length < passphraseMinimum) {
      fields[name] = t('errors.fields.too_short', { limit: passphraseMinimum })
    } else if (value !== again) fields[againField] = t('clinic.setUp.notTheSame')
    const next = ownProblems(t, fields)
    setProblems(next)
    return next === null
  }
  return { name, value, again, setValue, setAgain, problems, check }
}

export interface NewPassphraseProps {
  readonly fields: NewPassphraseFields
  readonly label: string
  readonly againLabel: string
  readonly autoFocus?: boolean
  /** Texts that everybody at the clinic knows, which make a passphrase easy to guess. */
  readonly known: readonly string[]
}

/** Both fields, with a hint of its strength. */
export function NewPassphrase({ fields, label, againLabel, autoFocus, known }: NewPassphraseProps) {
  const { t } = useTranslation('app')
  const { name, value, again, setValue, setAgain } = fields
  return (
    <>
      <SecretField
        name={name}
        label={label}
        value={value}
        onChange={setValue}
        autoFocus={autoFocus ?? false}
        hint={t('clinic.setUp.passphraseHint', { minimum: passphraseMinimum })}
      >
        <StrengthMeter passphrase={value} known={known} />
      </SecretField>
      <SecretField name={againField} label={againLabel} value={again} onChange={setAgain} />
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
