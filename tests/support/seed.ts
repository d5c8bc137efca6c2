/** Records for tests, made by calls of the contract, with what a test does not care about filled in. */
import type { InputOf } from '../../shared/contract/index.ts'
import type { CheckIn } from '../../shared/domain/check-in.ts'
import { plainDose } from '../../shared/domain/dose.ts'
import type { Episode } from '../../shared/domain/episode.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import type { Patient } from '../../shared/domain/patient.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { expectOk } from './answers.ts'
import type { CoreBridge } from './core-bridge.ts'
import type { CoreWindow } from './open-core.ts'

type Asks = Pick<CoreBridge, 'ask'>

/** A window of `openCore`, to make records in. */
export function asking(clinic: Pick<CoreWindow, 'call'>): Asks {
  return { ask: async (name, input) => expectOk(await clinic.call(name, input)) }
}

export function addPatient(
  core: Asks,
  details: Partial<InputOf<'patients.create'>['patient']> = {},
): Promise<Patient> {
  return core.ask('patients.create', {
    patient: { givenName: 'Adaeze', familyName: 'Okafor', birthDate: '1984-03-12', ...details },
  })
}

export function addEpisode(
  core: Asks,
  patient: Pick<Patient, 'id'>,
  details: Partial<InputOf<'episodes.create'>['episode']> = {},
): Promise<Episode> {
  return core.ask('episodes.create', {
    patientId: patient.id,
    episode: { condition: 'achilles-tendinopathy', side: 'left', startedOn: '2026-10-01', ...details },
  })
}

/** Of the episode's condition, begun so that 21 November 2026 lies in week 8 unless said. */
export function addPlan(
  core: Asks,
  episode: Pick<Episode, 'id' | 'condition'>,
  part: Partial<InputOf<'plans.create'>> = {},
): Promise<Plan> {
  return core.ask('plans.create', {
    episodeId: episode.id,
    template: 'plantar-fasciitis',
    startsOn: '2026-09-28',
    title: '',
    ...part,
  })
}

/** The plan of a new patient, from the template that is named as their condition, begun on the day of its episode. */
export async function addPlanOf(
  core: Asks,
  condition: Extract<Episode['condition'], 'plantar-fasciitis' | 'stiffness'>,
): Promise<Plan> {
  const startsOn = '2026-01-05'
  const episode = await addEpisode(core, await addPatient(core), { condition, startedOn: startsOn })
  return addPlan(core, episode, { template: condition, startsOn })
}

export function addCheckIn(
  core: Asks,
  episode: Pick<Episode, 'id'>,
  checkIn: InputOf<'checkIns.record'>['checkIn'],
): Promise<CheckIn> {
  return core.ask('checkIns.record', { episodeId: episode.id, checkIn })
}

/** An exercise of the clinic's own. */
export function addExercise(
  core: Asks,
  content: Partial<InputOf<'exercises.create'>['content']> = {},
): Promise<Exercise> {
  return core.ask('exercises.create', {
    content: {
      name: 'Heel drop on the stair',
      category: 'strength',
      kind: 'exercise',
      bodyParts: ['calf'],
      position: 'standing',
      equipment: ['step'],
      steps: ['Stand on the stair.', 'Let the heel sink.'],
      clinicDose: plainDose('reps', 12, 3),
      frequency: { kind: 'daysPerWeek', min: 3, max: 3 },
      ...content,
    },
  })
}
