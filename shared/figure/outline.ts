// Smooth closed outlines, written with as many of their points as a figure can afford. Plain loops and scratch arrays:
// a list of exercises draws many figures at once the first time it opens, before any code has been optimised.

import { pathNumber } from './drawing.ts'
import { turningOf } from './geometry.ts'
import type { Vec2 } from './geometry.ts'

/** How points come into the box: their numbers times `sx`, `sy` (of the same size), then moved by `x`, `y`. */
export interface Placing {
  readonly x: number
  readonly y: number
  readonly sx: number
  readonly sy: number
}

/** An outline keeps this many points whatever the tolerance. */
const fewest = 5

// Of the outline at hand: the neighbours of each point, and what it matters.
const before: number[] = []
const after: number[] = []
const matters: number[] = []
/** The points that are left, in order. */
const ring: number[] = []

/** The area of the triangle of a point with its neighbours; a point given twice is a corner and always stays. */
function measure(points: readonly Vec2[], i: number): void {
  const p = points[i]
  const a = points[before[i] ?? i]
  const b = points[after[i] ?? i]
  if (!p || !a || !b) return
  const inX = p.x - a.x
  const inY = p.y - a.y
  const outX = b.x - p.x
  const outY = b.y - p.y
  const corner =
    (Math.abs(inX) < 1e-6 && Math.abs(inY) < 1e-6) || (Math.abs(outX) < 1e-6 && Math.abs(outY) < 1e-6)
  matters[i] = corner ? Infinity : Math.abs(inX * outY - outX * inY) / 2
}

/**
 * For each point of an outline the tolerance above which it is left out, when the point that matters least goes first,
 * then the next; infinite for corners and for the last few.
 */
export function tolerancesOf(points: readonly Vec2[]): number[] {
  const n = points.length
  const gone: number[] = []
  for (let i = 0; i < n; i += 1) {
    before[i] = i === 0 ? n - 1 : i - 1
    after[i] = i === n - 1 ? 0 : i + 1
    gone.push(Infinity)
  }
  for (let i = 0; i < n; i += 1) measure(points, i)
  let floor = 0
  for (let left = n; left > fewest; left -= 1) {
    let least = Infinity
    let index = -1
    for (let i = 0; i < n; i += 1) {
      const size = matters[i] ?? Infinity
      if (size < least) {
        least = size
        index = i
      }
    }
    if (index < 0) return gone
    // A point that is gone at some tolerance is gone at every larger one.
    if (least > floor) floor = least
    gone[index] = floor
    matters[index] = Infinity
    const a = before[index] ?? 0
    const b = after[index] ?? 0
    after[a] = b
    before[b] = a
    measure(points, a)
    measure(points, b)
  }
  return gone
}

/**
 * The path of a smooth outline, a quadratic B-spline. Points whose tolerance (`gone`, as `tolerancesOf` gives it) is
 * below `tolerance` are left out, and pieces that are flatter than `flat` (box units) become straight. All outlines run
 * the same way round, so that overlapping ones add up instead of cutting holes.
 */
export function outlinePath(
  points: readonly Vec2[],
  at: Placing,
  gone: readonly number[],
  tolerance: number,
  flat: number,
): string {
  const straight = 4 * flat * flat
  const n = points.length
  const forward = turningOf(points) * at.sx * at.sy <= 0
  let left = 0
  for (let k = 0; k < n; k += 1) {
    const i = forward ? k : n - 1 - k
    if ((gone[i] ?? Infinity) >= tolerance) {
      ring[left] = i
      left += 1
    }
  }
  const first = points[ring[0] ?? 0]
  const second = points[ring[1] ?? 0]
  if (!first || !second) return ''
  let nextX = at.x + second.x * at.sx
  let nextY = at.y + second.y * at.sy
  let fromX = (at.x + first.x * at.sx + nextX) / 2
  let fromY = (at.y + first.y * at.sy + nextY) / 2
  const parts = ['M', pathNumber(fromX), ' ', pathNumber(fromY)]
  for (let k = 1; k <= left; k += 1) {
    const x = nextX
    const y = nextY
    const next = points[ring[(k + 1) % left] ?? 0] ?? first
    nextX = at.x + next.x * at.sx
    nextY = at.y + next.y * at.sy
    let toX = (x + nextX) / 2
    let toY = (y + nextY) / 2
    if (Math.abs(nextX - x) < 1e-6 && Math.abs(nextY - y) < 1e-6) {
      toX = x
      toY = y
      parts.push('L', pathNumber(x), ' ', pathNumber(y))
    } else {
      const offX = x - (fromX + toX) / 2
      const offY = y - (fromY + toY) / 2
      if (offX * offX + offY * offY < straight) parts.push('L', pathNumber(toX), ' ', pathNumber(toY))
      else parts.push('Q', pathNumber(x), ' ', pathNumber(y), ' ', pathNumber(toX), ' ', pathNumber(toY))
    }
    fromX = toX
    fromY = toY
  }
  parts.push('Z')
  return parts.join('')
}
