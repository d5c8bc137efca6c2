/** The stages of a plan: what each is called, and its aim. */
import type { StageKey } from '../../domain/plan.ts'

export const stages = {
  foundation: {
    name: 'Foundation',
    aim: 'Regain comfortable movement, wake the small foot muscles and stand steadily on one leg.',
  },
  control: {
    name: 'Control and plyometrics',
    aim: 'Add resistance, quick steps and first small hops in short sets, with both sides moving alike.',
  },
  loaded: {
    name: 'Loaded patterns',
    aim: 'Hold good movement under load and when tired: step-downs, carries and short climbs, without chasing speed.',
  },
  integration: {
    name: 'Integration',
    aim: 'Bring it into the running week: easy runs, strides and one foot and ankle session.',
  },
} as const satisfies Readonly<Record<StageKey, { readonly name: string; readonly aim: string }>>
