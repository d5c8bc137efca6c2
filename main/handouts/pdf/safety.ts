/** The pain scale and the lists of when to stop. They are printed on every handout. */
import { highestPain, painZoneOf, painZones } from '../../../shared/program/pain-rule.ts'
import type { PainZone } from '../../../shared/program/pain-rule.ts'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { lowestOf } from '../../paper/block.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { bulletList } from '../../paper/list.ts'
import { drawWarning } from '../../paper/marks.ts'

/** Place of a zone among the tones of the scale. */
function toneOf(zone: PainZone): number {
  return painZones.indexOf(zone)
}

/**
 * Two blocks in two columns, as wide as makes the page shortest; null where the type leaves their lines too short. A list
 * of long lines beside one of short lines needs more of the width.
 */
function inColumns(
  context: PaperContext,
  build: (one: PaperContext, other: PaperContext) => Block,
): Block | null {
  const { onLeaf, sizes, left, width } = context
  if (!onLeaf || sizes.body > mostInColumns) return null
  const at = (share: number): Block => {
    const free = width - sizes.body
    const one = free * share
    const other = free - one
    return build({ ...context, width: one }, { ...context, left: left + width - other, width: other })
  }
  return lowestOf([at(0.5), at(0.45), at(0.55), at(0.4), at(0.6)])
}

/** Points of type up to which a list is read well in half the width of the paper. */
const mostInColumns = 14

function sideBySide(one: Block, other: Block): Block {
  return {
    ...one,
    height: Math.max(one.height, other.height),
    draw(y, parent) {
      one.draw(y, parent)
      other.draw(y, parent)
    },
  }
}

/** "When it hurts": the scale from 0 to 10, what each part of it means, and what a step back is. */
export function painBlocks(context: PaperContext, snapshot: HandoutSnapshot): Block[] {
  const { heading, items } = snapshot.words.pain.stepBack
  if (items.length === 0) return [painBlock(context, snapshot, null)]
  const beside = inColumns(context, (one, other) =>
    painBlock(context, snapshot, {
      width: one.width,
      block: listPart(other, heading, items, ''),
    }),
  )
  return beside ? [beside] : [painBlock(context, snapshot, null), ...listBlocks(context, heading, items)]
}

/** What stands at the right of what the ratings mean, and the width that it leaves them. */
interface Beside {
  readonly width: number
  readonly block: Block
}

