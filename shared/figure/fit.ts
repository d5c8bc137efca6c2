// Fits a panel's shapes (centimetres, y up) into its part of the box (units, y down) and writes the path strings.

import { pathNumber } from './drawing.ts'
import type { Mark, PathMark } from './drawing.ts'
import { blobSteps, contourPoints, mapContour, v2 } from './geometry.ts'
import type { Contour, Vec2 } from './geometry.ts'
import type { Arrow, Item, Shape } from './shape.ts'

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

const format = (p: Vec2): string => `${pathNumber(p.x)} ${pathNumber(p.y)}`

const thinned = (points: readonly Vec2[], thinning: number): Contour =>
  blobSteps(points, Math.max(Math.min(2.2 * thinning, 7), 0.45 * thinning), 0.14 * Math.sqrt(thinning))

/** The SVG path string of contours that are already in box units, y down. `thinning` makes smooth outlines cheaper. */
export function pathString(contours: readonly Contour[], thinning = 0): string {
  let d = ''
  for (const contour of contours) {
    for (const step of contour) {
      if (step.c === 'S') {
        d += pathString([thinned(step.points, thinning / step.keep)])
        continue
      }
      if (step.c === 'Z') d += 'Z'
      else if (step.c === 'Q') d += `Q${format(step.a)} ${format(step.p)}`
      else if (step.c === 'C') d += `C${format(step.a)} ${format(step.b)} ${format(step.p)}`
      else if (step.c === 'A') {
        const r = pathNumber(step.r)
        d += `A${r} ${r} 0 0 ${step.ccw ? 1 : 0} ${format(step.p)}`
      } else d += `${step.c}${format(step.p)}`
    }
  }
  return d
}

/** Points that an item touches, in centimetres. */
export function itemPoints(item: Item): Vec2[] {
  if (item.kind === 'shape') return item.backdrop ? [] : item.contours.flatMap(contourBounds)
  return item.kind === 'arrow' ? [...item.through] : [item.at]
}

/** Points that a contour touches, with the tops of its arcs. */
function contourBounds(contour: Contour): Vec2[] {
  const points = contourPoints(contour)
  let from = v2(0, 0)
  for (const step of contour) {
    if (step.c === 'Z' || step.c === 'S') continue
    if (step.c === 'A') {
      const chord = Math.max(Math.hypot(step.p.x - from.x, step.p.y - from.y), 1e-6)
      const rise = step.r - Math.sqrt(Math.max(0, step.r ** 2 - chord ** 2 / 4))
      const out = (step.ccw ? 1 : -1) * rise
      points.push(
        v2(
          (from.x + step.p.x) / 2 + ((step.p.y - from.y) / chord) * out,
          (from.y + step.p.y) / 2 - ((step.p.x - from.x) / chord) * out,
        ),
      )
    }
    from = step.p
  }
  return points
}

function arrowMarks(arrow: Arrow, toBox: (p: Vec2) => Vec2, size: number): PathMark[] {
  const points = arrow.through.map(toBox)
  const head = 8.5 * size
  const triangle = (tip: Vec2, from: Vec2): { base: Vec2; contour: Contour } => {
    const length = Math.max(Math.hypot(tip.x - from.x, tip.y - from.y), 1e-6)
    const d = v2((tip.x - from.x) / length, (tip.y - from.y) / length)
    const base = v2(tip.x - d.x * head, tip.y - d.y * head)
    const wing = (s: number): Vec2 => v2(base.x - d.y * s * head * 0.52, base.y + d.x * s * head * 0.52)
    return {
      base,
      contour: [{ c: 'M', p: tip }, { c: 'L', p: wing(1) }, { c: 'L', p: wing(-1) }, { c: 'Z' }],
    }
  }
  const n = points.length
  const end = triangle(points[n - 1] ?? v2(0, 0), points[n - 2] ?? v2(0, 0))
  const heads = [end.contour]
  const shaft = [...points.slice(0, -1), end.base]
  if (arrow.both) {
    const start = triangle(points[0] ?? v2(0, 0), points[1] ?? v2(0, 0))
    heads.push(start.contour)
    shaft[0] = start.base
  }
  const line = pathString([smooth(shaft)])
  const tips = pathString(heads)
  const width = (value: number): number => Number(pathNumber(value * size))
  const shaftMark: PathMark = { kind: 'path', d: line, stroke: 'accent', width: width(3.2) }
  // A halo keeps large arrows apart from the limbs they cross; small scenes have no arrow across a limb.
  if (size < 0.9) return [{ kind: 'path', d: tips, fill: 'accent' }, shaftMark]
  return [
    { kind: 'path', d: line, stroke: 'paper', width: width(5.6) },
    { kind: 'path', d: tips, fill: 'accent', stroke: 'paper', width: width(2.4) },
    shaftMark,
  ]
}

