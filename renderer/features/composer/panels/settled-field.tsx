/** A text field that hands its text over when it is left or Enter is pressed, and not with every letter. */
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { TextArea, TextField } from '../../../ui/index.ts'

export interface SettledFieldProps {
  readonly label: string
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
  const { label, value, onSettle, problem, hint, lines, maxLength, isDisabled } = props
  const [text, setText] = useState(value)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    setText(value)
    setRefused(false)
  }, [value])

  function settle(): void {
    if (text === value) return setRefused(false)
    setRefused(!onSettle(text))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && lines === undefined) settle()
    if (event.key === 'Escape' && text !== value) {
      setText(value)
      setRefused(false)
    }
  }

  const common = {
    label,
    value: text,
    onChange: setText,
    onBlur: settle,
    onKeyDown,
    isDisabled: isDisabled ?? false,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(hint === undefined ? {} : { hint }),
    ...(refused && problem !== undefined ? { error: problem } : {}),
  }
  return lines === undefined ? <TextField {...common} /> : <TextArea {...common} rows={lines} />
}
