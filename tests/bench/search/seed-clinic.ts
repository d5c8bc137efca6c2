/** A real clinic with as many patients as are asked for, each with an episode, a plan and four check-ins, written straight into its encrypted database. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readKeyFile } from '../../../main/access/key-file.ts'
import { unlockWithPassphrase, wipe } from '../../../main/access/keys.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { openStore } from '../../../main/database/open-store.ts'
import { episodeColumns } from '../../../main/episodes/rows.ts'
import { patientColumns } from '../../../main/patients/rows.ts'
import { episodeDetailsSchema } from '../../../shared/domain/episode.ts'
import type { PatientDetails } from '../../../shared/domain/patient.ts'
import { openCore, testPassphrase, type OpenCore } from '../../support/open-core.ts'

/** Rows in one insert: below SQLite's limit of variables. */
const rowsAtOnce = 500

/** Sets a clinic up in the folder, fills it in one transaction, and opens it the way a window does. */
export async function openSeededClinic(
  dataFolder: string,
  patients: readonly PatientDetails[],
): Promise<OpenCore> {
  const first = await openCore({ preset: 'none', dataFolder })
  const setUp = await first.call('clinic.setUp', {
    clinic: { name: 'Bench clinic' },
    userName: 'Bea Bench',
    passphrase: testPassphrase,
  })
  if (!setUp.ok) throw new Error(`The clinic was not set up: ${setUp.error.code}`)
  await first.stop()
  await fill(dataFolder, patients)
  const made = await openCore({ preset: 'none', dataFolder })
  const unlocked = await made.call('clinic.unlock', { passphrase: testPassphrase })
  if (!unlocked.ok) throw new Error(`The clinic did not open: ${unlocked.error.code}`)
  return made
}

async function fill(dataFolder: string, patients: readonly PatientDetails[]): Promise<void> {
  const folder = dataFolderAt(dataFolder)
  const key = await unlockWithPassphrase(await readKeyFile(folder.clinic.keys), testPassphrase)
  const database = await openStore({ place: { file: folder.clinic.database }, key, mode: 'open' })
  wipe(key)
  try {
    await database.write(async (db) => {
      // Ids are random, so rows land all over the indexes: room for all of them while filling.
      await sql`pragma cache_size = -600000`.execute(db)
      for (let from = 0; from < patients.length; from += rowsAtOnce) {
        const ids = patients.slice(from, from + rowsAtOnce).map((patient) => ({ patient, id: randomUUID() }))
        await db.insertInto('patient').values(ids.map(patientRow)).execute()
        const episodes = ids.map(({ id }) => episodeRow(id))
        await db.insertInto('episode').values(episodes).execute()
        await db.insertInto('plan').values(episodes.map(planRow)).execute()
        for (const day of checkInDays) {
          await db
            .insertInto('check_in')
            .values(episodes.map((episode) => checkInRow(episode, day)))
            .execute()
        }
      }
    })
  } finally {
    await database.close()
  }
}

const at = '2026-01-05T08:00:00.000Z'
const checkInDays = ['2026-01-08', '2026-01-15', '2026-01-22', '2026-01-29']

function patientRow({ patient, id }: { readonly patient: PatientDetails; readonly id: string }) {
  return {
    ...patientColumns(patient),
    id,
    touched_at: at,
    archived_at: null,
    created_at: at,
    updated_at: at,
    revision: 1,
  }
}

function episodeRow(patientId: string) {
  const episode = episodeDetailsSchema.parse({ condition: 'plantar-fasciitis', startedOn: '2026-01-05' })
  return {
    ...episodeColumns(episode),
    id: randomUUID(),
    patient_id: patientId,
    closed_on: null,
    created_at: at,
    updated_at: at,
    revision: 1,
  }
}

/** Lists read the check-in itself; its versions are left out. */
function checkInRow(episode: { readonly id: string; readonly patient_id: string }, day: string) {
  return {
    id: randomUUID(),
    episode_id: episode.id,
    patient_id: episode.patient_id,
    on_day: day,
    version: 1,
    pain: 3,
    created_at: at,
  }
}

/** Lists read when the plan starts; its revisions are left out. */
function planRow(episode: { readonly id: string; readonly patient_id: string }) {
  return {
    id: randomUUID(),
    episode_id: episode.id,
    patient_id: episode.patient_id,
    starts_on: '2026-01-05',
    weeks: 12,
    revision: 1,
    created_at: at,
    updated_at: at,
  }
}
