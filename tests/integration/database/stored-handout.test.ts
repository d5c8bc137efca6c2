/** A handout that was given before its columns grew opens afterwards with what was given. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connect } from '../../../main/database/sqlite/connect.ts'
import { migrate } from '../../../main/database/sqlite/migrate.ts'
import { migrations } from '../../../main/database/sqlite/migrations/list.ts'
import { fingerprintOf } from '../../../main/handouts/fingerprint.ts'
import { handoutFromRow, selectHandouts } from '../../../main/handouts/rows.ts'
import type { Handout } from '../../../shared/domain/handout.ts'
import { insertKnownRow, open, randomKey, rows, temporaryFolder } from './temporary-database.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))

it('a handout of a file at 100 keeps its entry in the list and its bytes', async () => {
  const given = JSON.parse(fixture('handout-1.json').toString()) as Handout
  const file = join(temporaryFolder(), 'old.db')
  const key = randomKey()
  writeFileSync(file, '')
  const old = connect({ file, key, readOnly: false })
  await migrate(
    old,
    migrations.filter((step) => step.version <= 100),
    () => Promise.reject(new Error('No backup was expected')),
    key,
  )
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => insertKnownRow(old, table, row)
  insert('user', { ...rows.user, name: given.createdBy })
  insert('patient', { ...rows.patient, id: given.patientId })
  insert('episode', { ...rows.episode, id: given.episodeId, patient_id: given.patientId })
  insert('plan', {
    ...rows.plan,
    id: given.planId,
    episode_id: given.episodeId,
    patient_id: given.patientId,
    revision: given.planRevision,
  })
  insert('plan_revision', {
    ...rows.plan_revision,
    plan_id: given.planId,
    revision: given.planRevision,
    document: fixture('plan-document-1.json').toString(),
  })
  insert('handout', {
    id: given.id,
    patient_id: given.patientId,
    episode_id: given.episodeId,
    plan_id: given.planId,
    plan_revision: given.planRevision,
    options: JSON.stringify(given.options),
    snapshot: fixture('handout-snapshot-1.json').toString(),
    file: fixture('handout-1.pdf'),
    pages: given.pages,
    fingerprint: given.fingerprint,
    given_on: given.givenOn,
    author_id: rows.user.id,
    created_at: given.createdAt,
  })
  old.close()

  const store = await open({ file, key, mode: 'open' })
  await store.read(async (db) => {
    expect((await selectHandouts(db).execute()).map(handoutFromRow)).toEqual([
      { ...given, options: { ...given.options, advice: [], days: null, nextVisit: null, leftOut: [] } },
    ])
    const row = await db.selectFrom('handout').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ record_number: 'P-01042', language: 'en', bytes: given.bytes })
    expect(fingerprintOf(row.file)).toBe(given.fingerprint)
  })
})
