/** The fonts of the sheets. Noto Sans covers Latin with its extensions, Greek and Cyrillic; pdfkit embeds subsets. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'fontkit'

export const weights = ['regular', 'semibold', 'bold'] as const
export type Weight = (typeof weights)[number]

const names: Readonly<Record<Weight, string>> = {
  regular: '400Regular',
  semibold: '600SemiBold',
  bold: '700Bold',
}

/** A word as glyphs with their places. */
interface ShapedWord {
  readonly glyphs: readonly unknown[]
  readonly positions: readonly unknown[]
  readonly advanceWidth: number
}

/** What is used of a parsed font; pdfkit takes it as it is. */
export interface ParsedFont {
  readonly characterSet: readonly number[]
  readonly unitsPerEm: number
  /** pdfkit calls it for each word, with the space that follows it. */
  layout(text: string, features?: unknown): ShapedWord
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): unknown
}

export type Fonts = Readonly<Record<Weight, ParsedFont>>

/**
 * Reads and parses the font files. Parsed fonts are kept by the caller: their tables are decoded once, which is most of
 * the time of a first sheet. The folder is either flat, as the build lays it out, or the font package with one folder
 * for each weight. Throws when a file is missing.
 */
export async function readFonts(folder: string): Promise<Fonts> {
  const [regular, semibold, bold] = await Promise.all([
    readFont(folder, 'regular'),
    readFont(folder, 'semibold'),
    readFont(folder, 'bold'),
  ])
  return { regular, semibold, bold }
}

async function readFont(folder: string, weight: Weight): Promise<ParsedFont> {
  const file = `NotoSans_${names[weight]}.ttf`
  const bytes = await readFile(join(folder, file)).catch(() => readFile(join(folder, names[weight], file)))
  return parseFont(bytes)
}

function parseFont(bytes: Buffer): ParsedFont {
  const font = create(bytes) as ParsedFont
  // A glyph remembers the character it was first asked for. Asked in one fixed order, what a document says about its
  // glyphs does not depend on the documents drawn before it.
  for (const code of [...font.characterSet].sort((one, other) => one - other)) font.glyphForCodePoint(code)
  rememberWords(font)
  return font
}

const mostWords = 8000

/**
 * Shaping words is most of the work of a sheet, and sheets say the same words: they are kept between sheets, until the
 * thread ends. A space is set apart from its word, because in these faces neither changes the other, so that a word that
 * was measured is not shaped again to be written.
 */
function rememberWords(font: ParsedFont): void {
  // pdfkit scales a run in place, which only at 1,000 units changes nothing the second time.
  if (font.unitsPerEm !== 1000) return
  const shape = font.layout.bind(font)
  const words = new Map<string, ShapedWord>()

  function shaped(text: string): ShapedWord {
    const endsInSpace = text.length > 1 && text.endsWith(' ')
    if (!endsInSpace) {
      const { glyphs, positions, advanceWidth } = shape(text)
      return { glyphs, positions, advanceWidth }
    }
    const [word, space] = [remembered(text.slice(0, -1)), remembered(' ')]
    return {
      glyphs: [...word.glyphs, ...space.glyphs],
      positions: [...word.positions, ...space.positions],
      advanceWidth: word.advanceWidth + space.advanceWidth,
    }
  }

  function remembered(text: string): ShapedWord {
    const known = words.get(text)
    if (known) return known
    if (words.size >= mostWords) words.clear()
    const word = shaped(text)
    words.set(text, word)
    return word
  }

  font.layout = (text, features) => (features === undefined ? remembered(text) : shape(text, features))
}
