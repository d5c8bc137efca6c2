import { CircleAlert } from 'lucide-react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** What every field of the kit takes. */
export interface CommonFieldProps {
  readonly label: string
  /** Hides the label from sight where the place says it; it is still read aloud. */
  readonly hideLabel?: boolean
  /** The dotted path inside the call's input, so that a refusal finds its field. */
  readonly name?: string
  /** A short help under the control. */
  readonly hint?: string
  /** Marks the field as one that may stay empty. */
  readonly optional?: boolean
  /** A sentence of the caller's own; the form's refusals come by themselves. */
  readonly error?: string
}

export function FieldLabel({
  label,
  optional,
  hideLabel,
}: Pick<CommonFieldProps, 'label' | 'optional' | 'hideLabel'>) {
  const { t } = useTranslation('app')
  return (
    <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>
      <span data-label="">{label}</span>
      {optional ? <span className="field__optional">{t('ui.optional')}</span> : null}
    </Label>
  )
}

export function FieldNotes({
  hint,
  problem,
}: {
  readonly hint?: string | undefined
  readonly problem?: string | undefined
}) {
  return (
    <>
      {hint && !problem ? (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field__error">
        {problem ? (
          <>
            <CircleAlert aria-hidden="true" />
            <span>{problem}</span>
          </>
        ) : null}
      </FieldError>
    </>
  )
}
