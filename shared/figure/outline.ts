// A smooth closed outline in box units, which can be written with more or fewer of its points. Plain loops over plain
// numbers: the whole set of figures is drawn the first time a list of exercises opens, before any code is optimised.

import { boxSize, pathNumber } from './drawing.ts'
import { turningOf } from './geometry.ts'
import type { Vec2 } from './geometry.ts'

/** Fewer points than these make no recognisable outline. */
const fewest = 5

/** Bytes of a number as it is written in a path. */
function bytesOf(value: number): number {
  const tenths = Math.round(value * 10)
  if (tenths < 0 || tenths > boxSize * 10) return pathNumber(value).length
  return (tenths < 100 ? 1 : tenths < 1000 ? 2 : 3) + (tenths % 10 === 0 ? 0 : 2)
}

/** From centimetres to box units: scale, and where the centimetre origin lies in the box. */
export interface Frame {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export class Outline {
  private readonly xs: number[] = []
  private readonly ys: number[] = []
  /** Up to which tolerance a point is kept; a point that was not asked for yet is kept for ever. */
  private readonly keptUpTo: number[] = []
  private readonly before: number[] = []
  private readonly after: number[] = []
  /** What a point matters: the area of the triangle with its neighbours. */
  private readonly matters: number[] = []
  private left: number
  /** Points that matter less than this have been left out. */
  private reached = 0

  /** All outlines run the same way round, so that overlapping ones add up instead of cutting holes. */
  constructor(points: readonly Vec2[], { scale, x, y }: Frame) {
    const n = points.length
    // Turning y downward turns the way round as well.
    const forward = turningOf(points) * scale >= 0
    for (let i = 0; i < n; i += 1) {
      const p = points[forward ? i : n - 1 - i]
      if (!p) continue
      this.xs.push(x + p.x * scale)
      this.ys.push(y - p.y * scale)
      this.keptUpTo.push(Infinity)
      this.before.push(i === 0 ? n - 1 : i - 1)
      this.after.push(i === n - 1 ? 0 : i + 1)
      this.matters.push(-1)
    }
    this.left = n
  }

  /** Bytes that `write` would take. */
  bytes(tolerance: number, flat: number): number {
    return this.walk(tolerance, flat, null)
  }

  /**
   * The path of the outline, a quadratic B-spline. Points that matter less than `tolerance` are left out, and pieces
   * that are flatter than `flat` become straight.
   */
  write(tolerance: number, flat: number): string {
    const parts: string[] = []
    this.walk(tolerance, flat, parts)
    return parts.join('')
  }

  private walk(tolerance: number, flat: number, parts: string[] | null): number {
    this.thinTo(tolerance)
    const { xs, ys, keptUpTo } = this
    const kept: number[] = []
    for (let i = 0; i < xs.length; i += 1) if (keptUpTo[i]! >= tolerance) kept.push(i)
    const n = kept.length
    let bytes = 4
    let x = xs[kept[0]!]!
    let y = ys[kept[0]!]!
    let nextX = xs[kept[1 % n]!]!
    let nextY = ys[kept[1 % n]!]!
    let fromX = (x + nextX) / 2
    let fromY = (y + nextY) / 2
    if (parts) parts.push('M', pathNumber(fromX), ' ', pathNumber(fromY))
    bytes += bytesOf(fromX) + bytesOf(fromY)
    for (let i = 1; i <= n; i += 1) {
      x = nextX
      y = nextY
      const next = kept[(i + 1) % n]!
      nextX = xs[next]!
      nextY = ys[next]!
      // A point given twice is a corner.
      const corner = Math.abs(nextX - x) < 1e-6 && Math.abs(nextY - y) < 1e-6
      const toX = corner ? x : (x + nextX) / 2
      const toY = corner ? y : (y + nextY) / 2
      const offX = x - (fromX + toX) / 2
      const offY = y - (fromY + toY) / 2
      const straight = corner || offX * offX + offY * offY < 4 * flat * flat
      if (parts) {
        if (straight) parts.push('L', pathNumber(toX), ' ', pathNumber(toY))
        else
          parts.push('Q', pathNumber(x), ' ', pathNumber(y), ' ', pathNumber(toX), ' ', pathNumber(toY))
      }
      bytes += 2 + bytesOf(toX) + bytesOf(toY)
      if (!straight) bytes += 2 + bytesOf(x) + bytesOf(y)
      fromX = toX
      fromY = toY
    }
    if (parts) parts.push('Z')
    return bytes
  }

  /** Leaves out the point that matters least, then the next, until all that are left matter enough. */
  private thinTo(tolerance: number): void {
    if (tolerance <= this.reached) return
    this.reached = tolerance
    const { matters, keptUpTo, before, after } = this
    if (matters[0] === -1) for (let i = 0; i < matters.length; i += 1) this.measure(i)
    let floor = 0
    while (this.left > fewest) {
      let least = tolerance
      let index = -1
      for (let i = 0; i < matters.length; i += 1) {
        if (matters[i]! < least) {
          least = matters[i]!
          index = i
        }
      }
      if (index < 0) return
      // Once gone at some tolerance, a point is gone at every larger one.
      floor = Math.max(floor, least)
      keptUpTo[index] = floor
      matters[index] = Infinity
      this.left -= 1
      const [a, b] = [before[index]!, after[index]!]
      after[a] = b
      before[b] = a
      this.measure(a)
      this.measure(b)
    }
  }

  private measure(i: number): void {
    const { xs, ys } = this
    const [a, b] = [this.before[i]!, this.after[i]!]
    const inX = xs[i]! - xs[a]!
    const inY = ys[i]! - ys[a]!
    const outX = xs[b]! - xs[i]!
    const outY = ys[b]! - ys[i]!
    const doubled =
      (Math.abs(inX) < 1e-6 && Math.abs(inY) < 1e-6) || (Math.abs(outX) < 1e-6 && Math.abs(outY) < 1e-6)
    this.matters[i] = doubled ? Infinity : Math.abs(inX * outY - outX * inY) / 2
  }
}
