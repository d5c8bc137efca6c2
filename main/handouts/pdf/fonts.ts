/** The fonts of the sheets. Noto Sans covers Latin with its extensions, Greek and Cyrillic; pdfkit embeds subsets. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PdfKitDocument from 'pdfkit'

export const weights = ['regular', 'semibold', 'bold'] as const
export type Weight = (typeof weights)[number]

const names: Readonly<Record<Weight, string>> = {
  regular: '400Regular',
  semibold: '600SemiBold',
  bold: '700Bold',
}

/** What is used of a font that pdfkit has parsed. */
export interface ParsedFont {
  readonly characterSet: readonly number[]
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
  const scratch = new PdfKitDocument({ autoFirstPage: false })
  scratch.font(bytes)
  const font = parsedFontOf(scratch)
  // A glyph remembers the character it was first asked for. Asked in one fixed order, what a document says about its
  // glyphs does not depend on the documents drawn before it.
  for (const code of [...font.characterSet].sort((one, other) => one - other)) font.glyphForCodePoint(code)
  return font
}

/** pdfkit keeps the parsed font of the current face here; it is not part of its typings. */
function parsedFontOf(doc: PDFKit.PDFDocument): ParsedFont {
  return (doc as unknown as { readonly _font: { readonly font: ParsedFont } })._font.font
}
