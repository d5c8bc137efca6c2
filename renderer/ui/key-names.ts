/** Shortcuts as text: `mod+shift+z`, `g p` (one key after the other), `?`. `mod` is Ctrl, or Cmd on a Mac. */
import type { TFunction } from 'i18next'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const signs: Readonly<Record<string, string>> = {
  ...(isMac ? { mod: '⌘', shift: '⇧', alt: '⌥' } : {}),
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
}

const named = ['mod', 'shift', 'alt', 'enter', 'escape', 'delete', 'space', 'tab'] as const

/** What is printed on the keys of one stroke: a sign, a name in the window's language, or the letter. */
export function keyLabels(stroke: string, t: TFunction): readonly string[] {
  return stroke.split('+').map((part) => {
    const key = part.toLowerCase()
    const name = named.find((one) => one === key)
    return signs[key] ?? (name ? t(`ui.keys.${name}`) : part.toUpperCase())
  })
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