function painBlock(context: PaperContext, snapshot: HandoutSnapshot, beside: Beside | null): Block {
  const { pen, theme, sizes, left, width, onLeaf } = context
  const { doc } = pen
  const { pain } = snapshot.words
  const body = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const heading = pen.lay(
    pain.heading,
    { size: sizes.heading, weight: 'semibold', colour: theme.text },
    width,
  )
  const intro = pen.lay(pain.intro, body, width)
  const step = sizes.body * (onLeaf ? 0.4 : 0.55)
  const cell = width / (highestPain + 1)
  const cellHeight = sizes.body * 2
  // On a leaf the sentence above says what the ends mean.
  const none = pen.lay(onLeaf ? '' : pain.none, { size: sizes.small, colour: theme.quiet }, width / 2)
  const worst = pen.lay(onLeaf ? '' : pain.worst, { size: sizes.small, colour: theme.quiet }, width / 2)
  const chip =
    Math.max(...pain.zones.map((zone) => pen.widthOf(zone.range, sizes.body, 'bold'))) + sizes.body * 1.2
  const zonesWidth = beside?.width ?? width
  const zones = pain.zones.map((zone) => ({
    range: pen.lay(zone.range, { ...body, weight: 'bold' }, chip),
    text: pen.lay(zone.text, body, zonesWidth - chip - step),
  }))
  const zoneHeight = (zone: (typeof zones)[number]): number => Math.max(zone.text.height, sizes.body * 1.6)
  const also = pain.also.map((sentence) => pen.lay(sentence, { ...body, weight: 'semibold' }, zonesWidth))
  const alsoHeight = also.reduce((sum, sentence) => sum + sentence.height, 0)
  const zoneOf = (rating: number): PainZone => painZoneOf(rating, pain)
  const scaleHeight = cellHeight + none.height + 2
  const zonesHeight = zones.reduce((sum, zone) => sum + zoneHeight(zone) + step * 0.6, 0)

  function drawScale(top: number): void {
    for (let rating = 0; rating <= highestPain; rating += 1) {
      const tones = theme.zones[toneOf(zoneOf(rating))]
      const x = left + rating * cell
      doc.rect(x + 1, top, cell - 2, cellHeight).fill(tones?.fill ?? '#ffffff')
      // The middle zone has a heavy edge, so that it stays apart without colour.
      doc.lineWidth(zoneOf(rating) === 'care' ? 2 : 0.75).rect(x + 1.5, top + 0.5, cell - 3, cellHeight - 1)
      doc.stroke(theme.text)
      const number = pen.lay(
        String(rating),
        { ...body, weight: 'bold', colour: tones?.ink ?? theme.text },
        cell,
      )
      pen.write(number, x + (cell - number.width) / 2, top + (cellHeight - number.height) / 2)
    }
    pen.write(none, left, top + cellHeight + 2)
    pen.write(worst, left, top + cellHeight + 2, { right: left + width })
  }

  function drawZone(zone: (typeof zones)[number], index: number, top: number): void {
    const kind = pain.zones[index]?.zone ?? 'much'
    const tones = theme.zones[toneOf(kind)]
    const height = sizes.body * 1.5
    const chipTop = top + (zone.text.lineHeight - height) / 2
    doc.roundedRect(left, chipTop, chip, height, 4).fill(tones?.fill ?? '#ffffff')
    doc.lineWidth(kind === 'care' ? 2 : 0.75).roundedRect(left + 0.5, chipTop + 0.5, chip - 1, height - 1, 4)
    doc.stroke(theme.text)
  }

  return {
    height:
      heading.height +
      intro.height +
      step +
      scaleHeight +
      step +
      Math.max(zonesHeight + step * 0.4 + alsoHeight, beside?.block.height ?? 0),
    gap: sizes.body * (onLeaf ? 1 : 1.4),
    place: 'pain',
    draw(y, parent) {
      let top = y
      pen.tag(parent, 'H2', () => pen.write(heading, left, top))
      top += heading.height
      pen.tag(parent, 'P', () => pen.write(intro, left, top))
      top += intro.height + step
      pen.tag(parent, 'Figure', () => drawScale(top), {
        alt: pain.scale,
        placement: 'Block',
        bbox: [left, top, left + width, top + scaleHeight],
      })
      top += scaleHeight + step
      const besideTop = top
      pen.artifact(() => {
        let zoneTop = top
        zones.forEach((zone, index) => {
          drawZone(zone, index, zoneTop)
          zoneTop += zoneHeight(zone) + step * 0.6
        })
      })
      pen.group(parent, 'L', (list) => {
        zones.forEach((zone, index) => {
          const colour = theme.zones[toneOf(pain.zones[index]?.zone ?? 'much')]?.ink ?? theme.text
          const range = { ...zone.range, style: { ...zone.range.style, colour } }
          pen.group(list, 'LI', (item) => {
            pen.tag(item, 'Lbl', () => pen.write(range, left + (chip - range.width) / 2, top))
            pen.tag(item, 'LBody', () => pen.write(zone.text, left + chip + step, top))
          })
          top += zoneHeight(zone) + step * 0.6
        })
      })
      top += step * 0.4
      for (const sentence of also) {
        const at = top
        pen.tag(parent, 'P', () => pen.write(sentence, left, at))
        top += sentence.height
      }
      beside?.block.draw(besideTop, parent)
    },
  }
}

/** Lines of a list that stay together. A long list may go on on the next page, but its heading never stands alone. */
const linesTogether = 4

/** A heading with a list under it. */
export function listBlocks(
  context: PaperContext,
  title: string,
  lines: readonly string[],
  lead = '',
): Block[] {
  const parts = Array.from({ length: Math.max(1, Math.ceil(lines.length / linesTogether)) }, (_, part) =>
    lines.slice(part * linesTogether, (part + 1) * linesTogether),
  )
  return parts.map((part, index) =>
    index === 0 ? listPart(context, title, part, lead) : { ...listPart(context, '', part, ''), gap: 0 },
  )
}

function listPart(context: PaperContext, title: string, lines: readonly string[], lead: string): Block {
  const { pen, theme, sizes, left, width, onLeaf } = context
  const heading = pen.lay(title, { size: sizes.heading, weight: 'semibold', colour: theme.text }, width)
  const body = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const sentence = pen.lay(lead, { ...body, weight: 'semibold' }, width)
  const between = sizes.body * 0.2
  const list = bulletList(context, lines, { left, width, between }, body)
  return {
    height: heading.height + sentence.height + between + list.height,
    gap: sizes.body * (onLeaf ? 0.8 : 1.2),
    draw(y, parent) {
      if (title !== '') pen.tag(parent, 'H2', () => pen.write(heading, left, y))
      const top = y + heading.height
      if (sentence.lines.length > 0) pen.tag(parent, 'P', () => pen.write(sentence, left, top))
      list.draw(top + sentence.height + between, parent)
    },
  }
}

