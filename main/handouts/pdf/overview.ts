/** The first part: the weeks with their stages and dates, and where each sheet is. */
import type { HandoutSnapshot, Sheet, SnapshotWeek } from '../../../shared/sheet/snapshot.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { drawLighter } from '../../paper/marks.ts'
import type { Parent } from '../../paper/pen.ts'

/** A strong heading of level 1. */
export function titleBlock(context: PaperContext, text: string): Block {
  const { pen, theme, sizes, left, width } = context
  const title = pen.lay(text, { size: sizes.title, weight: 'bold', colour: theme.text, leading: 1.2 }, width)
  return {
    height: title.height + sizes.body * 0.35,
    gap: 0,
    draw: (y, parent) => pen.tag(parent, 'H1', () => pen.write(title, left, y)),
  }
}

interface StageBand {
  readonly stage: number | null
  readonly name: string
  readonly weeks: SnapshotWeek[]
}

function bandsOf(weeks: readonly SnapshotWeek[]): StageBand[] {
  const bands: StageBand[] = []
  for (const week of weeks) {
    const open = bands.at(-1)
    if (open && open.stage === week.stage) open.weeks.push(week)
    else bands.push({ stage: week.stage, name: week.stageName, weeks: [week] })
  }
  return bands
}

/** The table of the printed weeks: stage, week, dates, and a mark with a word for lighter weeks. */
export function weeksBlock(context: PaperContext, snapshot: HandoutSnapshot): Block {
  const { pen, theme, sizes, left, width } = context
  const { doc } = pen
  const { words } = snapshot
  const body = { size: sizes.body, colour: theme.text }
  const padding = sizes.body * 0.6
  const rowHeight = Math.round(sizes.body * 1.72)
  const bar = 5
  const markSize = sizes.body * 0.8

  const widest = (texts: readonly string[], weight?: 'semibold'): number =>
    Math.max(...texts.map((text) => pen.widthOf(text, sizes.body, weight)))
  const weekWidth =
    widest(
      snapshot.weeks.map((week) => week.label),
      'semibold',
    ) +
    padding * 2
  const lighterWidth = markSize + 6 + pen.widthOf(words.lighter, sizes.body, 'semibold') + padding
  const datesWidth = widest(snapshot.weeks.map((week) => week.dates)) + padding * 2
  const stageWidth = width - weekWidth - datesWidth - lighterWidth
  const weekLeft = left + stageWidth
  const datesLeft = weekLeft + weekWidth
  const lighterLeft = datesLeft + datesWidth

  const bands = bandsOf(snapshot.weeks).map((band) => {
    const name = band.stage === null ? band.name : `${band.stage}  ${band.name}`
    const label = pen.lay(name, { ...body, weight: 'semibold' }, stageWidth - bar - padding * 2)
    return { ...band, label, height: Math.max(band.weeks.length * rowHeight, label.height + padding) }
  })
  const gapBetween = 4
  const tableHeight = bands.reduce((sum, band) => sum + band.height + gapBetween, -gapBetween)
  const hasLighter = snapshot.weeks.some((week) => week.lighter)
  const note = pen.lay(words.lighterNote, { size: sizes.small, colour: theme.quiet }, width - markSize - 8)
  const noteHeight = hasLighter ? sizes.body * 0.5 + note.height : 0

  function drawBand(band: (typeof bands)[number], top: number): void {
    const tones = theme.stages[(band.stage ?? 0) - 1]
    doc.rect(left, top, width, band.height).fill(tones?.soft ?? '#ffffff')
    doc.rect(left, top, bar, band.height).fill(tones?.strong ?? theme.rule)
    if (theme.blackInk) doc.lineWidth(0.75).rect(left, top, width, band.height).stroke(theme.rule)
    const step = band.height / band.weeks.length
    doc.lineWidth(0.5)
    for (let row = 1; row < band.weeks.length; row += 1) {
      doc.moveTo(weekLeft, top + row * step).lineTo(left + width - padding, top + row * step)
      doc.stroke(theme.blackInk ? theme.rule : '#ffffff')
    }
    band.weeks.forEach((week, row) => {
      if (!week.lighter) return
      drawLighter(doc, lighterLeft, top + row * step + (step - markSize) / 2, markSize, theme.text)
    })
  }

  function drawWeek(week: SnapshotWeek, top: number, height: number, row: Parent): void {
    const cell = (text: string, x: number, weight: 'regular' | 'semibold', type: 'TH' | 'TD'): void => {
      const words_ = pen.lay(text, { ...body, weight }, width)
      const draw = (): void => pen.write(words_, x, top + (height - words_.height) / 2)
      pen.tag(row, type, draw, type === 'TH' ? { scope: 'Row' } : {})
    }
    cell(week.label, weekLeft + padding, 'semibold', 'TH')
    cell(week.dates, datesLeft + padding, 'regular', 'TD')
    cell(week.lighter ? words.lighter : '', lighterLeft + markSize + 6, 'semibold', 'TD')
  }

  return {
    height: tableHeight + noteHeight,
    gap: sizes.body * 0.4,
    draw(y, parent) {
      let top = y
      pen.artifact(() => {
        let bandTop = y
        for (const band of bands) {
          drawBand(band, bandTop)
          bandTop += band.height + gapBetween
        }
      })
      pen.group(parent, 'Table', (table) => {
        for (const band of bands) {
          const step = band.height / band.weeks.length
          band.weeks.forEach((week, index) => {
            const rowTop = top + index * step
            pen.group(table, 'TR', (row) => {
              if (index === 0) {
                const labelTop =
                  top + Math.min((step - band.label.lineHeight) / 2, (band.height - band.label.height) / 2)
                pen.tag(row, 'TH', () => pen.write(band.label, left + bar + padding, labelTop), {
                  scope: 'Row',
                  rowSpan: band.weeks.length,
                })
              }
              drawWeek(week, rowTop, step, row)
            })
          })
          top += band.height + gapBetween
        }
      })
      if (!hasLighter) return
      const noteTop = y + tableHeight + sizes.body * 0.5
      pen.artifact(() =>
        drawLighter(doc, left, noteTop + (note.lineHeight - markSize) / 2, markSize, theme.text),
      )
      pen.tag(parent, 'P', () => pen.write(note, left + markSize + 8, noteTop))
    },
  }
}

