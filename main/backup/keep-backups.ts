/**
 * Keeps backups of the open clinic: every quarter of an hour while it changes, when it is closed after a change, and
 * whenever somebody or something asks. One at a time; the old ones are thinned after each.
 */
import { AppFault, type ErrorCode } from '../../shared/app-error.ts'
import { backupEvery, backupOverdueAfter, drillEvery, type Backup } from '../../shared/domain/backup.ts'
import type { Backups } from '../access/backups.ts'
import type { CopySource, Store } from '../database/store.ts'
import { readNotes } from './device-notes.ts'
import { createKeptPlace, type PlaceParts } from './keep-second-place.ts'
import { listBackups, makeBackup, type MadeBackup } from './make-backup.ts'
import { contentsOf, type Manifest } from './manifest.ts'
import { everyBackup } from './second-place.ts'
import { thinBackups } from './thin.ts'

export interface BackupParts extends PlaceParts {
  readonly appVersion: string
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
  const elsewhere = createKeptPlace(parts)
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
          await thinBackups(root)
          void elsewhere.catchUp()
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

    async reachesPlace(name) {
      await elsewhere.catchUp()
      return (await elsewhere.list()).some((one) => one.name === name)
    },

    choosePlace: async (path) => {
      await elsewhere.choose(path)
      void elsewhere.catchUp()
    },

    async auditMarks(source) {
      return (await listBackups(root)).flatMap(({ name, manifest }) => {
        const audit = auditIn(manifest, name, source)
        return audit ? [{ source: 'backup' as const, at: manifest.madeAt, ...audit }] : []
      })
    },

    async state() {
      const list = await everyBackup(parts.folder)
      const { drilledAt } = readNotes(parts.folder)
      return {
        backups: list.map(shown),
        overdue: isOverdue((await listBackups(root))[0]),
        failed,
        elsewhere: await elsewhere.state(),
        drilledAt,
        drillDue: isDrillDue(drilledAt, list.at(-1)),
      }
    },

    end: () => elsewhere.end(),

    async tick() {
      const here = watched
      const newest = (await listBackups(root))[0]
      const overdue = isOverdue(newest)
      if (wasOverdue !== overdue) parts.announce(['backups'])
      wasOverdue = overdue
      void elsewhere.catchUp()
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

  /** A year after the last one, or after the oldest backup where none was ever tried. */
  function isDrillDue(drilledAt: string | null, oldest: MadeBackup | undefined): boolean {
    const since = drilledAt ?? oldest?.manifest.madeAt
    return since !== undefined && Date.parse(time.now()) - Date.parse(since) > drillEvery * 24 * hour
  }

  function isOverdue(newest: MadeBackup | undefined): boolean {
    return newest === undefined || ageOf(newest) > backupOverdueAfter * hour
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
