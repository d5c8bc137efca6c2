/** Where the focus and the caret were, told without a word of what stood there, so that a locked window may keep it. */

export interface FocusPlace {
  /** The field by its name, where it has one. */
  readonly field: string | null
  /** Among what can be focused in that field, or else on the page. */
  readonly index: number
  readonly tag: string
  readonly caret: readonly [start: number, end: number] | null
}

const focusable = [
  'input',
  'textarea',
  'select',
  'button',
  'a[href]',
  '[tabindex]',
  '[contenteditable]',
].join()
/** Milliseconds that a page may take to stand again, and after which its own first focus has been set. */
const longest = 5_000
const settled = 50

function scopeOf(field: string | null): HTMLElement | null {
  if (field === null) return document.getElementById('page')
  return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
}

const candidates = (scope: HTMLElement | null) => [...(scope?.querySelectorAll<HTMLElement>(focusable) ?? [])]

function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** Null where nothing of the page has the focus. */
export function focusPlace(): FocusPlace | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement)) return null
  const field = element.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null
  const index = candidates(scopeOf(field)).indexOf(element)
  if (index < 0) return null
  // Fields of numbers and dates have a caret that nobody can ask for.
  const start = isText(element) ? element.selectionStart : null
  const end = isText(element) ? element.selectionEnd : null
  return { field, index, tag: element.tagName, caret: start === null || end === null ? null : [start, end] }
}

/** Puts focus and caret back as soon as the page stands again, unless somebody has begun elsewhere. */
export function returnTo(place: FocusPlace): void {
  function tryIt(): void {
    const element = candidates(scopeOf(place.field))[place.index]
    if (element?.tagName !== place.tag) return
    stop()
    setTimeout(() => {
      if (!element.isConnected) return
      element.focus()
      if (place.caret && isText(element)) element.setSelectionRange(...place.caret)
    }, settled)
  }
  const observer = new MutationObserver(tryIt)
  const stop = () => {
    observer.disconnect()
    window.removeEventListener('pointerdown', stop, { capture: true })
    window.removeEventListener('keydown', stop, { capture: true })
  }
  observer.observe(document.body, { childList: true, subtree: true })
  window.addEventListener('pointerdown', stop, { capture: true, once: true })
  window.addEventListener('keydown', stop, { capture: true, once: true })
  setTimeout(stop, longest)
  tryIt()
}
