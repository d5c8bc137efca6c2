import { useEffect } from 'react'
import { useHost } from '../../../api/index.ts'

/**
 * A browser asks before it throws the only showing of a recovery key away. In the app's own window it would block
 * closing, and the banner of an unchecked key is there at the next start.
 */
export function useKeepWindow(keyOnScreen: boolean): void {
  const host = useHost()
  const hold = keyOnScreen && host === 'browser'
  useEffect(() => {
    if (!hold) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hold])
}
