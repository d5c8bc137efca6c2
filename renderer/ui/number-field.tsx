import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { FieldLabel, FieldNotes } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'
import { useFieldProblem } from './form.tsx'

type Replaced =
  | 'children'
  | 'className'
  | 'name'
  | 'isInvalid'
  | 'validate'
  | 'validationBehavior'
  | 'value'
  | 'onChange'

export interface NumberFieldProps extends CommonFieldProps, Omit<AriaNumberFieldProps, Replaced> {
  /** Null while empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: string
  /** Leaves out the minus and plus buttons. */
  readonly plain?: boolean
  readonly className?: string
}

export function NumberField(props: NumberFieldProps) {
  const { t } = useTranslation('app')
  const { label, hideLabel, name, hint, optional, error, unit, plain, className, value, onChange, ...rest } =
    props
  const problem = useFieldProblem(name, error)
  return (
    <AriaNumberField
      {...rest}
      {...(name === undefined ? {} : { name, 'data-field': name })}
      className={classes('field', className)}
      value={value ?? Number.NaN}
      isInvalid={problem.text !== undefined}
      onChange={(next) => {
        problem.edited()
        onChange(Number.isNaN(next) ? null : next)
      }}
    >
      <FieldLabel label={label} optional={optional ?? false} hideLabel={hideLabel ?? false} />
      <Group className="control">
        <Input className="control__input numbers" />
        {unit ? <span className="control__unit">{unit}</span> : null}
        {plain ? null : (
          <>
            <AriaButton slot="decrement" className="control__button" aria-label={t('ui.decrease')}>
              <Minus aria-hidden="true" />
            </AriaButton>
            <AriaButton slot="increment" className="control__button" aria-label={t('ui.increase')}>
              <Plus aria-hidden="true" />
            </AriaButton>
          </>
        )}
      </Group>
      <FieldNotes hint={hint} problem={problem.text} />
    </AriaNumberField>
  )
}
