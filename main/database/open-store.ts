/** Opens the store at a place. The one door to an engine: what lies above names a place and never how it is kept. */
import { openFile } from './sqlite/open.ts'
import type { Store } from './store.ts'

/** Where a store is kept: an encrypted file on this computer. */
export interface StorePlace {
  /** A plain path. */
  readonly file: string
}

export interface OpenStoreOptions {
  readonly place: StorePlace
  /** 32 random bytes; stays the caller's to wipe, and may be wiped once this has answered. */
  readonly key: Uint8Array
  /** `create` refuses a place that holds something, `open` one that does not. */
  readonly mode: 'create' | 'open'
  /** The program's version, kept in the store so that an older program can name the newer one. */
  readonly appVersion?: string
  /** Makes a verified copy before a store is migrated; without it, one is made beside the file. */
  readonly backupBeforeMigrating?: (fromVersion: number) => Promise<void>
}

/**
 * The store at a place, brought to this program's schema version; one of a newer version is opened for reading only.
 * Throws `damaged_file` (wrong key, damage, or nothing where something should be), `already_set_up` (`create` where
 * something is), `storage_full`, `storage_failed`, or a `MigrationFailure`.
 */
export function openStore({ place, ...options }: OpenStoreOptions): Promise<Store> {
  return openFile({ ...options, ...place })
}
