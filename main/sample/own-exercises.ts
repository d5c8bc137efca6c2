/** Two exercises that the sample clinic has added to the catalog, each grown out of a built-in one. */
import { must } from '../../shared/assert.ts'
import { plainDose } from '../../shared/domain/dose.ts'
import { builtInExercise } from '../../shared/text/catalog.ts'
import { exerciseContentSchema, type ExerciseContent } from '../../shared/domain/exercise.ts'

export interface OwnExercise {
  /** What the stories call it. */
  readonly name: string
  readonly copiedFrom: string
  readonly content: ExerciseContent
}

function grownFrom(slug: string, change: Partial<ExerciseContent>): ExerciseContent {
  // Parsing leaves only what an own exercise has: no sources, because none of them describes this one.
  return { ...exerciseContentSchema.parse(must(builtInExercise(slug, 'en'), slug)), ...change }
}

/** Made when they are asked for, because the catalog is read for them, and no start should wait for that. */
export const ownExercises = (): readonly OwnExercise[] => [
  {
    name: 'own-kettle-raises',
    copiedFrom: 'calf-raise-double',
    content: grownFrom('calf-raise-double', {
      name: 'Heel raises while the kettle boils',
      steps: [
        'Stand at the worktop and rest both hands on it.',
        'Rise slowly onto the balls of both feet.',
        'Wait a moment at the top, then come down slowly.',
        'Go on until the water boils, with a short rest when the calves tire.',
      ],
      cues: ['Rise straight up, not forwards.'],
      cautions: ['Keep clear of the hot kettle.'],
      clinicDose: { ...plainDose('minutes', 2), max: 3 },
      frequency: { kind: 'daily', timesADay: 2 },
      sheet: 'daily',
    }),
  },
  {
    name: 'own-bean-bag-reach',
    copiedFrom: 'single-leg-balance-perturbation',
    content: grownFrom('single-leg-balance-perturbation', {
      name: 'Bean bag reach on one leg',
      steps: [
        'Stand on one leg with a bean bag on a chair in front of you.',
        'Reach down, pick it up and stand tall again.',
        'Put it back the same way.',
      ],
      cues: ['Let the knee point over the second toe.'],
      cautions: ['Stand beside a wall that you can touch.'],
      clinicDose: { ...plainDose('reps', 8, 2), spread: 'side' },
      frequency: { kind: 'daysPerWeek', min: 3, max: 3 },
      sheet: 'session',
    }),
  },
]
