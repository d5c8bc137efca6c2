/**
 * How the criteria of the templates' gates are written down. All are clinic defaults unless wrapped in
 * `sourced`: no article ties a criterion to a stage. None has a maximum age, because no source gives one; a
 * clinic may set it.
 */
import type { Criterion } from '../../../domain/plan.ts'

/** Measures that gates ask for, with the unit of their thresholds. */
export const gateMeasures = {
  /** Worst pain while exercising, 0 to 10. */
  'pain-during': '0-10',
  /** Pain of hopping on the spot, 0 to 10. */
  'hop-pain': '0-10',
  /** Balance on one leg with eyes open, in seconds. */
  'single-leg-stance': 's',
  'single-leg-stance-eyes-closed': 's',
  'single-leg-stance-perturbed': 's',
  /** Single-leg heel raises in a row, of the weaker side where both are asked. */
  'heel-raises': 'repetitions',
  /** Heel raises of the weaker side as a share of the other. */
  'heel-raise-symmetry': '%',
  /** Minutes of walking without pain. */
  'pain-free-walk': 'min',
  /** Sessions done a week. */
  'sessions-per-week': '1/wk',
} as const
export type GateMeasure = keyof typeof gateMeasures

/** A criterion that the clinician decides. */
export function judged(id: string, text: string): Criterion {
  return {
    id,
    source: 'clinician',
    text,
    measure: null,
    operator: null,
    threshold: null,
    maximumAgeDays: null,
    clinicDefault: true,
  }
}

/** A criterion that the patient answers, without a number. */
export function asked(id: string, text: string): Criterion {
  return { ...judged(id, text), source: 'reported' }
}

type Limit = readonly [measure: GateMeasure, operator: '<=' | '>=', threshold: number]

/** A criterion that follows from a number the patient reports. */
export function reported(id: string, text: string, [measure, operator, threshold]: Limit): Criterion {
  return { ...judged(id, text), source: 'reported', measure, operator, threshold }
}

/** A criterion that follows from a number measured in the clinic. */
export function measured(id: string, text: string, limit: Limit): Criterion {
  return { ...reported(id, text, limit), source: 'measured' }
}

/** Marks a criterion that a guideline or trial names. */
export function sourced(criterion: Criterion): Criterion {
  return { ...criterion, clinicDefault: false }
}

/** Every plan starts with this one. */
export function redFlagsClear(id: string): Criterion {
  return sourced(judged(id, 'Red-flag list gone through and dated, nothing ticked'))
}
