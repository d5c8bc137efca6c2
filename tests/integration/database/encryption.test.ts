import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertSafeVersion, connect } from '../../../main/database/sqlite/connect.ts'
import { copyDatabase } from '../../../main/database/sqlite/copy.ts'
import { quickCheck } from '../../support/check-file.ts'
import { insertRows, newDatabase, open, randomKey, rows } from './temporary-database.ts'

const canaries = [
  'Quillfeather',
  'quillfeather',
  'canary-in-the-details',
  'canary-in-the-file',
  'Dana Reyes',
  'CREATE TABLE',
  'create table',
  'SQLite format',
]

function filesBeside(file: string): { name: string; bytes: Buffer }[] {
  const folder = dirname(file)
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

describe('encryption', () => {
  it('leaves no text and no key in any file, while open and after closing', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const hex = Buffer.from(key).toString('hex')
    const check = (expected: string[]) => {
      const files = filesBeside(file)
      expect(files.map(({ name }) => name).sort()).toEqual(expected)
      for (const { name, bytes } of files) {
        for (const canary of canaries) expect(bytes.includes(canary), `${canary} in ${name}`).toBe(false)
        expect(bytes.includes(Buffer.from(key)) || bytes.includes(hex), `key in ${name}`).toBe(false)
        expect(name.includes(hex)).toBe(false)
      }
    }
    check(['clinic.db', 'clinic.db-shm', 'clinic.db-wal'])
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    await database.close()
    check(['clinic.db'])
  })

  it('keeps a copy encrypted, under a plain name', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    const target = join(dirname(file), 'copy.db')
    await copyDatabase({ file, key, target })
    const bytes = readFileSync(target)
    for (const canary of canaries) expect(bytes.includes(canary)).toBe(false)
    expect(readdirSync(dirname(file)).filter((name) => /raw|key=|file:|unfinished/.test(name))).toEqual([])
    await expect(open({ file: target, key: randomKey(), mode: 'open' })).rejects.toMatchObject({
      message: 'damaged_file',
    })
    const copy = await open({ file: target, key, mode: 'open' })
    expect(await copy.read((db) => db.selectFrom('patient').select('family_name').execute())).toEqual([
      { family_name: rows.patient.family_name },
    ])
  })

  it('makes files that only their owner may read', async () => {
    const { file, database } = await newDatabase()
    await database.write(insertRows)
    for (const name of [file, `${file}-wal`, `${file}-shm`])
      expect(statSync(name).mode & 0o777, name).toBe(0o600)
  })

  it('refuses a wrong key, an empty file, a missing file and a file of another program', async () => {
    const { file, key, database } = await newDatabase()
    await database.close()
    const damaged = { error: { code: 'damaged_file' } }
    await expect(open({ file, key: randomKey(), mode: 'open' })).rejects.toMatchObject(damaged)
    await expect(open({ file: `${file}.none`, key, mode: 'open' })).rejects.toMatchObject(damaged)
    writeFileSync(`${file}.empty`, '')
    await expect(open({ file: `${file}.empty`, key, mode: 'open' })).rejects.toMatchObject(damaged)
    writeFileSync(`${file}.other`, Buffer.alloc(8192, 'x'))
    await expect(open({ file: `${file}.other`, key, mode: 'open' })).rejects.toMatchObject(damaged)
    writeFileSync(`${file}.foreign`, '')
    const foreign = connect({ file: `${file}.foreign`, key, readOnly: false })
    foreign.exec('pragma user_version = 10; create table other (a)')
    foreign.close()
    await expect(open({ file: `${file}.foreign`, key, mode: 'open' })).rejects.toMatchObject(damaged)
  })

  it('names neither key nor path in what it throws', async () => {
    const { file, key, database } = await newDatabase()
    await database.close()
    const wrong = randomKey()
    const thrown: unknown = await open({ file, key: wrong, mode: 'open' }).catch((error: unknown) => error)
    const texts = [thrown, (thrown as Error).cause].map(
      (error) => `${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`,
    )
    for (const bytes of [key, wrong]) {
      for (const encoding of ['hex', 'base64', 'latin1'] as const) {
        expect(texts.join('\n').includes(Buffer.from(bytes).toString(encoding))).toBe(false)
      }
    }
    expect(texts.join('\n')).not.toContain(file)
  })

  it('refuses addresses that could carry a key, and keys of another length', async () => {
    const key = randomKey()
    for (const file of ['file:x.db?hexkey=00', ':memory:', '', ' x.db']) {
      expect(() => connect({ file, key, readOnly: false })).toThrow('plain file path')
    }
    expect(() => connect({ file: 'x.db', key: key.subarray(1), readOnly: false })).toThrow('32 bytes')
    await expect(copyDatabase({ file: 'x.db', key, target: 'file:y.db?hexkey=00' })).rejects.toThrow(
      'plain file path',
    )
  })

  it('leaves the key with its owner', async () => {
    const key = randomKey()
    const before = Buffer.from(key)
    const { file } = await newDatabase()
    await open({ file: `${file}.second`, key, mode: 'create' })
    expect(before.equals(key)).toBe(true)
  })

  it('never replaces a file', async () => {
    const { file, key, database } = await newDatabase()
    await database.write(insertRows)
    await expect(open({ file, key, mode: 'create' })).rejects.toMatchObject({
      error: { code: 'already_set_up' },
    })
    await expect(copyDatabase({ file, key, target: file })).rejects.toThrow('never replaces')
    expect(quickCheck(file, key)).toBe('ok')
  })

  it('runs with the settings that keep data safe', async () => {
    const { file, key, database } = await newDatabase()
    await database.close()
    const settings = (readOnly: boolean) => {
      const connection = connect({ file, key, readOnly })
      const names = [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'secure_delete',
        'cell_size_check',
        'trusted_schema',
        'temp_store',
        'query_only',
        'recursive_triggers',
        'busy_timeout',
        'cipher',
      ]
      const values = Object.fromEntries(
        names.map((name) => [name, connection.pragma(name, { simple: true })]),
      )
      connection.close()
      return values
    }
    const shared = {
      journal_mode: 'wal',
      foreign_keys: 1,
      cell_size_check: 1,
      trusted_schema: 0,
      temp_store: 2,
      recursive_triggers: 1,
      busy_timeout: 1000,
      cipher: 'chacha20',
    }
    expect(settings(false)).toMatchObject({ ...shared, synchronous: 2, secure_delete: 1, query_only: 0 })
    expect(settings(true)).toMatchObject({ ...shared, query_only: 1 })
  })

  it('refuses an SQLite that may lose data', () => {
    for (const version of ['3.51.2', '3.50.9', '3.52.0', '2.99.99', 'nonsense']) {
      expect(() => assertSafeVersion(version), version).toThrow('may lose data')
    }
    for (const version of ['3.51.3', '3.52.1', '3.53.4', '4.0.0'])
      expect(() => assertSafeVersion(version)).not.toThrow()
  })
})
