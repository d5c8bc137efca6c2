import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'

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
}

export function NumberField(props: NumberFieldProps) {
  const { t } = useTranslation('app')
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { unit, plain, value, onChange, ...input } = rest
  return (
    <AriaNumberField
      {...input}
      {...frame}
      value={value ?? Number.NaN}
      onChange={edits((next: number) => onChange(Number.isNaN(next) ? null : next))}
    >
      {labelled}
      <Group className="control">
        <Input className="control__input numbers" />
        {unit ? <span className="control__unit muted nowrap">{unit}</span> : null}
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
      {notes}
    </AriaNumberField>
  )
}
