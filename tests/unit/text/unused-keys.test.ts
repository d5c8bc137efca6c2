import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../shared/text/index.ts'
import { sourceFiles } from './source-files.ts'
import { askedIn, keysOf, unusedKeys } from './used-keys.ts'

/** Messages that no code asks for by key, and why they stand there. */
const waiting: readonly (readonly [keys: RegExp, why: string])[] = [
  [/^measures\.how\./, 'part of the registry: how each measure is taken, for the forms that will ask for it'],
  [/^planTemplates\./, 'keys that plans hold; the test of the templates finds each of them in one'],
]

describe('the messages', () => {
  const { messages } = wordsIn('en')

  it('are all asked for somewhere in the product', () => {
    const asked = sourceFiles()
      .filter(([file]) => !/^shared\/text\/\w+\//.test(file))
      .flatMap(([file, source]) => askedIn(file, source))
    const unused = unusedKeys(messages, asked)
    expect(unused.filter((key) => !waiting.some(([keys]) => keys.test(key)))).toEqual([])
    expect(waiting.filter(([keys]) => !unused.some((key) => keys.test(key)))).toEqual([])
    expect(keysOf(messages).length).toBeGreaterThan(1500)
  })
})

describe('a key', () => {
  const messages = {
    page: { title: '', count_one: '', count_other: '', kinds: { a: '', b: '' } },
    list: { x: '' },
  }

  it.each([
    [`t('page.title')`, ['page.count', 'page.kinds.a', 'page.kinds.b', 'list.x']],
    [`t('page.count', { count })`, ['page.title', 'page.kinds.a', 'page.kinds.b', 'list.x']],
    ['t(`page.kinds.${kind}`)', ['page.title', 'page.count', 'list.x']],
    ['t(`list.${one}`)', ['page.title', 'page.count', 'page.kinds.a', 'page.kinds.b']],
    ['t(`page.${part}`)', ['page.title', 'page.count', 'page.kinds.a', 'page.kinds.b', 'list.x']],
    ['t(`page.kinds.${kind}.name`)', ['page.title', 'page.count', 'page.kinds.a', 'page.kinds.b', 'list.x']],
    [`const key = open ? 'page.kinds.a' : 'page.kinds.b'`, ['page.title', 'page.count', 'list.x']],
    [`// t('page.title')`, ['page.title', 'page.count', 'page.kinds.a', 'page.kinds.b', 'list.x']],
  ])('is asked for by %s', (source, unused) => {
    expect(unusedKeys(messages, askedIn('a.tsx', source))).toEqual(unused)
  })
})
