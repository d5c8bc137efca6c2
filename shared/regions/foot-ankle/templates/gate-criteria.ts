/**
 * How the criteria of the templates' gates are written down. All are clinic defaults unless wrapped in
 * `sourced`: no article ties a criterion to a stage. None has a maximum age, because no source gives one; a
 * clinic may set it. What a criterion says in words stands in the text tree under its id.
 */
import type { Criterion, Limit } from '../../../domain/criterion.ts'
import type { MeasureId } from '../../../domain/measure.ts'

/** A criterion that the clinician decides. */
export function judged(id: string, key = id): Criterion {
  return {
    id,
    source: 'clinician',
    words: { key },
    limit: null,
    maximumAgeDays: null,
    clinicDefault: true,
  }
}

/** A criterion that the patient answers, without a number. */
export function asked(id: string): Criterion {
  return { ...judged(id), source: 'reported' }
}

type Parts = readonly [measure: MeasureId, operator: Limit['operator'], threshold: number]

/** A criterion that follows from a number the patient reports; `task` where the words name what it is about. */
export function reported(id: string, [measure, operator, threshold]: Parts, task?: 'task'): Criterion {
  const words = task ? { key: id } : null
  return { ...judged(id), source: 'reported', words, limit: { measure, operator, threshold } }
}

/** A criterion that follows from a number measured in the clinic. */
export function measured(id: string, limit: Parts, task?: 'task'): Criterion {
  return { ...reported(id, limit, task), source: 'measured' }
}

/** Marks a criterion that a guideline or trial names. */
export function sourced(criterion: Criterion): Criterion {
  return { ...criterion, clinicDefault: false }
}

/** Every plan starts with these. */
export function entry(plan: string): Criterion[] {
  return [
    sourced(judged(`${plan}-1-red-flags`, 'red-flags-clear')),
    judged(`${plan}-1-box`, 'box-understood'),
  ]
}

/** What allows running again. The figures are second-hand, that of pain while hopping from the appendix of a trial. */
export function runTest(plan: string): Criterion[] {
  return [
    reported(`${plan}-3-walk`, ['pain-free-walk', '>=', 30]),
    measured(`${plan}-3-heel-raises`, ['heel-raises', '>=', 15]),
    measured(`${plan}-3-hops`, ['hops', '>=', 10]),
    reported(`${plan}-3-hop-pain`, ['hop-pain', '<=', 2]),
    reported(`${plan}-3-morning`, ['morning-stiffness', '<=', 10]),
  ]
}
