// Fits a panel's shapes (centimetres, y up) into its part of the box (units, y down).

import { arrowMarks } from './arrows.ts'
import { tenths } from './drawing.ts'
import type { Mark, PathMark } from './drawing.ts'
import { v2 } from './geometry.ts'
import type { Contour, Vec2 } from './geometry.ts'
import { pathOf } from './path.ts'
import type { Placing } from './path.ts'
import type { Item, Shape } from './shape.ts'

/** A part of the figure with its own scale. */
export interface Panel {
  /** Place in the box: left, top, width, height in box units. */
  readonly area: readonly [number, number, number, number]
  readonly items: readonly Item[]
  /** Draws the floor line at y = 0 through the whole panel. */
  readonly floor?: boolean
  /** Largest scale in box units per centimetre. */
  readonly zoom?: number
  /** Outline width in box units. */
  readonly line?: number
  /** Arrow size as a multiple of the usual one. */
  readonly arrows?: number
}

/** What items reach, in centimetres. */
export interface Bounds {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** Bounds that are still growing. */
type Reach = { -readonly [Edge in keyof Bounds]: Bounds[Edge] }

const nowhere = (): Reach => ({ x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity })

function reach(box: Reach, x: number, y: number): void {
  if (x < box.x0) box.x0 = x
  if (x > box.x1) box.x1 = x
  if (y < box.y0) box.y0 = y
  if (y > box.y1) box.y1 = y
}

const reachPoint = (box: Reach, p: Vec2): void => reach(box, p.x, p.y)

function reachContour(box: Reach, contour: Contour): void {
  let from = v2(0, 0)
  for (const step of contour) {
    if (step.c === 'Z') continue
    if (step.c === 'S') {
      reachOutline(box, step.points)
      continue
    }
    if (step.c === 'Q' || step.c === 'C') reachPoint(box, step.a)
    if (step.c === 'C') reachPoint(box, step.b)
    if (step.c === 'A') {
      // The top of the arc.
      const chord = Math.max(Math.hypot(step.p.x - from.x, step.p.y - from.y), 1e-6)
      const rise = step.r - Math.sqrt(Math.max(0, step.r ** 2 - chord ** 2 / 4))
      const out = (step.ccw ? 1 : -1) * rise
      const x = (from.x + step.p.x) / 2 + ((step.p.y - from.y) / chord) * out
      reach(box, x, (from.y + step.p.y) / 2 - ((step.p.x - from.x) / chord) * out)
    }
    reachPoint(box, step.p)
    from = step.p
  }
}

function reachOutline(box: Reach, points: readonly Vec2[]): void {
  let previous = points[points.length - 2]
  let p = points[points.length - 1]
  for (const next of points) {
    // The curve stays between its control points: only one that lies outside can move the box.
    if (previous && p && (p.x < box.x0 || p.x > box.x1 || p.y < box.y0 || p.y > box.y1)) {
      // It reaches half-way from the chord's middle towards the control point; a little more to be safe.
      reach(box, (3 * (previous.x + next.x) + 10 * p.x) / 16, (3 * (previous.y + next.y) + 10 * p.y) / 16)
      reach(box, (p.x + next.x) / 2, (p.y + next.y) / 2)
      reach(box, (p.x + previous.x) / 2, (p.y + previous.y) / 2)
    }
    previous = p
    p = next
  }
}

function reachItem(box: Reach, item: Item): void {
  if (item.kind === 'label') reachPoint(box, item.at)
  else if (item.kind === 'arrow') for (const p of item.through) reachPoint(box, p)
  else if (!item.backdrop) for (const contour of item.contours) reachContour(box, contour)
}

export function boundsOf(panel: Pick<Panel, 'items' | 'floor'>): Bounds {
  const box = nowhere()
  if (panel.floor) box.y0 = box.y1 = 0
  for (const item of panel.items) reachItem(box, item)
  return box
}

/** Points between which everything lies that an item draws, in centimetres. */
export function itemPoints(item: Item): readonly Vec2[] {
  if (item.kind !== 'shape') return item.kind === 'label' ? [item.at] : item.through
  if (item.backdrop) return []
  return item.contours.flatMap((contour) => {
    const step = contour[0]
    if (step?.c === 'S') return step.points
    const box = nowhere()
    reachContour(box, contour)
    return [v2(box.x0, box.y0), v2(box.x1, box.y0), v2(box.x0, box.y1), v2(box.x1, box.y1)]
  })
}

function shapeMark(item: Shape, at: Placing, lineWidth: number): PathMark {
  const width = tenths(lineWidth * (item.weight ?? 1) * (item.fill && item.stroke ? 2 : 1))
  return {
    kind: 'path',
    path: pathOf(item.contours, at),
    ...(item.fill ? { fill: item.fill } : {}),
    ...(item.stroke ? { stroke: item.stroke, width } : {}),
    ...(item.dash ? { dash: [4, 3] as const } : {}),
    ...(item.opacity === undefined ? {} : { opacity: item.opacity }),
  }
}

/** From centimetres to box units: scale, and where the centimetre origin lies in the box. */
export interface Frame {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** The frame that fits a panel's items into its area: centred, standing on the lower edge where it has a floor. */
export function frameOf(panel: Panel): Frame {
  const [left, top, width, height] = panel.area
  const { x0, x1, y0, y1 } = boundsOf(panel)
  const pad = 6.5
  const scale = Math.min(
    (width - 2 * pad) / Math.max(x1 - x0, 1),
    (height - 2 * pad) / Math.max(y1 - y0, 1),
    panel.zoom ?? 1.32,
  )
  const room = panel.floor ? 0 : (height - 2 * pad - (y1 - y0) * scale) / 2
  return {
    scale,
    x: left + width / 2 - ((x0 + x1) / 2) * scale,
    y: top + height - pad - room + y0 * scale,
  }
}

/** The marks of a panel, in the frame that fits its items or in a given one. */
export function fitPanel(panel: Panel, frame: Frame = frameOf(panel)): Mark[] {
  const [left, , width] = panel.area
  const { scale } = frame
  const toBox = (p: Vec2): Vec2 => v2(frame.x + p.x * scale, frame.y - p.y * scale)
  const lineWidth = panel.line ?? Math.min(1.5, Math.max(0.8, 0.55 + scale * 0.7))
  const at: Placing = { x: frame.x, y: frame.y, sx: scale, sy: -scale }
  const marks: Mark[] = []
  if (panel.floor) {
    const { y } = toBox(v2(0, -0.8))
    const floor: Contour = [
      { c: 'M', p: v2(left + 3, y) },
      { c: 'L', p: v2(left + width - 3, y) },
    ]
    marks.push({
      kind: 'path',
      path: pathOf([floor]),
      stroke: 'ground',
      width: 2,
    })
  }
  for (const item of panel.items) {
    if (item.kind === 'arrow') marks.push(...arrowMarks(item, toBox, panel.arrows ?? 1))
    else if (item.kind === 'shape') {
      if (item.detail !== undefined && scale < item.detail) continue
      marks.push(shapeMark(item, at, lineWidth))
    } else {
      const p = toBox(item.at)
      marks.push({
        kind: 'text',
        text: item.text,
        x: tenths(p.x),
        y: tenths(p.y),
        size: item.size,
        anchor: 'middle',
        tone: item.tone ?? 'ink',
      })
    }
  }
  return marks
}
