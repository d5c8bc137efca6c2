/** Which backups are kept: the same list gives the same answer, whatever the clock says. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupReasons, type BackupReason } from '../../shared/domain/backup.ts'
import { listBackups } from './make-backup.ts'

export interface DatedBackup {
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly madeAt: string
  readonly reason: BackupReason
}

/** Characters of an instant that name its hour, day and month; and how many of each are kept. */
const spans = [
  { length: 13, most: 24 },
  { length: 10, most: 30 },
  { length: 7, most: 12 },
] as const

/** Of each kind that was made for a reason of its own. */
const mostOfAKind = 5

/**
 * The names to keep of verified backups: the newest of each of the last 24 hours, 30 days and 12 months that have any,
 * and the last five each that were made by hand and before something that changes much, so that it can be taken back. Hours without a backup do not count: a clinic that was closed for a month keeps its last hours.
 */
export function backupsToKeep(backups: readonly DatedBackup[]): ReadonlySet<string> {
  const newestFirst = backups.toSorted((left, right) =>
    left.madeAt === right.madeAt ? (left.name > right.name ? -1 : 1) : left.madeAt > right.madeAt ? -1 : 1,
  )
  const kept = new Set<string>()
  for (const { length, most } of spans) {
    const seen = new Set<string>()
    for (const { name, madeAt } of newestFirst) {
      const span = madeAt.slice(0, length)
      if (seen.has(span)) continue
      if (seen.size === most) break
      seen.add(span)
      kept.add(name)
    }
  }
  for (const reason of backupReasons.filter((one) => one !== 'scheduled')) {
    for (const { name } of newestFirst.filter((one) => one.reason === reason).slice(0, mostOfAKind))
      kept.add(name)
  }
  return kept
}

/** Removes what need not be kept of the verified backups of a folder. What cannot be removed is tried again next time. */
export async function thinBackups(folder: string): Promise<void> {
  const list = await listBackups(folder)
  const kept = backupsToKeep(list.map(({ name, manifest }) => ({ name, ...manifest })))
  for (const { name } of list) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
