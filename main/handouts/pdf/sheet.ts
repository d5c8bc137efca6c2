/** What stands on a sheet beside its exercises: the heading, and what its run steps mean. */
import type { HandoutSnapshot, Sheet } from '../../../shared/sheet/snapshot.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { listOf } from '../../paper/list.ts'

/** Heading of a page of a sheet. `part` is "Sheet 1 of 3", or empty where there is one; only the first has the hint. */
export function sheetHeading(context: PaperContext, sheet: Sheet, part: string, first: boolean): Block {
  const { pen, theme, sizes, left, width } = context
  const side = pen.lay(part, { size: sizes.small, weight: 'semibold', colour: theme.quiet }, width)
  const size = context.onLeaf ? sizes.exercise + 2 : sizes.title
  const style = { size, weight: 'bold', colour: theme.text, leading: 1.2 } as const
  const title = pen.lay(sheet.title, style, width - side.width - sizes.body)
  const hint = pen.lay(first ? sheet.hint : '', { size: sizes.body, colour: theme.quiet }, width)
  const lead = pen.lay(
    first ? sheet.lead : '',
    { size: sizes.body, weight: 'semibold', colour: theme.text },
    width,
  )
  return {
    height: title.height + hint.height + lead.height + sizes.body * (context.onLeaf ? 0.3 : 0.5),
    gap: 0,
    draw(y, parent) {
      pen.tag(parent, 'H1', () => pen.write(title, left, y))
      const sideTop = y + title.lineHeight - side.height - size * 0.12
      if (side.lines.length > 0)
        pen.tag(parent, 'P', () => pen.write(side, left, sideTop, { right: left + width }))
      if (first) pen.tag(parent, 'P', () => pen.write(hint, left, y + title.height))
      if (lead.lines.length > 0)
        pen.tag(parent, 'P', () => pen.write(lead, left, y + title.height + hint.height))
    },
  }
}

/** The meaning of run steps or phases, as a list with its rule. */
export function keyBlock(context: PaperContext, key: Sheet['keys'][number]): Block {
  const { pen, theme, sizes, left, width, onLeaf } = context
  const { doc } = pen
  const pad = sizes.body * (onLeaf ? 0.5 : 0.8)
  const inner = width - pad * 2
  const style = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const title = pen.lay(key.title, { size: sizes.heading, weight: 'semibold', colour: theme.text }, inner)
  const termWidth =
    Math.max(...key.items.map((item) => pen.widthOf(item.term, sizes.body, 'bold'))) + sizes.body
  const items = key.items.map((item) => ({
    label: pen.lay(item.term, { ...style, weight: 'bold', colour: theme.accent }, termWidth),
    text: pen.lay(item.text, style, inner - termWidth),
  }))
  const rule = pen.lay(key.rule, { ...style, weight: 'semibold' }, inner)
  const between = sizes.body * 0.25
  const list = listOf(context, items, { left: left + pad, inset: termWidth, between })
  const listHeight = items.length > 0 ? list.height + between : 0
  const height = title.height + between + listHeight + rule.height + pad * 2
  return {
    height,
    gap: sizes.body * (onLeaf ? 0.6 : 1.2),
    draw(y, parent) {
      pen.artifact(() => doc.lineWidth(1).roundedRect(left, y, width, height, 6).stroke(theme.rule))
      const x = left + pad
      let top = y + pad
      pen.tag(parent, 'H2', () => pen.write(title, x, top))
      top += title.height + between
      list.draw(top, parent)
      top += listHeight
      pen.tag(parent, 'P', () => pen.write(rule, x, top))
    },
  }
}

/** Whether exercises are printed at all: they were asked for and the chosen weeks have some. */
export function hasSheets(snapshot: HandoutSnapshot): boolean {
  return snapshot.parts.exercises && snapshot.sheets.length > 0
}
