/** Opens the store at a place. The one door to an engine: what lies above names a place and never how it is kept. */
import { fileSource, openFile, removeFile } from './sqlite/open.ts'
import type { ServerAddress, ServerArchive, ServerLack } from '../../shared/domain/server.ts'
import type { CarryWork, CopySource, FilePlace, Leaving, OpenStoreOptions, Store } from './store.ts'

/**
 * The store at a place, brought to this program's schema version; one of a newer version is opened for reading only.
 * Throws `damaged_file` (wrong key, damage, or nothing where something should be), `already_set_up` (`create` where
 * something is), `unavailable` (a server that cannot be reached), `storage_full`, `storage_failed`, or a `MigrationFailure`.
 */
export async function openStore({ place, ...options }: OpenStoreOptions): Promise<Store> {
  if ('file' in place) return openFile({ ...options, ...place })
  // Loaded where a clinic has a server: most have none.
  const { openServer } = await import('./postgres/open.ts')
  return openServer({ ...options, ...place })
}

/** Removes all of a file's store that is not open; harmless where there is none. */
export function removeStore({ file }: FilePlace): void {
  removeFile(file)
}

/** Copies and checks a file's store without opening or migrating it. The key must stay as it is meanwhile. */
export function storeAt(place: FilePlace, key: Uint8Array): CopySource {
  return fileSource(place.file, key)
}

/** What keeps a clinic from living in a server's database; see `lookAtServer`. */
export async function lacksOf(server: ServerAddress): Promise<ServerLack[]> {
  return (await import('./postgres/look.ts')).lookAtServer(server)
}

/** What a server says of its own archive; see `archiveOf`. */
export async function archiveOf(server: ServerAddress): Promise<ServerArchive> {
  return (await import('./postgres/look.ts')).archiveOf(server)
}

/** Copies a file's store, which nobody writes meanwhile, into an empty database; see `moveToServer`. */
export async function copyToServer(options: CarryWork): Promise<void> {
  return (await import('./postgres/move.ts')).moveToServer(options)
}

/** Copies a server's store into a new file; until the answer is used, nobody writes there. See `copyFromServer`. */
export async function copyFromServer(options: CarryWork): Promise<Leaving> {
  return (await import('./postgres/move.ts')).copyFromServer(options)
}
