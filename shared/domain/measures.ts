/**
 * The measures. Figures of error (MDC, limits of agreement) and of change that matters (MCID, MID) carry their source
 * and how it was read; where none could be confirmed there is none. Licences: of questionnaires only scores are kept,
 * never their items.
 */
/**
 * `rating`: 0 to 10, whole. `change`: -5 to +5, 0 for no change. `load`: effort 0 to 10 times minutes (Foster 2021).
 * `perWeek`: times a week. `yesNo`: 1 for yes, 0 for no.
 */
export type MeasureUnit =
  | 'rating'
  | 'change'
  | 'minutes'
  | 'seconds'
  | 'centimetres'
  | 'degrees'
  | 'kilometres'
  | 'kilometresPerWeek'
  | 'repetitions'
  | 'perWeek'
  | 'times'
  | 'stepsPerMinute'
  | 'percent'
  | 'points'
  | 'load'
  | 'yesNo'

/** How a source was read, from most to least: its table or data, a part of it, its abstract, only a page about it. */
export type WayRead = 'table' | 'excerpt' | 'abstract' | 'second-hand'

/** A change that is beyond the error of a measure, or that matters to patients, with where the figure is from. */
export interface Band {
  readonly value: number
  readonly kind: 'MDC' | 'MDC90' | 'MDC95' | 'limits-of-agreement' | 'MCID' | 'MID'
  readonly source: string
  readonly read: WayRead
}

export interface Measure {
  readonly unit: MeasureUnit
  /** Whether each leg has a number of its own. A criterion asks such a measure of the weaker side. */
  readonly sides: 'each' | 'none'
  /** Which way is better; null where neither is, such as distance. */
  readonly better: 'more' | 'less' | null
  /**
   * Smallest and largest value that is taken. The ends of a scale where it has ends; else a clinic default that only
   * catches slips of the hand.
   */
  readonly range: readonly [least: number, most: number]
  /** Digits after the point. */
  readonly decimals: 0 | 1
  /** Smallest change beyond the error of the measure; null where no source was found. */
  readonly error: Band | null
  /** Smallest change that matters to patients; null where no source was found. */
  readonly matters: Band | null
  /** Whether a patient can say it without a clinician. */
  readonly reported: boolean
  /** True where it follows from other entries: it is worked out, never typed or stored. */
  readonly derived: boolean
  /** True where the measure itself is a proposal of this program, in no source as such. */
  readonly clinicDefault: boolean
}

const base = {
  sides: 'none',
  better: 'more',
  decimals: 0,
  error: null,
  matters: null,
  reported: false,
  derived: false,
  clinicDefault: false,
} as const satisfies Partial<Measure>

const patient = { ...base, reported: true } as const

/** One point of a pain rating in musculoskeletal pain; 2 points or 33 % are "much better". */
const painMatters: Band = { value: 1, kind: 'MCID', source: 'Salaffi 2004', read: 'abstract' }

/** Numeric pain rating, whole numbers, 0 no pain. */
const pain = { ...patient, unit: 'rating', better: 'less', range: [0, 10], matters: painMatters } as const

/** A 0 to 10 rating of something else than pain in general: no figure of change is known for it. */
const rating = { ...pain, matters: null } as const

/** Seconds on one leg, best of three. A runner's diary may hold it (Stone 2025). */
const stance = { ...patient, unit: 'seconds', sides: 'each', range: [0, 300] } as const

const distance = { ...patient, unit: 'kilometres', better: null, decimals: 1 } as const

const score = { ...base, unit: 'points' } as const

/** How far the knee comes over the toes with the heel down, on each side. */
const lunge = { ...base, sides: 'each', decimals: 1 } as const

/** A subscale of the FAAM, as a share of its points. */
const faam = { ...base, unit: 'percent', range: [0, 100], decimals: 1 } as const

/** A sign that ankles and feet need strength (Ankle strength article): there or not, as the patient tells it. */
const sign = { ...patient, unit: 'yesNo', better: 'less', range: [0, 1] } as const

const martin = { source: 'Martin 2005', read: 'abstract' } as const
const binkley = { source: 'Binkley 1999', read: 'abstract' } as const
const powden = { kind: 'MDC', source: 'Powden 2015', read: 'abstract' } as const
const caitPage = { source: 'Physiopedia on the CAIT', read: 'second-hand' } as const

