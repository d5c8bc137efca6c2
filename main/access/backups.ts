/** What keys, vault and seats ask of backups; `main/backup` answers it. */
import type { OutputOf } from '../../shared/contract/index.ts'
import type { AuditMark } from '../../shared/domain/audit.ts'
import type { Backup, BackupReason } from '../../shared/domain/backup.ts'
import type { CopySource, Store } from '../database/store.ts'

/** What is said of the second place. */
export type Elsewhere = NonNullable<OutputOf<'backups.list'>['elsewhere']>

export interface BackupWork {
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total: number) => void
}

export interface Backups {
  /** Watches the clinic that was opened: from now on it is backed up while it changes. */
  watch(store: Store): void
  /** The clinic has changed beside its store: its keys. */
  noteChange(): void
  /** Backs up what has changed, and watches no longer. Never throws: what failed is kept in the state. */
  finish(): Promise<void>
  /**
   * Makes one, after any that is under way. Throws `storage_full`, `storage_failed`, `damaged_file`, `cancelled`; then
   * nothing is left of it.
   */
  make(source: CopySource, reason: BackupReason, work?: BackupWork): Promise<Backup>
  /** Whether the second place holds this one too, once what is missing there was copied. Never throws. */
  reachesPlace(name: string): Promise<boolean>
  /** What they say of the audit. One that cannot be read, or was altered, says nothing. */
  auditMarks(source: Pick<CopySource, 'deriveKey'>): Promise<AuditMark[]>
  /**
   * Makes a folder the second place, or none. Throws `invalid_input`, `storage_full`, `storage_failed`: then the one before
   * stays.
   */
  choosePlace(path: string | null): Promise<void>
  /** What a window shows of them. */
  state(): Promise<Omit<OutputOf<'backups.list'>, 'trouble' | 'aside'>>
  /** Looks whether one is due. */
  tick(): Promise<void>
  /** Before the program ends: waits a little for a copy to the second place. */
  end(): Promise<void>
}
