/**
 * What handlers are given and what they look like. Domains export functions of these shapes; `handlers.ts` lists
 * them, and the compiler refuses a list that misses a call of the contract.
 */
import type { DocumentTicket } from '../../shared/contract/handouts.ts'
import type {
  CallName,
  CommandName,
  JobName,
  OutputOf,
  ParsedInputOf,
  QueryName,
} from '../../shared/contract/index.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/tables.ts'
import type { DocumentType, HostPorts } from './ports.ts'
import type { Session } from '../access/session.ts'

/** Time and ids come from here, so that tests and the sample clinic can set them. */
export interface Surroundings {
  /** The instant now, ISO 8601 in UTC with milliseconds. */
  now(): string
  /** Today on this machine's calendar, `YYYY-MM-DD`. */
  today(): string
  /** A fresh random id (UUID, lower case). */
  newId(): string
}

export interface AuditEntry {
  /** Such as `patient`, `episode`, `plan`, `check-in`, `handout`, `exercise`, `clinic`. */
  readonly subject: string
  readonly subjectId: string
  readonly patientId: string | null
  /** The record before and after, as plain data; null where there is none. */
  readonly before: unknown
  readonly after: unknown
}

export interface QueryContext extends Surroundings {
  /** One state for all that is read, whatever is committed meanwhile. */
  readonly db: ReadableDatabase
  readonly user: User
}

export interface CommandContext extends Surroundings {
  /** Inside the command's one transaction. */
  readonly db: WritableDatabase
  readonly user: User
  /** Every command writes at least one entry; dispatch refuses to commit without. */
  audit(entry: AuditEntry): Promise<void>
}

/** A file to hand to the window, and what it is about, for the audit of where it goes. */
export interface DocumentToIssue {
  readonly bytes: Uint8Array
  readonly pages: number
  /** What the file is; a PDF unless said. */
  readonly type?: DocumentType
  /** Letters, digits, spaces, dots, hyphens and underscores: made from the record number and date, never a name. */
  readonly fileName: string
  readonly about: Pick<AuditEntry, 'subject' | 'subjectId' | 'patientId'>
}

/** Keeps files in memory under random tickets until the clinic is locked. */
export interface DocumentIssuer {
  add(document: DocumentToIssue): DocumentTicket
}

export interface JobContext extends Surroundings {
  readonly user: User
  /** Reads from one state; what takes long is done with what it answers. */
  read<Value>(run: (context: QueryContext) => Promise<Value>): Promise<Value>
  /** Makes the ticket that the window fetches a file with. */
  readonly documents: DocumentIssuer
  /** Runs a short transaction of the job's own; views show what it changed as soon as it is committed. */
  write<Value>(run: (context: CommandContext) => Promise<Value>): Promise<Value>
  /** Reports progress to every window. */
  progress(done: number, total: number): void
  /** Aborted when the person cancels or the program quits. */
  readonly signal: AbortSignal
}

/**
 * Calls about the program and the clinic as a whole: they open and close the database instead of working inside
 * it, or reach the host. Every other call is a query, command or job inside the open clinic.
 */
export const sessionCalls = [
  'app.state',
  'clinic.setUp',
  'clinic.unlock',
  'clinic.lock',
  'clinic.changePassphrase',
  'clinic.newRecoveryKey',
  'clinic.confirmRecoveryKey',
  'sample.open',
  'sample.reset',
  'preferences.get',
  'preferences.set',
  'documents.save',
] as const satisfies readonly CallName[]
export type SessionCallName = (typeof sessionCalls)[number]

export interface SessionContext extends Surroundings {
  readonly session: Session
  readonly ports: HostPorts
  /** Aborted when the person cancels or the program quits. */
  readonly signal: AbortSignal
  /** Reports progress to every window. */
  progress(done: number, total: number): void
}

export type SessionHandler<Name extends SessionCallName> = (
  context: SessionContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export type QueryHandler<Name extends QueryName> = (
  context: QueryContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export type CommandHandler<Name extends CommandName> = (
  context: CommandContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>

export type JobHandler<Name extends JobName> = (
  context: JobContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>
