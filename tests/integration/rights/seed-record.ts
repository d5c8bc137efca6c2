/** A record with something of every kind in it, each with a word that stands nowhere else. */
import type { Patient } from '../../../shared/domain/patient.ts'
import { expectOk } from '../../support/answers.ts'
import type { OpenCore } from '../../support/open-core.ts'

/** Written into every free text of the record. */
export const canary = 'quillfeather-canary'

export interface SeededRecord {
  readonly patient: Patient
  readonly episodeId: string
  readonly planId: string
  readonly checkInId: string
  readonly handoutId: string
}

/** Seen on the day on which the clinic's clock stands. */
export async function seedRecord(
  clinic: Pick<OpenCore, 'call' | 'time'>,
  details: { readonly familyName?: string; readonly birthDate?: string } = {},
): Promise<SeededRecord> {
  const today = clinic.time.today()
  const { familyName = 'Marlowe', birthDate = '1980-05-04' } = details
  const patient = expectOk(
    await clinic.call('patients.create', {
      patient: { givenName: 'Ida', familyName, birthDate, note: canary, address: canary },
    }),
  )
  const { id: episodeId } = expectOk(
    await clinic.call('episodes.create', {
      patientId: patient.id,
      episode: {
        condition: 'plantar-fasciitis',
        side: 'left',
        startedOn: today,
        note: canary,
        redFlagScreen: { on: today, ticked: [], note: canary },
      },
    }),
  )
  const plan = expectOk(
    await clinic.call('plans.create', {
      episodeId,
      template: 'plantar-fasciitis',
      startsOn: today,
      title: canary,
    }),
  )
  const checkIn = expectOk(
    await clinic.call('checkIns.record', { episodeId, checkIn: { on: today, painDuring: 3, note: canary } }),
  )
  expectOk(
    await clinic.call('checkIns.amend', {
      id: checkIn.id,
      basedOn: 1,
      checkIn: { on: today, painDuring: 4, note: canary },
      reason: canary,
    }),
  )
  const given = expectOk(
    await clinic.call('handouts.give', {
      planId: plan.id,
      basedOn: plan.revision,
      options: { weeks: [1], overview: false },
    }),
  )
  return { patient, episodeId, planId: plan.id, checkInId: checkIn.id, handoutId: given.handout.id }
}
