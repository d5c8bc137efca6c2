import { describe, expect, it } from 'vitest'
import { updateRow } from '../../../main/database/rows.ts'
import { insertRows, newDatabase, rows } from './temporary-database.ts'

async function filled() {
  const { database } = await newDatabase()
  await database.write(insertRows)
  return database
}

describe('changing a row', () => {
  it.each([
    ['patient', rows.patient.id, { given_name: 'Ana' }, 'revision'],
    ['episode', rows.episode.id, { side: 'right' }, 'revision'],
    ['exercise', rows.exercise.id, { retired_at: '2026-03-02T09:15:00.000Z' }, 'revision'],
    ['plan', rows.plan.id, { starts_on: '2026-03-09' }, 'revision'],
    ['check_in', rows.check_in.id, { pain: null }, 'version'],
  ] as const)('counts on in %s, and only from what was seen', async (table, id, values, counted) => {
    const store = await filled()
    const read = () => store.read((db) => db.selectFrom(table).selectAll().execute())
    await store.write((db) => updateRow(db, table, id, 1, values))
    const changed = [{ ...rows[table], ...values, [counted]: 2 }]
    expect(await read()).toEqual(changed)

    const late = store.write((db) => updateRow(db, table, id, 1, values))
    await expect(late).rejects.toMatchObject({ error: { code: 'conflict' } })
    const early = store.write((db) => updateRow(db, table, id, 3, values))
    await expect(early).rejects.toMatchObject({ error: { code: 'conflict' } })
    const nobody = store.write((db) => updateRow(db, table, 'nobody', 1, values))
    await expect(nobody).rejects.toMatchObject({ error: { code: 'not_found' } })
    expect(await read()).toEqual(changed)
  })
})
