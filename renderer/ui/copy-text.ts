/** Dispatched on the window when text was put on the clipboard without the event that a key press makes. */
export const copiedEvent = 'copied'

/**
 * Puts text on the clipboard and says whether it is there. The old command is the way where the host grants no
 * clipboard permission, which the default-deny table of the Electron host does not.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    window.dispatchEvent(new Event(copiedEvent))
    return true
  } catch {
    const before = document.activeElement
    const area = document.createElement('textarea')
    area.value = text
    area.className = 'visually-hidden'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    if (before instanceof HTMLElement) before.focus()
    return done
  }
}
