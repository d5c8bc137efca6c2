import { ChevronsUpDown } from 'lucide-react'
import {
  Button as AriaButton,
  ListBox,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'
import { optionItem } from './select.tsx'
import type { Option } from './select.tsx'

export interface MultiSelectProps<Value extends string> extends CommonFieldProps {
  readonly options: readonly Option<Value>[]
  readonly value: readonly Value[]
  /** In the order of the options. */
  readonly onChange: (value: Value[]) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** Several of a list that is too long to lay out; a short one is a CheckboxGroup. */
export function MultiSelect<Value extends string>(props: MultiSelectProps<Value>) {
  const { t } = useTranslation('app')
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { options, value, onChange, placeholder, isDisabled } = rest
  const chosen = options.filter((option) => value.includes(option.value))
  return (
    <AriaSelect
      {...frame}
      selectionMode="multiple"
      value={[...value]}
      placeholder={placeholder ?? t('ui.choose')}
      isDisabled={isDisabled ?? false}
      onChange={edits((keys) =>
        onChange(options.map((option) => option.value).filter((one) => keys.includes(one))),
      )}
    >
      {labelled}
      <AriaButton className="control control--select">
        <SelectValue className="control__value grow one-line">
          {({ isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : t('list', { items: chosen.map((option) => option.label) })
          }
        </SelectValue>
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
