import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyBeforeMigrating, copyDatabase } from '../../../main/database/sqlite/copy.ts'
import { quickCheck, versionOf } from '../../support/check-file.ts'
import {
  insertRows,
  newDatabase,
  open,
  patientRow,
  randomKey,
  rows,
  tableNames,
} from './temporary-database.ts'

describe('a copy', () => {
  it('holds what was committed and nothing of a write that is open', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const target = join(dirname(file), 'copy.db')
    await database.write(async (db) => {
      await db.insertInto('patient').values(patientRow(2)).execute()
      await database.copyTo(target)
    })
    expect(await database.read((db) => db.selectFrom('patient').select('id').execute())).toHaveLength(2)
    const copy = await open({ file: target, key, mode: 'open' })
    for (const table of tableNames) {
      expect(await copy.read((db) => db.selectFrom(table).selectAll().execute()), table).toEqual([
        rows[table],
      ])
    }
    expect(versionOf(target, key)).toBe(versionOf(file, key))
    expect(statSync(target).mode & 0o777).toBe(0o600)
  })

  it('is refused once the store is closed', async () => {
    const { file, database } = await newDatabase()
    await database.close()
    const target = join(dirname(file), 'copy.db')
    await expect(database.copyTo(target)).rejects.toMatchObject({ error: { code: 'locked' } })
    expect(existsSync(target)).toBe(false)
  })

  it('finds patients as the original does', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const target = join(dirname(file), 'copy.db')
    await database.copyTo(target)
    const copy = await open({ file: target, key, mode: 'open' })
    await copy.write((db) => db.updateTable('patient').set({ search_text: 'renamed' }).execute())
    expect(quickCheck(target, key)).toBe('ok')
  })

  it('leaves nothing behind when it cannot be made', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const folder = dirname(file)
    const before = readdirSync(folder)
    await expect(
      copyDatabase({ file, key: randomKey(), target: join(folder, 'x.db') }),
    ).rejects.toMatchObject({
      error: { code: 'damaged_file' },
    })
    await expect(copyDatabase({ file, key, target: join(folder, 'none', 'x.db') })).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(before)
  })

  it('takes the place of an earlier attempt that was interrupted, and never that of a finished copy', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const stem = join(dirname(file), 'clinic-before-migration-from-90')
    writeFileSync(`${stem}.db.unfinished`, 'half')
    await copyBeforeMigrating({ file, key, fromVersion: 90 })
    await copyBeforeMigrating({ file, key, fromVersion: 90 })
    expect([`${stem}.db`, `${stem}-2.db`].every((name) => existsSync(name))).toBe(true)
    expect(existsSync(`${stem}.db.unfinished`)).toBe(false)
  })
})
