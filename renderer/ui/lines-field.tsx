/**
 * A list of short texts that is written like a list: Enter adds a line, Backspace in an empty one takes it away,
 * Alt with the arrows moves it, several pasted lines become several lines.
 */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import { useFieldProblem } from './form.tsx'
import { TextField } from './text-field.tsx'
import './lines-field.css'

export interface LinesFieldProps {
  readonly label: string
  /** The path of the whole list; a line's is this and its number from 0. */
  readonly name: string
  readonly value: readonly string[]
  readonly onChange: (lines: string[]) => void
  readonly lineLabel: (number: number) => string
  readonly addLabel: string
  /** Lines it may hold. */
  readonly most: number
  /** Lines it keeps at least, empty ones included. */
  readonly least?: number
  readonly numbered?: boolean
  /** Lines keep their order: there is nothing to move them with. */
  readonly fixed?: boolean
  /** Hides the label from sight where the place says it. */
  readonly hideLabel?: boolean
  /** Shown in the first line while it is empty. */
  readonly placeholder?: string
  readonly hint?: string
}

interface Held {
  readonly id: number
  readonly text: string
}

let lastId = 0

function hold(text: string): Held {
  lastId += 1
  return { id: lastId, text }
}

/** Gives each line a name of its own that survives moving, so that the caret stays in the line. */
function useHeldLines(lines: readonly string[]): readonly [readonly Held[], (held: readonly Held[]) => void] {
  const [held, setHeld] = useState<readonly Held[]>(() => lines.map(hold))
  const same = held.length === lines.length && held.every((line, index) => line.text === lines[index])
  if (same) return [held, setHeld]
  // Changed from outside (another version, a discard): lines that are the same keep their names.
  const renewed = lines.map((text, index) => {
    const before = held[index]
    return before && before.text === text ? before : hold(text)
  })
  setHeld(renewed)
  return [renewed, setHeld]
}

export function LinesField(props: LinesFieldProps) {
  const {
    label,
    name,
    value: lines,
    onChange,
    lineLabel,
    addLabel,
    most,
    least = 0,
    numbered = false,
    hint,
  } = props
  const { fixed = false, hideLabel = false, placeholder } = props
  const { t } = useTranslation('app')
  const problem = useFieldProblem(name)
  const group = useRef<HTMLFieldSetElement>(null)
  const [held, setHeld] = useHeldLines(lines)
  const [wanted, setWanted] = useState<{ readonly index: number; readonly atEnd: boolean } | null>(null)
  const [moved, setMoved] = useState('')

  useEffect(() => {
    if (wanted === null) return
    const input = group.current?.querySelectorAll<HTMLInputElement>('.lines__line input')[wanted.index]
    input?.focus()
    if (wanted.atEnd) input?.setSelectionRange(input.value.length, input.value.length)
  }, [wanted])

  function change(next: readonly Held[]): void {
    problem.edited()
    setHeld(next)
    onChange(next.map((line) => line.text))
  }
  function addAfter(index: number, texts: readonly string[] = ['']): void {
    const room = texts.slice(0, most - held.length)
    if (room.length === 0) return
    change([...held.slice(0, index + 1), ...room.map(hold), ...held.slice(index + 1)])
    setWanted({ index: index + room.length, atEnd: true })
  }
  function remove(index: number): void {
    if (held.length <= least) return
    change(held.filter((_, at) => at !== index))
    setWanted({ index: Math.max(0, index - 1), atEnd: true })
  }
  function move(index: number, step: 1 | -1): void {
    const [line, other] = [held[index], held[index + step]]
    if (!line || !other) return
    change(held.map((one, at) => (at === index ? other : at === index + step ? line : one)))
    setMoved(t('ui.lines.moved', { number: index + step + 1 }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number): void {
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (event.key === 'Enter' && plain) {
      event.preventDefault()
      if (held.length < most) addAfter(index)
    } else if (event.key === 'Backspace' && plain && event.target.value === '' && held.length > least) {
      event.preventDefault()
      remove(index)
    } else if (!fixed && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const step = event.key === 'ArrowUp' ? -1 : 1
      if (!held[index + step]) return
      move(index, step)
      setWanted({ index: index + step, atEnd: false })
    }
  }
  function onPaste(event: ClipboardEvent<HTMLElement>, index: number): void {
    if (!(event.target instanceof HTMLInputElement)) return
    const [first, ...rest] = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
    if (first === undefined || rest.length === 0) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.target
    const text =
      value.slice(0, selectionStart ?? value.length) + first + value.slice(selectionEnd ?? value.length)
    const room = rest.slice(0, most - held.length)
    const line = held[index]
    if (!line) return
    change([...held.slice(0, index), { ...line, text }, ...room.map(hold), ...held.slice(index + 1)])
    setWanted({ index: index + room.length, atEnd: true })
  }

  return (
    <fieldset ref={group} className="lines" data-field={name} aria-invalid={problem.text !== undefined}>
      <legend className={hideLabel ? 'visually-hidden' : 'field__label row baseline gap-1h'}>
        <span data-label="">{label}</span>
      </legend>
      {held.length > 0 ? (
        <ol className="lines__list stack gap-1h">
          {held.map((line, index) => (
            // Keys that belong to the list act on the field inside.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={line.id}
              className="lines__line"
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => onPaste(event, index)}
            >
              {numbered ? (
                <span className="lines__number" aria-hidden="true">
                  {index + 1}
                </span>
              ) : null}
              <TextField
                hideLabel
                className="grow"
                label={lineLabel(index + 1)}
                name={`${name}.${index}`}
                value={line.text}
                {...(index === 0 && placeholder !== undefined ? { placeholder } : {})}
                onChange={(text) => change(held.map((one) => (one.id === line.id ? { ...one, text } : one)))}
              />
              <div className="lines__buttons row stretch rigid">
                {fixed ? null : (
                  <>
                    <IconButton
                      icon={ArrowUp}
                      label={t('ui.lines.up')}
                      keys="alt+arrowup"
                      isDisabled={index === 0}
                      onPress={() => move(index, -1)}
                    />
                    <IconButton
                      icon={ArrowDown}
                      label={t('ui.lines.down')}
                      keys="alt+arrowdown"
                      isDisabled={index === held.length - 1}
                      onPress={() => move(index, 1)}
                    />
                  </>
                )}
                <IconButton
                  icon={X}
                  label={t('ui.lines.remove', { line: lineLabel(index + 1) })}
                  isDisabled={held.length <= least}
                  onPress={() => remove(index)}
                />
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="lines__foot row gap-2">
        <Button
          small
          variant="quiet"
          icon={Plus}
          isDisabled={held.length >= most}
          onPress={() => addAfter(held.length - 1)}
        >
          {addLabel}
        </Button>
        {problem.text ? (
          <span className="field__error row stretch lines__note">{problem.text}</span>
        ) : hint ? (
          <span className="field__hint muted lines__note">{hint}</span>
        ) : null}
      </div>
      <output className="visually-hidden">{moved}</output>
    </fieldset>
  )
}
