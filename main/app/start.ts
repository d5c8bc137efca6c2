/**
 * The composition root: takes the data folder, puts the parts together, and answers the running core. Imports no host.
 */
import { callNamed } from '../../shared/contract/index.ts'
import { isSetUp, removeUnfinished } from '../access/clinic-files.ts'
import { usualUnlockDelay } from '../access/data-key.ts'
import type { KeyCost } from '../access/keys.ts'
import { prepareDataFolder } from '../database/data-folder.ts'
import { lockDataFolder } from '../database/folder-lock.ts'
import { handoutRenderer } from '../handouts/pdf/render-handout.ts'
import { createFileLog, type Log } from '../logging/log.ts'
import { checkContract } from './check-contract.ts'
import { createDispatch } from './dispatch.ts'
import { createDocumentStore } from '../core/documents.ts'
import { createEventBus } from '../core/events.ts'
import { handlers } from './handlers.ts'
import { createJobRuns } from '../core/jobs.ts'
import type { Core, HostPorts } from '../core/ports.ts'
import { createSession } from '../access/session.ts'
import { realTimeAndIds, type TimeAndIds } from '../core/time-and-ids.ts'

export interface StartOptions {
  readonly dataFolder: string
  readonly ports: HostPorts
  /** Where to log; without it, to a file in the data folder. */
  readonly log?: Log
  readonly time?: TimeAndIds
  /** A cheaper passphrase hash, for tests. Without it, the product's own cost. */
  readonly keyCost?: KeyCost
  /** Milliseconds that a try waits after so many wrong ones. */
  readonly unlockDelay?: (wrongTries: number) => number
}

/**
 * Starts the core on a data folder, which is made if need be. Throws `in_use` (with host and process) while another
 * Stridebook holds the folder, and `storage_failed` when it cannot be written.
 */
export async function startCore(options: StartOptions): Promise<Core> {
  checkContract()
  const { ports, time = realTimeAndIds } = options
  const folder = prepareDataFolder(options.dataFolder)
  const lock = await lockDataFolder(options.dataFolder)
  try {
    removeUnfinished(folder)
    const log = options.log ?? createFileLog(folder.logs)
    const events = createEventBus((fault) => log.fault('event.listener', {}, fault))
    const jobs = createJobRuns()
    const documents = createDocumentStore()
    const session = createSession({
      folder,
      documents,
      keyCost: options.keyCost ?? null,
      appVersion: ports.version,
      unlockDelay: options.unlockDelay ?? usualUnlockDelay,
      isSetUp: () => isSetUp(folder),
      changed: (tags) => events.emit({ type: 'changed', tags }),
      cancelJobs: () => jobs.cancelInsideClinic(),
      stopThreads: () => handoutRenderer.stop(),
    })
    const dispatch = createDispatch({
      callNamed,
      handlers,
      jobs,
      session,
      time,
      ports,
      log,
      emit: (event) => events.emit(event),
    })
    log.info('core.start', { host: ports.name, version: ports.version, process: process.pid })

    let stopping: Promise<void> | null = null
    async function stop(): Promise<void> {
      jobs.cancelAll()
      await session.end()
      await lock.release()
      log.info('core.stop', { process: process.pid })
    }

    return {
      dispatch: (request) =>
        stopping ? Promise.resolve({ ok: false, error: { code: 'unavailable' } }) : dispatch(request),
      cancel: (requestId) => jobs.cancel(requestId),
      onEvent: (listener) => events.listen(listener),
      document(ticket) {
        const document = documents.get(ticket)
        if (!document) return null
        const { fileName, type } = document
        return { bytes: Uint8Array.from(document.bytes), fileName, ...(type ? { type } : {}) }
      },
      stop: () => (stopping ??= stop()),
    }
  } catch (fault) {
    await lock.release()
    throw fault
  }
}
