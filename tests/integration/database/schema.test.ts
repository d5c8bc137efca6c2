import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { WritableDatabase } from '../../../main/database/tables.ts'
import { connect } from '../../../main/database/sqlite/connect.ts'
import { rowsIn } from '../../support/check-file.ts'
import { declared } from './declared-tables.ts'
import { at, insertRows, newDatabase, patientRow, rows, tableNames } from './temporary-database.ts'

async function filled() {
  const { database } = await newDatabase()
  await database.write(insertRows)
  return database
}

/** Whether the statement is refused; anything it did is taken back either way. */
async function refusal(run: (db: WritableDatabase) => Promise<unknown>): Promise<string> {
  const database = await filled()
  const thrown: unknown = await database.write(run).then(
    () => null,
    (error: unknown) => error,
  )
  return thrown instanceof Error ? thrown.message : 'accepted'
}

describe('the schema', () => {
  it('has the tables and columns that the types say, and no others', async () => {
    const { file, key: fileKey } = await newDatabase()
    const found = rowsIn<{ table: string; column: string; type: string; required: number; key: number }>(
      file,
      fileKey,
      `select list.name as "table", info.name as "column", lower(info.type) as type, info."notnull" as required, info.pk as key
      from pragma_table_list as list join pragma_table_info(list.name) as info
      where list.schema = 'main' and list.name not like 'sqlite_%' and list.name not like 'patient_search%'`,
    )
    const real: Record<string, Record<string, string>> = {}
    for (const { table, column, type, required, key } of found) {
      // A rowid that is the key is never null, though SQLite does not list it as required.
      const mayBeNull = required === 0 && !(type === 'integer' && key === 1)
      ;(real[table] ??= {})[column] = mayBeNull ? `${type}?` : type
    }
    expect(real).toEqual(declared)
  })

  it('is strict in every table', async () => {
    const { file, key } = await newDatabase()
    const loose = rowsIn(
      file,
      key,
      `select name from pragma_table_list
      where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`,
    )
    expect(loose).toEqual([])
  })

  it('has an index for every foreign key, so that no check reads a whole table', async () => {
    const { file, key } = await newDatabase()
    const bare = rowsIn(
      file,
      key,
      `select list.name as "table", keys."from" as "column"
      from pragma_table_list as list join pragma_foreign_key_list(list.name) as keys
      where list.schema = 'main' and keys.seq = 0 and not exists (
        select 1 from pragma_index_list(list.name) as indexes join pragma_index_info(indexes.name) as info
        where info.seqno = 0 and info.name = keys."from"
      )`,
    )
    expect(bare).toEqual([])
  })

  it.each([
    [
      'the patient list by name',
      `select * from patient where archived_at is null order by family_fold, given_fold limit 100`,
      'patient_by_name',
    ],
    [
      'the patient list by record number',
      `select * from patient order by length(record_number_key), record_number_key limit 100`,
      'patient_by_record_number',
    ],
    [
      'a record number',
      `select id from patient where record_number_key = 'sb-1001'`,
      'patient_by_record_number_key',
    ],
    ['a birth date', `select id from patient where birth_date = '1984-02-29'`, 'patient_by_birth_date'],
    ['recent patients', `select * from patient order by touched_at desc limit 50`, 'patient_by_touch'],
    [
      'episodes of a patient',
      `select * from episode where patient_id = 'x' order by started_on`,
      'episode_by_patient',
    ],
    [
      'check-ins of an episode',
      `select * from check_in where episode_id = 'x' order by on_day, created_at`,
      'check_in_by_episode',
    ],
    [
      'check-ins of a patient',
      `select * from check_in where patient_id = 'x' order by on_day, created_at`,
      'check_in_by_patient',
    ],
    [
      'handouts of a patient',
      `select id from handout where patient_id = 'x' order by created_at`,
      'handout_by_patient',
    ],
    ['the plan of an episode', `select id from plan where episode_id = 'x'`, 'episode_id=?'],
    [
      'what opening has found',
      `select * from audit where subject = 'concern' and patient_id is null order by seq desc limit 20`,
      'audit_by_subject',
    ],
    ['the audit of a patient', `select * from audit where patient_id = 'x' order by seq`, 'audit_by_patient'],
  ])('answers %s from an index, without sorting', async (_what, query, index) => {
    const { file, key } = await newDatabase()
    const plan = rowsIn<{ detail: string }>(file, key, `explain query plan ${query}`)
    const text = plan.map((row) => row.detail).join('; ')
    expect(text).toContain(index)
    expect(text).not.toContain('TEMP B-TREE')
  })

  it.each(['plan_revision', 'check_in_version', 'episode_entry', 'handout', 'audit', 'photo'] as const)(
    'keeps %s as it was written',
    async (table) => {
      const column = table === 'handout' ? 'fingerprint' : table === 'photo' ? 'type' : 'at'
      expect(
        await refusal((db) => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${at}`.execute(db)),
      ).toBe(`${table} is append-only`)
      expect(await refusal((db) => sql`delete from ${sql.table(table)}`.execute(db))).toBe(
        `${table} is append-only`,
      )
      expect(
        await refusal((db) =>
          sql`insert or replace into ${sql.table(table)} select * from ${sql.table(table)}`.execute(db),
        ),
      ).toBe(`${table} is append-only`)
    },
  )

  it('refuses what no row may hold', async () => {
    const patient = patientRow(2)
    const cases: [string, (db: WritableDatabase) => Promise<unknown>, string][] = [
      [
        'text that is no JSON',
        (db) =>
          db
            .insertInto('patient')
            .values({ ...patient, details: '{' })
            .execute(),
        'CHECK',
      ],
      [
        'a day in words',
        (db) =>
          db
            .insertInto('patient')
            .values({ ...patient, birth_date: '1 May' })
            .execute(),
        'CHECK',
      ],
      [
        'an instant without time',
        (db) =>
          db
            .insertInto('patient')
            .values({ ...patient, created_at: '2026-03-02' })
            .execute(),
        'CHECK',
      ],
      [
        'an empty record number',
        (db) =>
          db
            .insertInto('patient')
            .values({ ...patient, record_number: '' })
            .execute(),
        'CHECK',
      ],
      [
        'a used record number in another case',
        (db) =>
          db
            .insertInto('patient')
            .values({ ...patient, record_number: 'sb-1001' })
            .execute(),
        'UNIQUE',
      ],
      [
        'an episode of nobody',
        (db) =>
          db
            .insertInto('episode')
            .values({ ...rows.episode, id: 'e2', patient_id: 'nobody' })
            .execute(),
        'FOREIGN KEY',
      ],
      [
        'a second plan of an episode',
        (db) =>
          db
            .insertInto('plan')
            .values({ ...rows.plan, id: 'p2' })
            .execute(),
        'UNIQUE',
      ],
      [
        'a handout of a revision that never was',
        (db) =>
          db
            .insertInto('handout')
            .values({ ...rows.handout, id: 'h2', plan_revision: 9 })
            .execute(),
        'FOREIGN KEY',
      ],
      [
        'a pain of eleven',
        (db) =>
          db
            .insertInto('check_in')
            .values({ ...rows.check_in, id: 'c2', pain: 11 })
            .execute(),
        'CHECK',
      ],
      [
        'a second clinic',
        (db) =>
          sql`insert into clinic select 2, details, created_at, updated_at, retention, pins_forbidden_at from clinic`.execute(
            db,
          ),
        'CHECK',
      ],
      [
        'an unknown role',
        (db) =>
          db
            .insertInto('user')
            .values({ ...rows.user, id: 'u2', role: 'guest' })
            .execute(),
        'CHECK',
      ],
      [
        'text where a number belongs',
        (db) => sql`update patient set revision = 'many'`.execute(db),
        'cannot store TEXT',
      ],
      [
        'the deletion of a patient with an episode',
        (db) => db.deleteFrom('patient').execute(),
        'append-only',
      ],
    ]
    for (const [what, run, reason] of cases) expect(await refusal(run), what).toContain(reason)
  })

  it('takes every row that the types allow, and gives it back', async () => {
    const database = await filled()
    for (const table of tableNames) {
      expect(await database.read((db) => db.selectFrom(table).selectAll().execute()), table).toEqual([
        rows[table],
      ])
    }
  })

  it('refuses writing through a handle for reading, when compiled and when run', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    await database.read(async (db) => {
      // @ts-expect-error -- a readable handle has no way to insert
      expect(() => void db.insertInto('user')).toThrow('not a function')
      // @ts-expect-error -- nor behind a common table expression
      expect(() => void db.with('one')).toThrow('not a function')
      // @ts-expect-error -- nor to run SQL of its own
      expect(() => void db.getExecutor()).toThrow('not a function')
      expect(await db.selectFrom('user').select('id').execute()).toHaveLength(1)
    })
    const connection = connect({ file, key, readOnly: true })
    for (const statement of [
      'delete from user',
      'create table other (a)',
      'update patient set revision = 2',
      'pragma user_version = 5',
      'vacuum',
    ]) {
      expect(() => connection.exec(statement), statement).toThrow()
    }
    // Even a reader who lifts its own guard stands before a connection that was opened for reading.
    connection.pragma('query_only = off')
    expect(() => connection.exec('delete from user')).toThrow()
    connection.close()
  })
})
