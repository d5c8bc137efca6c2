/** Lists the way a language writes them. */

/**
 * Writes "a, b and c". `locale` is BCP 47 with a region where regions differ: en-GB has no comma before "and", and
 * what is stored with a handout keeps the form it was given in.
 */
export function listIn(locale: string): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  return (items) => format.format(items)
}
