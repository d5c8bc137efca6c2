/** The dose of an exercise: one large line, or one line for each stretch of weeks. */
import type { DoseLine, HandoutSnapshot, SheetRow } from '../../../shared/handout/snapshot.ts'
import type { Block, Studio } from './block.ts'
import { drawLighter } from './marks.ts'
import type { Parent, Span } from './pen.ts'

/** Draws at `left`, in `width` points; the block has no gap of its own. */
export function doseBlock(
  studio: Studio,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  left: number,
  width: number,
): Block {
  const often = [row.details, row.frequency].filter(Boolean).join(' ')
  const lines =
    row.doses.length === 1 ? largeLine(studio, row.doses, left, width) : weekLines(studio, snapshot, row, left, width)
  const { pen, theme, sizes } = studio
  const sentence = pen.lay(often, { size: sizes.body, weight: 'semibold', colour: theme.text }, width)
  return {
    height: lines.height + sentence.height,
    gap: 0,
    draw(y, parent) {
      lines.draw(y, parent)
      if (sentence.lines.length > 0) pen.tag(parent, 'P', () => pen.write(sentence, left, y + lines.height))
    },
  }
}

function lineText(line: DoseLine, start: string): string {
  return [`${start}${line.amount}.`, line.more, line.note && `(${line.note})`].filter(Boolean).join(' ')
}

function largeLine(studio: Studio, doses: readonly DoseLine[], left: number, width: number): Block {
  const { pen, theme, sizes } = studio
  const [line] = doses
  const text = line ? lineText(line, line.label ? `${line.label}: ` : '') : ''
  const large = pen.lay(text, { size: sizes.dose, weight: 'bold', colour: theme.accent, leading: 1.3 }, width)
  return {
    height: large.height,
    gap: 0,
    draw: (y, parent) => {
      if (large.lines.length > 0) pen.tag(parent, 'P', () => pen.write(large, left, y))
    },
  }
}

function weekLines(studio: Studio, snapshot: HandoutSnapshot, row: SheetRow, left: number, width: number): Block {
  const { pen, theme, sizes } = studio
  const { doc } = pen
  const style = { size: sizes.body, colour: theme.text }
  const bar = 4
  const barGap = sizes.body * 0.5
  const mark = sizes.body * 0.7
  const labelWidth = Math.min(
    width * 0.42,
    Math.max(...row.doses.map((line) => pen.widthOf(line.label, sizes.body))) + mark + sizes.body * 0.9,
  )
  const amountLeft = left + bar + barGap + labelWidth
  const between = sizes.body * 0.14
  const stageOf = (week: number | undefined): number =>
    snapshot.weeks.find((one) => one.number === week)?.stage ?? 0
  const lines = row.doses.map((line) => {
    const spans: Span[] = [{ text: `${line.amount}.`, weight: 'bold' }]
    if (line.more) spans.push({ text: line.more })
    if (line.note) spans.push({ text: `(${line.note})` })
    const label = pen.lay(line.label, style, labelWidth - mark - 4)
    const amount = pen.lay(spans, style, width - bar - barGap - labelWidth)
    return { line, label, amount, height: Math.max(label.height, amount.height) + between }
  })
  const height = lines.reduce((sum, line) => sum + line.height, 0) + sizes.body * 0.3

  function drawBars(y: number): void {
    let top = y
    for (const line of lines) {
      const tone = theme.stages[stageOf(line.line.weeks[0]) - 1]?.strong ?? theme.rule
      doc.rect(left, top, bar, line.height).fill(tone)
      if (line.line.lighter) {
        const x = left + bar + barGap + line.label.width + 5
        drawLighter(doc, x, top + (line.label.lineHeight - mark) / 2, mark, theme.quiet)
      }
      top += line.height
    }
  }

  function drawLines(y: number, parent: Parent): void {
    let top = y
    pen.group(parent, 'L', (list) => {
      for (const line of lines) {
        pen.group(list, 'LI', (item) => {
          pen.tag(item, 'Lbl', () => pen.write(line.label, left + bar + barGap, top))
          pen.tag(item, 'LBody', () => pen.write(line.amount, amountLeft, top))
        })
        top += line.height
      }
    })
  }

  return {
    height,
    gap: 0,
    draw(y, parent) {
      pen.artifact(() => drawBars(y + sizes.body * 0.1))
      drawLines(y + sizes.body * 0.1, parent)
    },
  }
}
