/**
 * The composition root: takes the data folder, puts the parts together, and answers the running core. Imports no host.
 */
import type { Tag } from '../../shared/contract/define.ts'
import { callNamed } from '../../shared/contract/index.ts'
import { preferencesSchema } from '../../shared/domain/clinic.ts'
import { isSetUp, removeUnfinished } from '../access/clinic-files.ts'
import { usualUnlockDelay } from '../access/data-key.ts'
import type { KeyCost } from '../access/keys.ts'
import { createIdleWatch, lookEvery } from '../access/idle.ts'
import { createAccess } from '../access/lifecycle.ts'
import { lockFromHere, lockSeat } from '../access/lock.ts'
import { createPins } from '../access/pins.ts'
import { settleKeyFile } from '../access/replace-key-file.ts'
import { withReserve } from '../access/reserve.ts'
import { createSeats, type Seat } from '../access/seats.ts'
import { createVault } from '../access/vault.ts'
import { prepareDataFolder } from '../database/data-folder.ts'
import { createBackups } from '../backup/keep-backups.ts'
import { sweepBackups } from '../backup/make-backup.ts'
import { settleExchange } from '../backup/exchange.ts'
import { sweepWorkFolder } from '../backup/work-folder.ts'
import { createAccessNotes } from '../audit/note-access.ts'
import { createViewNotes } from '../audit/note-view.ts'
import { lockDataFolder } from '../database/folder-lock.ts'
import type { ServerPlace } from '../database/store.ts'
import { handoutRenderer } from '../handouts/pdf/render-handout.ts'
import { createFileLog, type Log } from '../logging/log.ts'
import { createAnnouncer } from './announce.ts'
import { checkContract } from './check-contract.ts'
import { createDispatch } from './dispatch.ts'
import { createEventBus } from '../core/events.ts'
import { handlers } from './handlers.ts'
import { createJobRuns } from '../core/jobs.ts'
import type { Core, HostPorts, SeatId } from '../core/ports.ts'
import { realTimeAndIds, type TimeAndIds } from '../core/time-and-ids.ts'

export interface StartOptions {
  readonly dataFolder: string
  readonly ports: HostPorts
  /** Where the clinic's records are, if not in the data folder; its keys, backups and the sample clinic are there in any case. */
  readonly server?: ServerPlace
  /** Where to log; without it, to a file in the data folder. */
  readonly log?: Log
  readonly time?: TimeAndIds
  /** Runs something again and again until the function that comes back is called; every minute unless given. */
  readonly everyMinute?: (run: () => Promise<void>) => () => void
  /** The same for looking whether windows were left; every five seconds unless given. */
  readonly everyLook?: (run: () => void) => () => void
  /** A person said that whoever had the data folder open on another computer is gone. */
  readonly takeOver?: boolean
  /** A cheaper passphrase hash, for tests. Without it, the product's own cost. */
  readonly keyCost?: KeyCost
  /** Milliseconds that a try waits after so many wrong ones. */
  readonly unlockDelay?: (wrongTries: number) => number
}

/**
 * Starts the core on a data folder, which is made if need be. Throws `in_use` while another Stridebook holds the
 * folder, `left_in_use` where one on another computer has not closed it (unless `takeOver`; both say who), and `storage_failed` when it cannot be written.
 */
