/** A filter of several values in a button: opens a list to tick, each with how many it would leave. */
import { Check, ChevronDown } from 'lucide-react'
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  ListBox,
  ListBoxItem,
  Popover as AriaPopover,
  Text,
} from 'react-aria-components'
import { classes } from './classes.ts'
import './filter-menu.css'

export interface FilterOption<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly count: number
}

export interface FilterMenuProps<Value extends string> {
  readonly label: string
  readonly options: readonly FilterOption<Value>[]
  readonly value: readonly Value[]
  readonly onChange: (value: Value[]) => void
}

export function FilterMenu<Value extends string>({
  label,
  options,
  value,
  onChange,
}: FilterMenuProps<Value>) {
  const chosen = options.filter((option) => value.includes(option.value))
  const first = chosen[0]
  return (
    <DialogTrigger>
      <AriaButton className={classes('filter', chosen.length > 0 && 'filter--on')}>
        <span className="filter__label">{label}</span>
        {first ? <span className="one-line">{first.label}</span> : null}
        {chosen.length > 1 ? <span className="numbers">+{chosen.length - 1}</span> : null}
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <AriaPopover className="popover popover--list" placement="bottom start" offset={4}>
        <AriaDialog className="filter__dialog" aria-label={label}>
          <ListBox
            className="options filter__options"
            aria-label={label}
            selectionMode="multiple"
            escapeKeyBehavior="none"
            autoFocus
            selectedKeys={value}
            items={options}
            dependencies={[value]}
            onSelectionChange={(keys) => {
              if (keys === 'all') return
              onChange(options.map((option) => option.value).filter((one) => keys.has(one)))
            }}
          >
            {(option) => (
              <ListBoxItem
                id={option.value}
                textValue={option.label}
                className={classes('option', 'filter__option', option.count === 0 && 'filter__option--none')}
              >
                {({ isSelected }) => (
                  <>
                    <span className="choice__box filter__box" data-ticked={isSelected || undefined}>
                      {isSelected ? <Check aria-hidden="true" /> : null}
                    </span>
                    <Text slot="label" className="grow">
                      {option.label}
                    </Text>
                    <Text slot="description" className="muted numbers">
                      {option.count}
                    </Text>
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
