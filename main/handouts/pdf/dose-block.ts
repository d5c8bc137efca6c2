/** The dose of an exercise: one large line, or one line for each stretch of weeks. */
import type { DoseLine, HandoutSnapshot, SheetRow } from '../../../shared/sheet/snapshot.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { drawLighter } from '../../paper/marks.ts'
import { baselineOf } from '../../paper/pen.ts'
import type { Paragraph, Parent, Span } from '../../paper/pen.ts'

interface Amounts extends Block {
  /** The words, where they are one amount for all weeks. */
  readonly line?: Paragraph
}

/** Draws at `left`, in `width` points; the block has no gap of its own. */
export function doseBlock(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  left: number,
  width: number,
): Block {
  const [only, second] = row.doses
  const side = context.onLeaf && row.side ? `${row.side}.` : ''
  const often = [row.details, row.frequency, row.days, side].filter(Boolean).join(' ')
  if (only && !second) return withOften(context, largeLine(context, only, left, width), often, left, width)
  return withOften(context, weekLines(context, snapshot, row, left, width), often, left, width)
}

/** How often below the amounts, in the size of the text: what is done most is read first. */
function withOften(
  context: PaperContext,
  amounts: Amounts,
  often: string,
  left: number,
  width: number,
): Block {
  const { pen, theme, sizes, onLeaf } = context
  const style = { size: sizes.body, weight: 'semibold', colour: theme.text, leading: sizes.leading } as const
  const sentence = pen.lay(often, style, width)
  const { line } = amounts
  const besideLeft = (line?.width ?? 0) + sizes.body * 0.5
  // On a leaf it goes on in the line of the amount where it fits there.
  if (
    onLeaf &&
    line?.lines.length === 1 &&
    besideLeft + sentence.width <= width &&
    sentence.lines.length === 1
  )
    return {
      ...amounts,
      draw(y, parent) {
        amounts.draw(y, parent)
        const top = y + baselineOf(line) - baselineOf(sentence)
        pen.tag(parent, 'P', () => pen.write(sentence, left + besideLeft, top))
      },
    }
  return {
    height: amounts.height + sentence.height,
    gap: 0,
    draw(y, parent) {
      amounts.draw(y, parent)
      if (sentence.lines.length > 0) pen.tag(parent, 'P', () => pen.write(sentence, left, y + amounts.height))
    },
  }
}

/** "3 sets of 12 (re-test)." */
function amountText(line: DoseLine): string {
  return line.note ? `${line.amount} (${line.note}).` : `${line.amount}.`
}

function largeLine(context: PaperContext, line: DoseLine, left: number, width: number): Amounts {
  const { pen, theme, sizes } = context
  const text = [line.label && `${line.label}:`, amountText(line), line.more].filter(Boolean).join(' ')
  const large = pen.lay(
    text,
    { size: sizes.dose, weight: 'bold', colour: theme.accent, leading: Math.min(1.3, sizes.leading) },
    width,
  )
  return {
    height: large.height,
    gap: 0,
    line: large,
    draw: (y, parent) => pen.tag(parent, 'P', () => pen.write(large, left, y)),
  }
}

function spansOf(line: DoseLine): Span[] {
  return [{ text: amountText(line), weight: 'bold' }, ...(line.more ? [{ text: line.more }] : [])]
}

/** Lines from which on two columns are set, where they fit. */
const twoColumnsFrom = 4

function weekLines(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  left: number,
  width: number,
): Block {
  const { pen, theme, sizes } = context
  const { doc } = pen
  const style = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const bar = 4
  const barGap = sizes.body * 0.5
  const mark = sizes.body * 0.7
  const between = sizes.body * 0.14
  const columnGap = sizes.body
  const labelWidth = Math.min(
    width * 0.42,
    Math.max(
      ...row.doses.map((line) => pen.widthOf(line.label, sizes.body) + (line.lighter ? mark + 6 : 0)),
    ) +
      sizes.body * 0.7,
  )
  const inset = bar + barGap + labelWidth
  const half = (width - columnGap) / 2
  const widest = Math.max(...row.doses.map((line) => pen.lay(spansOf(line), style, width * 2).width))
  const columns = row.doses.length >= twoColumnsFrom && inset + widest <= half ? 2 : 1
  const columnWidth = columns === 2 ? half : width

  const stageOf = (week: number | undefined): number =>
    snapshot.weeks.find((one) => one.number === week)?.stage ?? 0
  const perColumn = Math.ceil(row.doses.length / columns)
  const lines = row.doses.map((line) => {
    const label = pen.lay(line.label, style, labelWidth)
    const amount = pen.lay(spansOf(line), style, columnWidth - inset)
    return { line, label, amount, height: Math.max(label.height, amount.height) + between }
  })
  type Line = (typeof lines)[number]
  const columnsOf = Array.from({ length: columns }, (_, index) => ({
    x: left + index * (half + columnGap),
    lines: lines.slice(index * perColumn, (index + 1) * perColumn),
  }))
  const height = Math.max(
    ...columnsOf.map((column) => column.lines.reduce((sum, line) => sum + line.height, 0)),
  )

  function eachLine(y: number, visit: (line: Line, x: number, top: number) => void): void {
    for (const column of columnsOf) {
      let top = y
      for (const line of column.lines) {
        visit(line, column.x, top)
        top += line.height
      }
    }
  }

  function drawSigns(line: Line, x: number, top: number): void {
    doc
      .rect(x, top, bar, line.height)
      .fill(theme.stages[stageOf(line.line.weeks[0]) - 1]?.strong ?? theme.rule)
    if (!line.line.lighter) return
    const markLeft = x + bar + barGap + line.label.width + 5
    drawLighter(doc, markLeft, top + (line.label.lineHeight - mark) / 2, mark, theme.quiet)
  }

  return {
    height: height + sizes.body * 0.3,
    gap: 0,
    draw(y, parent) {
      const from = y + sizes.body * 0.15
      pen.artifact(() => eachLine(from, drawSigns))
      pen.group(parent, 'L', (list: Parent) => {
        eachLine(from, (line, x, top) => {
          pen.group(list, 'LI', (item) => {
            pen.tag(item, 'Lbl', () => pen.write(line.label, x + bar + barGap, top))
            pen.tag(item, 'LBody', () => pen.write(line.amount, x + inset, top))
          })
        })
      })
    },
  }
}