/** Where each sheet is: its name, how many exercises it has, and its pages. */
export function contentsBlock(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  pagesOf: (sheet: Sheet) => string,
): Block {
  const { pen, theme, sizes, left, width } = context
  const heading = pen.lay(
    snapshot.words.sheetsHeading,
    { size: sizes.heading, weight: 'semibold', colour: theme.text },
    width,
  )
  const style = { size: sizes.body, colour: theme.text }
  const rows = snapshot.sheets.map((sheet) => ({
    sheet,
    name: pen.lay(
      [{ text: sheet.title, weight: 'semibold' }, { text: ` ${sheet.count}` }],
      style,
      width * 0.6,
    ),
  }))
  const between = sizes.body * 0.25
  return {
    height: heading.height + rows.reduce((sum, row) => sum + row.name.height + between, between),
    gap: sizes.body * 1.3,
    draw(y, parent) {
      pen.tag(parent, 'H2', () => pen.write(heading, left, y))
      let top = y + heading.height + between
      pen.group(parent, 'L', (list) => {
        for (const row of rows) {
          const page = pen.lay(pagesOf(row.sheet), style, width * 0.38)
          pen.group(list, 'LI', (item) => {
            pen.tag(item, 'LBody', () => {
              pen.write(row.name, left, top)
              pen.write(page, left, top, { right: left + width })
            })
          })
          top += row.name.height + between
        }
      })
    },
  }
}
