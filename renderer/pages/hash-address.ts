/**
 * The address behind the `#`, with a query of its own: `#/patients/…/plan?episode=…`. Nothing of it reaches the
 * host, and a link written by hand means the same as one that is followed in code.
 */
import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function currentAddress(): string {
  return `/${window.location.hash.replace(/^#?\/?/, '')}`
}

function currentPath(): string {
  return currentAddress().split('?', 1)[0] ?? '/'
}

function currentSearch(): string {
  const [, ...search] = currentAddress().split('?')
  return search.join('?')
}

export interface GoOptions {
  /** Takes the place of the current address in the history. */
  readonly replace?: boolean
}

/** Goes to an address such as `/patients?archived=1`. */
export function goTo(address: string, { replace = false }: GoOptions = {}): void {
  const from = new URL(window.location.href)
  const to = new URL(from)
  to.hash = address
  if (to.href === from.href) return
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to)
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: from.href, newURL: to.href }))
}

/** The router's hook: the path without its query. */
export function useHashAddress(): [string, typeof goTo] {
  return [useSyncExternalStore(subscribe, currentPath), goTo]
}
useHashAddress.hrefs = (href: string) => `#${href}`

/** The router's hook for the query. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, currentSearch)
}
