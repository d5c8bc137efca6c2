/** Every figure as SVG and as a page of one PDF, drawn by the code that screens and handouts use. */
import { readFileSync } from 'node:fs'
import PdfKitDocument from 'pdfkit'
import { drawPicture } from '../../../main/paper/figure.ts'
import { collectBytes } from '../../../main/paper/pen.ts'
import { themeFor } from '../../../main/paper/theme.ts'
import { figureFor, figureSlugs, figureToSvg } from '../../../shared/figure/index.ts'
import type { Drawing, Side } from '../../../shared/figure/index.ts'

export interface SidedFigure {
  readonly slug: string
  readonly side: Side
  readonly drawing: Drawing
}

/** All figures of the catalog, for both sides. */
export const sidedFigures = (): SidedFigure[] =>
  figureSlugs.flatMap((slug) =>
    (['right', 'left'] as const).flatMap((side) => {
      const drawing = figureFor(slug, { side })
      return drawing ? [{ slug, side, drawing }] : []
    }),
  )

const fontFile = 'node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'

/** The black-ink SVG, its labels in the face of the handouts: a browser chooses its own otherwise. */
export function inkSvg(drawing: Drawing): string {
  const svg = figureToSvg(drawing, { theme: 'paper' })
  if (!drawing.marks.some((mark) => mark.kind === 'text')) return svg
  const font = readFileSync(fontFile).toString('base64')
  const face = `@font-face{font-family:Labels;font-weight:600;src:url(data:font/ttf;base64,${font})}`
  return svg.replace('<g ', `<style>${face}text{font-family:Labels}</style><g `)
}

/** One page of `edge` points for each drawing, in black ink. */
export async function inkPdf(drawings: readonly Drawing[], edge: number): Promise<Uint8Array> {
  const doc = new PdfKitDocument({ autoFirstPage: false, compress: false })
  const bytes = collectBytes(doc)
  doc.registerFont('semibold', fontFile)
  for (const drawing of drawings) {
    doc.addPage({ size: [edge, edge], margin: 0 })
    drawPicture(doc, { kind: 'drawing', drawing }, { x: 0, y: 0, side: edge }, themeFor(true))
  }
  doc.end()
  return bytes
}
