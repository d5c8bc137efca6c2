/**
 * Tests of the window ask for texts by key (`tests/support/say.ts`), so that a wording pass breaks nothing. What a test
 * types or makes itself (names of people, doses, titles) may stand as it is; what the interface says may not.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../shared/text/index.ts'

const root = join(import.meta.dirname, '../..')

function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

/** Messages of more than one word: a single word ("Save") may also be what a test calls its own button. */
const messages = new Set(textsIn(wordsIn('en').messages).filter((text) => text.includes(' ')))

const lookUp =
  /(?:\bname: |\b(?:get|find|query)(?:All)?By(?:Text|LabelText|Label|Title|DisplayValue|PlaceholderText)\(\s*)'((?:[^'\\\n]|\\.)*)'/g

const messagesLookedUpIn = (code: string) =>
  [...code.matchAll(lookUp)]
    .map((match) => (match[1] ?? '').replaceAll(String.raw`\'`, "'"))
    .filter((text) => messages.has(text))

describe('texts in tests of the window', () => {
  it.each(['tests/component', 'tests/e2e'])('are looked up by key in %s', (folder) => {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      // The kit's own tests make their buttons and fields themselves.
      .filter((name) => !name.startsWith('ui'))
    const found = files.flatMap((name) =>
      messagesLookedUpIn(readFileSync(join(root, folder, name), 'utf8')).map((text) => `${name}: ${text}`),
    )
    expect(files.length).toBeGreaterThan(4)
    expect(found).toEqual([])
  })

  it('sees a sentence that is looked up by its words', () => {
    expect(messagesLookedUpIn("screen.getByRole('button', { name: 'Save check-in' })")).toEqual([
      'Save check-in',
    ])
    expect(messagesLookedUpIn("await screen.findByText('Looks like nobody')")).toEqual([])
  })
})
