/** Which messages the product asks for: keys that stand in code as a whole, or as a template with holes. */
import { parseSync } from 'vite'

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Keys of every message, plural forms as one; a dot inside a code (`E1.zone`) becomes a colon, because it parts nothing. */
export function keysOf(messages: object, before = ''): string[] {
  const keys = Object.entries(messages).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${before}${name.replaceAll('.', ':')}.`)
      : [`${before}${name.replaceAll('.', ':').replace(/_(zero|one|two|few|many|other)$/, '')}`],
  )
  return [...new Set(keys)]
}

/** What a file may ask for: each string as it is, each template with `*` in its holes. */
export function askedIn(file: string, source: string): string[] {
  const asked: string[] = []
  const visit = (node: Node): void => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') asked.push(node['value'])
    if (node.type === 'TemplateLiteral') {
      asked.push(
        (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('*'),
      )
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child)
    }
  }
  visit(parseSync(file, source).program as unknown as Node)
  return asked
}

/**
 * The keys that nothing asks for. A hole stands for one part of a key; one that stands for every part of a whole domain
 * would hide what is not used there, so it counts only where the domain is a plain list.
 */
export function unusedKeys(messages: object, asked: readonly string[]): string[] {
  const keys = keysOf(messages)
  const isPlain = (domain: string): boolean =>
    keys.every((key) => !key.startsWith(domain) || !key.slice(domain.length).includes('.'))
  const whole = new Set(asked)
  const patterns = [...whole]
    .filter((one) => /^[\w-]+\.[\w.*-]*\*[\w.*-]*$/.test(one))
    .filter((one) => !/^[\w-]+\.\*$/.test(one) || isPlain(one.slice(0, -1)))
    .map((one) => new RegExp(`^${one.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`))
  return keys.filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))
}
