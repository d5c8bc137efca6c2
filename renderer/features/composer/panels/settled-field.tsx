/** A text field that hands its text over when it is left or Enter is pressed, and not with every letter. */
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { TextArea, TextField } from '../../../ui/index.ts'

export interface SettledFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  /** Takes the text over; false where it cannot be taken, and it stays as typed. */
  readonly onSettle: (text: string) => boolean
  /** The sentence beside a text that could not be taken. */
  readonly problem?: string
  readonly hint?: string
  readonly lines?: number
  readonly maxLength?: number
  readonly isDisabled?: boolean
}

export function SettledField(props: SettledFieldProps) {
  const { label, hideLabel = false, value, onSettle, problem, hint, lines, maxLength, isDisabled } = props
  // What is typed belongs to the value it was typed over; another value takes its place.
  const [typed, setTyped] = useState<{ over: string; text: string; refused: boolean } | null>(null)
  const own = typed?.over === value ? typed : null
  const text = own?.text ?? value

  function settle(): void {
    if (text === value) return setTyped(null)
    if (onSettle(text)) setTyped(null)
    else setTyped({ over: value, text, refused: true })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && lines === undefined) settle()
    if (event.key === 'Escape') setTyped(null)
  }

  const common = {
    label,
    hideLabel,
    value: text,
    onChange: (next: string) => setTyped({ over: value, text: next, refused: own?.refused ?? false }),
    onBlur: settle,
    onKeyDown,
    isDisabled: isDisabled ?? false,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(hint === undefined ? {} : { hint }),
    ...(own?.refused && problem !== undefined ? { error: problem } : {}),
  }
  return lines === undefined ? <TextField {...common} /> : <TextArea {...common} rows={lines} />
}
