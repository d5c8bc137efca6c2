/** The fonts of the sheets. Noto Sans covers Latin with its extensions, Greek and Cyrillic; pdfkit embeds subsets. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const weights = ['regular', 'semibold', 'bold'] as const
export type Weight = (typeof weights)[number]

const names: Readonly<Record<Weight, string>> = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' }

export type FontFiles = Readonly<Record<Weight, Uint8Array>>

/**
 * Reads the font files. The folder is either flat, as the build lays it out, or the font package with one folder for
 * each weight. Throws when a file is missing.
 */
export async function readFonts(folder: string): Promise<FontFiles> {
  const [regular, semibold, bold] = await Promise.all([
    readFont(folder, 'regular'),
    readFont(folder, 'semibold'),
    readFont(folder, 'bold'),
  ])
  return { regular, semibold, bold }
}

async function readFont(folder: string, weight: Weight): Promise<Uint8Array> {
  const file = `NotoSans_${names[weight]}.ttf`
  try {
    return await readFile(join(folder, file))
  } catch {
    return await readFile(join(folder, names[weight], file))
  }
}
