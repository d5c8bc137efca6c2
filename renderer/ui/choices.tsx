/** Checkbox, radio group, switch: one choice each way. */
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
} from 'react-aria-components'
import type {
  CheckboxProps as AriaCheckboxProps,
  SwitchProps as AriaSwitchProps,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'
import type { Option } from './select.tsx'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className'> {
  readonly children: ReactNode
  readonly className?: string
}

export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classes('choice', className)}>
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className="choice__box">
            {isIndeterminate ? (
              <Minus aria-hidden="true" />
            ) : isSelected ? (
              <Check aria-hidden="true" />
            ) : null}
          </span>
          <span className="stack">{children}</span>
        </>
      )}
    </AriaCheckbox>
  )
}

export interface RadioGroupProps<Value extends string> extends CommonFieldProps {
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly horizontal?: boolean
  readonly isDisabled?: boolean
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { options, value, onChange, horizontal, isDisabled } = rest
  return (
    <AriaRadioGroup
      {...frame}
      orientation={horizontal ? 'horizontal' : 'vertical'}
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={edits((next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      })}
    >
      {labelled}
      <div className={classes('choices', horizontal && 'choices--row')}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="choice choice--round"
            isDisabled={option.isDisabled ?? false}
          >
            <span className="choice__box" />
            <span className="stack">
              {option.label}
              {option.note ? <span className="choice__note">{option.note}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      {notes}
    </AriaRadioGroup>
  )
}

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className'> {
  /** Its label; with the label elsewhere on the line, give `aria-label` instead. */
  readonly children?: ReactNode
}

/** Takes effect at once. Where a form is submitted, use a Checkbox. */
export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className="switch">
      <span className="switch__track">
        <span className="switch__thumb" />
      </span>
      {children ? <span className="stack">{children}</span> : null}
    </AriaSwitch>
  )
}
