/**
 * What handlers are given and what they look like. Domains export functions of these shapes; `handlers.ts` lists
 * them, and the compiler refuses a list that misses a call of the contract.
 */
import type { DocumentTicket } from '../../shared/contract/handouts.ts'
import type {
  CommandName,
  DocumentFile,
  JobName,
  KeepName,
  OutputOf,
  ParsedInputOf,
  QueryName,
} from '../../shared/contract/index.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { DraftDatabase, ReadableDatabase, WritableDatabase } from '../database/tables.ts'
import type { Store } from '../database/store.ts'
import type { FileToSave } from './ports.ts'
import type { TimeAndIds } from './time-and-ids.ts'

/** The open clinic as a call works in it: its store, and the user for whom it works. */
export interface OpenClinic {
  readonly store: Store
  readonly user: User
  /** True for the sample clinic, in which nothing is true. */
  readonly sample: boolean
}

export interface AuditEntry {
  /** Such as `patient`, `episode`, `plan`, `check-in`, `handout`, `exercise`, `clinic`. */
  readonly subject: string
  readonly subjectId: string
  readonly patientId: string | null
  /** The record before and after, as plain data; null where there is none. */
  readonly before: unknown
  readonly after: unknown
  /** The change has set the patient's `touched_at` itself. */
  readonly isTouched?: boolean
}

export interface QueryContext extends TimeAndIds {
  /** One state for all that is read, whatever is committed meanwhile. */
  readonly db: ReadableDatabase
  readonly user: User
  /** Makes the ticket that the window fetches a stored file with. */
  readonly documents: DocumentIssuer
}

export interface CommandContext extends TimeAndIds {
  /** Inside the command's one transaction. */
  readonly db: WritableDatabase
  readonly user: User
  /** Every command writes at least one entry; dispatch refuses to commit without. */
  audit(entry: AuditEntry): Promise<void>
}

/** Inside one transaction that reaches drafts and nothing else. */
export interface KeepContext extends TimeAndIds {
  readonly db: DraftDatabase
  readonly user: User
}

/** A file to hand to the window, and what it is about, for the audit of where it goes. */
export interface DocumentToIssue {
  readonly bytes: Uint8Array
  readonly pages: number
  /** What the file is; a PDF unless said. */
  readonly type?: DocumentFile['type']
  /** Letters, digits, spaces, dots, hyphens and underscores: made from the record number and date, never a name. */
  readonly fileName: string
  readonly about: Pick<AuditEntry, 'subject' | 'subjectId' | 'patientId'>
}

/** Keeps files in memory under random tickets until the clinic is locked. */
export interface DocumentIssuer {
  add(document: DocumentToIssue): DocumentTicket
}

export interface IssuedDocuments extends DocumentIssuer {
  /** The document behind a ticket, or null when it is unknown, was crowded out, or the clinic was locked. */
  get(ticket: string): DocumentToIssue | null
}

export interface JobContext extends TimeAndIds {
  readonly user: User
  /** Reads from one state; what takes long is done with what it answers. */
  read<Value>(run: (context: QueryContext) => Promise<Value>): Promise<Value>
  /** Makes the ticket that the window fetches a file with. */
  readonly documents: IssuedDocuments
  /** The clinic is open for reading only: `write` would be refused. */
  readonly readOnly: boolean
  /** Asks the person for a place and saves there; false when they cancel. */
  saveFile(file: FileToSave): Promise<boolean>
  /**
   * Backs the clinic up before a job changes much, so that it can be taken back; nothing in the sample clinic. Throws
   * `storage_full`, `storage_failed`, `damaged_file`, `cancelled`: then nothing must be changed. Never inside `write`.
   */
  backUpFirst(reason: 'before-import' | 'before-bulk'): Promise<void>
  /** Runs a short transaction of the job's own; views show what it changed as soon as it is committed. */
  write<Value>(run: (context: CommandContext) => Promise<Value>): Promise<Value>
  /**
   * What the same request has written with `writeOnce` before, in an earlier run of the program too; null where it has
   * not. JSON data, to be read by a schema.
   */
  readonly writtenBefore: unknown
  /**
   * As `write`, and keeps the answer under the request in the same transaction, as a command does. Where the request was
   * written meanwhile from another window, nothing is run and the answer of then is given.
   */
  writeOnce(run: (context: CommandContext) => Promise<unknown>): Promise<unknown>
  /** Reports progress to every window. */
  progress(done: number, total: number): void
  /** Aborted when the person cancels or the program quits. */
  readonly signal: AbortSignal
}

export type QueryHandler<Name extends QueryName> = (
  context: QueryContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export type CommandHandler<Name extends CommandName> = (
  context: CommandContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export type KeepHandler<Name extends KeepName> = (
  context: KeepContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export type JobHandler<Name extends JobName> = (
  context: JobContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>
