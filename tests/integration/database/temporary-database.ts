/** Real databases of either engine (`tests/support/engine.ts`), each its own, and rows to put into them. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Insertable } from 'kysely'
import { afterEach } from 'vitest'
import { textOf, type NativeDatabase } from '../../../main/database/sqlite/connect.ts'
import { openFile, type OpenFileOptions } from '../../../main/database/sqlite/open.ts'
import { openStore } from '../../../main/database/open-store.ts'
import type { Store } from '../../../main/database/store.ts'
import type { Tables, WritableDatabase } from '../../../main/database/tables.ts'
import { databaseFor, dropDatabaseOf } from '../../support/engine.ts'

const folders: string[] = []
const databases: Store[] = []

afterEach(async () => {
  for (const database of databases.splice(0)) await database.close()
  for (const folder of folders.splice(0)) {
    await dropDatabaseOf(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-database-'))
  folders.push(folder)
  return folder
}

export function randomKey(): Uint8Array {
  return new Uint8Array(randomBytes(32))
}

/** Closed and removed after the test. */
export async function open(options: OpenFileOptions): Promise<Store> {
  const database = await openFile(options)
  databases.push(database)
  return database
}

/** On a server there is no file; tests that ask for it stand in the list of `engine-lists.ts`. */
export async function newDatabase() {
  const folder = temporaryFolder()
  const file = join(folder, 'clinic.db')
  const key = randomKey()
  const place = (await databaseFor(folder)) ?? { file }
  const database = await openStore({ place, key, mode: 'create', appVersion: '1.2.3' })
  databases.push(database)
  return { file, key, database }
}

export const at = '2026-03-02T09:15:00.000Z'

/** One row for each table, in an order that foreign keys allow; each refers to those before it. */
export const rows = {
  application: { id: 1, version: '1.2.3' },
  clinic: {
    id: 1,
    details: '{"name":"Harbour Clinic"}',
    retention: '{}',
    pins_forbidden_at: null,
    created_at: at,
    updated_at: at,
  },
  user: { id: 'user-1', name: 'Dana Reyes', role: 'owner', created_at: at, retired_at: null },
  pin: {
    user_id: 'user-1',
    salt: Buffer.alloc(32, 3),
    derived: Buffer.alloc(32, 4),
    memory_kib: 65_536,
    passes: 2,
    set_at: at,
  },
  notice: {
    id: 'notice-1',
    kind: 'break-glass',
    user_id: 'user-1',
    at,
    permission: 'record',
    reason: 'The clinician has fallen ill in the session.',
    until: at,
    reviewed_by: null,
    reviewed_at: null,
  },
  counter: { name: 'record_number', value: 1001 },
  patient: {
    seq: 7,
    id: 'patient-1',
    record_number: 'SB-1001',
    record_number_key: 'sb-1001',
    given_name: 'Łukasz',
    family_name: 'Quillfeather',
    preferred_name: '',
    birth_date: '1984-02-29',
    details: '{"note":"canary-in-the-details"}',
    given_fold: 'lukasz',
    family_fold: 'quillfeather',
    search_text: 'quillfeather lukasz\nsb-1001\n1984-02-29\n19840229',
    touched_at: at,
    archived_at: null,
    created_at: at,
    updated_at: at,
    revision: 1,
  },
  episode: {
    id: 'episode-1',
    patient_id: 'patient-1',
    condition: 'ankle-sprain',
    side: 'left',
    started_on: '2026-03-02',
    closed_on: null,
    details: '{}',
    created_at: at,
    updated_at: at,
    revision: 1,
  },
  episode_entry: {
    episode_id: 'episode-1',
    number: 1,
    kind: 'screen' as const,
    on_day: '2026-03-02',
    details: '{"on":"2026-03-02","ticked":[],"note":""}',
    author_id: 'user-1',
    at,
  },
  exercise: {
    id: 'own-1',
    content: '{"name":"Towel scrunch"}',
    copied_from: null,
    retired_at: null,
    created_at: at,
    updated_at: at,
    revision: 1,
  },
  photo: {
    id: 'photo-1',
    type: 'image/jpeg',
    width: 8,
    height: 8,
    consent: '{"by":"Sam","on":"2026-01-05","note":""}',
    author_id: 'user-1',
    created_at: at,
    bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
  },
  plan: {
    id: 'plan-1',
    episode_id: 'episode-1',
    patient_id: 'patient-1',
    starts_on: '2026-03-02',
    weeks: 12,
    revision: 1,
    created_at: at,
    updated_at: at,
  },
  plan_revision: {
    plan_id: 'plan-1',
    revision: 1,
    action: 'create',
    subject: '',
    document: '{"schema":1}',
    author_id: 'user-1',
    at,
  },
  check_in: {
    id: 'check-in-1',
    episode_id: 'episode-1',
    patient_id: 'patient-1',
    on_day: '2026-03-09',
    version: 1,
    pain: 3,
    created_at: at,
  },
  check_in_version: {
    check_in_id: 'check-in-1',
    version: 1,
    details: '{"painDuring":3}',
    reason: '',
    author_id: 'user-1',
    at,
  },
  handout: {
    id: 'handout-1',
    patient_id: 'patient-1',
    episode_id: 'episode-1',
    plan_id: 'plan-1',
    plan_revision: 1,
    options: '{}',
    pages: 2,
    bytes: 27,
    fingerprint: '00ff',
    record_number: 'SB-1001',
    language: 'en',
    given_on: '2026-03-02',
    author_id: 'user-1',
    created_at: at,
    snapshot: '{"language":"en","code":"H7K2-W3Q0","patient":{"recordNumber":"SB-1001"}}',
    file: Buffer.from('%PDF-1.7 canary-in-the-file'),
    code: 'H7K2-W3Q0',
  },
  audit: {
    seq: 1,
    at,
    user_id: 'user-1',
    action: 'patients.create',
    subject: 'patient',
    subject_id: 'patient-1',
    patient_id: 'patient-1',
    before: null,
    after: '{"familyName":"Quillfeather"}',
    contents: Buffer.alloc(32, 5),
    mac: Buffer.alloc(32, 7),
  },
  record_hold: {
    id: 'hold-1',
    patient_id: 'patient-1',
    reason: 'A complaint',
    author_id: 'user-1',
    at,
    lifted_reason: null,
    lifted_by: null,
    lifted_at: null,
  },
  record_bin: {
    patient_id: 'patient-1',
    patient_seq: 7,
    ground: 'entered-by-mistake',
    note: 'Twice',
    archived_before: null,
    author_id: 'user-1',
    at,
  },
  erased_record: {
    id: 'patient-0',
    record_number: 'SB-1000',
    given_name: 'Ida',
    family_name: 'Quillfeather',
    from_day: '2004-03-02',
    to_day: '2004-09-02',
    ground: 'retention-ended',
    note: '',
    author_id: 'user-1',
    at,
  },
  // Of nobody who is there, so that the tables refuse as they do without one.
  erasure_permit: { subject_id: 'patient-0' },
  photo_withdrawal: {
    photo_id: 'photo-1',
    on_day: '2026-03-02',
    reason: 'Asked by letter',
    author_id: 'user-1',
    at,
    removed_at: null,
  },
  request: { id: 'request-1', name: 'patients.create', input_hash: '00', answer: '{}', at },
  draft: { user_id: 'user-1', key: 'patients.new', content: '{"familyName":"Quillfeather"}', at },
} satisfies { [Table in keyof Tables]: Insertable<Tables[Table]> }

