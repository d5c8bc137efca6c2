// Writes the panels of a figure within a number of bytes: busy figures give up the least important points of their
// outlines, all panels alike.

import { markBytes } from './drawing.ts'
import type { Mark } from './drawing.ts'
import { thinningsOf, weighPanel, writePanel } from './fit.ts'
import type { FittedPanel } from './fit.ts'

/** What one more point of an outline takes: two or four numbers, as its piece is straight or not. */
const bytesOfPoint = 22
/** From here on outlines have nothing more to give. */
const mostThinning = 1000
/** How many of those are an x. */
const numbersOfPoint = 1.8

/** A panel, and the upright line (at half of this) about which the other side mirrors it. */
export interface Weighed {
  readonly panel: FittedPanel
  readonly twiceAxis: number
}

/**
 * The marks of each panel, in not more than `limit` bytes of path strings where leaving out points can do that; `fixed`
 * bytes are spent already. Numbers of three figures are longer, so that the mirrored figure counts where it is longer.
 */
export function writeWithin(limit: number, fixed: number, weighed: readonly Weighed[]): Mark[][] {
  const panels = weighed.map(({ panel }) => panel)
  const weights = weighed.map(({ panel, twiceAxis }) => weighPanel(panel, twiceAxis))
  const points = weights.reduce((sum, weight) => sum + weight.points, 0)
  const longer = weights.reduce((sum, weight) => sum + weight.longer, 0)
  const budget = limit - fixed - Math.max(0, longer * numbersOfPoint)
  const write = (thinning: number): Mark[][] => panels.map((panel) => writePanel(panel, thinning))
  const over = (written: readonly (readonly Mark[])[]): number =>
    written.reduce((sum, marks) => sum + markBytes(marks), -budget)
  // Writing is most of the work, so that a figure which will not fit in full detail is not tried in it first.
  let excess = weights.reduce((sum, weight) => sum + weight.bytes, points * bytesOfPoint - budget)
  if (excess <= 0) {
    const full = write(1)
    excess = over(full)
    if (excess <= 0) return full
  }
  const steps = panels
    .flatMap(thinningsOf)
    .filter((step) => step >= 1 && step < Infinity)
    .toSorted((a, b) => a - b)
  let thinning = 1
  let written: Mark[][]
  do {
    const gone = steps.findIndex((step) => step >= thinning)
    const last = steps[(gone < 0 ? steps.length : gone) + Math.ceil(excess / bytesOfPoint) - 1] ?? Infinity
    // A hair more than the last point that has to go can bear.
    thinning = Math.min(last * (1 + 1e-9), mostThinning)
    written = write(thinning)
    excess = over(written)
  } while (excess > 0 && thinning < mostThinning)
  return written
}
