/**
 * What is copied out of this window, so that locking takes it off the clipboard. The Electron host does that itself, once it
 * is told that something was copied. In a browser only the page can, without seeing what the clipboard holds: it empties it
 * as long as nobody has left the window since, who could have copied something elsewhere.
 */
import { useCallback, useEffect, useRef } from 'react'
import { useCaller, useHost } from '../api/index.ts'
import { copiedEvent } from '../ui/index.ts'

/** Answers what is to be done in the moment of locking. */
export function useCopiedText(): () => void {
  const call = useCaller()
  const host = useHost()
  const holds = useRef(false)

  useEffect(() => {
    function onCopy(): void {
      holds.current = true
      // The clipboard has the text once this event is over.
      if (host === 'electron') setTimeout(() => void call('clinic.copied', {}))
    }
    function onBlur(): void {
      holds.current = false
    }
    const copies = ['copy', 'cut'] as const
    for (const name of copies) document.addEventListener(name, onCopy)
    window.addEventListener(copiedEvent, onCopy)
    window.addEventListener('blur', onBlur)
    return () => {
      for (const name of copies) document.removeEventListener(name, onCopy)
      window.removeEventListener(copiedEvent, onCopy)
      window.removeEventListener('blur', onBlur)
    }
  }, [call, host])

  return useCallback(() => {
    // A browser may refuse; there is nothing else that a page can do.
    if (holds.current && host === 'browser') navigator.clipboard.writeText('').catch(() => undefined)
    holds.current = false
  }, [host])
}
