/** Hands over what is typed and not yet stored when the window is hidden, left or closed. */
import { useEffect } from 'react'
import { useHost } from '../../api/index.ts'
import type { PlanEditor } from './open-plans/plan-editor.ts'

export function useSafeLeaving(editor: PlanEditor): void {
  const host = useHost()
  useEffect(() => {
    function onHidden(): void {
      if (document.visibilityState === 'hidden') void editor.flush()
    }
    function settleFields(): void {
      // Fields hand their text over when they are left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    function onPageHide(): void {
      settleFields()
      editor.lastCall()
    }
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      settleFields()
      void editor.flush()
      // A browser asks before it drops what is under way; Electron delivers it, and would keep its window shut in silence.
      if (host === 'browser' && editor.hasUnsaved()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('pagehide', onPageHide)
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('pagehide', onPageHide)
      window.removeEventListener('beforeunload', onBeforeUnload)
      void editor.flush()
    }
  }, [editor, host])
}
