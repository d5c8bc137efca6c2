/** A text field that hands its text over when it is left or Enter is pressed, and not with every letter. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { keepDraft, keptDraft } from '../../../api/index.ts'
import { TextArea, TextField } from '../../../ui/index.ts'
import { useParts } from '../use-composer.ts'

export interface SettledFieldProps {
  /** Names it in the plan, for what is typed and not taken over yet. */
  readonly field: string
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
  const {
    field,
    label,
    hideLabel = false,
    value,
    onSettle,
    problem,
    hint,
    lines,
    maxLength,
    isDisabled,
  } = props
  // What is typed belongs to the value it was typed over; another value takes its place.
  const [typed, setTyped] = useState<{ over: string; text: string; refused: boolean } | null>(null)
  const { editor } = useParts()
  const draftKey = `plan.${editor.planId}.${field}`
  const own = typed?.over === value ? typed : null
  const text = own?.text ?? value

  function type(next: string | null, refused = false): void {
    setTyped(next === null ? null : { over: value, text: next, refused })
    keepDraft(draftKey, next === null ? null : { edited: { text: next }, base: { text: value }, basedOn: 0 })
  }

  function take(settled: string): void {
    if (settled === value || onSettle(settled)) type(null)
    else type(settled, true)
  }
  const settle = () => take(text)

  // What an earlier window has left is taken over like what is left here: it can be undone.
  const taking = useRef(take)
  useEffect(() => {
    taking.current = take
  })
  useEffect(() => {
    const draft = keptDraft(draftKey)
    const before: unknown = draft && 'text' in draft.edited ? draft.edited.text : null
    if (typeof before === 'string') taking.current(before)
  }, [draftKey])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && lines === undefined) settle()
    if (event.key === 'Escape') type(null)
  }

  const common = {
    label,
    hideLabel,
    value: text,
    onChange: (next: string) => type(next, own?.refused ?? false),
    onBlur: settle,
    onKeyDown,
    isDisabled: isDisabled ?? false,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(hint === undefined ? {} : { hint }),
    ...(own?.refused && problem !== undefined ? { error: problem } : {}),
  }
  return lines === undefined ? <TextField {...common} /> : <TextArea {...common} rows={lines} />
}
