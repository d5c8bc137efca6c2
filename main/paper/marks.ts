/** Small drawn signs. Each stands beside a word, so that neither colour nor shape is the only sign. */

/** Draws a sign into a square of `size` points whose upper left corner is (x, y). */
type DrawMark = (doc: PDFKit.PDFDocument, x: number, y: number, size: number, colour: string) => void

/** A sign that is drawn on a square of 20 units. */
function mark(draw: (doc: PDFKit.PDFDocument, colour: string) => void): DrawMark {
  return (doc, x, y, size, colour) => {
    const unit = size / 20
    doc.save().translate(x, y).scale(unit)
    draw(doc, colour)
    doc.restore()
  }
}

/** A warning triangle with an exclamation mark. */
export const drawWarning = mark((doc, colour) => {
  doc.lineWidth(2).lineJoin('round').lineCap('round')
  doc.path('M 10 2 L 19 18 L 1 18 Z').stroke(colour)
  doc.path('M 10 8 L 10 12.5').stroke(colour)
  doc.circle(10, 15.4, 1.2).fill(colour)
})

/** A speech mark for a cue: a ring with a dot, the thing to keep in mind. */
export const drawCue = mark((doc, colour) => {
  doc.lineWidth(2).lineJoin('round').lineCap('round')
  doc.circle(10, 10, 8.4).stroke(colour)
  doc.path('M 6 10.4 L 9 13.4 L 14.4 7').stroke(colour)
})

/** A ring whose lower half is filled: a lighter week. */
export const drawLighter = mark((doc, colour) => {
  doc.path('M 2 10 A 8 8 0 0 0 18 10 Z').fill(colour)
  doc.lineWidth(1.6).circle(10, 10, 8).stroke(colour)
})