/**
 * "When to stop": help at once, then the clinic with its phone number. A block each, or large print would not fit; beside
 * each other on a leaf.
 */
export function stopBlocks(context: PaperContext, snapshot: HandoutSnapshot): Block[] {
  const { pen, sizes, theme, left, width } = context
  const { stop } = snapshot.words
  const urgent = {
    lead: stop.urgent,
    items: stop.urgentItems,
    call: stop.emergency,
    colour: theme.stop,
    bar: 6,
  }
  const call = {
    lead: stop.call,
    items: stop.callItems,
    call: stop.phone || stop.phoneToWrite,
    toWrite: stop.phoneToWrite !== '',
    colour: theme.warn,
    bar: 3,
    heading: '',
    gap: sizes.body * 0.8,
  }
  const headingStyle = { size: sizes.heading, weight: 'semibold', colour: theme.text } as const
  const heading = pen.lay(stop.heading, headingStyle, width)
  const lists = inColumns(context, (one, other) =>
    sideBySide(stopList(one, { ...urgent, heading: '', gap: sizes.body * 0.9 }), stopList(other, call)),
  )
  if (!lists)
    return [
      stopList(context, { ...urgent, heading: stop.heading, gap: sizes.body * 1.6 }),
      stopList(context, call),
    ]
  const listsTop = heading.height + sizes.body * 0.3
  return [
    {
      ...lists,
      height: listsTop + lists.height,
      draw(y, parent) {
        pen.tag(parent, 'H2', () => pen.write(heading, left, y))
        lists.draw(y + listsTop, parent)
      },
    },
  ]
}

interface StopList {
  /** Empty in the second list. */
  readonly heading: string
  readonly lead: string
  readonly items: readonly string[]
  /** Whom to call; empty where nobody is known. */
  readonly call: string
  /** The number is written by hand on a line after it. */
  readonly toWrite?: boolean
  readonly colour: string
  readonly bar: number
  readonly gap: number
}

function stopList(context: PaperContext, list: StopList): Block {
  const { pen, theme, sizes, left, width, onLeaf } = context
  const { doc } = pen
  const body = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const inset = sizes.body
  const markSize = sizes.body * 1.15
  const between = sizes.body * (onLeaf ? 0.08 : 0.14)
  const headingStyle = { size: sizes.heading, weight: 'semibold', colour: theme.text } as const
  const heading = pen.lay(list.heading, headingStyle, width)
  const headHeight = list.heading === '' ? 0 : heading.height + sizes.body * 0.3
  const leadStyle = { ...body, weight: 'semibold', colour: list.colour } as const
  const lead = pen.lay(list.lead, leadStyle, width - inset - markSize - 6)
  const items = bulletList(context, list.items, { left: left + inset, width: width - inset, between }, body)
  const listHeight = lead.height + between * 2 + items.height
  const call = pen.lay(list.call, { size: sizes.dose, weight: 'bold', colour: theme.text }, width - inset)
  const callGap = list.call === '' ? 0 : sizes.body * (onLeaf ? 0.25 : 0.5)

  return {
    height: headHeight + listHeight + callGap + call.height,
    gap: list.gap,
    draw(y, parent) {
      if (list.heading !== '') pen.tag(parent, 'H2', () => pen.write(heading, left, y))
      const top = y + headHeight
      pen.artifact(() => {
        doc.rect(left, top, list.bar, listHeight - between).fill(list.colour)
        drawWarning(doc, left + inset, top + (lead.lineHeight - markSize) / 2, markSize, list.colour)
      })
      pen.tag(parent, 'P', () => pen.write(lead, left + inset + markSize + 6, top))
      items.draw(top + lead.height + between * 2, parent)
      if (list.call === '') return
      const callTop = top + listHeight + callGap
      pen.tag(parent, 'P', () => pen.write(call, left, callTop))
      if (!list.toWrite) return
      const from = left + call.width + sizes.body * 0.5
      const base = callTop + call.height - call.lineHeight * 0.15
      pen.artifact(() =>
        doc
          .lineWidth(1)
          .moveTo(from, base)
          .lineTo(left + width, base)
          .stroke(theme.text),
      )
    },
  }
}
