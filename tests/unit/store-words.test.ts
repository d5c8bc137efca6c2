/**
 * What a domain may say about the store: nothing that only one engine understands, and no SQL of its own beside Kysely's
 * builder. PostgreSQL can then stand behind the same functions. The cases prove that the rule bites.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, '../../main')

/** Rooms that know the database, the shells, and what never sees a row. */
const otherRooms = ['database', 'hosts', 'logging', 'paper']

const rules: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['no SQL beside the builder', /\bsql\s*(?:<[^>]*>\s*)?[`(]|\bsql\.\w+\(/],
  ['no function of an engine', /\.fn\b/],
  ['no raw fragment', /\b(?:raw|executeQuery|getExecutor|CompiledQuery)\s*[(.<]/],
  ['no engine by name', /sqlite|postgres|\bpg_|\bFTS\d?\b|\btrigram/i],
  // As SQL is written, small or in capitals: `rowId` is a word of plans.
  ['no word of one engine', /\b(?:pragma|rowid|collate|nocase|vacuum|bigserial|jsonb)\b/],
  ['no word of one engine', /\b(?:PRAGMA|ROWID|COLLATE|NOCASE|VACUUM|BIGSERIAL|JSONB)\b/],
]

/** Rules that a line of a file breaks. */
function rulesBrokenBy(line: string): string[] {
  return rules.filter(([, pattern]) => pattern.test(line)).map(([rule]) => rule)
}

function sourceFiles(): string[] {
  return readdirSync(main, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.includes('/') && name.endsWith('.ts'))
}

function wordsOfEnginesIn(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    readFileSync(join(main, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        rulesBrokenBy(line).map((rule) => `${file}:${index + 1} ${rule}: ${line.trim()}`),
      ),
  )
}

describe('a domain', () => {
  it('says nothing that only one engine understands', () => {
    const files = sourceFiles().filter((name) => !otherRooms.some((room) => name.startsWith(`${room}/`)))
    expect(wordsOfEnginesIn(files)).toEqual([])
    expect(files.length).toBeGreaterThan(50)
  })

  it('meets an engine only behind two doors of the store', () => {
    const shared = sourceFiles().filter((name) => /^database\/[^/]+$/.test(name))
    const said = wordsOfEnginesIn(shared).filter((words) => !words.startsWith('database/standard-sql.ts'))
    expect(said.map((words) => words.replace(/:\d+ .*?: /, ': '))).toEqual([
      "database/folder-lock.ts: import { lockFileForProcess, type FileLock } from './sqlite/file-lock.ts'",
      "database/open-store.ts: import { fileSource, openFile, removeFile } from './sqlite/open.ts'",
      "database/open-store.ts: const { openServer } = await import('./postgres/open.ts')",
      "database/open-store.ts: return (await import('./postgres/look.ts')).lookAtServer(server)",
      "database/open-store.ts: return (await import('./postgres/look.ts')).archiveOf(server)",
      "database/open-store.ts: return (await import('./postgres/move.ts')).moveToServer(options)",
      "database/open-store.ts: return (await import('./postgres/move.ts')).copyFromServer(options)",
    ])
    expect(shared.length).toBeGreaterThan(8)
  })

  it.each([
    'sql`select 1`',
    'const rows = await sql<{ n: number }>`select count(*) as n`.execute(db)',
    "sql.raw('vacuum')",
    "select.fn<number>('length', ['handout.file']).as('bytes')",
    'db.fn.countAll()',
    "import { connect } from '../database/sqlite/connect.ts'",
    "import Sqlite from 'better-sqlite3-multiple-ciphers'",
    '/** Asks PostgreSQL. */',
    "where('rowid', '=', 7)",
    'record_number text collate nocase',
    'parts come from the trigram index',
    'transaction.getExecutor()',
    "db.executeQuery(CompiledQuery.raw('select 1'))",
  ])('may not say %s', (line) => {
    expect(rulesBrokenBy(line)).not.toEqual([])
  })

  it.each([
    "import type { Selectable } from 'kysely'",
    "db.selectFrom('patient').selectAll().where('id', '=', id)",
    "import { countRows } from '../database/standard-sql.ts'",
    'const rowId = row.id',
    'ORDER of the day',
    'await drawn.bytes',
  ])('may say %s', (line) => {
    expect(rulesBrokenBy(line)).toEqual([])
  })
})

describe('a permit to remove what is written once', () => {
  it('is given in one place', () => {
    const files = sourceFiles().filter((name) => !name.startsWith('database/'))
    const giving = files.filter((name) => readFileSync(join(main, name), 'utf8').includes('erasure_permit'))
    expect(giving).toEqual(['rights/erase.ts'])
  })
})
