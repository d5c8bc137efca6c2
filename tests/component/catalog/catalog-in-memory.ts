/** The built-in catalog and some of the clinic's own, behind a bridge in memory that changes them as the core does. */
import { AppFault } from '../../../shared/app-error.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { exerciseSchema } from '../../../shared/domain/exercise.ts'
import { createMemoryBridge } from '../../support/memory-bridge.tsx'

export function ownExercise(part: Partial<Exercise> = {}): Exercise {
  return exerciseSchema.parse({
    id: 'own-1',
    origin: 'own',
    name: 'Heel drop on the stair',
    category: 'strength',
    kind: 'exercise',
    bodyParts: ['calf'],
    position: 'standing',
    equipment: ['step'],
    steps: ['Stand on the stair.', 'Let the heel sink.'],
    clinicDose: plainDose('reps', 12, 3),
    frequency: { kind: 'daysPerWeek', min: 3, max: 3 },
    ...part,
  })
}

export function catalogInMemory(own: readonly Exercise[] = []) {
  const stored = new Map(own.map((one) => [one.id, one]))
  function change(id: string, basedOn: number, part: Partial<Exercise>): Exercise {
    const before = stored.get(id)
    if (!before) throw new AppFault({ code: 'not_found' })
    if (before.revision !== basedOn) throw new AppFault({ code: 'conflict' })
    const after = { ...before, ...part, revision: before.revision + 1 }
    stored.set(id, after)
    return after
  }
  const bridge = createMemoryBridge({
    'exercises.list': ({ retired }) => ({
      exercises: [
        ...catalogIn('en'),
        ...[...stored.values()].filter((one) => retired || one.retiredAt === null),
      ],
    }),
    'exercises.create': ({ content, copiedFrom }) => {
      const made = exerciseSchema.parse({
        ...content,
        id: `own-${stored.size + 1}`,
        origin: 'own',
        copiedFrom,
      })
      stored.set(made.id, made)
      return made
    },
    'exercises.update': ({ id, basedOn, content }) => change(id, basedOn, content),
    'exercises.retire': ({ id, basedOn, retired }) =>
      change(id, basedOn, { retiredAt: retired ? '2026-11-21T10:00:00.000Z' : null }),
  })
  return {
    bridge,
    stored,
    /** Changes an own exercise as another window would. */
    changeElsewhere: (id: string, part: Partial<Exercise>) => {
      const before = stored.get(id)
      if (before) stored.set(id, { ...before, ...part, revision: before.revision + 1 })
    },
  }
}

/** Stands in for the figure, which is drawn by another feature. */
export function NoFigure() {
  return null
}
