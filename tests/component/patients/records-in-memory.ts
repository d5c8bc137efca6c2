/** A clinic's records in memory, with the rules of the core that the window sees: revisions, conflicts, dates. */
import { AppFault } from '../../../shared/app-error.ts'
import type { FieldIssue } from '../../../shared/app-error.ts'
import { episodeDateIssues } from '../../../shared/domain/episode.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import { patientDetailsSchema, patientDateIssues } from '../../../shared/domain/patient.ts'
import type { Patient, PatientSummary } from '../../../shared/domain/patient.ts'
import { openState } from '../../support/memory-bridge.tsx'
import type { MemoryHandlers } from '../../support/memory-bridge.tsx'

export const today = openState.today
const at = '2026-11-20T10:00:00.000Z'

export function patientOf(
  part: Partial<Patient> & Pick<Patient, 'id' | 'givenName' | 'familyName'>,
): Patient {
  return {
    ...patientDetailsSchema.parse({
      givenName: part.givenName,
      familyName: part.familyName,
      birthDate: '1984-03-12',
      recordNumber: part.id.toUpperCase(),
    }),
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    revision: 1,
    ...part,
  }
}

export function episodeOf(part: Partial<Episode> & Pick<Episode, 'id' | 'patientId'>): Episode {
  return {
    condition: 'achilles-tendinopathy',
    side: 'left',
    onsetOn: null,
    onsetNote: '',
    startedOn: '2026-10-01',
    goals: [],
    baseline: {
      painNow: null,
      painWorst: null,
      painFirstSteps: null,
      morningStiffnessMinutes: null,
      weeklyRunningKm: null,
      longestRunKm: null,
      note: '',
    },
    redFlagScreen: null,
    note: '',
    closedOn: null,
    createdAt: at,
    updatedAt: at,
    revision: 1,
    planId: null,
    ...part,
  }
}

/** What the list shows beside a name, where a test needs more than the record says. */
export type Beside = Partial<Pick<PatientSummary, 'episode' | 'lastCheckInOn' | 'lastPain'>>

function refuse(issues: readonly FieldIssue[], prefix: string): void {
  if (issues.length === 0) return
  const fields = issues.map((issue) => ({ ...issue, field: `${prefix}.${issue.field}` }))
  throw new AppFault({ code: 'invalid_input', fields })
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new AppFault({ code: 'not_found' })
  return value
}

export function recordsInMemory(
  people: readonly Patient[],
  {
    episodes: known = [],
    beside = {},
  }: { episodes?: readonly Episode[]; beside?: Record<string, Beside> } = {},
) {
  const patients = new Map(people.map((patient) => [patient.id, patient]))
  const episodes = new Map(known.map((episode) => [episode.id, episode]))
  const patient = (id: string) => found(patients.get(id))
  const episode = (id: string) => found(episodes.get(id))

  function store<Kind extends { id: string; revision: number }>(
    into: Map<string, Kind>,
    before: Kind,
    basedOn: number,
    change: Partial<Kind>,
  ): Kind {
    if (before.revision !== basedOn) throw new AppFault({ code: 'conflict' })
    const after = { ...before, ...change, revision: basedOn + 1 }
    into.set(after.id, after)
    return after
  }

  function summary(one: Patient): PatientSummary {
    const { id, givenName, familyName, preferredName, recordNumber, birthDate, archivedAt, updatedAt } = one
    return {
      id,
      givenName,
      familyName,
      preferredName,
      recordNumber,
      birthDate,
      archivedAt,
      updatedAt,
      episode: null,
      lastCheckInOn: null,
      lastPain: null,
      ...beside[id],
    }
  }

  const handlers = {
    'app.state': () => openState,
    'preferences.get': () => ({
      theme: 'system' as const,
      paper: 'a4' as const,
      handoutTypeSize: 14 as const,
      singleKeyShortcuts: true,
    }),
    'patients.list': ({ search, archived, offset, limit }) => {
      const matching = [...patients.values()]
        .filter((one) => (one.archivedAt !== null) === archived)
        .filter((one) => `${one.familyName} ${one.givenName}`.toLowerCase().includes(search.toLowerCase()))
      return {
        patients: matching.slice(offset, offset + limit).map(summary),
        total: matching.length,
        more: false,
      }
    },
    'patients.get': ({ id }) => patient(id),
    'patients.likelyDuplicates': ({ familyName, givenName, except }) => ({
      candidates: [...patients.values()]
        .filter((one) => one.id !== except && one.familyName === familyName && one.givenName === givenName)
        .map((one) => ({ patient: one, because: ['same_name' as const] })),
    }),
    'patients.create': ({ patient: details }) => {
      refuse(patientDateIssues(details, today), 'patient')
      const made = patientOf({ ...details, id: `p${patients.size + 1}` })
      patients.set(made.id, made)
      return made
    },
    'patients.update': ({ id, basedOn, patient: details }) => {
      refuse(patientDateIssues(details, today), 'patient')
      return store(patients, patient(id), basedOn, details)
    },
    'patients.archive': ({ id, basedOn, archived }) =>
      store(patients, patient(id), basedOn, { archivedAt: archived ? at : null }),
    'episodes.list': ({ patientId }) => ({
      episodes: [...episodes.values()].filter((one) => one.patientId === patientId),
    }),
    'episodes.create': ({ patientId, episode: details }) => {
      refuse(episodeDateIssues(details, patient(patientId).birthDate, today), 'episode')
      const made = episodeOf({ ...details, id: `e${episodes.size + 1}`, patientId })
      episodes.set(made.id, made)
      return made
    },
    'episodes.update': ({ id, basedOn, episode: details }) => {
      const before = episode(id)
      refuse(episodeDateIssues(details, patient(before.patientId).birthDate, today), 'episode')
      return store(episodes, before, basedOn, details)
    },
    'episodes.close': ({ id, basedOn, closedOn }) => {
      const before = episode(id)
      if (closedOn !== null && closedOn < before.startedOn) {
        throw new AppFault({
          code: 'invalid_input',
          fields: [{ field: 'closedOn', reason: 'date_before_start', limit: before.startedOn }],
        })
      }
      return store(episodes, before, basedOn, { closedOn })
    },
  } satisfies MemoryHandlers
  return { handlers, patients, episodes }
}