export async function startCore(options: StartOptions): Promise<Core> {
  checkContract()
  const { ports, time = realTimeAndIds, everyMinute = realMinutes, everyLook = realLooks } = options
  const folder = prepareDataFolder(options.dataFolder)
  const lock = await withReserve(folder, () =>
    lockDataFolder(options.dataFolder, {
      place: folder.place,
      takeOver: options.takeOver ?? false,
    }),
  )
  try {
    settleExchange(folder, time.now())
    sweepWorkFolder(folder)
    removeUnfinished(folder)
    settleKeyFile(folder)
    await sweepBackups(folder.backups)
    const log = options.log ?? createFileLog(folder.logs)
    const events = createEventBus((fault) => log.fault('event.listener', {}, fault))
    const jobs = createJobRuns()
    const accessNotes = createAccessNotes(time, log)
    const hearLocked: ((seatId: SeatId) => void)[] = []
    const seats = createSeats({
      isSetUp: () => isSetUp(folder),
      onVacated(seatId) {
        jobs.leave(seatId)
        ports.clipboard?.forget()
        for (const hear of hearLocked) hear(seatId)
      },
      left: (seat) => accessNotes.left(seat),
    })
    const { announce, tell } = createAnnouncer(events)
    const backups = createBackups({
      folder,
      time,
      appVersion: ports.version,
      log,
      announce: (tags) => announce(tags, () => true),
    })
    const stopTicking = everyMinute(() => backups.tick())
    const lockFromCore = (seat: Seat) =>
      lockFromHere(access, seat, (seatId) => tell(seatId, { type: 'lock' }))
    const idle = createIdleWatch({
      seats,
      lockAfter: () => lockAfterOf(ports),
      now: () => Date.parse(time.now()),
      lock: lockFromCore,
    })
    const pins = createPins(() => Date.parse(time.now()))
    const stopLooking = everyLook(() => {
      idle.look()
      pins.sweep()
    })
    const access = createAccess({
      folder,
      server: options.server ?? null,
      seats,
      backups,
      idle,
      pins,
      keyCost: options.keyCost ?? null,
      appVersion: ports.version,
      unlockDelay: options.unlockDelay ?? usualUnlockDelay,
      vaultOver(store, sample) {
        const changed = (tags: readonly Tag[]) =>
          announce(tags, (seatId) => seats.at(seatId)?.vault === vault)
        const vault = createVault({
          store,
          sample,
          changed,
          reached: (reachable) =>
            events.tell((seatId) =>
              seats.at(seatId)?.vault === vault ? { type: 'reach', of: 'server', reachable } : null,
            ),
          draftsFile: folder[sample ? 'sample' : 'clinic'].drafts,
          stopThreads: () => handoutRenderer.stop(),
          beforeClosing: () => (sample ? Promise.resolve() : backups.finish()),
        })
        if (!sample) backups.watch(store)
        return vault
      },
    })
    const dispatch = createDispatch({
      callNamed,
      handlers,
      jobs,
      access,
      time,
      ports,
      log,
      noteView: createViewNotes(time, log),
      accessNotes,
      tell,
      announce: (tags, seatId) => announce(tags, (one) => one === seatId),
    })
    if (folder.place === 'unknown') log.warn('folder.place', { place: folder.place })
    log.info('core.start', { host: ports.name, version: ports.version, process: process.pid })

    let stopping: Promise<void> | null = null
    async function stop(): Promise<void> {
      jobs.cancelAll()
      stopTicking()
      stopLooking()
      await access.end()
      await backups.end()
      await lock.release()
      log.info('core.stop', { process: process.pid })
    }

    return {
      dispatch: (request, seatId) =>
        stopping ? Promise.resolve({ ok: false, error: { code: 'unavailable' } }) : dispatch(request, seatId),
      cancel: (requestId, seatId) => jobs.cancel(requestId, seatId),
      onEvent: (seatId, listener) => events.listen(seatId, listener),
      onLocked: (listener) => void hearLocked.push(listener),
      document(ticket, seatId) {
        const document = seats.at(seatId)?.documents.get(ticket)
        if (!document) return null
        return { bytes: new Uint8Array(document.bytes), type: document.type ?? 'application/pdf' }
      },
      lock(seatId) {
        const seat = seats.at(seatId)
        if (seat) lockFromCore(seat)
      },
      // Its PINs go last: somebody may be sitting down there at this moment, and would be given one.
      leave: (seatId) =>
        lockSeat(access, seatId)
          .catch(() => undefined)
          .finally(() => pins.dropAt(seatId)),
      stop: () => (stopping ??= stop()),
    }
  } catch (fault) {
    await lock.release()
    throw fault
  }
}

/** Preferences that cannot be read keep no window open. */
function lockAfterOf({ preferences }: HostPorts): number {
  try {
    return preferences.read().lockAfter
  } catch {
    return preferencesSchema.parse({}).lockAfter
  }
}

function realLooks(run: () => void): () => void {
  const timer = setInterval(run, lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

function realMinutes(run: () => Promise<void>): () => void {
  const timer = setInterval(() => void run(), 60_000)
  // A program that has nothing else left to do ends.
  timer.unref()
  return () => clearInterval(timer)
}
