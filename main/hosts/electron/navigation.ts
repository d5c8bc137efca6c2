/** Where the window may go: nowhere. It shows one page, opens no other, and asks no one but ourselves for anything. */
import type { OnBeforeRequestListenerDetails, Session, WebContents } from 'electron'
import { origin, ownAddress } from './origin.ts'

export interface Destination {
  readonly url: string
  readonly isMainFrame: boolean
}

/** The main frame may only reload its page; there are no frames inside. */
export function mayNavigate(destination: Destination): boolean {
  const own = ownAddress(destination.url)
  return destination.isMainFrame && own !== null && own.pathname === '/'
}

/**
 * Whether a request may be made at all. Pictures and fonts may lie inside the page itself; developer tools are part
 * of the program and only there while developing.
 */
export function mayRequest(
  details: Pick<OnBeforeRequestListenerDetails, 'url' | 'resourceType'>,
  development: boolean,
): boolean {
  const { url, resourceType } = details
  if (ownAddress(url) !== null) return true
  if (url.startsWith('data:')) return resourceType === 'image' || resourceType === 'font'
  if (url.startsWith(`blob:${origin}/`)) return resourceType === 'image'
  return development && url.startsWith('devtools://')
}

export function guardRequests(session: Session, development: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayRequest(details, development) }),
  )
  session.on('will-download', (event) => event.preventDefault())
}

/** Guards whatever shows a page: the window, and anything that might ever come into being beside it. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', refuseForeign)
  contents.on('will-redirect', refuseForeign)
  contents.on('will-frame-navigate', refuseForeign)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function refuseForeign(event: Destination & { preventDefault: () => void }): void {
  if (!mayNavigate(event)) event.preventDefault()
}
