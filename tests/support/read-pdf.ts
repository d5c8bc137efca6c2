/** Reads a PDF back the way a viewer does: text with its boxes, the structure tree, colours. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface TextPiece {
  readonly text: string
  readonly x: number
  /** Baseline, from the top of the page. */
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly (StructureNode | { readonly type: string })[]
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly TextPiece[]
  /** Text that is neither tagged nor an artifact. */
  readonly unmarked: readonly string[]
  /** All text of the page with single spaces. */
  readonly text: string
  readonly structure: StructureNode | null
  /** Every colour that is painted with, as #rrggbb. */
  readonly colours: readonly string[]
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly info: Readonly<Record<string, unknown>>
  readonly language: string
  readonly isMarked: boolean
}

const colourOperators = new Set([OPS.setFillRGBColor, OPS.setStrokeRGBColor])

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // A copy: pdf.js takes the buffer over.
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await loading.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const content = await page.getTextContent()
    const pieces: TextPiece[] = content.items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , size, x, y] = item.transform as number[]
      return [
        { text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width, size: Math.abs(size ?? 0) },
      ]
    })
    const unmarked: string[] = []
    let depth = 0
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        if (depth === 0 && item.str.trim() !== '') unmarked.push(item.str)
      } else depth += item.type === 'endMarkedContent' ? -1 : 1
    }
    const operators = await page.getOperatorList()
    const colours = new Set<string>()
    operators.fnArray.forEach((operator, index) => {
      const [colour] = (operators.argsArray[index] ?? []) as unknown[]
      if (colourOperators.has(operator) && typeof colour === 'string') colours.add(colour)
    })
    pages.push({
      width,
      height,
      pieces,
      unmarked,
      text: pieces
        .map((piece) => piece.text)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
      structure: await page.getStructTree(),
      colours: [...colours],
    })
  }
  const metadata = await pdf.getMetadata()
  const mark: unknown = await pdf.getMarkInfo()
  const info = metadata.info as Record<string, unknown>
  await loading.destroy()
  return {
    pages,
    info,
    language: typeof info['Language'] === 'string' ? info['Language'] : '',
    isMarked: mark instanceof Map && mark.get('Marked') === true,
  }
}

/** Every element of a role, in reading order. */
export function elementsOf(node: StructureNode | null, role: string): StructureNode[] {
  if (!node) return []
  const below = (node.children ?? []).flatMap((child) => ('type' in child ? [] : elementsOf(child, role)))
  return node.role === role ? [node, ...below] : below
}
