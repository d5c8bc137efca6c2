/**
 * What the interface says, looked up by key: a test that names a button by its key survives a change of wording. Keys
 * are typed, so a key that goes away does not compile.
 */
import { i18n, textIn } from '../../shared/text/index.ts'

/** The English text under a key, with its holes filled. */
export const say = textIn('en')

/**
 * Matches where the text under a key stands, whatever stands around it. `holes` are patterns for what fills its holes;
 * without one, anything may.
 */
export function saying(key: Parameters<typeof say>[0], holes: Readonly<Record<string, string>> = {}): RegExp {
  const name = String(key)
  const text: unknown = i18n.getResource('en', 'app', name) ?? i18n.getResource('en', 'app', `${name}_other`)
  if (typeof text !== 'string') throw new Error(`No text under ${name}`)
  const source = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part, index) =>
      index % 2 === 0
        ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
        : (holes[/\w+/.exec(part)?.[0] ?? ''] ?? '.*'),
    )
  return new RegExp(source.join(''))
}
