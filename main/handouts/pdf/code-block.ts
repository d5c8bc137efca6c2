/** The code of a sheet: the eight characters, to be read and typed, and the same as squares, to be scanned. */
import { encode } from 'uqr'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import type { PaperContext } from '../../paper/block.ts'
import type { Parent } from '../../paper/pen.ts'

/** Width of one square in points, near a millimetre, and the free squares that scanners need around. */
const leastSquare = 2.5
const quietSquares = 4
/** Squares to the height of the characters below, so that these fit on one line under them in large print too. */
const squaresOfText = 4.6

export interface CodeBlock {
  /** Width and height in points. */
  readonly side: number
  readonly height: number
  draw(x: number, y: number, parent: Parent): void
}

/** In a preview there is no code yet, and its place stays free. */
export function codeBlock({ pen, theme, sizes }: PaperContext, { code, words }: HandoutSnapshot): CodeBlock {
  const { doc } = pen
  const { data, size } = encode(code || '0000-0000', { ecc: 'M', border: quietSquares })
  const square = Math.max(leastSquare, sizes.edge / squaresOfText)
  const side = size * square
  const label = pen.lay(
    code,
    { size: sizes.edge, weight: 'semibold', colour: theme.text, leading: 1.2 },
    side + 8,
  )

  /** Squares beside each other in one stroke, so that no white line shows between them. */
  function drawSquares(x: number, y: number): void {
    data.forEach((row, at) => {
      row.forEach((isDark, column) => {
        if (!isDark || row[column - 1]) return
        const length = row.slice(column).findIndex((one) => !one)
        const width = length < 0 ? row.length - column : length
        doc.rect(x + column * square, y + at * square, width * square, square)
      })
    })
    doc.fill('#000000')
  }

  return {
    side,
    height: side + sizes.edge * 1.2,
    draw(x, y, parent) {
      if (code === '') return
      pen.artifact(() => doc.lineWidth(0.75).rect(x, y, side, side).stroke(theme.rule))
      const bbox = [x, y, x + side, y + side] as const
      pen.tag(parent, 'Figure', () => drawSquares(x, y), {
        alt: `${words.sheet} ${code}`,
        placement: 'Block',
        bbox,
      })
      pen.tag(parent, 'P', () => pen.write(label, x + (side - label.width) / 2, y + side))
    },
  }
}
