import { assert, oneof, property, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordNumberKey } from '../../../main/database/record-number-key.ts'
import { takeNumber } from '../../../main/database/rows.ts'
import { connect } from '../../../main/database/sqlite/connect.ts'
import { newDatabase } from './temporary-database.ts'

describe('record numbers', () => {
  it('are compared as they were when the engine compared them: equal then is equal now, and nothing else', async () => {
    const { file, key } = await newDatabase()
    const connection = connect({ file, key, readOnly: true })
    const ask = connection.prepare('select lower(?) as lowered, ? = ? collate nocase as equal')
    const number = oneof(string({ unit: 'binary' }), stringMatching(/^[A-Za-zÄäİıKß0-9/-]{1,6}$/))
    // SQLite ends a text at its first NUL, which no field lets through.
    const text = number.filter((candidate) => !candidate.includes('\0'))
    assert(
      property(text, text, (one, other) => {
        expect(ask.get(one, one, other)).toEqual({
          lowered: recordNumberKey(one),
          equal: recordNumberKey(one) === recordNumberKey(other) ? 1 : 0,
        })
      }),
      { numRuns: 2000 },
    )
    connection.close()
  })

  it('are taken one after the other, never twice, and given back with the change', async () => {
    const { database } = await newDatabase()
    const take = () => database.write((db) => takeNumber(db, 'record_number', 1001))
    const taken = await Promise.all(Array.from({ length: 20 }, take))
    expect(taken).toEqual(Array.from({ length: 20 }, (_, index) => 1001 + index))
    const failing = database.write(async (db) => {
      expect(await takeNumber(db, 'record_number', 1001)).toBe(1021)
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await take()).toBe(1021)
    expect(await database.write((db) => takeNumber(db, 'another', 5))).toBe(5)
  })
})
