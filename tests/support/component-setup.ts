/** What component tests need around them: a clean page after each, and what jsdom lacks of a browser. */
import { cleanup, configure, getConfig } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// A part of the program is loaded when it is first shown, which takes a busy machine longer than the usual second.
configure({ asyncUtilTimeout: 20_000 })

// What is waited for is looked for many times: the page is printed once, when it is given up.
const { getElementError } = getConfig()
configure({
  getElementError: (message, container) =>
    Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true
      ? new Error(message ?? '')
      : getElementError(message, container),
})

afterEach(() => {
  cleanup()
  // react-aria puts overlays and live announcements straight into the body.
  document.body.replaceChildren()
  window.localStorage.clear()
})

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class NoIntersectionObserver implements IntersectionObserver {
  readonly root = null
  readonly rootMargin = '0px'
  readonly scrollMargin = '0px'
  readonly thresholds = [0]
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return []
  }
}

function matchMedia(media: string): MediaQueryList {
  const target = new EventTarget()
  return Object.assign(target, {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  }) as MediaQueryList
}

vi.stubGlobal('ResizeObserver', NoResizeObserver)
vi.stubGlobal('IntersectionObserver', NoIntersectionObserver)

/** Puts a method where jsdom has none; what it has stays. */
function fillIn(target: object, name: string, method: (...parameters: never[]) => unknown): void {
  if (Reflect.get(target, name) === undefined)
    Object.defineProperty(target, name, { configurable: true, writable: true, value: method })
}

fillIn(window, 'matchMedia', matchMedia)
fillIn(URL, 'createObjectURL', () => `blob:stand-in/${crypto.randomUUID()}`)
fillIn(URL, 'revokeObjectURL', () => {})
fillIn(Element.prototype, 'scrollIntoView', () => {})
fillIn(Element.prototype, 'scrollTo', () => {})
fillIn(Element.prototype, 'getAnimations', () => [])
fillIn(Element.prototype, 'hasPointerCapture', () => false)
fillIn(Element.prototype, 'setPointerCapture', () => {})
fillIn(Element.prototype, 'releasePointerCapture', () => {})
fillIn(globalThis, 'CSS', () => {})
fillIn(globalThis.CSS, 'escape', (text: string) => text.replaceAll(/[^\w-]/g, (sign) => `\\${sign}`))
// jsdom has no layout: a virtual list would render nothing without a size.
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 600 })
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1200 })
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 })
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 })
