/**
 * The Guide: what a clinician should know beside the exercises. Facts and keys of each article; its words lie in
 * `text/<language>/guide/`, typed as `GuideText`, so an article without words does not compile.
 */
import type { Slug } from '../catalog/index.ts'
import type { AdviceId } from '../domain/handout.ts'
import type { SourceId } from '../domain/source.ts'
import type { ReferenceId } from './evidence.ts'

export const guideSections = ['body', 'problems', 'plan', 'running', 'recovery', 'evidence'] as const
export type GuideSection = (typeof guideSections)[number]

export interface ArticleFacts {
  readonly section: GuideSection
  /** `patients`: worded so plainly that it may be handed on. */
  readonly audience: 'patients' | 'clinicians'
  /** The articles it is written after. */
  readonly sources: readonly SourceId[]
  readonly references?: readonly ReferenceId[]
  /** In the order in which they are done, where there is one. */
  readonly exercises?: readonly Slug[]
}

export const articles = {
  'your-ankle': {
    section: 'body',
    audience: 'patients',
    sources: ['dack'],
    exercises: ['ankle-circles', 'ankle-alphabet', 'ankle-rom-pain-free'],
  },
  'signs-of-weakness': {
    section: 'body',
    audience: 'patients',
    sources: ['ankle-strength'],
    exercises: [
      'single-leg-balance',
      'calf-raise-double',
      'calf-raise-single',
      'band-four-way',
      'heel-walk',
      'toe-walk',
      'lateral-hops',
    ],
  },
  conditions: {
    section: 'problems',
    audience: 'patients',
    sources: ['siler', 'dack', 'stone-2025', 'ankle-strength', 'mechanics-2025'],
  },
  'root-causes': {
    section: 'problems',
    audience: 'patients',
    sources: ['siler'],
    exercises: [
      'short-foot',
      'calf-raise-ball-squeeze',
      'half-kneeling-ankle-mobilization',
      'graded-mileage',
    ],
  },
  'when-to-refer': {
    section: 'problems',
    audience: 'clinicians',
    sources: ['mechanics-2025', 'siler', 'stone-2025'],
  },
  'twelve-weeks': { section: 'plan', audience: 'clinicians', sources: ['siler', 'stone-2025'] },
  'four-stages': {
    section: 'plan',
    audience: 'clinicians',
    sources: ['stone-2025'],
    exercises: ['short-foot', 'ladder-steps', 'step-down', 'strides'],
  },
  maintenance: {
    section: 'plan',
    audience: 'patients',
    sources: ['stone-2025'],
    exercises: ['self-check-in', 'weekly-ankle-foot-session'],
  },
  'your-week': {
    section: 'plan',
    audience: 'patients',
    sources: ['mechanics-2025', 'ankle-strength', 'stone-2025', 'siler'],
    exercises: [
      'rest-day-mobility',
      'strength-block-easy-run',
      'light-foot-drills',
      'post-run-ankle-session',
      'soft-surface-run',
    ],
  },
  'before-and-after': {
    section: 'plan',
    audience: 'patients',
    sources: ['dack', 'stone-2025', 'ankle-strength'],
    exercises: [
      'dynamic-stretching-pre-run',
      'race-day-warm-up',
      'mobility-finisher',
      'static-stretching-post-run',
      'cool-down-set',
    ],
  },
  'daily-routine': {
    section: 'plan',
    audience: 'patients',
    sources: ['mechanics-2025', 'dack'],
    exercises: [
      'ankle-circles',
      'standing-calf-stretch',
      'foot-intrinsic-block',
      'toe-spread',
      'single-leg-balance-perturbation',
      'plantar-fascia-stretch',
      'standing-achilles-stretch',
    ],
  },
  'roll-tap-hop-march': {
    section: 'plan',
    audience: 'patients',
    sources: ['mechanics-2025'],
    exercises: ['foam-roll-calf', 'foam-roll-sole', 'quick-taps', 'gentle-hops', 'controlled-march'],
  },
  'what-to-watch': {
    section: 'plan',
    audience: 'patients',
    sources: ['mechanics-2025', 'stone-2025', 'ankle-strength'],
    exercises: ['self-check-in', 'arch-mirror-check'],
  },
  /** Its statements are those of `program/load-rules.ts`. */
  'load-rules': {
    section: 'plan',
    audience: 'clinicians',
    sources: ['siler', 'mechanics-2025', 'stone-2025'],
    references: ['buist-2008', 'frandsen-2025'],
    exercises: ['graded-mileage'],
  },
  'running-form': {
    section: 'running',
    audience: 'patients',
    sources: ['mechanics-2025'],
    exercises: [
      'soft-landing-cue',
      'midfoot-contact-cue',
      'continuous-easy-strides',
      'strides',
      'gentle-hill-intervals',
    ],
  },
  footwear: {
    section: 'running',
    audience: 'patients',
    sources: ['mechanics-2025', 'stone-2025', 'dack', 'ankle-strength'],
    exercises: ['barefoot-minimalist-session'],
  },
  surfaces: {
    section: 'running',
    audience: 'patients',
    sources: ['mechanics-2025', 'stone-2025', 'dack', 'ankle-strength'],
    exercises: ['soft-surface-run', 'barefoot-drills-soft', 'forefoot-hops-pad', 'depth-rebound'],
  },
  recovery: {
    section: 'recovery',
    audience: 'patients',
    sources: ['stone-2025', 'siler', 'ankle-strength', 'mechanics-2025'],
    references: ['vuurberg-2018'],
    exercises: [
      'rest-day',
      'sleep-hydration-nutrition',
      'calf-massage',
      'foot-massage',
      'cycling',
      'swimming',
      'ice',
      'contrast-therapy',
      'rice',
    ],
  },
  'evidence-load': {
    section: 'evidence',
    audience: 'clinicians',
    sources: ['siler'],
    references: ['buist-2008', 'frandsen-2025', 'foster-2021', 'landings'],
    exercises: ['graded-mileage', 'lateral-hops'],
  },
  'evidence-return': {
    section: 'evidence',
    audience: 'clinicians',
    sources: [],
    references: ['trials-2023', 'trial-appendix', 'moen-2012', 'moen-phases'],
    exercises: ['walk-to-jog'],
  },
  'evidence-pain': {
    section: 'evidence',
    audience: 'clinicians',
    sources: [],
    references: ['silbernagel-2007', 'pain-zones'],
  },
  'evidence-achilles': {
    section: 'evidence',
    audience: 'clinicians',
    sources: [],
    references: ['bmc-2021', 'jat-2020', 'trial-appendix', 'bmc-2017', 'beyer-2015', 'chimenti-2024'],
    exercises: ['calf-raise-double', 'calf-raise-single', 'calf-raise-tempo'],
  },
  'evidence-heel': {
    section: 'evidence',
    audience: 'clinicians',
    sources: [],
    references: ['rathleff-2015', 'rathleff-dose', 'stretch-dose'],
    exercises: ['calf-raise-single', 'plantar-fascia-stretch'],
  },
  'evidence-sprain': {
    section: 'evidence',
    audience: 'clinicians',
    sources: [],
    references: ['martin-2021', 'vuurberg-2018'],
    exercises: ['single-leg-balance', 'rice'],
  },
} as const satisfies Readonly<Record<string, ArticleFacts>> & Readonly<Record<AdviceId, ArticleFacts>>

