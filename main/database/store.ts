/** The store: what everything above the database sees of it. An engine stands behind it, and nothing above can tell which. */
import type { Tag } from '../../shared/contract/define.ts'
import type { AuditMark } from '../../shared/domain/audit.ts'
import type { ServerAddress } from '../../shared/domain/server.ts'
import type { AuditWalked } from './audit-walk.ts'
import type { SealFinding } from './seal.ts'
import type { ReadableDatabase, WritableDatabase } from './tables.ts'

/** Bytes of the key that opens a store. */
export const keyLength = 32

/** What a store holds, as far as two copies of it can be compared. */
export interface StoreContents {
  /** The number of the schema. */
  readonly schema: number
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>
  /** The last entry of the audit, by number and code; null where there is none or it is not chained yet. */
  readonly audit: { readonly count: number; readonly code: string } | null
  /** When anything was last entered, ISO 8601 in UTC; null where nothing was. */
  readonly newest: string | null
}

export interface CopyUnder {
  /** Where the copy goes; must not exist. */
  readonly target: string
  /** 32 bytes that open the copy; stays the caller's to wipe. */
  readonly nextKey: Uint8Array
  /** How many entries the audit has; null in a copy of before it was chained. What an open store knows itself counts. */
  readonly entries: number | null
  /** What is known of the audit from elsewhere. */
  readonly marks: readonly AuditMark[]
  readonly signal: AbortSignal
}

export interface VerifyWork {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/** What copies are made from and checked by, whether or not the store is open. */
export interface CopySource {
  /**
   * Writes a checked copy of everything to a new file that the same key opens, and answers what is in it. Readers and
   * writers go on meanwhile. Throws `locked` once the store is closed, `damaged_file` when original or copy does not check,
   * `storage_full` or `storage_failed` when it cannot be written, `cancelled` when the signal is aborted; then no file is left.
   */
  copyTo(file: string, signal?: AbortSignal): Promise<StoreContents>
  /**
   * Writes a copy that only another key opens, with its audit chained anew under that key, and answers what is in it. An
   * open store is handed over (`handOver`). Absent where the engine does not encrypt its files. Throws what `copyTo` throws, and
   * `audit_broken` where the chain of today does not fit: a new one would hide it.
   */
  readonly copyUnder?: (order: CopyUnder) => Promise<StoreContents>
  /**
   * Opens a copy for reading with the store's own key, checks every page of it, and answers what is in it. Throws
   * `damaged_file`, `locked`, `storage_failed`, `cancelled`.
   */
  check(file: string, signal?: AbortSignal): Promise<StoreContents>
  /** 32 bytes from the store's own key for this purpose, the same each time; the caller wipes them. Throws `locked`. */
  deriveKey(purpose: string): Uint8Array
}

export interface Store extends CopySource {
  /**
   * Reads from one state: what is committed meanwhile is not seen, and no write waits for it. Ends with the function, so
   * long work (drawing, asking somebody) belongs outside. Throws `locked` once the store is closed.
   */
  read<Value>(run: (db: ReadableDatabase) => Promise<Value>): Promise<Value>
  /**
   * Runs in one transaction, after all writes asked for before; taken back when it throws. What it has named with
   * `db.changed` is told to those who listen once it is committed. Throws `read_only` where only reading is possible,
   * `locked` once the store is closed, `storage_full` or `storage_failed` when the disk fails, `folder_moved` when the file is no
   * longer where it was opened.
   */
  write<Value>(run: (db: WritableDatabase) => Promise<Value>): Promise<Value>
  /**
   * Runs what carries the records elsewhere. Readers go on; writes asked for meanwhile wait, and are refused (`locked`) once
   * it has ended well. When it fails they go on. Throws `read_only`, `locked`, and what it throws.
   */
  handOver<Value>(carry: () => Promise<Value>): Promise<Value>
  /**
   * Walks the whole audit, held against these marks and against what this store has written last, without waiting for
   * writers or holding them up. Throws `cancelled`, also when the store is closed, and `damaged_file`.
   */
  verifyAudit(marks: readonly AuditMark[], work: VerifyWork): Promise<AuditWalked>
  /**
   * Hears what has changed, by whomever and on whichever computer, after each commit; and, of a store on a server, whether
   * that still answers. Returns the function that ends it.
   */
  changes(listener: ChangeListener, onReach?: ReachListener): () => void
  /** A newer program wrote it last, and it can only be read. */
  readonly readOnly: boolean
  /** The version of the program that wrote it last, or an empty text. */
  readonly writtenBy: string
  /** What its seal said of it when it was opened. */
  readonly sealFinding: SealFinding
  /** Waits for the writes asked for, ends the reads, then closes. Safe to call twice. */
  close(): Promise<void>
}

/** Copying a store between a file and a server's database. */
export interface CarryWork extends FilePlace, ServerPlace, VerifyWork {
  /** What opens the file; stays the caller's to wipe. */
  readonly key: Uint8Array
}

/** A clinic that is leaving its server: until it has, nobody writes there. */
export interface Leaving {
  /** Marks the database as left (`at`: ISO 8601 in UTC), so that it can only be read. False where it could not be told. */
  end(at: string): Promise<boolean>
  /** It stays there. */
  giveUp(): Promise<void>
}

/** Must not throw: what it hears has been committed. */
export type ChangeListener = (tags: readonly Tag[]) => void
/** Must not throw. Hears again and again that a server does not answer, and once that it does. */
export type ReachListener = (isReached: boolean) => void

/** An encrypted file on this computer. */
export interface FilePlace {
  /** A plain path. */
  readonly file: string
}

/** A database on a server. */
export interface ServerPlace {
  readonly server: ServerAddress
}

/** Where a store is kept. */
export type StorePlace = FilePlace | ServerPlace

export interface OpenStoreOptions {
  readonly place: StorePlace
  /** 32 random bytes; stays the caller's to wipe, and may be wiped once this has answered. */
  readonly key: Uint8Array
  /** `create` refuses a place that holds something, `open` one that does not. */
  readonly mode: 'create' | 'open'
  /** The program's version, kept in the store so that an older program can name the newer one. */
  readonly appVersion?: string
  /**
   * Keeps a seal beside the file. `check` holds the store against the one that is there; `renew` makes a new one, where
   * something else than an earlier opening has put the store in its place. Without it, there is none.
   */
  readonly seal?: 'check' | 'renew'
  /** Keeps a copy before a store is migrated; without it, one is made beside the file, and none of a server's. */
  readonly backupBeforeMigrating?: (source: CopySource) => Promise<void>
}

/** A step to a newer schema that did not work, for another reason than the disk. The store is unchanged by it. */
export class MigrationFailure extends Error {
  readonly version: number

  constructor(step: { readonly version: number; readonly name: string }, cause: unknown) {
    super(`Migration ${step.version} (${step.name}) failed`, { cause })
    this.name = 'MigrationFailure'
    this.version = step.version
  }
}
