import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppFault } from '../../../shared/app-error.ts'
import { openStore } from '../../../main/database/open-store.ts'
import type { Store } from '../../../main/database/store.ts'
import { quickCheck } from '../../support/check-file.ts'
import { numbersFrom } from '../../support/numbers-from.ts'
import { insertRows, newDatabase, patientRow, tableNames } from './temporary-database.ts'

async function everything(database: Store): Promise<string> {
  const tables = await Promise.all(
    tableNames.map((table) => database.read((db) => db.selectFrom(table).selectAll().execute())),
  )
  return JSON.stringify(tables)
}

/** What a damaged file does: it is refused with the right word, or it reads as if nothing had happened. */
async function outcome(file: string, key: Uint8Array, expected: string): Promise<string> {
  let database: Store | null = null
  try {
    database = await openStore({ place: { file }, key, mode: 'open' })
    const check = quickCheck(file, key)
    const read = await everything(database)
    if (read !== expected) return 'silently wrong'
    return check === 'ok' ? 'harmless' : 'detected'
  } catch (error) {
    if (error instanceof AppFault && error.error.code === 'damaged_file') return 'detected'
    return `unexpected: ${String(error)} (${String((error as Error).cause)})`
  } finally {
    await database?.close().catch(() => {})
  }
}

describe('damage', () => {
  it('is detected or harmless, whichever of 200 bits turns', { timeout: 120_000 }, async () => {
    const { file, key, database } = await newDatabase()
    await database.write(async (db) => {
      await insertRows(db)
      for (let number = 100; number < 160; number += 1)
        await db.insertInto('patient').values(patientRow(number)).execute()
    })
    const expected = await everything(database)
    await database.close()
    const sound = readFileSync(file)
    const random = numbersFrom(20_261_121)
    const counts: Record<string, number> = {}
    const damagedFile = `${file}.damaged`
    for (let flip = 0; flip < 200; flip += 1) {
      // The first 20 turn bits of the header, which is where one page differs from the others.
      const position = flip < 20 ? Math.floor(random() * 100) : Math.floor(random() * sound.length)
      const damaged = Buffer.from(sound)
      damaged[position] = (damaged[position] ?? 0) ^ (1 << Math.floor(random() * 8))
      writeFileSync(damagedFile, damaged)
      const result = await outcome(damagedFile, key, expected)
      expect(['detected', 'harmless'], `bit in byte ${position}: ${result}`).toContain(result)
      counts[result] = (counts[result] ?? 0) + 1
    }
    expect((counts.detected ?? 0) + (counts.harmless ?? 0)).toBe(200)
    expect(counts.detected ?? 0).toBeGreaterThan(150)
  })

  it('is seen when pages are exchanged, or the end is cut off', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const expected = await everything(database)
    await database.close()
    const sound = readFileSync(file)
    const exchanged = Buffer.from(sound)
    sound.copy(exchanged, 4096 * 2, 4096 * 3, 4096 * 4)
    sound.copy(exchanged, 4096 * 3, 4096 * 2, 4096 * 3)
    writeFileSync(`${file}.exchanged`, exchanged)
    expect(await outcome(`${file}.exchanged`, key, expected)).toBe('detected')
    writeFileSync(`${file}.short`, sound.subarray(0, sound.length - 4096))
    expect(await outcome(`${file}.short`, key, expected)).toBe('detected')
    copyFileSync(file, `${file}.sound`)
    expect(await outcome(`${file}.sound`, key, expected)).toBe('harmless')
  })
})
