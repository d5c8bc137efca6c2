/** Opens the store at a place. The one door to an engine: what lies above names a place and never how it is kept. */
import { fileSource, openFile, removeFile } from './sqlite/open.ts'
import type { CopySource, OpenStoreOptions, Store, StorePlace } from './store.ts'

/**
 * The store at a place, brought to this program's schema version; one of a newer version is opened for reading only.
 * Throws `damaged_file` (wrong key, damage, or nothing where something should be), `already_set_up` (`create` where
 * something is), `storage_full`, `storage_failed`, or a `MigrationFailure`.
 */
export function openStore({ place, ...options }: OpenStoreOptions): Promise<Store> {
  return openFile({ ...options, ...place })
}

/** Removes all of a store that is not open; harmless where there is none. */
export function removeStore({ file }: StorePlace): void {
  removeFile(file)
}

/** Copies and checks a store at a place without opening or migrating it. The key must stay as it is meanwhile. */
export function storeAt(place: StorePlace, key: Uint8Array): CopySource {
  return fileSource(place.file, key)
}
