/** Words are shaped once and kept between sheets: that must not change where a single glyph stands. */
import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readFonts, weights } from '../../../main/paper/fonts.ts'

interface Glyphs {
  readonly glyphs: readonly { readonly id: number }[]
  readonly positions: readonly {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }[]
  readonly advanceWidth: number
}

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'))

function placed(run: unknown) {
  const { glyphs, positions, advanceWidth } = run as Glyphs
  const places = positions.map(({ xAdvance, xOffset, yOffset }, at) => [
    glyphs[at]?.id,
    xAdvance,
    xOffset,
    yOffset,
  ])
  return { places, advanceWidth }
}

describe('remembered words', () => {
  it.each(weights)(
    'stand as the font itself sets them, with every character before a space: %s',
    async (weight) => {
      const font = (await readFonts(folder))[weight]
      // With features given, even none, the font shapes the text afresh.
      const afresh = (text: string) => placed(font.layout(text, {}))
      for (const code of font.characterSet) {
        const text = `n${String.fromCodePoint(code)} `
        expect(placed(font.layout(text)), text).toEqual(afresh(text))
      }
      for (const word of ['AVATAR', 'Tomás', 'office', 'Αθήνα', 'Київ', 'Nguyễn', 'T', ' ']) {
        expect(placed(font.layout(word))).toEqual(afresh(word))
        expect(placed(font.layout(word))).toEqual(afresh(word))
        expect(placed(font.layout(`${word} `))).toEqual(afresh(`${word} `))
      }
    },
  )
})
