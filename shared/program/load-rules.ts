/**
 * The rules about how load may grow, each by name: what sets it off, what is advised, where it is from and what studies
 * say of it (`clinical/facts.md` B.4 and C). Data and pure functions; the sentences stand in the text tree under
 * `loadRules`. Plan checking and review ask here and hold no figure themselves. A rule advises; it changes no plan.
 */
import type { MeasureId } from '../domain/measure.ts'
import type { WayRead } from '../domain/measures.ts'
import type { SourceId } from '../domain/source.ts'
import { addDays } from './weeks.ts'

/** What sets a rule off. */
export type LoadTrigger =
  /** A distance that is more than so many per cent above another one. */
  | {
      readonly kind: 'distance'
      readonly abovePercent: number
      readonly of: 'last-week' | 'longest-run'
      /** Days that are looked back on from the day before. */
      readonly days: number
    }
  /** What a patient tells or a clinician sees, and the measures that show it. */
  | {
      readonly kind: 'sign'
      readonly sign: 'tightness' | 'discomfort' | 'stiffness-after-hills' | 'sore-sole' | 'pain' | 'no-gain'
      readonly measures: readonly MeasureId[]
    }
  /** Something that is about to be added or raised. */
  | {
      readonly kind: 'change'
      readonly of: 'stimulus' | 'exercise' | 'bare-feet' | 'training' | 'speed'
    }
  /** Holds at all times. */
  | { readonly kind: 'always' }

/** What a study found about a rule; its figures are in the text tree. */
export interface LoadEvidence {
  readonly study: 'buist-2008' | 'frandsen-2025'
  readonly finding: 'no-difference' | 'supports'
  readonly read: WayRead
}

export interface LoadRule {
  readonly trigger: LoadTrigger
  /** The articles that state it; none where it is a proposal of this program (†). */
  readonly sources: readonly SourceId[]
  readonly evidence: readonly LoadEvidence[]
}

export const loadRules = {
  /** The weekly distance rises by no more than a tenth. */
  'weekly-distance': {
    trigger: { kind: 'distance', abovePercent: 10, of: 'last-week', days: 7 },
    sources: ['siler'],
    evidence: [{ study: 'buist-2008', finding: 'no-difference', read: 'abstract' }],
  },
  /** No run goes beyond the longest of the last 30 days by more than a tenth: the stronger of the two (facts C). */
  'single-run': {
    trigger: { kind: 'distance', abovePercent: 10, of: 'longest-run', days: 30 },
    sources: [],
    evidence: [{ study: 'frandsen-2025', finding: 'supports', read: 'abstract' }],
  },
  'lasting-tightness': {
    trigger: { kind: 'sign', sign: 'tightness', measures: ['morning-stiffness'] },
    sources: ['mechanics-2025'],
    evidence: [],
  },
  'rising-discomfort': {
    trigger: {
      kind: 'sign',
      sign: 'discomfort',
      measures: [
        'pain-during',
        'pain-next-morning',
        'discomfort-surface',
        'discomfort-pace',
        'discomfort-shoes',
        'discomfort-distance',
      ],
    },
    sources: ['stone-2025'],
    evidence: [],
  },
  stalled: {
    trigger: {
      kind: 'sign',
      sign: 'no-gain',
      measures: ['pain-free-range', 'single-leg-stance', 'heel-raises'],
    },
    sources: ['stone-2025'],
    evidence: [],
  },
  hills: {
    trigger: { kind: 'sign', sign: 'stiffness-after-hills', measures: ['morning-stiffness'] },
    sources: ['mechanics-2025'],
    evidence: [],
  },
  'sore-sole': {
    trigger: { kind: 'sign', sign: 'sore-sole', measures: ['pain-first-steps'] },
    sources: ['stone-2025'],
    evidence: [],
  },
  'discomfort-in-sessions': {
    trigger: { kind: 'always' },
    sources: ['stone-2025'],
    evidence: [],
  },
  'sharp-or-lasting-pain': {
    trigger: { kind: 'sign', sign: 'pain', measures: ['pain-during', 'pain-next-morning'] },
    sources: ['stone-2025'],
    evidence: [],
  },
  'new-stimuli': {
    trigger: { kind: 'change', of: 'stimulus' },
    sources: ['mechanics-2025'],
    evidence: [],
  },
  'clean-technique': {
    trigger: { kind: 'change', of: 'exercise' },
    sources: ['stone-2025'],
    evidence: [],
  },
  'bare-feet': {
    trigger: { kind: 'change', of: 'bare-feet' },
    sources: ['mechanics-2025'],
    evidence: [],
  },
  'no-abrupt-change': {
    trigger: { kind: 'change', of: 'training' },
    sources: ['mechanics-2025'],
    evidence: [],
  },
  consistency: { trigger: { kind: 'always' }, sources: ['mechanics-2025', 'stone-2025'], evidence: [] },
  'distance-before-speed': {
    trigger: { kind: 'change', of: 'speed' },
    sources: ['stone-2025'],
    evidence: [],
  },
} as const satisfies Readonly<Record<string, LoadRule>>

export type LoadRuleId = keyof typeof loadRules
export const loadRuleIds = Object.keys(loadRules) as LoadRuleId[]

/** The rule of a name. */
export function loadRuleOf(id: LoadRuleId): LoadRule {
  return loadRules[id]
}

/** A run that was done: its day and its length in kilometres. */
export interface RunDone {
  readonly on: string
  readonly kilometres: number
}

/** Whether one distance is more than so many per cent above another; metres, so that no rounding of kilometres decides. */
function isAbove(kilometres: number, than: number, percent: number): boolean {
  return Math.round(kilometres * 1000) * 100 > Math.round(than * 1000) * (100 + percent)
}

/**
 * Whether a week's distance breaks the rule about weekly distance. After a week without running any distance does: what
 * a runner starts again with is for the clinician to say.
 *
 * @param before kilometres of the week before, 0 or more
 * @param next kilometres of the week that follows, 0 or more
 */
export function breaksWeeklyDistance(before: number, next: number): boolean {
  return isAbove(next, before, loadRules['weekly-distance'].trigger.abovePercent)
}

/**
 * The longest of the runs in the 30 days before a day, that day not counted; null where there was none, so that nothing
 * can be compared.
 */
export function longestRunBefore(runs: readonly RunDone[], day: string): number | null {
  const from = addDays(day, -loadRules['single-run'].trigger.days)
  const recent = runs.filter(({ on }) => on >= from && on < day).map(({ kilometres }) => kilometres)
  return recent.length === 0 ? null : Math.max(...recent)
}

/**
 * Whether a run is too long a step from what was run lately.
 *
 * @param kilometres of the run, 0 or more
 * @param longest of the 30 days before, as `longestRunBefore` or the measure `longest-run` says; null is not judged
 */
export function breaksSingleRun(kilometres: number, longest: number | null): boolean {
  return longest !== null && isAbove(kilometres, longest, loadRules['single-run'].trigger.abovePercent)
}

/**
 * What the cohort found for a run above the longest of 30 days: the hazard of an injury against runs up to a tenth
 * longer, by how many per cent above (Frandsen 2025, 5,205 runners, 35 % injured; abstract read).
 */
export const singleRunHazards = [
  { above: 10, upTo: 30, hazard: 1.64 },
  { above: 30, upTo: 100, hazard: 1.52 },
  { above: 100, upTo: null, hazard: 2.28 },
] as const