export const measures = {
  'pain-now': pain,
  'pain-worst': pain,
  'pain-first-steps': pain,
  'pain-during': pain,
  'pain-next-morning': pain,
  'hop-pain': rating,
  'morning-stiffness': { ...patient, unit: 'minutes', better: 'less', range: [0, 600] },
  'pain-free-walk': { ...patient, unit: 'minutes', range: [0, 600] },
  'weekly-distance': { ...distance, unit: 'kilometresPerWeek', range: [0, 400] },
  /** Of the last 30 days. */
  'longest-run': { ...distance, range: [0, 200] },
  'sessions-per-week': { ...patient, unit: 'perWeek', range: [0, 21], derived: true, clinicDefault: true },
  adherence: { ...patient, unit: 'percent', range: [0, 100], derived: true },
  effort: { ...rating, better: null },
  'effort-same-pace': { ...rating, clinicDefault: true },
  'session-load': { ...patient, unit: 'load', better: null, range: [0, 10_000], derived: true },
  'foot-fatigue': { ...rating, clinicDefault: true },
  'discomfort-surface': { ...rating, clinicDefault: true },
  'discomfort-pace': { ...rating, clinicDefault: true },
  'discomfort-shoes': { ...rating, clinicDefault: true },
  'discomfort-distance': { ...rating, clinicDefault: true },
  /** Foot strikes of both feet in a minute of easy running; looked at with the shoes and the stride (Stone 2025). */
  cadence: { ...patient, unit: 'stepsPerMinute', better: null, range: [60, 260], clinicDefault: true },
  /** Of the last two weeks. The articles ask to follow how stable the ankle is and say not how. */
  'giving-way': {
    ...patient,
    unit: 'times',
    sides: 'each',
    better: 'less',
    range: [0, 100],
    clinicDefault: true,
  },
  'sign-uneven-ground': sign,
  'sign-sore-after-runs': sign,
  'sign-form-when-tired': sign,
  'sign-balance-when-tired': sign,
  'sign-past-sprains': sign,
  'sign-rolls-often': sign,
  /**
   * Weight-bearing lunge. The figure is for one examiner; two examiners: 1.6 cm. In 53 patients with an ankle injury it
   * was 1.0 cm for the affected leg and 1.5 cm for the difference of the sides.
   */
  'knee-to-wall': { ...lunge, unit: 'centimetres', range: [0, 30], error: { ...powden, value: 1.9 } },
  /** The same test by an inclinometer; two examiners: 4.6 degrees. */
  'knee-to-wall-angle': { ...lunge, unit: 'degrees', range: [0, 90], error: { ...powden, value: 4.7 } },
  /** In the clinic with a goniometer; a runner's diary may hold it too, as near as can be judged (Stone 2025). */
  'pain-free-range': { ...patient, unit: 'degrees', sides: 'each', range: [0, 120], clinicDefault: true },
  'single-leg-stance': stance,
  'single-leg-stance-eyes-closed': stance,
  'single-leg-stance-perturbed': { ...stance, clinicDefault: true },
  'heel-raises': {
    ...patient,
    unit: 'repetitions',
    sides: 'each',
    range: [0, 200],
    error: { value: 6, kind: 'limits-of-agreement', source: 'Hébert-Losier 2017', read: 'abstract' },
  },
  /** The weaker side as a share of the other. */
  'heel-raise-symmetry': { ...base, unit: 'percent', range: [0, 100], derived: true, clinicDefault: true },
  hops: { ...patient, unit: 'repetitions', sides: 'each', range: [0, 200], clinicDefault: true },
  /** A review gives 2.5 of 11 points for one translation; what kind of figure it is could not be read. */
  'global-change': { ...patient, unit: 'change', range: [-5, 5] },
  /** What the patient chose, in the patient's words; an own prompt in the manner of the PSFS. The figure is for one activity. */
  'own-activity': {
    ...patient,
    unit: 'rating',
    range: [0, 10],
    error: { value: 3, kind: 'MDC90', source: 'PSFS form', read: 'second-hand' },
  },
  lefs: {
    ...score,
    range: [0, 80],
    error: { ...binkley, value: 9, kind: 'MDC90' },
    matters: { ...binkley, value: 9, kind: 'MCID' },
  },
  'faam-adl': {
    ...faam,
    error: { ...martin, value: 5.7, kind: 'MDC95' },
    matters: { ...martin, value: 8, kind: 'MCID' },
  },
  'faam-sport': {
    ...faam,
    error: { ...martin, value: 12.3, kind: 'MDC95' },
    matters: { ...martin, value: 9, kind: 'MCID' },
  },
  /** The figure is for 12 weeks (95 % interval 3 to 19), after exercise and injection. */
  'visa-a': {
    ...score,
    range: [0, 100],
    matters: { value: 14, kind: 'MCID', source: 'Lagas 2021', read: 'second-hand' },
  },
  cait: {
    ...score,
    sides: 'each',
    range: [0, 30],
    error: { ...caitPage, value: 3.08, kind: 'MDC' },
    matters: { ...caitPage, value: 3, kind: 'MCID' },
  },
  ffi: { ...score, better: 'less', range: [0, 100], decimals: 1 },
  'tsk-17': { ...score, better: 'less', range: [17, 68] },
  'tsk-11': {
    ...score,
    better: 'less',
    range: [11, 44],
    matters: { value: 5.6, kind: 'MID', source: 'Archives of Physiotherapy 2017', read: 'second-hand' },
  },
} as const satisfies Readonly<Record<string, Measure>>
