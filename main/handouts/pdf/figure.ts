/** A figure's drawing list as PDF vectors: the same marks that the screen shows as SVG. */
import type { Drawing, PathMark, TextMark } from '../../../shared/figure/drawing.ts'
import type { Theme } from './theme.ts'

function drawPath(doc: PDFKit.PDFDocument, mark: PathMark, theme: Theme): void {
  doc.save()
  if (mark.opacity !== undefined) doc.opacity(mark.opacity)
  // The stroke first, then the fill over its inner half, as the drawing list asks.
  if (mark.stroke) {
    doc.lineWidth(mark.width ?? 1)
    if (mark.dash) doc.dash(mark.dash[0], { space: mark.dash[1] })
    doc.path(mark.d).stroke(theme.figure[mark.stroke])
  }
  if (mark.fill) doc.path(mark.d).fill(theme.figure[mark.fill])
  doc.restore()
}

function drawText(doc: PDFKit.PDFDocument, mark: TextMark, theme: Theme): void {
  doc.font('semibold').fontSize(mark.size).fillColor(theme.figure[mark.tone])
  const width = doc.widthOfString(mark.text)
  const left = mark.anchor === 'start' ? mark.x : mark.x - (mark.anchor === 'middle' ? width / 2 : width)
  doc.text(mark.text, left, mark.y, { lineBreak: false, baseline: 'alphabetic' })
}

/** Draws into a square of `side` points. */
export function drawFigure(
  doc: PDFKit.PDFDocument,
  drawing: Drawing,
  at: { readonly x: number; readonly y: number; readonly side: number },
  theme: Theme,
): void {
  const scale = at.side / Math.max(drawing.width, drawing.height)
  doc.save().translate(at.x, at.y).scale(scale)
  doc.lineJoin('round').lineCap('round')
  for (const mark of drawing.marks) {
    if (mark.kind === 'path') drawPath(doc, mark, theme)
    else drawText(doc, mark, theme)
  }
  doc.restore()
}
