/** What handlers of lifecycle calls are given: they let people in and out of the clinic instead of working inside it. */
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleName, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import type { OpeningTrouble } from '../../shared/domain/backup.ts'
import type { HostPorts, SeatId } from '../core/ports.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { DataFolder } from '../database/data-folder.ts'
import type { ServerPlace, Store } from '../database/store.ts'
import type { Backups } from './backups.ts'
import type { IdleWatch } from './idle.ts'
import type { KeyCost } from './keys.ts'
import type { Pins } from './pins.ts'
import type { Seats } from './seats.ts'
import type { Vault } from './vault.ts'
import { readWrongTries, type WrongTries } from './wrong-tries.ts'

export interface AccessParts {
  readonly folder: DataFolder
  /** Where the clinic's records are when they are not in the folder. */
  readonly server: ServerPlace | null
  readonly seats: Seats
  readonly backups: Backups
  /** Locks windows that nobody touches. */
  readonly idle: IdleWatch
  /** What opens windows that were locked, for a while. */
  readonly pins: Pins
  /** Cost of the passphrase hash; null takes the product's own. */
  readonly keyCost: KeyCost | null
  /** Kept in the store, so that an older program can name the newer one. */
  readonly appVersion: string
  /** Milliseconds to hold the next try back after so many wrong ones. */
  readonly unlockDelay: (wrongTries: number) => number
  /** Makes an opened store a vault. */
  readonly vaultOver: (store: Store, sample: boolean) => Vault
}

export interface Access extends AccessParts {
  readonly wrongTries: WrongTries
  /** What came of opening the clinic with the right key. */
  readonly opening: { trouble: OpeningTrouble | null }
  /** Runs one step (set-up, unlock, lock …) after the one before has ended, whichever window asked for it. */
  exclusively<Value>(step: () => Promise<Value>): Promise<Value>
  /** Locks every window for good, after the step that runs. */
  end(): Promise<void>
}

export interface LifecycleContext extends TimeAndIds {
  readonly access: Access
  /** The window that asked. */
  readonly seatId: SeatId
  readonly ports: HostPorts
  /** Aborted when the person cancels or the program quits. */
  readonly signal: AbortSignal
  /** Reports progress to the window that asked. */
  progress(done: number, total: number): void
}

export type LifecycleHandler<Name extends LifecycleName> = (
  context: LifecycleContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export function createAccess(parts: AccessParts): Access {
  let steps: Promise<unknown> = Promise.resolve()
  let ended = false

  function exclusively<Value>(step: () => Promise<Value>): Promise<Value> {
    const result = steps.then(() => {
      if (ended) throw new AppFault({ code: 'unavailable' })
      return step()
    })
    // What a step answers, such as new words of the recovery key, is kept by whoever asked and by nobody else.
    steps = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }

  return {
    ...parts,
    wrongTries: readWrongTries(parts.folder),
    opening: { trouble: null },
    exclusively,
    async end() {
      await exclusively(() => parts.seats.leaveAll()).finally(() => {
        parts.pins.drop()
        ended = true
      })
    },
  }
}
