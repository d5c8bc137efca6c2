/** Writes to the clinic's own file: a full disk, another program, and what is on the disk in the end. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../main/database/sqlite/connect.ts'
import { quickCheck } from '../../support/check-file.ts'
import { addPatient, countPatients, newDatabase, open } from './temporary-database.ts'

async function setUp() {
  const parts = await newDatabase()
  return { ...parts, count: () => countPatients(parts.database) }
}

describe('writes to a file', () => {
  it('say that the disk is full, keep what was there, and go on when there is room', async () => {
    const { file, key, database, count } = await setUp()
    await database.write(addPatient(1))
    const pages = await database.write(async (db) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
      return rows[0]?.page_count ?? 0
    })
    // SQLite answers a file that may not grow exactly as it answers a full disk.
    await database.write((db) => sql.raw(`pragma max_page_count = ${pages + 2}`).execute(db))
    const filling = database.write(async (db) => {
      for (let number = 2; number < 500; number += 1) await addPatient(number)(db)
    })
    await expect(filling).rejects.toMatchObject({ error: { code: 'storage_full' } })
    expect(await count()).toBe(1)
    await database.write((db) => sql.raw('pragma max_page_count = 100000').execute(db))
    await database.write(addPatient(2))
    expect(await count()).toBe(2)
    expect(quickCheck(file, key)).toBe('ok')
  })

  it('say that the file is busy when another program holds it', async () => {
    const { file, key, database } = await setUp()
    const other = connect({ file, key, readOnly: false })
    other.exec('begin immediate')
    await expect(database.write(addPatient(1))).rejects.toMatchObject({ error: { code: 'unavailable' } })
    other.exec('rollback')
    other.close()
    await database.write(addPatient(1))
  })

  it('are all on the disk when closing has ended, and refused afterwards', async () => {
    const { file, key, database } = await setUp()
    const writes = [1, 2, 3].map((number) => database.write(addPatient(number)))
    const closed = Promise.all([database.close(), database.close()])
    await expect(database.write(addPatient(4))).rejects.toMatchObject({ error: { code: 'locked' } })
    await Promise.all([...writes, closed])
    const again = await open({ file, key, mode: 'open' })
    expect(await again.read((db) => db.selectFrom('patient').select('seq').orderBy('seq').execute())).toEqual(
      [{ seq: 1 }, { seq: 2 }, { seq: 3 }],
    )
  })
})
