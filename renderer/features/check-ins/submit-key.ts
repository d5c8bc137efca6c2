import type { KeyboardEvent } from 'react'

/** Ctrl or Cmd with Enter saves from anywhere in a form, a note of several lines included. */
export function submitsByKey(event: KeyboardEvent, save: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  save()
}
