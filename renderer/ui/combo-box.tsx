import { ChevronsUpDown } from 'lucide-react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'
import { optionItem } from './select.tsx'
import type { Option } from './select.tsx'

export interface ComboBoxProps<Value extends string> extends CommonFieldProps {
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** A choice from a long list, narrowed by typing any part of a line. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { t } = useTranslation('app')
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { options, value, onChange, placeholder, isDisabled } = rest
  return (
    <AriaComboBox
      {...frame}
      defaultItems={options}
      value={value}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isDisabled ?? false}
      onChange={edits((key) => onChange(options.find((option) => option.value === key)?.value ?? null))}
    >
      {labelled}
      <Group className="control">
        <Input className="control__input" placeholder={placeholder ?? t('ui.choose')} />
        <AriaButton className="control__button">
          <ChevronsUpDown aria-hidden="true" />
        </AriaButton>
      </Group>
      {notes}
      <Popover className="popover popover--list" offset={4}>
        <ListBox<Option<Value>>
          className="options"
          renderEmptyState={() => <p className="options__empty">{t('ui.noMatch')}</p>}
        >
          {(option) => optionItem(option)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
