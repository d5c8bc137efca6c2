/** The keyboard of the grid: moving, selecting, editing, copying, moving rows. */
import { useCallback } from 'react'
import type { KeyboardEvent } from 'react'
import { planWeeks } from '../../../../shared/domain/plan.ts'
import type { PlanSession } from '../session/plan-session.ts'
import { clearSelected, copySelectedAlong, copySelectedDown } from './selection-actions.ts'
import { moveWithinSheet, rowsOnScreen } from './sheets.ts'
import { spotAfterKey } from './spots.ts'

export interface GridKeyActions {
  readonly session: PlanSession
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
  const { session, readOnly, onMenuKey, onRemove, onAdd, onRowMoved } = actions
  return useCallback(
    (event) => {
      const { target } = event
      if (!(target instanceof HTMLElement) || target.closest('input, button')) return
      const { document, focus } = session.store.getState()
      if (!focus) return
      const mod = event.ctrlKey || event.metaKey
      const rows = rowsOnScreen(document.rows)
      const done = () => event.preventDefault()

      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        done()
        if (readOnly) return
        const subject = rows.find((row) => row.id === focus.rowId)?.exerciseId ?? ''
        const moved = session.change({ action: 'move-row', subject }, (plan) =>
          moveWithinSheet(plan, focus.rowId, event.key === 'ArrowUp' ? -1 : 1),
        )
        onRowMoved(focus.rowId, moved !== null)
        return
      }
      const next = event.altKey ? null : spotAfterKey(rows, focus, event.key, mod)
      if (next) {
        done()
        session.moveTo(next, event.shiftKey)
        return
      }
      if (mod && event.key.toLowerCase() === 'a') {
        done()
        const [first] = rows
        const last = rows.at(-1)
        if (first && last) {
          session.select({ rowId: first.id, column: 1 }, { rowId: last.id, column: planWeeks })
        }
        return
      }
      if (event.key === 'Escape') {
        const { drafts } = session.store.getState()
        if (drafts[focus.rowId]?.[focus.column] !== undefined) {
          session.edit(focus)
          session.dropEdit()
        } else session.moveTo(focus)
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
        const spot = session.store.getState().focus
        if (!spot) return
        const key = event.key.toLowerCase()
        if (mod && key === 'r' && !event.shiftKey) {
          done()
          copySelectedAlong(session)
        } else if (mod && key === 'd') {
          done()
          copySelectedDown(session)
        } else if (event.key === 'Insert') {
          done()
          onAdd()
        } else if (event.key === 'Enter' || event.key === 'F2') {
          done()
          if (spot.column === 0) onMenuKey()
          else session.edit(spot)
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
          done()
          if (spot.column === 0) onRemove(spot.rowId)
          else clearSelected(session)
        } else if (spot.column > 0 && event.key === ' ') done()
        else if (spot.column > 0 && typesText(event)) {
          done()
          session.edit(spot, event.key)
        }
      }
    },
    [session, readOnly, onMenuKey, onRemove, onAdd, onRowMoved],
  )
}
