/** The keyboard of the grid: moving, selecting, editing, copying, moving rows. */
import { useCallback } from 'react'
import type { KeyboardEvent } from 'react'
import type { PlanEditor } from '../open-plans/plan-editor.ts'
import { clearSelected, copySelectedAlong, copySelectedDown } from './selection-actions.ts'
import { moveWithinSheet, rowsOnScreen } from './rows-by-sheet.ts'
import { positionAfterKey } from './grid-position.ts'

export interface GridKeyActions {
  readonly editor: PlanEditor
  readonly readOnly: boolean
  readonly onMenuKey: () => void
  readonly onRemove: (rowId: string) => void
  readonly onAdd: () => void
  /** Says where a row went, or that it went nowhere. */
  readonly onRowMoved: (rowId: string, moved: boolean) => void
}

/** Whether a key press types a character. AltGr counts as typing although it comes with Ctrl and Alt. */
function typesText(event: KeyboardEvent): boolean {
  if (event.key.length !== 1 || event.metaKey) return false
  return event.getModifierState('AltGraph') || (!event.ctrlKey && !event.altKey)
}

export function useGridKeys(actions: GridKeyActions): (event: KeyboardEvent<HTMLElement>) => void {
  const { editor, readOnly, onMenuKey, onRemove, onAdd, onRowMoved } = actions
  return useCallback(
    (event) => {
      const { target } = event
      if (!(target instanceof HTMLElement) || target.closest('input, button')) return
      const { document, focus } = editor.store.getState()
      if (!focus) return
      const mod = event.ctrlKey || event.metaKey
      const rows = rowsOnScreen(document.rows)
      const done = () => event.preventDefault()

      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        done()
        if (readOnly) return
        const subject = rows.find((row) => row.id === focus.rowId)?.exerciseId ?? ''
        const moved = editor.change({ action: 'move-row', subject }, (plan) =>
          moveWithinSheet(plan, focus.rowId, event.key === 'ArrowUp' ? -1 : 1),
        )
        onRowMoved(focus.rowId, moved !== null)
        return
      }
      const next = event.altKey ? null : positionAfterKey(rows, focus, event.key, mod)
      if (next) {
        done()
        editor.moveTo(next, event.shiftKey)
        return
      }
      if (mod && event.key.toLowerCase() === 'a') {
        done()
        const [first] = rows
        const last = rows.at(-1)
        if (first && last) {
          editor.select({ rowId: first.id, column: 1 }, { rowId: last.id, column: document.weeks })
        }
        return
      }
      if (event.key === 'Escape') {
        const { unread } = editor.store.getState()
        if (unread[focus.rowId]?.[focus.column] !== undefined) {
          editor.edit(focus)
          editor.dropEdit()
        } else editor.moveTo(focus)
        return
      }
      if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
        done()
        onMenuKey()
        return
      }
      if (readOnly) return
      onEditKey()

      function onEditKey(): void {
        const position = editor.store.getState().focus
        if (!position) return
        const key = event.key.toLowerCase()
        if (mod && key === 'r' && !event.shiftKey) {
          done()
          copySelectedAlong(editor)
        } else if (mod && key === 'd') {
          done()
          copySelectedDown(editor)
        } else if (event.key === 'Insert') {
          done()
          onAdd()
        } else if (event.key === 'Enter' || event.key === 'F2') {
          done()
          if (position.column === 0) onMenuKey()
          else editor.edit(position)
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
          done()
          if (position.column === 0) onRemove(position.rowId)
          else clearSelected(editor)
        } else if (position.column > 0 && event.key === ' ') done()
        else if (position.column > 0 && typesText(event)) {
          done()
          editor.edit(position, event.key)
        }
      }
    },
    [editor, readOnly, onMenuKey, onRemove, onAdd, onRowMoved],
  )
}
