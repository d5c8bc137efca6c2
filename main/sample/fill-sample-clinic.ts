/**
 * Fills the sample clinic. Nothing in it is true: the people and their stories are invented (`people.ts`,
 * `stories.ts`), told through the commands that a window uses, from a seed and relative to the day it is made. The same
 * day gives the same clinic, record for record.
 */
import { must } from '../../shared/assert.ts'
import type { ClinicDetails, User } from '../../shared/domain/clinic.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { addDays } from '../../shared/domain/calendar-day.ts'
import { builtInExercise } from '../../shared/text/catalog.ts'
import type { OpenClinic } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { establishClinic } from '../access/clinic-records.ts'
import { seededChance } from './chance.ts'
import {
  commandsIn,
  giveSampleHandout,
  sampleClock,
  type StoryCommands,
  type SampleClock,
} from './carry-out-commands.ts'
import { ownExercises } from './own-exercises.ts'
import { byMoment, planStart, type Moment } from './sample-clock.ts'
import { stories } from './stories.ts'
import { tellStory, type Step } from './tell-story.ts'

const seed = 20_260_302

const clinicDetails: ClinicDetails = {
  name: 'Sample clinic',
  address: '1 Example Street, Sampleton',
  phone: '555 0100',
  email: 'desk@example.org',
  country: 'US',
  emergencyNumber: '',
  paper: 'a4',
}

/** The sample clinic's one user. */
export function sampleUser(): User {
  return { id: seededChance(seed).id(), name: 'Sam Sample', role: 'owner' }
}

export interface FillOptions {
  /** Stops between two transactions. */
  readonly signal: AbortSignal
  /** Told after each transaction: steps done of all steps. */
  readonly progress: (done: number, total: number) => void
}

/**
 * Fills an empty database whose user is `sampleUser`. `today` is the day it is made (`YYYY-MM-DD`); everything in the
 * clinic happened before. Changes are written in a few transactions, and handouts drawn between them.
 */
export async function fillSampleClinic(
  clinic: OpenClinic,
  today: string,
  { signal, progress }: FillOptions,
): Promise<void> {
  // Ids go on where the user's ended.
  const chance = seededChance(seed)
  chance.id()
  const clock = sampleClock(chance)
  const opened: Moment = { day: addDays(planStart(today, 40), 1), minute: 8 * 60 }
  const own = new Map<string, Exercise>()

  clock.set(opened)
  await inTransaction(clinic, clock, 'clinic.setUp', (context) => establishClinic(context, clinicDetails))

  const surround = {
    today,
    exercise: (name: string) => must(own.get(name) ?? builtInExercise(name, 'en'), name),
  }
  const steps = [
    ...ownExerciseSteps(opened, own),
    ...stories.flatMap((story, index) => tellStory(story, index + 1, surround)),
  ].sort((one, other) => byMoment(one.at, other.at))

  let done = 0
  for (const batch of batches(steps)) {
    signal.throwIfAborted()
    await carryOut(batch, clinic, clock, signal)
    done += batch.length
    progress(done, steps.length)
  }
}

/** Changes that follow each other make one transaction; a handout is drawn outside of any. */
function batches(steps: readonly Step[]): Step[][] {
  const made: Step[][] = []
  for (const step of steps) {
    const open = made.at(-1)
    if (open && open[0]?.kind === 'change' && step.kind === 'change') open.push(step)
    else made.push([step])
  }
  return made
}

async function carryOut(
  batch: readonly Step[],
  clinic: OpenClinic,
  clock: SampleClock,
  signal: AbortSignal,
): Promise<void> {
  const [only] = batch
  if (only?.kind === 'handout') {
    clock.set(only.at)
    await giveSampleHandout(clinic, clock, only.input(), signal)
    return
  }
  await clinic.store.write(async (db) => {
    const commands = commandsIn(db, clinic, clock)
    for (const step of batch) {
      clock.set(step.at)
      if (step.kind === 'change') await step.carryOut(commands)
    }
  })
}

function ownExerciseSteps(opened: Moment, own: Map<string, Exercise>): Step[] {
  return ownExercises().map((exercise, index) => ({
    at: { ...opened, minute: opened.minute + 30 * (index + 1) },
    kind: 'change' as const,
    async carryOut(commands: StoryCommands) {
      const { content, copiedFrom } = exercise
      own.set(exercise.name, await commands.carryOut('exercises.create', { content, copiedFrom }))
    },
  }))
}
