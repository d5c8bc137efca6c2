/**
 * Keeps backups of the open clinic: every quarter of an hour while it changes, when it is closed after a change, and
 * whenever somebody or something asks. One at a time; the old ones are thinned after each.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFault, type ErrorCode } from '../../shared/app-error.ts'
import type { Tag } from '../../shared/contract/define.ts'
import { backupEvery, backupOverdueAfter, type Backup } from '../../shared/domain/backup.ts'
import type { Backups } from '../access/backups.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { DataFolder } from '../database/data-folder.ts'
import type { CopySource, Store } from '../database/store.ts'
import type { Log } from '../logging/log.ts'
import { listBackups, makeBackup, type MadeBackup } from './make-backup.ts'
import { contentsOf, type Manifest } from './manifest.ts'
import { backupsToKeep } from './thin.ts'

export interface BackupParts {
  readonly folder: DataFolder
  readonly time: TimeAndIds
  readonly appVersion: string
  readonly log: Log
  /** Tells every window what has changed. */
  readonly announce: (tags: readonly Tag[]) => void
}

interface Watched {
  readonly store: Store
  /** Changes that no backup has yet. A clinic just opened may have some from before the program was killed. */
  changes: 'none' | 'perhaps' | 'some'
  readonly stop: () => void
}

const minute = 60_000
const hour = 60 * minute

export function createBackups(parts: BackupParts): Backups {
  const { time, log } = parts
  const { backups: root, clinic } = parts.folder
  let watched: Watched | null = null
  let last: Promise<unknown> = Promise.resolve()
  let failed: { at: string; code: ErrorCode } | null = null
  let wasOverdue: boolean | null = null

  const backups: Backups = {
    watch(store) {
      const changed = () => {
        if (watched?.store === store) watched.changes = 'some'
      }
      watched = { store, changes: 'perhaps', stop: store.changes(changed) }
    },

    noteChange() {
      if (watched) watched.changes = 'some'
    },

    async finish() {
      const left = watched
      if (!left) return
      if (left.changes === 'some') await quietly(() => backups.make(left.store, 'scheduled'))
      await last
      left.stop()
      watched = null
    },

    make(source, reason, work = {}) {
      const mine = last.then(async () => {
        const seen = watched?.changes ?? 'none'
        // What changes while the copy is made belongs to the next one.
        if (watched) watched.changes = 'none'
        try {
          const order = { source, reason, ...work, folder: root, keys: clinic.keys, now: () => time.now() }
          const made = await makeBackup({ ...order, appVersion: parts.appVersion })
          failed = null
          log.info('backup.made', { name: made.name, reason, bytes: bytesOf(made) })
          await thin()
          return shown(made)
        } catch (fault) {
          if (watched?.changes === 'none') watched.changes = seen
          const code = fault instanceof AppFault ? fault.error.code : 'internal'
          if (code !== 'cancelled') failed = { at: time.now(), code }
          log.fault('backup.failed', { reason }, fault)
          throw fault
        } finally {
          parts.announce(['backups'])
        }
      })
      last = mine.catch(() => undefined)
      return mine
    },

    async folderOf(name) {
      const known = (await listBackups(root)).find((one) => one.name === name)
      if (!known) throw new AppFault({ code: 'not_found' })
      return join(root, known.name)
    },

    async auditMarks(source) {
      return (await listBackups(root)).flatMap(({ name, manifest }) => {
        const audit = auditIn(manifest, name, source)
        return audit ? [{ source: 'backup' as const, at: manifest.madeAt, ...audit }] : []
      })
    },

    async state() {
      const list = await listBackups(root)
      return { backups: list.map(shown), overdue: isOverdue(list[0]), failed }
    },

    async tick() {
      const here = watched
      const newest = (await listBackups(root))[0]
      const overdue = isOverdue(newest)
      if (wasOverdue !== overdue) parts.announce(['backups'])
      wasOverdue = overdue
      if (!here || here.changes === 'none' || here.store.readOnly) return
      if (newest && ageOf(newest) < backupEvery * minute) return
      await quietly(() => backups.make(here.store, 'scheduled'))
    },
  }

  /** A clock that was set back makes a backup of the future: it counts as old, so that the next one is made. */
  function ageOf({ manifest }: MadeBackup): number {
    const age = Date.parse(time.now()) - Date.parse(manifest.madeAt)
    return age < 0 ? Infinity : age
  }

  function isOverdue(newest: MadeBackup | undefined): boolean {
    return newest === undefined || ageOf(newest) > backupOverdueAfter * hour
  }

  async function thin(): Promise<void> {
    const list = await listBackups(root)
    const kept = backupsToKeep(list.map(({ name, manifest }) => ({ name, ...manifest })))
    for (const { name } of list) {
      if (!kept.has(name)) await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
    }
  }

  return backups
}

function auditIn(manifest: Manifest, name: string, source: Pick<CopySource, 'deriveKey'>) {
  try {
    return contentsOf(manifest, name, source).audit
  } catch {
    return null
  }
}

/** The state remembers why it failed. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined)
}

function bytesOf({ manifest }: MadeBackup): number {
  return Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0)
}

function shown(made: MadeBackup): Backup {
  const { madeAt, reason, appVersion, verifiedAt = madeAt } = made.manifest
  return { name: made.name, madeAt, reason, appVersion, verifiedAt, bytes: bytesOf(made) }
}
