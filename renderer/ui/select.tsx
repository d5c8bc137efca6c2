import { Check, ChevronsUpDown } from 'lucide-react'
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** A second, quieter line. */
  readonly note?: string
  readonly isDisabled?: boolean
}

export interface SelectProps<Value extends string> extends CommonFieldProps {
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** The lines of a Select or ComboBox list. */
export function optionItem(option: Option) {
  return (
    <ListBoxItem
      key={option.value}
      id={option.value}
      textValue={option.label}
      className="option"
      isDisabled={option.isDisabled ?? false}
    >
      {({ isSelected }) => (
        <>
          <span className="option__check">{isSelected ? <Check aria-hidden="true" /> : null}</span>
          <span className="stack">
            <Text slot="label">{option.label}</Text>
            {option.note ? (
              <Text slot="description" className="option__note">
                {option.note}
              </Text>
            ) : null}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useTranslation('app')
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { options, value, onChange, placeholder, isDisabled, autoFocus } = rest
  return (
    <AriaSelect
      {...frame}
      value={value}
      placeholder={placeholder ?? t('ui.choose')}
      isDisabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      onChange={edits((key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) onChange(chosen.value)
      })}
    >
      {labelled}
      <AriaButton className="control control--select">
        <SelectValue className="control__value grow one-line" />
        <ChevronsUpDown aria-hidden="true" className="lucide control__sign" />
      </AriaButton>
      {notes}
      <Popover className="popover popover--list" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => optionItem(option)}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