/** A line that passes through its points (quadratic pieces through the middles would cut the corners of arcs). */
function smooth(points: readonly Vec2[]): Contour {
  const first = points[0] ?? v2(0, 0)
  const last = points[points.length - 1] ?? first
  if (points.length < 3)
    return [
      { c: 'M', p: first },
      { c: 'L', p: last },
    ]
  const steps: Contour[number][] = [{ c: 'M', p: first }]
  if (points.length === 3) {
    const via = points[1] ?? first
    const a = v2(2 * via.x - (first.x + last.x) / 2, 2 * via.y - (first.y + last.y) / 2)
    return [...steps, { c: 'Q', a, p: last }]
  }
  for (let i = 0; i < points.length - 1; i += 1) {
    const p0 = points[i - 1] ?? points[i] ?? first
    const p1 = points[i] ?? first
    const p2 = points[i + 1] ?? last
    const p3 = points[i + 2] ?? p2
    steps.push({
      c: 'C',
      a: v2(p1.x + (p2.x - p0.x) / 6, p1.y + (p2.y - p0.y) / 6),
      b: v2(p2.x - (p3.x - p1.x) / 6, p2.y - (p3.y - p1.y) / 6),
      p: p2,
    })
  }
  return steps
}

/** A panel in box units whose path strings are not written yet. */
export interface FittedPanel {
  readonly pieces: readonly (Mark | Outline)[]
}

interface Outline {
  readonly kind: 'outline'
  readonly contours: readonly Contour[]
  readonly coarse: number
  readonly style: Omit<PathMark, 'kind' | 'd'>
}

function outlineOf(item: Shape, toBox: (p: Vec2) => Vec2, scale: number, lineWidth: number): Outline {
  const width = Number(pathNumber(lineWidth * (item.weight ?? 1) * (item.fill && item.stroke ? 2 : 1)))
  return {
    kind: 'outline',
    contours: item.contours.map((contour) => mapContour(contour, toBox, scale, true)),
    coarse: item.coarse ?? 1,
    style: {
      ...(item.fill ? { fill: item.fill } : {}),
      ...(item.stroke ? { stroke: item.stroke, width } : {}),
      ...(item.dash ? { dash: [4, 3] as const } : {}),
      ...(item.opacity === undefined ? {} : { opacity: item.opacity }),
    },
  }
}

/** What items reach, in centimetres. */
export interface Bounds {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

export function boundsOf(panel: Pick<Panel, 'items' | 'floor'>): Bounds {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, panel.floor ? 0 : Infinity, panel.floor ? 0 : -Infinity]
  for (const item of panel.items) {
    for (const p of itemPoints(item)) {
      x0 = Math.min(x0, p.x)
      x1 = Math.max(x1, p.x)
      y0 = Math.min(y0, p.y)
      y1 = Math.max(y1, p.y)
    }
  }
  return { x0, x1, y0, y1 }
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

/** A panel's items in box units, in the frame that fits them or in a given one. */
export function fitPanel(panel: Panel, frame: Frame = frameOf(panel)): FittedPanel {
  const [left, , width] = panel.area
  const { scale } = frame
  const toBox = (p: Vec2): Vec2 => v2(frame.x + p.x * scale, frame.y - p.y * scale)
  const lineWidth = panel.line ?? Math.min(1.5, Math.max(0.8, 0.55 + scale * 0.7))
  const pieces: (Mark | Outline)[] = []
  if (panel.floor) {
    const y = pathNumber(toBox(v2(0, -0.8)).y)
    pieces.push({
      kind: 'path',
      d: `M${pathNumber(left + 3)} ${y}L${pathNumber(left + width - 3)} ${y}`,
      stroke: 'ground',
      width: 2,
    })
  }
  for (const item of panel.items) {
    if (item.kind === 'arrow') pieces.push(...arrowMarks(item, toBox, panel.arrows ?? 1))
    else if (item.kind === 'shape') {
      if (item.detail !== undefined && scale < item.detail) continue
      pieces.push(outlineOf(item, toBox, scale, lineWidth))
    } else {
      const p = toBox(item.at)
      pieces.push({
        kind: 'text',
        text: item.text,
        x: Number(pathNumber(p.x)),
        y: Number(pathNumber(p.y)),
        size: item.size,
        anchor: 'middle',
        tone: item.tone ?? 'ink',
      })
    }
  }
  return { pieces }
}

/** The marks of a fitted panel. `thinning` 1 is full detail; more drops the least important points of outlines. */
export const writePanel = (panel: FittedPanel, thinning: number): Mark[] =>
  panel.pieces.map((piece) =>
    piece.kind === 'outline'
      ? { kind: 'path', d: pathString(piece.contours, piece.coarse * thinning), ...piece.style }
      : piece,
  )

const stepBytes = { M: 10, L: 10.6, Q: 21.4, C: 32, A: 25, S: 0, Z: 1 } as const

/** About how many bytes `writePanel` would write; much cheaper than writing. */
export function estimatePanel(panel: FittedPanel, thinning: number): number {
  let bytes = 0
  for (const piece of panel.pieces) {
    if (piece.kind === 'path') bytes += piece.d.length
    if (piece.kind !== 'outline') continue
    for (const contour of piece.contours) {
      for (const step of contour) {
        bytes += stepBytes[step.c]
        if (step.c !== 'S') continue
        for (const part of thinned(step.points, (piece.coarse * thinning) / step.keep))
          bytes += stepBytes[part.c]
      }
    }
  }
  return bytes
}
