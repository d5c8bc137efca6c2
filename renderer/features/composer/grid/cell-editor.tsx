/** The box in which a dose is typed, over its cell. */
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '../../../../shared/domain/plan.ts'
import { classes } from '../../../ui/index.ts'
import { useParts } from '../use-composer.ts'
import { readCellText } from './cell-text.ts'
import { DoseHint } from './dose-hint.tsx'

export type AfterEdit = 'down' | 'up' | 'next' | 'previous' | 'stay' | 'fill'

export interface CellEditorProps {
  readonly row: PlanRow
  readonly week: number
  readonly text: string
  readonly name: string
  /** Called when a key ends the edit and the text was taken over. */
  readonly onDone: (after: AfterEdit) => void
}

/** Room that the explanation needs below a cell, in pixels, the totals at the foot included. */
const roomBelow = 150

function afterKey(event: KeyboardEvent): AfterEdit | null {
  if (event.key === 'Enter') {
    if (event.ctrlKey || event.metaKey) return 'fill'
    return event.shiftKey ? 'up' : 'down'
  }
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  return null
}

export function CellEditor({ row, week, text, name, onDone }: CellEditorProps) {
  const { t } = useTranslation('app')
  const { editor } = useParts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [opensUp, setOpensUp] = useState(false)
  const before = row.cells[week - 1] ?? null

  useLayoutEffect(() => {
    const box = input.current
    if (!box) return
    box.focus({ preventScroll: true })
    box.setSelectionRange(box.value.length, box.value.length)
    const scroller = box.closest('.plan-scroller')
    if (scroller) {
      setOpensUp(scroller.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom < roomBelow)
    }
  }, [])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      editor.dropEdit()
      onDone('stay')
      return
    }
    const after = afterKey(event)
    if (!after) return
    event.preventDefault()
    if (after === 'fill') {
      onDone('fill')
      return
    }
    // Enter asks to have it right; moving on with Tab leaves the text waiting in its cell.
    const result = editor.commit(event.key === 'Tab')
    if (result === 'misread' && event.key === 'Enter') input.current?.select()
    else onDone(after)
  }

  return (
    <span
      className={classes(
        'cell-editor stack gap-1',
        week > 8 && 'cell-editor--end',
        opensUp && 'cell-editor--up',
      )}
    >
      <input
        ref={input}
        type="text"
        className="cell-editor__input numbers"
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        maxLength={80}
        aria-label={t('composer.grid.editor', { exercise: name, week })}
        aria-invalid={readCellText(text, before).kind === 'misread'}
        aria-describedby={id}
        onChange={(event) => editor.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => editor.commit(true)}
      />
      <DoseHint id={id} text={text} row={row} before={before} />
    </span>
  )
}
