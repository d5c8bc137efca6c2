/** Which backups are kept: the same list gives the same answer, whatever the clock says. */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupReasons, type BackupReason } from '../../shared/domain/backup.ts'
import { listBackups, unfinishedSuffix } from './make-backup.ts'

export interface DatedBackup {
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly madeAt: string
  readonly reason: BackupReason
}

/** Characters of an instant that name its hour, day and month; how many of each are kept, and whether whatever their age. */
const spans = [
  { length: 13, most: 24, always: true },
  { length: 10, most: 30, always: true },
  { length: 7, most: 12, always: false },
] as const

/** Of each kind that was made for a reason of its own. */
const mostOfAKind = 5

/** A copy may hold records that were removed since: beyond the last hours and days none is kept for longer. */
const keptDays = 366

/** The day before which a backup of this instant goes, if others are made meanwhile. */
export function thinnedBy(madeAt: string): string {
  return daysAway(madeAt, keptDays).slice(0, 10)
}

function daysAway(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString()
}

/**
 * The names to keep of verified backups: the newest of each of the last 24 hours, 30 days and 12 months that have any,
 * and the last five each that were made by hand and before something that changes much, so that it can be taken back.
 * Hours and days without a backup do not count: a clinic that was closed for a month keeps its last hours. Months, and what
 * was made for a reason, end a year before the newest.
 */
export function backupsToKeep(backups: readonly DatedBackup[]): ReadonlySet<string> {
  const newestFirst = backups.toSorted((left, right) =>
    left.madeAt === right.madeAt ? (left.name > right.name ? -1 : 1) : left.madeAt > right.madeAt ? -1 : 1,
  )
  const [newest] = newestFirst
  const kept = new Set<string>()
  if (!newest) return kept
  const oldest = daysAway(newest.madeAt, -keptDays)
  const ofTheYear = newestFirst.filter(({ madeAt }) => madeAt >= oldest)
  for (const { length, most, always } of spans) {
    const seen = new Set<string>()
    for (const { name, madeAt } of always ? newestFirst : ofTheYear) {
      const span = madeAt.slice(0, length)
      if (seen.has(span)) continue
      if (seen.size === most) break
      seen.add(span)
      kept.add(name)
    }
  }
  for (const reason of backupReasons.filter((one) => one !== 'scheduled')) {
    for (const { name } of ofTheYear.filter((one) => one.reason === reason).slice(0, mostOfAKind))
      kept.add(name)
  }
  return kept
}

/**
 * Removes a backup. Under the name of one that was never finished first: what a program that is killed leaves of it goes
 * at the next start.
 */
export async function removeBackup(folder: string): Promise<void> {
  const leaving = `${folder}${unfinishedSuffix}`
  await rename(folder, leaving)
  await rm(leaving, { recursive: true, force: true })
}

/** Removes what need not be kept of the verified backups of a folder. What cannot be removed is tried again next time. */
export async function thinBackups(folder: string): Promise<void> {
  const list = await listBackups(folder)
  const kept = backupsToKeep(list.map(({ name, manifest }) => ({ name, ...manifest })))
  for (const { name } of list) {
    if (!kept.has(name)) await removeBackup(join(folder, name)).catch(() => undefined)
  }
}
