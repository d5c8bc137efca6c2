import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { WritableDatabase } from '../../../main/database/tables.ts'
import { addPatient, countPatients, newDatabase } from './temporary-database.ts'

async function setUp() {
  const parts = await newDatabase()
  return { ...parts, count: () => countPatients(parts.database) }
}

describe('writes', () => {
  it('are not seen by a read before they are committed', async () => {
    const { database, count } = await setUp()
    await database.write(async (db) => {
      await addPatient(1)(db)
      expect(await db.selectFrom('patient').select('id').execute()).toHaveLength(1)
      expect(await count()).toBe(0)
      await turn()
      expect(await count()).toBe(0)
    })
    expect(await count()).toBe(1)
  })

  it('wait for each other, in the order they were asked for', async () => {
    const { database } = await setUp()
    const steps: string[] = []
    const write = (name: string, turns: number) =>
      database.write(async () => {
        steps.push(`${name} begins`)
        for (let passed = 0; passed < turns; passed += 1) await turn()
        steps.push(`${name} ends`)
      })
    await Promise.all([write('first', 30), write('second', 1), write('third', 10)])
    expect(steps).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
      'third begins',
      'third ends',
    ])
  })

  it('lose no update among fifty at once', async () => {
    const { database } = await setUp()
    await database.write((db) => db.insertInto('counter').values({ name: 'n', value: 0 }).execute())
    const increment = () =>
      database.write(async (db) => {
        const { value } = await db.selectFrom('counter').select('value').executeTakeFirstOrThrow()
        await turn()
        await db
          .updateTable('counter')
          .set({ value: value + 1 })
          .execute()
      })
    await Promise.all(Array.from({ length: 50 }, increment))
    expect(await database.read((db) => db.selectFrom('counter').select('value').executeTakeFirst())).toEqual({
      value: 50,
    })
  })

  it('are taken back when they throw, and the next one goes ahead', async () => {
    const { database, count } = await setUp()
    const failing = database.write(async (db) => {
      await addPatient(1)(db)
      throw new Error('the handler changed its mind')
    })
    const next = database.write(addPatient(2))
    await expect(failing).rejects.toThrow('changed its mind')
    await next
    expect(await count()).toBe(1)
  })

  it('are taken back whole when one statement is refused', async () => {
    const { database, count } = await setUp()
    await expect(
      database.write(async (db) => {
        await addPatient(1)(db)
        await addPatient(1)(db)
      }),
    ).rejects.toThrow(/unique/i)
    expect(await count()).toBe(0)
  })

  it('answer what the handler answers', async () => {
    const { database } = await setUp()
    expect(await database.write(async () => 'answer')).toBe('answer')
  })

  it('refuse a handle that outlived its transaction', async () => {
    const { database, count } = await setUp()
    let leaked: WritableDatabase | null = null
    await database.write(async (db) => {
      leaked = db
    })
    const escaped = leaked as unknown as WritableDatabase
    await expect(addPatient(1)(escaped)).rejects.toThrow()
    await database.write(async () => {
      await expect(addPatient(2)(escaped)).rejects.toThrow()
    })
    expect(await count()).toBe(0)
  })

  it('refuse to wait for themselves', async () => {
    const { database } = await setUp()
    await expect(database.write(() => database.write(async () => {}))).rejects.toThrow('wait for itself')
    expect(await database.write(async () => 1)).toBe(1)
  })

  it('take part in reading functions with the same handle', async () => {
    const { database } = await setUp()
    await database.write(async (db) => {
      await addPatient(1)(db)
      const { rows } = await sql<{ n: number }>`select cast(count(*) as integer) as n from patient`.execute(
        db,
      )
      expect(rows).toEqual([{ n: 1 }])
    })
  })
})
