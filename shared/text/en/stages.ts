/** The stages of a plan: what each is called, and its aim. */
import type { StageKey } from '../../domain/plan.ts'

interface StageWords {
  readonly name: string
  /** For patients. */
  readonly onPaper: string
  readonly aim: string
}

export const stages = {
  foundation: {
    name: 'Foundation',
    onPaper: 'Build a base',
    aim: 'Regain comfortable movement, wake the small foot muscles and stand steadily on one leg.',
  },
  control: {
    name: 'Control and plyometrics',
    onPaper: 'More control, first hops',
    aim: 'Add resistance, quick steps and first small hops in short sets, with both sides moving alike.',
  },
  loaded: {
    name: 'Loaded patterns',
    onPaper: 'Get strong',
    aim: 'Hold good movement under load and when tired: step-downs, carries and short climbs, without chasing speed.',
  },
  integration: {
    name: 'Integration',
    onPaper: 'Back into your running',
    aim: 'Bring it into the running week: easy runs, strides and one foot and ankle session.',
  },
} as const satisfies Readonly<Record<StageKey, StageWords>>