export type ArticleId = keyof typeof articles

export const articleIds = Object.keys(articles) as readonly ArticleId[]

/** What one article says, in one language. */
export interface ArticleText {
  readonly title: string
  /** One sentence for the list and the top. */
  readonly summary: string
  readonly parts: readonly {
    /** Empty for a first part that needs none. */
    readonly title: string
    /** Statements. A mark at the end of one says that no article stands behind it: see `markedStatement`. */
    readonly lines: readonly string[]
  }[]
}

/** The words of every article in one language. */
export type GuideText = Readonly<Record<ArticleId, ArticleText>>

/** Who stands behind a statement, where it is not the article's sources: the clinic (†), or somebody who read the paper (‡). */
export type Mark = 'clinic' | 'second-hand'

const marks: Readonly<Record<string, Mark>> = { '†': 'clinic', '‡': 'second-hand' }

/** A statement and its mark, apart. */
export function markedStatement(line: string): { readonly text: string; readonly mark: Mark | null } {
  const mark = marks[line.slice(-1)] ?? null
  return { text: mark === null ? line : line.slice(0, -1).trimEnd(), mark }
}

/** The articles that send a reader to an exercise. */
export function articlesOn(exerciseId: string): ArticleId[] {
  return articleIds.filter((id) => {
    const { exercises = [] }: ArticleFacts = articles[id]
    return exercises.some((slug) => slug === exerciseId)
  })
}
