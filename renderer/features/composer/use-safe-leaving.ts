/** Hands over what is typed and not yet stored when the window is hidden, left or closed. */
import { useEffect } from 'react'
import { useHost } from '../../api/index.ts'
import type { PlanSession } from './session/plan-session.ts'

export function useSafeLeaving(session: PlanSession): void {
  const host = useHost()
  useEffect(() => {
    function onHidden(): void {
      if (document.visibilityState === 'hidden') void session.flush()
    }
    function settleFields(): void {
      // Fields hand their text over when they are left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    function onPageHide(): void {
      settleFields()
      session.lastCall()
    }
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      settleFields()
      void session.flush()
      // A browser asks before it drops what is under way; Electron delivers it, and would keep its window shut in silence.
      if (host === 'browser' && session.hasUnsaved()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('pagehide', onPageHide)
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('pagehide', onPageHide)
      window.removeEventListener('beforeunload', onBeforeUnload)
      void session.flush()
    }
  }, [session, host])
}
