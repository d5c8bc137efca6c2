/** Copy, cut and paste of cells through the system clipboard, while the cursor is in the grid. */
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { PlanEditor } from '../open-plans/plan-editor.ts'
import { clearSelected, pasteSelected, selectedText } from './selection-actions.ts'

export function useGridClipboard(
  grid: RefObject<HTMLElement | null>,
  editor: PlanEditor,
  readOnly: boolean,
): void {
  useEffect(() => {
    // Without a text selection the browser sends these events to the body, so they are heard on the document.
    const inGrid = () => {
      const focused = document.activeElement
      return focused !== null && focused.tagName !== 'INPUT' && (grid.current?.contains(focused) ?? false)
    }
    function copy(event: ClipboardEvent): boolean {
      const text = inGrid() ? selectedText(editor) : null
      if (text === null) return false
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      return true
    }
    function onCopy(event: ClipboardEvent): void {
      copy(event)
    }
    function onCut(event: ClipboardEvent): void {
      if (!readOnly && copy(event)) clearSelected(editor)
    }
    function onPaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (readOnly || text === '' || !inGrid()) return
      event.preventDefault()
      pasteSelected(editor, text)
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [grid, editor, readOnly])
}
