/** The pain scale and the lists of when to stop. They are printed on every handout. */
import { highestPain, painZoneOf, painZones } from '../../../shared/program/pain-rule.ts'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import type { Block, Studio } from '../../paper/block.ts'
import { drawWarning } from '../../paper/marks.ts'
import type { Paragraph, Parent } from '../../paper/pen.ts'

/** Place of a rating's zone among the tones of the scale. */
function toneOf(rating: number): number {
  return painZones.indexOf(painZoneOf(rating))
}

/** "When it hurts": the scale from 0 to 10 and what each part of it means. */
export function painBlock(studio: Studio, snapshot: HandoutSnapshot): Block {
  const { pen, theme, sizes, left, width } = studio
  const { doc } = pen
  const { pain } = snapshot.words
  const body = { size: sizes.body, colour: theme.text }
  const heading = pen.lay(
    pain.heading,
    { size: sizes.heading, weight: 'semibold', colour: theme.text },
    width,
  )
  const intro = pen.lay(pain.intro, body, width)
  const step = sizes.body * 0.55
  const cell = width / (highestPain + 1)
  const cellHeight = sizes.body * 2
  const none = pen.lay(pain.none, { size: sizes.small, colour: theme.quiet }, width / 2)
  const worst = pen.lay(pain.worst, { size: sizes.small, colour: theme.quiet }, width / 2)
  const chip =
    Math.max(...pain.zones.map((zone) => pen.widthOf(zone.range, sizes.body, 'bold'))) + sizes.body * 1.2
  const zones = pain.zones.map((zone) => ({
    range: pen.lay(zone.range, { ...body, weight: 'bold' }, chip),
    text: pen.lay(zone.text, body, width - chip - step),
  }))
  const zoneHeight = (zone: (typeof zones)[number]): number => Math.max(zone.text.height, sizes.body * 1.6)
  const morning = pen.lay(pain.morning, { ...body, weight: 'semibold' }, width)
  const scaleHeight = cellHeight + none.height + 2
  const zonesHeight = zones.reduce((sum, zone) => sum + zoneHeight(zone) + step * 0.6, 0)

  function drawScale(top: number): void {
    for (let rating = 0; rating <= highestPain; rating += 1) {
      const tones = theme.zones[toneOf(rating)]
      const x = left + rating * cell
      doc.rect(x + 1, top, cell - 2, cellHeight).fill(tones?.fill ?? '#ffffff')
      // The middle zone has a heavy edge, so that it stays apart without colour.
      doc
        .lineWidth(painZoneOf(rating) === 'care' ? 2 : 0.75)
        .rect(x + 1.5, top + 0.5, cell - 3, cellHeight - 1)
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
    const tones = theme.zones[index]
    const height = sizes.body * 1.5
    const chipTop = top + (zone.text.lineHeight - height) / 2
    doc.roundedRect(left, chipTop, chip, height, 4).fill(tones?.fill ?? '#ffffff')
    doc.lineWidth(index === 1 ? 2 : 0.75).roundedRect(left + 0.5, chipTop + 0.5, chip - 1, height - 1, 4)
    doc.stroke(theme.text)
  }

  return {
    height:
      heading.height + intro.height + step + scaleHeight + step + zonesHeight + step * 0.4 + morning.height,
    gap: sizes.body * 1.4,
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
      pen.artifact(() => {
        let zoneTop = top
        zones.forEach((zone, index) => {
          drawZone(zone, index, zoneTop)
          zoneTop += zoneHeight(zone) + step * 0.6
        })
      })
      pen.group(parent, 'L', (list) => {
        zones.forEach((zone, index) => {
          const colour = theme.zones[index]?.ink ?? theme.text
          const range = { ...zone.range, style: { ...zone.range.style, colour } }
          pen.group(list, 'LI', (item) => {
            pen.tag(item, 'Lbl', () => pen.write(range, left + (chip - range.width) / 2, top))
            pen.tag(item, 'LBody', () => pen.write(zone.text, left + chip + step, top))
          })
          top += zoneHeight(zone) + step * 0.6
        })
      })
      top += step * 0.4
      pen.tag(parent, 'P', () => pen.write(morning, left, top))
    },
  }
}

/** "When to stop": help at once, then the clinic, then its phone number. */
export function stopBlock(studio: Studio, snapshot: HandoutSnapshot): Block {
  const { pen, theme, sizes, left, width } = studio
  const { doc } = pen
  const { stop } = snapshot.words
  const body = { size: sizes.body, colour: theme.text }
  const heading = pen.lay(
    stop.heading,
    { size: sizes.heading, weight: 'semibold', colour: theme.text },
    width,
  )
  const inset = sizes.body
  const markSize = sizes.body * 1.15
  const bullet = sizes.body * 0.95
  const between = sizes.body * 0.14
  const phone = pen.lay(stop.phone, { size: sizes.dose, weight: 'bold', colour: theme.text }, width - inset)

  const lists = [
    { lead: stop.urgent, items: stop.urgentItems, colour: theme.stop, bar: 6 },
    { lead: stop.call, items: stop.callItems, colour: theme.warn, bar: 3 },
  ].map((list) => {
    const lead = pen.lay(
      list.lead,
      { ...body, weight: 'semibold', colour: list.colour },
      width - inset - markSize - 6,
    )
    const items = list.items.map((item) => pen.lay(item, body, width - inset - bullet))
    const height = lead.height + between * 2 + items.reduce((sum, item) => sum + item.height + between, 0)
    return { ...list, lead, items, height }
  })
  const gap = sizes.body * 0.8

  function drawItems(items: readonly Paragraph[], from: number, parent: Parent): void {
    let top = from
    pen.group(parent, 'L', (element) => {
      for (const item of items) {
        pen.group(element, 'LI', (entry) => {
          pen.tag(entry, 'Lbl', () => pen.write(pen.lay('•', body, bullet), left + inset, top))
          pen.tag(entry, 'LBody', () => pen.write(item, left + inset + bullet, top))
        })
        top += item.height + between
      }
    })
  }

  return {
    height:
      heading.height +
      lists.reduce((sum, list) => sum + list.height + gap, sizes.body * 0.3) +
      (phone.lines.length > 0 ? phone.height : -gap),
    gap: sizes.body * 1.6,
    draw(y, parent) {
      pen.tag(parent, 'H2', () => pen.write(heading, left, y))
      let top = y + heading.height + sizes.body * 0.3
      for (const list of lists) {
        pen.artifact(() => {
          doc.rect(left, top, list.bar, list.height - between).fill(list.colour)
          drawWarning(doc, left + inset, top + (list.lead.lineHeight - markSize) / 2, markSize, list.colour)
        })
        pen.tag(parent, 'P', () => pen.write(list.lead, left + inset + markSize + 6, top))
        drawItems(list.items, top + list.lead.height + between * 2, parent)
        top += list.height + gap
      }
      if (phone.lines.length > 0) pen.tag(parent, 'P', () => pen.write(phone, left, top))
    },
  }
}
