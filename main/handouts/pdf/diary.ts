/** The page for the fridge: a week to tick off, with what is new, what pain means and when to come again. */
import type { Diary, HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { stackHeight } from '../../paper/block.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import type { Paragraph, Parent } from '../../paper/pen.ts'
import { titleBlock } from './overview.ts'
import { fillIn } from './page.ts'

/** Share of the width that the names take; the days share the rest. */
function nameShareBeside(days: number, { sizes, onLeaf }: PaperContext): number {
  if (days > 7) return 0.4
  return onLeaf && sizes.body >= 18 ? 0.5 : 0.45
}
const lineWidth = 0.75

/** How a diary is set: with every row to write in, without those that it can do without, or closer as well. */
type Setting = 'full' | 'usual' | 'tight'

/**
 * The blocks of one diary, in the first setting that keeps it on one page. `painPage` is the page that says what to do.
 */
export function diaryBlocks(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  diary: Diary,
  room: Room,
  painPage: () => number,
): Block[] {
  const at = (setting: Setting): Block[] => blocksOf(context, snapshot, diary, room, painPage, setting)
  const fits = (blocks: readonly Block[]): boolean => stackHeight(blocks) <= room.first
  const full = at('full')
  if (fits(full)) return full
  const usual = at('usual')
  return fits(usual) ? usual : at('tight')
}

/** Free points of the first page and of the others. */
interface Room {
  readonly first: number
  readonly next: number
}

function blocksOf(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  diary: Diary,
  { first, next }: Room,
  painPage: () => number,
  setting: Setting,
): Block[] {
  const isTight = setting === 'tight'
  const { body } = context.sizes
  const { newsHeading, ready, leftOut } = snapshot.words.diary
  const sentence = (text: string, gap: number): Block[] =>
    text === '' ? [] : [sentenceBlock(context, text, gap)]
  const { effort, news } = diary
  const above = isTight
    ? sentence([effort, news].filter(Boolean).join(' '), 0)
    : [...sentence(effort, 0), ...(news === '' ? [] : [newsBlock(context, newsHeading, news)])]
  const head = [titleBlock(context, diary.title), ...above]
  const left = { first: first - stackHeight(head) - gridGap(context, isTight), next }
  return [
    ...head,
    ...gridBlocks(context, snapshot, diary, left, setting),
    ...sentence(ready, body * (isTight ? 0.4 : 0.8)),
    ...sentence(leftOut, body * 0.4),
    context.onLeaf
      ? leafFoot(context, snapshot, painPage, isTight)
      : footBlock(context, snapshot, painPage, isTight),
  ]
}

function sentenceBlock(
  { pen, theme, sizes, left, width }: PaperContext,
  sentence: string,
  gap: number,
): Block {
  const laid = pen.lay(sentence, { size: sizes.body, colour: theme.text }, width)
  return {
    height: laid.height,
    gap,
    draw: (y, parent) => pen.tag(parent, 'P', () => pen.write(laid, left, y)),
  }
}

function newsBlock({ pen, theme, sizes, left, width }: PaperContext, title: string, news: string): Block {
  const pad = sizes.body * 0.7
  const heading = pen.lay(title, { size: sizes.body, weight: 'bold', colour: theme.accent }, width - pad * 2)
  const text = pen.lay(news, { size: sizes.body, colour: theme.text }, width - pad * 2)
  const height = heading.height + text.height + pad * 1.4
  return {
    height,
    gap: sizes.body * 0.6,
    draw(y, parent) {
      pen.artifact(() => pen.doc.lineWidth(1).roundedRect(left, y, width, height, 5).stroke(theme.accent))
      pen.tag(parent, 'H2', () => pen.write(heading, left + pad, y + pad * 0.7))
      pen.tag(parent, 'P', () => pen.write(text, left + pad, y + pad * 0.7 + heading.height))
    },
  }
}

interface GridRow {
  readonly name: Paragraph
  /** Null where it stands in the line of the name. */
  readonly hint: Paragraph | null
  readonly height: number
  /** The days to tick; null for a row to write in. */
  readonly open: readonly boolean[] | null
}

/**
 * The grid, in as many tables as it takes: the first has room for `first` points, the others have a page. Each has the days
 * above.
 */
function gridBlocks(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  diary: Diary,
  { first, next }: Room,
  setting: Setting,
): Block[] {
  const { pen, theme, sizes, width } = context
  const isTight = setting === 'tight'
  const { words } = snapshot
  const pad = sizes.body * (isTight ? 0.12 : 0.35)
  const gap = gridGap(context, isTight)
  const nameWidth = width * nameShareBeside(diary.days.length, context) - inset(context) * 2
  const row = (name: string, hint: string, open: GridRow['open']): GridRow => {
    const size = isTight ? sizes.small : sizes.body
    const bold = { size, weight: 'semibold', colour: theme.text, leading: 1.2 } as const
    const plain = { size: sizes.small, colour: theme.text, leading: 1.2 }
    const inOneLine = isTight && open === null
    const laid = inOneLine
      ? { name: pen.lay([{ text: name, weight: 'semibold' }, { text: hint }], plain, nameWidth), hint: null }
      : { name: pen.lay(name, bold, nameWidth), hint: pen.lay(hint, plain, nameWidth) }
    const writing = open === null ? sizes.body * 1.6 : 0
    const height = laid.name.height + (laid.hint?.height ?? 0) + pad * 1.6
    return { ...laid, open, height: Math.max(height, writing) }
  }
  const { confidence, worstPainHint, inTheWay, inTheWayHint } = words.diary
  // Nobody writes a word into a day of two weeks.
  const isWide = diary.days.length <= 7
  const extra =
    setting === 'full' && confidence !== ''
      ? [row(confidence, worstPainHint, null), ...(isWide ? [row(inTheWay, inTheWayHint, null)] : [])]
      : []
  const rows = [
    ...diary.rows.map((one) => row(`${one.number}. ${one.name}`, one.dose, one.open)),
    row(words.diary.worstPain, words.diary.worstPainHint, null),
    row(words.diary.nextMorning, words.diary.nextMorningHint, null),
    ...extra,
  ]
  const tableOf = (part: readonly GridRow[]): Block =>
    gridBlock(context, words.diary.column, diary.days, part, pad, gap)
  const parts: GridRow[][] = []
  for (const one of rows) {
    const open = parts.at(-1)
    const free = parts.length <= 1 ? first : next
    if (open && tableOf([...open, one]).height <= free) open.push(one)
    else parts.push([one])
  }
  return parts.map(tableOf)
}

const gridGap = ({ sizes, onLeaf }: PaperContext, isTight: boolean): number =>
  sizes.body * (isTight && onLeaf ? 0.3 : 0.8)

/** Space between the names and the lines beside them. */
const inset = ({ sizes }: PaperContext): number => sizes.body * 0.35

function gridBlock(
  context: PaperContext,
  column: string,
  days: Diary['days'],
  rows: readonly GridRow[],
  pad: number,
  gap: number,
): Block {
  const { pen, theme, sizes, left, width } = context
  const { doc } = pen
  const bold = { size: sizes.small, weight: 'bold', colour: theme.text, leading: 1.2 } as const
  const nameShare = nameShareBeside(days.length, context)
  const dayWidth = (width * (1 - nameShare)) / days.length
  const heads = days.map((day) => ({
    name: pen.lay(day.name, bold, dayWidth),
    date: pen.lay(day.date, bold, dayWidth),
  }))
  const title = pen.lay(column, { ...bold, size: sizes.body }, width * nameShare - inset(context) * 2)
  const headHeight = Math.max(title.height, bold.size * bold.leading * 2) + pad * 1.4
  const height = headHeight + rows.reduce((sum, row) => sum + row.height, 0)
  const dayLeft = (day: number): number => left + width * nameShare + day * dayWidth
  const tick = Math.min(sizes.body * 1.15, dayWidth * (days.length > 7 ? 0.62 : 0.5))

  function drawRules(y: number): void {
    doc.lineWidth(lineWidth)
    if (!theme.blackInk) doc.rect(left, y, width, headHeight).fill(theme.rule).stroke()
    doc.rect(left, y, width, height).stroke(theme.quiet)
    let top = y + headHeight
    for (const row of rows) {
      doc
        .moveTo(left, top)
        .lineTo(left + width, top)
        .stroke(theme.quiet)
      top += row.height
    }
    for (let day = 0; day < days.length; day += 1) {
      // Another week begins at a heavier line.
      doc
        .lineWidth(day > 0 && days[day]?.opens ? lineWidth * 2.5 : lineWidth)
        .moveTo(dayLeft(day), y)
        .lineTo(dayLeft(day), y + height)
        .stroke(theme.quiet)
    }
  }

  /** A day without this exercise, told from an open one by its hatching, not by a colour. */
  function drawRest(x: number, y: number, rowHeight: number): void {
    doc.save().rect(x, y, dayWidth, rowHeight).clip().lineWidth(0.5)
    for (let at = -rowHeight; at < dayWidth; at += 5) {
      doc.moveTo(x + at, y + rowHeight).lineTo(x + at + rowHeight, y)
    }
    doc.stroke(theme.quiet).restore()
  }

  function drawDay(row: GridRow, day: number, y: number): void {
    if (row.open === null) return
    if (!row.open[day]) {
      drawRest(dayLeft(day), y, row.height)
      return
    }
    doc
      .lineWidth(1)
      .roundedRect(dayLeft(day) + (dayWidth - tick) / 2, y + (row.height - tick) / 2, tick, tick, 2.5)
    doc.stroke(theme.text)
  }

  function fillRow(row: GridRow, y: number, element: Parent): void {
    pen.tag(
      element,
      'TH',
      () => {
        pen.write(row.name, left + inset(context), y + pad * 0.8)
        if (row.hint) pen.write(row.hint, left + inset(context), y + pad * 0.8 + row.name.height)
      },
      { scope: 'Row' },
    )
    days.forEach((_, day) => {
      const isRest = row.open !== null && row.open[day] === false
      pen.tag(element, 'TD', () => drawDay(row, day, y), isRest ? { alt: '–' } : {})
    })
  }

  return {
    height,
    gap,
    draw(y, parent) {
      pen.artifact(() => drawRules(y))
      pen.group(parent, 'Table', (table) => {
        pen.group(table, 'TR', (head) => {
          const scope = { scope: 'Column' } as const
          const titleTop = y + (headHeight - title.height) / 2
          pen.tag(head, 'TH', () => pen.write(title, left + inset(context), titleTop), scope)
          heads.forEach(({ name, date }, day) => {
            const middle = (text: Paragraph): number => dayLeft(day) + (dayWidth - text.width) / 2
            pen.tag(
              head,
              'TH',
              () => {
                pen.write(name, middle(name), y + pad * 0.7)
                pen.write(date, middle(date), y + pad * 0.7 + name.height)
              },
              scope,
            )
          })
        })
        let top = y + headHeight
        for (const row of rows) {
          const at = top
          pen.group(table, 'TR', (element) => fillRow(row, at, element))
          top += row.height
        }
      })
    },
  }
}

/** When to come again, and below it what pain means. */
function leafFoot(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  painPage: () => number,
  isTight: boolean,
): Block {
  const { pen, theme, sizes, left, width } = context
  const { diary } = snapshot.words
  const style = { size: isTight ? sizes.small : sizes.body, colour: theme.text, leading: sizes.leading }
  const visit = pen.lay(diary.visit || diary.nextVisit, { ...style, weight: 'bold' }, width)
  // A line to write a date on.
  const ruled = diary.visit === '' ? sizes.body * (isTight ? 7 : 10) : 0
  const bringLeft = visit.width + ruled + sizes.body
  const isBeside = bringLeft + pen.widthOf(diary.bring, style.size) <= width
  const bring = pen.lay(diary.bring, style, isBeside ? width - bringLeft : width)
  const ruleAt = (page: number): Paragraph => pen.lay(fillIn(diary.painRule, { first: page }), style, width)
  const bringTop = isBeside ? 0 : visit.height
  const ruleTop = bringTop + bring.height + sizes.body * 0.2
  return {
    height: ruleTop + ruleAt(88).height,
    gap: sizes.body * (isTight ? 0.4 : 0.8),
    draw(y, parent) {
      pen.tag(parent, 'P', () => pen.write(visit, left, y))
      if (ruled > 0) {
        const from = left + visit.width + sizes.body * 0.5
        const base = y + visit.lineHeight * 0.88
        pen.artifact(() =>
          pen.doc
            .lineWidth(lineWidth)
            .moveTo(from, base)
            .lineTo(from + ruled, base)
            .stroke(theme.text),
        )
      }
      pen.tag(parent, 'P', () => pen.write(bring, isBeside ? left + bringLeft : left, y + bringTop))
      pen.tag(parent, 'P', () => pen.write(ruleAt(painPage()), left, y + ruleTop))
    },
  }
}

/** When to come again on the left, what pain means on the right. */
function footBlock(
  context: PaperContext,
  { words }: HandoutSnapshot,
  painPage: () => number,
  isTight: boolean,
): Block {
  const { pen, theme, sizes, left, width } = context
  const half = width * 0.48
  const ruleWidth = width * 0.49
  const style = { size: isTight ? sizes.small : sizes.body, colour: theme.text }
  const bring = pen.lay(words.diary.bring, { ...style, weight: 'bold' }, half)
  const date = pen.lay(words.diary.nextVisit, style, half)
  const widest = pen.lay(fillIn(words.diary.painRule, { first: 88 }), style, ruleWidth)
  const lineTop = bring.height + sizes.body * 0.5 + date.height
  const height = Math.max(widest.height, lineTop + 2)
  const right = left + width - ruleWidth
  return {
    height,
    gap: sizes.body * (isTight ? 0.4 : 0.8),
    draw(y, parent) {
      pen.tag(parent, 'P', () => pen.write(bring, left, y))
      pen.tag(parent, 'P', () => pen.write(date, left, y + bring.height + sizes.body * 0.5))
      const from = left + date.width + sizes.body * 0.5
      pen.artifact(() =>
        pen.doc
          .lineWidth(lineWidth)
          .moveTo(from, y + lineTop - 2)
          .lineTo(left + half, y + lineTop - 2)
          .stroke(theme.text),
      )
      const rule = pen.lay(fillIn(words.diary.painRule, { first: painPage() }), style, ruleWidth)
      pen.tag(parent, 'P', () => pen.write(rule, right, y))
    },
  }
}
