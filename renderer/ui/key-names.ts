/** Shortcuts as text: `mod+shift+z`, `g p` (one key after the other), `?`. `mod` is Ctrl, or Cmd on a Mac. */

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
  backspace: '⌫',
  space: 'Space',
  tab: 'Tab',
}

/** The labels printed on the keys of one stroke. */
export function keyLabels(stroke: string): readonly string[] {
  return stroke.split('+').map((part) => names[part.toLowerCase()] ?? part.toUpperCase())
}

/** The stroke of a key press in the same notation. Shift is named only with other keys than printed signs. */
export function strokeOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const parts: string[] = []
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('mod')
  if (event.altKey) parts.push('alt')
  if (event.shiftKey && (key.length > 1 || /\p{L}/u.test(key))) parts.push('shift')
  parts.push(key)
  return parts.join('+')
}

/** Whether the person is typing there, so that a bare letter is text and not a shortcut. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.role === 'spinbutton' || target.tagName === 'TEXTAREA') return true
  if (target.tagName === 'SELECT') return true
  if (!(target instanceof HTMLInputElement)) return false
  return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}
