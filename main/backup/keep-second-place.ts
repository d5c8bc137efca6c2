/** Keeps the second place at one with the first: copies after each backup, and when it comes back after it was away. */
import type { PlaceProblem } from '../../shared/domain/backup.ts'
import type { Tag } from '../../shared/contract/define.ts'
import type { Elsewhere } from '../access/backups.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { DataFolder } from '../database/data-folder.ts'
import type { Log } from '../logging/log.ts'
import { readNotes, writeNotes } from './device-notes.ts'
import { listBackups, type MadeBackup } from './make-backup.ts'
import { catchUp, isOnSameDisk, isThere, listPlace, preparePlace } from './second-place.ts'

export interface PlaceParts {
  readonly folder: DataFolder
  readonly time: TimeAndIds
  readonly log: Log
  /** Tells every window what has changed. */
  readonly announce: (tags: readonly Tag[]) => void
}

export interface KeptPlace {
  /** Makes this folder the second place, or none. Throws what `preparePlace` throws. */
  choose(path: string | null): Promise<void>
  /** Copies what is missing there, after what is under way. Never throws: what is wrong is kept in the state. */
  catchUp(): Promise<void>
  /** The backups there, newest first; empty while it is away. */
  list(): Promise<readonly MadeBackup[]>
  state(): Promise<Elsewhere | null>
  /** Waits for the copy under way, but not for ever: one that is broken off is made again. */
  end(): Promise<void>
}

/** Milliseconds that the end waits for a slow stick. */
const patience = 10_000
/** Milliseconds after which it is noted again that the place is there. */
const noteEvery = 3_600_000

export function createKeptPlace({ folder, time, log, announce }: PlaceParts): KeptPlace {
  let last: Promise<unknown> = Promise.resolve()
  let problem: PlaceProblem | null = null
  let stop = new AbortController()

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  async function copyNow(): Promise<void> {
    const { place } = readNotes(folder)
    if (!place) return
    const before = problem
    const done = await catchUp(place, await listBackups(folder.backups), stop.signal)
    if (stop.signal.aborted) return
    problem = done.problem
    if (
      problem === null &&
      (done.copied > 0 || Date.parse(time.now()) - Date.parse(place.reachedAt) > noteEvery)
    )
      noteReached(place.id)
    if (problem !== before) log.info('backup.elsewhere', { problem: problem ?? 'none' })
    if (problem !== before || done.copied > 0) announce(['backups'])
  }

  /** A full data folder must not keep the copy elsewhere from counting. */
  function noteReached(id: string): void {
    try {
      const { place } = readNotes(folder)
      if (place?.id === id) writeNotes(folder, { place: { ...place, reachedAt: time.now() } })
    } catch {
      // It is said to have been away for longer than it was.
    }
  }

  return {
    async choose(path) {
      // What is being copied to the place before need not be waited for.
      stop.abort()
      await inTurn(async () => {
        stop = new AbortController()
        const place = path === null ? null : await preparePlace(folder, path, time)
        writeNotes(folder, { place })
        problem = null
      })
      announce(['backups'])
    },
    catchUp: () => inTurn(copyNow).catch(() => undefined),
    async list() {
      const { place } = readNotes(folder)
      return place && (await isThere(place)) ? listPlace(place) : []
    },
    async state() {
      const { place } = readNotes(folder)
      if (!place) return null
      const there = await isThere(place)
      const [newest] = there ? await listPlace(place) : []
      const wrong = there ? (problem === 'away' ? null : problem) : 'away'
      return {
        path: place.path,
        sameDisk: await isOnSameDisk(folder, place),
        newest: newest?.manifest.madeAt ?? null,
        problem: wrong,
        since: wrong === null ? null : place.reachedAt,
      }
    },
    async end() {
      const timer = setTimeout(() => stop.abort(), patience)
      await last
      clearTimeout(timer)
    },
  }
}
