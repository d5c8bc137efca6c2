/**
 * Brings a file to this program's schema, one numbered step after the other, each in one transaction that includes
 * the number. A step that fails leaves the file at the step before it.
 */
import { AppFault } from '../../../shared/app-error.ts'
import { MigrationFailure } from '../store.ts'
import { fileVersionOf, type NativeDatabase } from './connect.ts'
import { sqliteFault } from './faults.ts'

export interface Migration {
  /** A multiple of ten, greater than that of the step before. */
  readonly version: number
  /** What the step does, in a few words with hyphens; the file is called after both. */
  readonly name: string
  /** `key` opens the file; a step may derive one from it. */
  run(db: NativeDatabase, key: Uint8Array): void
}

/** Throws when the list is not strictly ascending in tens, or a name stands twice. */
export function checkMigrations(list: readonly Migration[]): void {
  let previous = 0
  const names = new Set<string>()
  for (const { version, name } of list) {
    if (!Number.isInteger(version) || version % 10 !== 0)
      throw new Error(`Migration ${version} is not a multiple of ten`)
    if (version <= previous) throw new Error(`Migration ${version} stands after ${previous}`)
    if (names.has(name)) throw new Error(`Migration ${version} has the name of another: ${name}`)
    names.add(name)
    previous = version
  }
}

/**
 * Runs the steps that the file lacks. `backup` is called once before the first of them when the file has data.
 * Throws `damaged_file` when the file's number is one that no step has, `MigrationFailure` when a step fails,
 * `storage_full` or `storage_failed` when the disk does.
 */
export async function migrate(
  db: NativeDatabase,
  list: readonly Migration[],
  backup: (fromVersion: number) => Promise<void>,
  key: Uint8Array,
): Promise<void> {
  const from = fileVersionOf(db)
  if (from !== 0 && !list.some((step) => step.version === from)) throw new AppFault({ code: 'damaged_file' })
  const missing = list.filter((step) => step.version > from)
  if (missing.length === 0) return
  if (from !== 0) await backup(from)
  for (const step of missing) runStep(db, step, key)
}

function runStep(db: NativeDatabase, step: Migration, key: Uint8Array): void {
  try {
    db.exec('begin immediate')
    step.run(db, key)
    const orphans = db.prepare('select * from pragma_foreign_key_check limit 1').all()
    if (orphans.length > 0) throw new Error('A row refers to one that does not exist')
    db.pragma(`user_version = ${step.version}`)
    db.exec('commit')
  } catch (error) {
    if (db.inTransaction) db.exec('rollback')
    const fault = sqliteFault(error)
    throw fault instanceof AppFault ? fault : new MigrationFailure(step, error)
  }
}
