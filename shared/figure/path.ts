// Contours (centimetres, y up) as paths of the box (units, y down). Plain loops: a list of exercises draws many figures
// at once the first time it opens, before any code has been optimised.

import { tenths } from './drawing.ts'
import type { Path, PathStep } from './drawing.ts'
import { turningOf } from './geometry.ts'
import type { Contour, Step, Vec2 } from './geometry.ts'

/** How points come into the box: their numbers times `sx`, `sy` (of the same size), then moved by `x`, `y`. */
export interface Placing {
  readonly x: number
  readonly y: number
  readonly sx: number
  readonly sy: number
}

const asItIs: Placing = { x: 0, y: 0, sx: 1, sy: 1 }

/** A piece of an outline that strays less than this from a straight line is one, in box units. */
const flat = 0.14

/** The path of contours; `at` is how they come into the box, absent for those that lie there already. */
export function pathOf(contours: readonly Contour[], at: Placing = asItIs): Path {
  const path: PathStep[] = []
  for (const contour of contours) {
    for (const step of contour) {
      if (step.c === 'S') addOutline(path, step.points, at)
      else path.push(placed(step, at))
    }
  }
  return path
}

function placed(step: Exclude<Step, { c: 'S' }>, at: Placing): PathStep {
  const x = (p: Vec2): number => tenths(at.x + p.x * at.sx)
  const y = (p: Vec2): number => tenths(at.y + p.y * at.sy)
  switch (step.c) {
    case 'M':
    case 'L':
      return [step.c, x(step.p), y(step.p)]
    case 'Q':
      return ['Q', x(step.a), y(step.a), x(step.p), y(step.p)]
    case 'C':
      return ['C', x(step.a), y(step.a), x(step.b), y(step.b), x(step.p), y(step.p)]
    case 'A':
      return ['A', tenths(step.r * Math.abs(at.sx)), step.ccw !== at.sx * at.sy < 0, x(step.p), y(step.p)]
    case 'Z':
      return ['Z']
  }
}

/**
 * Adds a smooth closed outline, a quadratic B-spline. All outlines run the same way round, so that overlapping ones add
 * up instead of cutting holes.
 */
function addOutline(path: PathStep[], points: readonly Vec2[], at: Placing): void {
  const ring = turningOf(points) * at.sx * at.sy <= 0 ? points : points.toReversed()
  const [first, second] = ring
  if (!first || !second) return
  let nextX = at.x + second.x * at.sx
  let nextY = at.y + second.y * at.sy
  let fromX = (at.x + first.x * at.sx + nextX) / 2
  let fromY = (at.y + first.y * at.sy + nextY) / 2
  path.push(['M', tenths(fromX), tenths(fromY)])
  for (let k = 1; k <= ring.length; k += 1) {
    const x = nextX
    const y = nextY
    const next = ring[(k + 1) % ring.length] ?? first
    nextX = at.x + next.x * at.sx
    nextY = at.y + next.y * at.sy
    // A point given twice is a corner.
    const isCorner = Math.abs(nextX - x) < 1e-6 && Math.abs(nextY - y) < 1e-6
    const toX = isCorner ? x : (x + nextX) / 2
    const toY = isCorner ? y : (y + nextY) / 2
    const offX = x - (fromX + toX) / 2
    const offY = y - (fromY + toY) / 2
    if (isCorner || offX * offX + offY * offY < 4 * flat * flat) path.push(['L', tenths(toX), tenths(toY)])
    else path.push(['Q', tenths(x), tenths(y), tenths(toX), tenths(toY)])
    fromX = toX
    fromY = toY
  }
  path.push(['Z'])
}
