/**
 * What a pain rating means for the next steps. A rule is data, so that a plan may carry its own; window, paper and core
 * ask here and hold no limit themselves. In every rule pain has to be back to its usual level by the next morning.
 */

import { must } from '../assert.ts'
import { highestPain } from '../domain/pain-box.ts'
import type { PainBox, PainZone } from '../domain/pain-box.ts'
import type { Words } from '../domain/text.ts'
import type { PlanDocument } from '../domain/plan.ts'

export { highestPain, painZones } from '../domain/pain-box.ts'
export type { PainZone } from '../domain/pain-box.ts'

/**
 * The box of a plan that has none of its own. Pain up to 5 that settled by the next morning did no harm in a trial of 38
 * runners and jumpers (Silbernagel 2007, abstract read). The zones are those of several clinics' pages, read second-hand.
 * That pain must not rise from week to week could not be read at its source; what to do next time, and that two breaks
 * in a row end a plan, are clinic defaults.
 */
export const usualPainBox: PainBox = {
  zones: [
    { zone: 'fine', upTo: 3, words: { key: 'usual.pain.fine' } },
    { zone: 'care', upTo: 5, words: { key: 'usual.pain.care' } },
    { zone: 'much', upTo: highestPain, words: { key: 'usual.pain.much' } },
  ],
  also: [{ key: 'usual.pain.morning' }],
  twiceAbove: 5,
  source: 'Silbernagel et al. 2007, Am J Sports Med 35:897',
}

/** As much of a box as tells a zone. */
interface PainZones {
  readonly zones: readonly { readonly zone: PainZone; readonly upTo: number }[]
}

/** The box of a plan: its own, or the usual one. */
export function painBoxOf(plan: Pick<PlanDocument, 'painBox'> | null): PainBox {
  return plan?.painBox ?? usualPainBox
}

/** The ratings of each zone, mildest first. */
export function painRanges(
  box: PainZones = usualPainBox,
): { readonly zone: PainZone; readonly from: number; readonly to: number }[] {
  let from = 0
  return box.zones.map(({ zone, upTo: to }) => {
    const range = { zone, from, to }
    from = to + 1
    return range
  })
}

/** The zone of a rating, 0 to 10 and whole. Throws a RangeError for anything else. */
export function painZoneOf(rating: number, box: PainZones = usualPainBox): PainZone {
  const found = box.zones.find(({ upTo }) => rating <= upTo)
  if (!found || rating < 0 || !Number.isInteger(rating)) throw new RangeError(`Not a pain rating: ${rating}`)
  return found.zone
}

/** What the box says to do at a rating, 0 to 10 and whole. Throws a RangeError for anything else. */
export function painAdviceOf(rating: number, box: PainBox): Words {
  painZoneOf(rating, box)
  return must(
    box.zones.find(({ upTo }) => rating <= upTo),
    'a zone up to 10',
  ).words
}

/** The figures of a box as the sentences of the text tree name them; `care` is the highest rating that is acceptable. */
export function painLimits(box: PainZones & Pick<PainBox, 'source'> = usualPainBox) {
  const { zones, source } = box
  const fine = zones.findLast(({ zone }) => zone === 'fine')?.upTo ?? 0
  const care = zones.findLast(({ zone }) => zone !== 'much')?.upTo ?? fine
  return { fine, careFrom: fine + 1, care, muchFrom: care + 1, most: highestPain, source }
}

/** The figure for lists: what remained the next morning tells more than the exercise itself. */
export function listedPain(told: {
  readonly painDuring: number | null
  readonly painNextMorning: number | null
}): number | null {
  return told.painNextMorning ?? told.painDuring
}
