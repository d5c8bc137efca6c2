/**
 * Verified copies of the database. A copy stays encrypted with the same key, and does not count until it was opened
 * again, checked, and found to hold as many rows as the original.
 */
import { closeSync, existsSync, openSync, renameSync, unlinkSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { connect, numberOf, textOf, type NativeDatabase } from './connect.ts'
import { syncDirectory, syncFile } from '../durable-file.ts'
import { sqliteFault } from './faults.ts'

export interface CopyOptions {
  readonly file: string
  readonly key: Uint8Array
  /** Where the copy goes; must not exist. */
  readonly target: string
}

/**
 * Writes a checked copy of the database, open or not, without disturbing readers or writers.
 * Throws `damaged_file` when the copy does not check, `storage_full` or `storage_failed` when it cannot be written.
 */
export async function copyDatabase({ file, key, target }: CopyOptions): Promise<void> {
  if (target.startsWith('file:')) throw new Error('Expected a plain file path')
  if (existsSync(target)) throw new Error('A copy never replaces a file')
  const unfinished = `${target}.unfinished`
  if (existsSync(unfinished)) unlinkSync(unfinished)
  const source = connect({ file, key, readOnly: true })
  try {
    // Made here, so that only its owner may read it from the first byte on.
    closeSync(openSync(unfinished, 'wx', 0o600))
    // `query_only` would refuse to write the copy too; the file itself stays opened read-only.
    source.pragma('query_only = OFF')
    // The name is bound, never part of the SQL: as a `file:` address it could carry a key.
    source.prepare('vacuum into ?').run(unfinished)
    verify(source, unfinished, key)
    syncFile(unfinished)
    renameSync(unfinished, target)
    syncDirectory(dirname(target))
  } catch (error) {
    if (existsSync(unfinished)) unlinkSync(unfinished)
    throw sqliteFault(error)
  } finally {
    source.close()
  }
}

/** The copy that is made when no other place is named: beside the file, named after the version. */
export async function copyBeforeMigrating(options: {
  readonly file: string
  readonly key: Uint8Array
  readonly fromVersion: number
}): Promise<void> {
  const { file, key, fromVersion } = options
  const extension = extname(file)
  const stem = join(dirname(file), `${basename(file, extension)}-before-migration-from-${fromVersion}`)
  let target = `${stem}${extension}`
  for (let number = 2; existsSync(target); number += 1) target = `${stem}-${number}${extension}`
  await copyDatabase({ file, key, target })
}

function verify(source: NativeDatabase, copy: string, key: Uint8Array): void {
  const copied = connect({ file: copy, key, readOnly: true })
  try {
    const check = copied.pragma('integrity_check(1)', { simple: true })
    if (check !== 'ok') throw new Error(`The copy is not sound: ${String(check)}`)
    for (const pragma of ['user_version', 'application_id']) {
      const [before, after] = [source, copied].map((db) => db.pragma(pragma, { simple: true }))
      if (before !== after) throw new Error(`The copy differs in ${pragma}`)
    }
    for (const table of tableNames(source)) {
      const [before, after] = [source, copied].map((db) => rowsIn(db, table))
      if (before !== after) throw new Error(`The copy differs in ${table}`)
    }
  } finally {
    copied.close()
  }
}

function tableNames(db: NativeDatabase): string[] {
  return db
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'`,
    )
    .all()
    .map((row) => textOf(row, 'name'))
}

function rowsIn(db: NativeDatabase, table: string): number {
  return numberOf(db.prepare(`select count(*) as total from "${table}"`).get(), 'total')
}
