/** A number that is pulled along its range or typed. Arrows step by one, with Shift, PageUp or PageDown by more. */
import { RotateCcw } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { memo, useId } from 'react'
import { IconButton } from './button.tsx'
import { NumberField } from './number-field.tsx'
import './slider-field.css'

export interface SliderFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  /** The hand lets go or goes elsewhere: what came since is one change. */
  readonly onSettle?: () => void
  readonly minValue: number
  readonly maxValue: number
  readonly unit: string
  /** How the unit is read aloud after the number. */
  readonly unitName: string
  /** The value that the button at the end goes back to; without it there is no button. */
  readonly rest?: number
  readonly resetLabel?: string
  readonly bigStep?: number
  readonly isDisabled?: boolean
}

export const SliderField = memo(function SliderField(props: SliderFieldProps) {
  const { label, value, onChange, onSettle, minValue, maxValue, unit, unitName, rest, resetLabel } = props
  const { bigStep = 5, isDisabled = false } = props
  const id = useId()
  const whole = Math.round(value) + 0

  function go(to: number): void {
    onChange(Math.min(maxValue, Math.max(minValue, to)))
  }
  function onKeyDown(event: KeyboardEvent): void {
    const up = event.key === 'ArrowUp' || event.key === 'ArrowRight' || event.key === 'PageUp'
    const down = event.key === 'ArrowDown' || event.key === 'ArrowLeft' || event.key === 'PageDown'
    if (!up && !down) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const by = event.shiftKey || event.key.startsWith('Page') ? bigStep : 1
    go(whole + (up ? by : -by))
  }

  return (
    <div className="slider-field">
      <label className="slider-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        className="slider-field__range"
        min={minValue}
        max={maxValue}
        step={1}
        value={whole}
        disabled={isDisabled}
        aria-valuetext={`${whole} ${unitName}`}
        onChange={(event) => go(Number(event.target.value))}
        onKeyDown={onKeyDown}
        onPointerUp={onSettle}
        onBlur={onSettle}
      />
      <NumberField
        plain
        hideLabel
        label={label}
        className="slider-field__number"
        value={whole}
        unit={unit}
        minValue={minValue}
        maxValue={maxValue}
        step={1}
        isDisabled={isDisabled}
        onChange={(next) => {
          if (next !== null && next !== whole) {
            go(next)
            onSettle?.()
          }
        }}
      />
      {rest === undefined ? null : (
        <IconButton
          small
          icon={RotateCcw}
          label={resetLabel ?? label}
          isDisabled={isDisabled || whole === Math.round(rest)}
          onPress={() => {
            go(rest)
            onSettle?.()
          }}
        />
      )}
    </div>
  )
})