export const tableNames = Object.keys(rows) as (keyof Tables)[]

/** Writes the row of every table. `application` has its row from the start. */
export async function insertRows(db: WritableDatabase): Promise<void> {
  await db.insertInto('clinic').values(rows.clinic).execute()
  await db.insertInto('user').values(rows.user).execute()
  await db.insertInto('pin').values(rows.pin).execute()
  await db.insertInto('notice').values(rows.notice).execute()
  await db.insertInto('counter').values(rows.counter).execute()
  await db.insertInto('patient').values(rows.patient).execute()
  await db.insertInto('episode').values(rows.episode).execute()
  await db.insertInto('episode_entry').values(rows.episode_entry).execute()
  await db.insertInto('exercise').values(rows.exercise).execute()
  await db.insertInto('photo').values(rows.photo).execute()
  await db.insertInto('plan').values(rows.plan).execute()
  await db.insertInto('plan_revision').values(rows.plan_revision).execute()
  await db.insertInto('check_in').values(rows.check_in).execute()
  await db.insertInto('check_in_version').values(rows.check_in_version).execute()
  await db.insertInto('handout').values(rows.handout).execute()
  await db.insertInto('audit').values(rows.audit).execute()
  await db.insertInto('request').values(rows.request).execute()
  await db.insertInto('draft').values(rows.draft).execute()
  await db.insertInto('record_hold').values(rows.record_hold).execute()
  await db.insertInto('record_bin').values(rows.record_bin).execute()
  await db.insertInto('erased_record').values(rows.erased_record).execute()
  await db.insertInto('erasure_permit').values(rows.erasure_permit).execute()
  await db.insertInto('photo_withdrawal').values(rows.photo_withdrawal).execute()
}

/** Writes a row into a file of any version, with the columns that its table has by then. */
export function insertKnownRow(
  db: NativeDatabase,
  table: string,
  row: Readonly<Record<string, unknown>>,
): void {
  const there = new Set(
    db
      .prepare('select name from pragma_table_info(?)')
      .all(table)
      .map((column) => textOf(column, 'name')),
  )
  const known = Object.entries(row).filter(([column]) => there.has(column))
  const [columns, places] = [known.map(([column]) => column), known.map(() => '?')]
  db.prepare(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`).run(
    ...known.map(([, value]) => value),
  )
}

/** A patient like the one above, with another id, number and family name. */
export function patientRow(number: number, familyFold = 'quillfeather'): Insertable<Tables['patient']> {
  return {
    ...rows.patient,
    seq: number,
    id: `patient-${number}`,
    record_number: `SB-${1000 + number}`,
    record_number_key: `sb-${1000 + number}`,
    family_name: familyFold,
    family_fold: familyFold,
    search_text: `${familyFold} lukasz\nsb-${1000 + number}`,
  }
}

export const addPatient = (number: number) => (db: WritableDatabase) =>
  db.insertInto('patient').values(patientRow(number)).execute()

export async function countPatients(database: Store): Promise<number> {
  return (await database.read((db) => db.selectFrom('patient').select('id').execute())).length
}
