/** The window's own origin, and what belongs to it. */

export const scheme = 'app'
export const origin = 'app://stridebook'
export const startAddress = `${origin}/`

/** Parsed address of our own origin, or null for any other. */
export function ownAddress(address: string): URL | null {
  if (!address.startsWith(startAddress) || !URL.canParse(address)) return null
  const url = new URL(address)
  const plain = url.username === '' && url.password === '' && url.port === ''
  return plain && url.protocol === `${scheme}:` && url.hostname === 'stridebook' ? url : null
}
