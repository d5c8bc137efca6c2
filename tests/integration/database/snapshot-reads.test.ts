/** A read stays in the state that it found, however long it takes and whatever is written meanwhile. */
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../main/database/store.ts'
import type { ReadableDatabase, WritableDatabase } from '../../../main/database/tables.ts'
import { insertRows, newDatabase, patientRow } from './temporary-database.ts'

const addPatient = (number: number) => (db: WritableDatabase) =>
  db.insertInto('patient').values(patientRow(number)).execute()

const patients = async (db: ReadableDatabase) =>
  (await db.selectFrom('patient').select('seq').orderBy('seq').execute()).map((row) => row.seq)

/** A read that has looked once and waits to be told to go on. */
async function pausedRead(store: Store) {
  const looked = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const answer = store.read(async (db) => {
    const before = await patients(db)
    looked.resolve()
    await goOn.promise
    return { before, after: await patients(db) }
  })
  await Promise.race([looked.promise, answer])
  return { goOn: () => goOn.resolve(), answer }
}

describe('a read', () => {
  it('sees one state, although a commit happens between two of its selects', async () => {
    const { database } = await newDatabase()
    await database.write(addPatient(1))
    const read = await pausedRead(database)
    // The write is committed before the read goes on: a long read blocks nobody.
    await database.write(addPatient(2))
    expect(await database.read(patients)).toEqual([1, 2])
    read.goOn()
    expect(await read.answer).toEqual({ before: [1], after: [1] })
    expect(await database.read(patients)).toEqual([1, 2])
  })

  it('sees one state of several tables', async () => {
    const { database } = await newDatabase()
    await database.write((db) => db.insertInto('counter').values({ name: 'n', value: 0 }).execute())
    const total = async (db: ReadableDatabase) => {
      const rows = await patients(db)
      const { value } = await db.selectFrom('counter').select('value').executeTakeFirstOrThrow()
      return rows.length - value
    }
    const work = Array.from({ length: 40 }, (_, index) => [
      database.write(async (db) => {
        await addPatient(index + 1)(db)
        await db
          .updateTable('counter')
          .set({ value: index + 1 })
          .execute()
      }),
      database.read(total),
    ]).flat()
    const answers = await Promise.all(work)
    expect(new Set(answers.filter((_, index) => index % 2 === 1))).toEqual(new Set([0]))
    expect(await database.read(patients)).toHaveLength(40)
  })

  it('waits its turn when many read at once, and all are answered', async () => {
    const { database } = await newDatabase()
    const paused = [
      await pausedRead(database),
      await pausedRead(database),
      await pausedRead(database),
      await pausedRead(database),
    ]
    await database.write(addPatient(1))
    const later = Array.from({ length: 30 }, () => database.read(patients))
    for (const { goOn } of paused) goOn()
    // Those who waited began after the commit.
    expect(await Promise.all(later)).toEqual(Array.from({ length: 30 }, () => [1]))
    for (const { answer } of paused) expect(await answer).toEqual({ before: [], after: [] })
  })

  it('refuses another read and a write inside itself', async () => {
    const { database } = await newDatabase()
    await expect(database.read(() => database.read(patients))).rejects.toThrow('wait for itself')
    await expect(database.read(() => database.write(addPatient(1)))).rejects.toThrow('wait for itself')
    expect(await database.read(patients)).toEqual([])
  })

  it('gives its connection back when it throws', async () => {
    const { database } = await newDatabase()
    for (let round = 0; round < 10; round += 1) {
      const failing = database.read(async (db) => {
        await patients(db)
        throw new Error('the handler changed its mind')
      })
      await expect(failing).rejects.toThrow('changed its mind')
    }
    await database.write(addPatient(1))
    expect(await database.read(patients)).toEqual([1])
  })

  it('is dead once it has ended', async () => {
    const { database } = await newDatabase()
    let leaked: ReadableDatabase | null = null
    await database.read(async (db) => {
      leaked = db
    })
    await expect(patients(leaked as unknown as ReadableDatabase)).rejects.toThrow()
  })

  it('is ended by closing, and those that wait are refused', async () => {
    const { database } = await newDatabase()
    const paused = await Promise.all(Array.from({ length: 4 }, () => pausedRead(database)))
    const waiting = database.read(patients)
    const locked = { error: { code: 'locked' } }
    const refused = expect(waiting).rejects.toMatchObject(locked)
    await database.close()
    await refused
    for (const { goOn } of paused) goOn()
    for (const { answer } of paused) await expect(answer).rejects.toMatchObject(locked)
    await expect(database.read(patients)).rejects.toMatchObject(locked)
  })
})

describe('changes', () => {
  it('are told after the commit, each once, and never when the write was taken back', async () => {
    const { database } = await newDatabase()
    const heard: (readonly string[])[] = []
    const end = database.changes((tags) => heard.push(tags))
    await database.write(async (db) => {
      db.changed(['patients', 'episodes'])
      db.changed(['patients'])
      await insertRows(db)
      expect(heard).toEqual([])
    })
    expect(heard).toEqual([['patients', 'episodes']])
    const failing = database.write(async (db) => {
      db.changed(['plans'])
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await database.write(addPatient(9))
    end()
    await database.write(async (db) => db.changed(['handouts']))
    expect(heard).toEqual([['patients', 'episodes']])
  })
})
