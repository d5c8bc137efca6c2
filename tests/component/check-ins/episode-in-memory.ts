/** An episode with a plan and a store of check-ins, as the core keeps them: versions are added, none is overwritten. */
import { AppFault, refuseField } from '../../../shared/app-error.ts'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import type { CheckIn, CheckInDetails, StoredCheckIn } from '../../../shared/domain/check-in.ts'
import { storedCheckInSchema } from '../../../shared/domain/check-in.ts'
import { episodeSchema } from '../../../shared/domain/episode.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import { patientSchema } from '../../../shared/domain/patient.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Plan, PlanDocument } from '../../../shared/domain/plan.ts'
import { sessionsToCount } from '../../../shared/program/observations.ts'
import { planFromTemplate, templateById } from '../../../shared/regions/foot-ankle/templates/index.ts'
import { createMemoryBridge } from '../../support/memory-bridge.tsx'
import type { MemoryHandlers } from '../../support/memory-bridge.tsx'

const at = '2026-11-01T09:00:00.000Z'

export const patient: Patient = patientSchema.parse({
  id: 'patient-1',
  givenName: 'Maya',
  familyName: 'Lindqvist',
  birthDate: '1988-04-12',
  recordNumber: 'P-1',
  createdAt: at,
  updatedAt: at,
  archivedAt: null,
  revision: 1,
})

export function episodeWith(planId: string | null): Episode {
  return episodeSchema.parse({
    id: 'episode-1',
    patientId: patient.id,
    condition: 'plantar-fasciitis',
    side: 'left',
    startedOn: '2026-09-21',
    closedOn: null,
    createdAt: at,
    updatedAt: at,
    revision: 1,
    planId,
  })
}

/** Week 8 of 12 on 21 November 2026, the day of the test window. */
export function planDocument(startsOn = '2026-09-28'): PlanDocument {
  const template = templateById('plantar-fasciitis')
  if (!template) throw new Error('Expected the template')
  let rows = 0
  return planFromTemplate(template, {
    startsOn,
    side: 'left',
    isOneSided: (id) => builtInExercise(id, 'en')?.oneSided ?? false,
    newId: () => `row-${(rows += 1)}`,
  })
}

export function planOf(document: PlanDocument): Plan {
  return { id: 'plan-1', episodeId: 'episode-1', patientId: patient.id, revision: 1, document, updatedAt: at }
}

export function details(part: Partial<StoredCheckIn> & { on: string }): StoredCheckIn {
  return storedCheckInSchema.parse({ ...part })
}

export function stored(part: Partial<CheckIn> & { on: string; id: string }): CheckIn {
  return {
    ...details(part),
    episodeId: 'episode-1',
    version: 1,
    reason: '',
    recordedAt: at,
    recordedBy: 'Dana Reyes',
    ...part,
  }
}

export function episodeInMemory(
  checkIns: readonly CheckIn[],
  document: PlanDocument | null = planDocument(),
) {
  const versions = new Map(checkIns.map((checkIn) => [checkIn.id, [checkIn]]))
  const newest = () => [...versions.values()].flatMap((list) => list.at(-1) ?? [])
  const countedIn = ({ sessions, ...told }: CheckInDetails, amended?: string) => {
    const { rows } = sessionsToCount(told.on, document, newest(), amended)
    const adherence = sessions.map(({ rowId, exerciseId, done, occasions }, index) => {
      const prescribed = rows.find((row) => row.rowId === rowId)?.prescribed ?? occasions ?? 0
      if (done > prescribed) throw refuseField(`checkIn.sessions.${index}.done`, 'done_more_than_prescribed')
      return { rowId, exerciseId, done, prescribed }
    })
    return { ...told, adherence }
  }
  const handlers: MemoryHandlers = {
    'checkIns.list': () => ({ checkIns: newest().toSorted((one, other) => one.on.localeCompare(other.on)) }),
    'checkIns.history': ({ id }) => ({ versions: versions.get(id) ?? [] }),
    'checkIns.record': ({ checkIn }) => {
      const made = stored({ ...countedIn(checkIn), id: `check-in-${versions.size + 1}` })
      versions.set(made.id, [made])
      return made
    },
    'checkIns.amend': ({ id, basedOn, checkIn, reason }) => {
      const list = versions.get(id) ?? []
      const last = list.at(-1)
      if (!last || last.version !== basedOn) throw new AppFault({ code: 'conflict' })
      const made = { ...last, ...countedIn(checkIn, id), version: basedOn + 1, reason }
      versions.set(id, [...list, made])
      return made
    },
    'exercises.list': () => ({ exercises: [...catalogIn('en')] }),
    ...(document ? { 'plans.get': () => planOf(document) } : {}),
  }
  return { versions, bridge: createMemoryBridge(handlers), episode: episodeWith(document ? 'plan-1' : null) }
}
