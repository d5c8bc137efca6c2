// Arrows in box units: a shaft that runs smoothly through its points, heads that keep their size whatever the scale.

import { tenths } from './drawing.ts'
import type { PathMark } from './drawing.ts'
import { v2 } from './geometry.ts'
import type { Contour, Vec2 } from './geometry.ts'
import { pathOf } from './path.ts'
import type { Arrow } from './shape.ts'

/** The marks of an arrow; `size` is a multiple of the usual one. */
export function arrowMarks(arrow: Arrow, toBox: (p: Vec2) => Vec2, size: number): PathMark[] {
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
  const line = pathOf([smooth(shaft)])
  const tips = pathOf(heads)
  const width = (value: number): number => tenths(value * size)
  const shaftMark: PathMark = { kind: 'path', path: line, stroke: 'accent', width: width(3.2) }
  // A halo keeps large arrows apart from the limbs they cross; small scenes have no arrow across a limb.
  if (size < 0.9) return [{ kind: 'path', path: tips, fill: 'accent' }, shaftMark]
  return [
    { kind: 'path', path: line, stroke: 'paper', width: width(5.6) },
    { kind: 'path', path: tips, fill: 'accent', stroke: 'paper', width: width(2.4) },
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
