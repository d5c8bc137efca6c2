import { CircleAlert } from 'lucide-react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { useFieldProblem } from './form.tsx'

/** What every field of the kit takes; `useField` makes the same of it everywhere. */
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
  readonly className?: string
}

/** Ties fields to parts of a draft: `{...field('note')}` gives one its name in the call's input, its value and its change. */
export function fieldsOf<Draft>(
  record: string,
  draft: Draft,
  onChange: (part: Partial<NoInfer<Draft>>) => void,
) {
  return <Key extends keyof Draft & string>(key: Key) => ({
    name: `${record}.${key}`,
    value: draft[key],
    onChange: (value: Draft[Key]) => onChange({ [key]: value } as unknown as Partial<Draft>),
  })
}

/**
 * What all fields say in the same way. `frame` goes on the React Aria field, around `labelled`, the control and
 * `notes`; `edits` wraps the handler of a change, so that an edit takes the refusal away; `rest` is what the field was
 * given besides.
 */
export function useField<Props extends CommonFieldProps>(props: Props, ownProblem?: string) {
  const { label, hideLabel, name, hint, optional, error, className, ...rest } = props
  const { text, edited } = useFieldProblem(name, error ?? ownProblem)
  return {
    rest,
    edits:
      <Value,>(onChange?: (value: Value) => void) =>
      (value: Value): void => {
        edited()
        onChange?.(value)
      },
    frame: {
      ...(name === undefined ? {} : { 'data-field': name }),
      className: classes('field', className),
      isInvalid: text !== undefined,
    },
    labelled: <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />,
    notes: <FieldNotes hint={hint} problem={text} />,
  }
}

function FieldLabel({
  label,
  optional,
  hideLabel,
}: {
  readonly label: string
  readonly optional: boolean | undefined
  readonly hideLabel: boolean | undefined
}) {
  const { t } = useTranslation('app')
  return (
    <Label className={hideLabel ? 'visually-hidden' : 'field__label row baseline gap-1h'}>
      <span data-label="">{label}</span>
      {optional ? <span className="field__optional muted small">{t('ui.optional')}</span> : null}
    </Label>
  )
}

function FieldNotes({
  hint,
  problem,
}: {
  readonly hint?: string | undefined
  readonly problem?: string | undefined
}) {
  return (
    <>
      {hint && !problem ? (
        <Text slot="description" className="field__hint muted">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field__error row stretch">
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
