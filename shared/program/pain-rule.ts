/**
 * What a pain rating means for the next steps. A rule is data, so that a plan may carry its own; window, paper and core
 * ask here and hold no limit themselves. In every rule pain has to be back to its usual level by the next morning.
 */

import { highestPain } from '../domain/pain-box.ts'
import type { PainZone } from '../domain/pain-box.ts'

export { highestPain, painZones } from '../domain/pain-box.ts'
export type { PainZone } from '../domain/pain-box.ts'

export interface PainRule {
  /** Each zone reaches from above the one before up to `upTo`, the last to 10; none is milder than the one before. */
  readonly zones: readonly { readonly zone: PainZone; readonly upTo: number }[]
  /** Where it comes from, as it is cited on screen. */
  readonly source: string
}

/**
 * The pain-monitoring model: pain up to 5 that settled by the next morning did no harm in a trial of 38 runners and
 * jumpers (Silbernagel 2007, abstract read). The zones are those of several clinics' pages, read second-hand. That pain
 * must not rise from week to week could not be read at its source; that two breaks in a row end a plan is a clinic
 * default.
 */
export const defaultPainRule: PainRule = {
  zones: [
    { zone: 'fine', upTo: 3 },
    { zone: 'care', upTo: 5 },
    { zone: 'much', upTo: highestPain },
  ],
  source: 'Silbernagel et al. 2007, Am J Sports Med 35:897',
}

/** The ratings of each zone, mildest first. */
export function painRanges(
  rule: PainRule = defaultPainRule,
): { readonly zone: PainZone; readonly from: number; readonly to: number }[] {
  let from = 0
  return rule.zones.map(({ zone, upTo: to }) => {
    const range = { zone, from, to }
    from = to + 1
    return range
  })
}

/** The zone of a rating, 0 to 10 and whole. Throws a RangeError for anything else. */
export function painZoneOf(rating: number, rule: PainRule = defaultPainRule): PainZone {
  const found = rule.zones.find(({ upTo }) => rating <= upTo)
  if (!found || rating < 0 || !Number.isInteger(rating)) throw new RangeError(`Not a pain rating: ${rating}`)
  return found.zone
}

/** A rule's figures as the sentences of the text tree name them; `care` is the highest rating that is acceptable. */
export function painLimits(rule: PainRule = defaultPainRule) {
  const { zones, source } = rule
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
