/**
 * The open clinic: its store, its user, and who is using it right now. One life-cycle step at a time; closing
 * lets running commands end, cancels jobs, forgets documents and closes the store, in this order.
 */
import { AppFault } from '../../shared/app-error.ts'
import type { DataFolder } from '../database/data-folder.ts'
import type { ChangeListener } from '../database/store.ts'
import type { KeyCost } from './keys.ts'
import type { OpenClinic } from '../core/context.ts'
import type { DocumentStore } from '../core/documents.ts'

export interface WrongTries {
  /** In a row. */
  count: number
  /** Since the clinic was opened last, for the audit. */
  sinceOpened: number
  /** When the last one was, on the clock of `performance.now()`. */
  lastAt: number
}

export interface Session {
  readonly folder: DataFolder
  readonly documents: DocumentStore
  /** Cost of the passphrase hash; null takes the product's own. */
  readonly keyCost: KeyCost | null
  /** Kept in the file, so that an older program can name the newer one. */
  readonly appVersion: string
  /** Wrong passphrases and recovery keys. */
  readonly wrongTries: WrongTries
  /** Milliseconds to hold the next try back after so many wrong ones. */
  unlockDelay(wrongTries: number): number
  opened(): OpenClinic | null
  /** Runs one life-cycle step (set-up, unlock, lock …) after the one before has ended. */
  exclusively<Value>(step: () => Promise<Value>): Promise<Value>
  /** Makes a store the open clinic. Only inside `exclusively`, and only with none open. */
  open(clinic: OpenClinic): void
  /** Closes the open clinic, if there is one. Only inside `exclusively`. */
  close(): Promise<void>
  /** Works inside the open clinic, which is not closed meanwhile. Throws `locked` or `not_set_up` without one. */
  use<Value>(work: (clinic: OpenClinic) => Promise<Value>): Promise<Value>
  /** Closes the open clinic for good, after the step that runs. */
  end(): Promise<void>
}

interface SessionParts {
  readonly folder: DataFolder
  readonly documents: DocumentStore
  readonly keyCost: KeyCost | null
  readonly appVersion: string
  readonly unlockDelay: (wrongTries: number) => number
  readonly isSetUp: () => boolean
  /** Hears what has changed in the open clinic. */
  readonly changed: ChangeListener
  /** Cancels the jobs that work inside the clinic. */
  readonly cancelJobs: () => void
  /** Ends what outlives a job and may still hold what it worked on, such as the thread that draws handouts. */
  readonly stopThreads: () => Promise<void>
}

/** How long closing waits for work that does not end although it was cancelled. */
const closingPatience = 5_000

export function createSession(parts: SessionParts): Session {
  let current: OpenClinic | null = null
  let steps: Promise<unknown> = Promise.resolve()
  let ended = false
  const working = new Set<Promise<unknown>>()

  const session: Session = {
    folder: parts.folder,
    documents: parts.documents,
    keyCost: parts.keyCost,
    appVersion: parts.appVersion,
    wrongTries: { count: 0, sinceOpened: 0, lastAt: 0 },
    unlockDelay: parts.unlockDelay,
    opened: () => current,

    exclusively<Value>(step: () => Promise<Value>): Promise<Value> {
      const result = steps.then(() => {
        if (ended) throw new AppFault({ code: 'unavailable' })
        return step()
      })
      steps = result.catch(() => undefined)
      return result
    },

    open(clinic) {
      if (current) throw new Error('Expected no open clinic')
      current = clinic
      clinic.store.changes(parts.changed)
    },

    async close() {
      const closing = current
      if (!closing) return
      current = null
      parts.cancelJobs()
      await settledWithin(working, closingPatience)
      await parts.stopThreads()
      parts.documents.forgetAll()
      await closing.store.close()
    },

    async use(work) {
      if (!current) throw new AppFault({ code: parts.isSetUp() ? 'locked' : 'not_set_up' })
      const run = work(current)
      working.add(run)
      try {
        return await run
      } finally {
        working.delete(run)
      }
    },

    async end() {
      await session
        .exclusively(() => session.close())
        .finally(() => {
          ended = true
        })
    },
  }
  return session
}

async function settledWithin(promises: ReadonlySet<Promise<unknown>>, milliseconds: number): Promise<void> {
  if (promises.size === 0) return
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.allSettled(promises), patience])
  clearTimeout(timer)
}
