import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Option } from './select.tsx'

export interface SegmentedControlProps<Value extends string> {
  readonly label: string
  /** Shows the label above, as fields do; without it the place says what the choice is about. */
  readonly labelled?: boolean
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
}

/** A few ways to see or do the same thing, one of them chosen. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, labelled = false, options, value, onChange, isDisabled } = props
  const control = (
    <ToggleButtonGroup
      aria-label={label}
      className="segments"
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled ?? false}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value))
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="segments__segment">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
  if (!labelled) return control
  return (
    <div className="field">
      <span className="field__label row baseline gap-1h" aria-hidden="true">
        {label}
      </span>
      {control}
    </div>
  )
}
