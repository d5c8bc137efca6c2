/**
 * Every call between the window and the core, declared once. Adding a call is one entry in its domain's file
 * here, one handler in `main/<domain>/`, and one line where `main/app/handlers.ts` lists it.
 */
import type { AppError } from '../app-error.ts'
import type { Result } from '../result.ts'
import type { z } from '../schema.ts'
import { auditContract } from './audit.ts'
import { backupsContract } from './backups.ts'
import { checkInsContract } from './check-ins.ts'
import { clinicContract } from './clinic.ts'
import type { Call, Tag } from './define.ts'
import { draftsContract } from './drafts.ts'
import { exercisesContract } from './exercises.ts'
import { handoutsContract } from './handouts.ts'
import { lockContract } from './lock.ts'
import { patientsContract } from './patients.ts'
import { pinContract } from './pin.ts'
import { plansContract } from './plans.ts'
import type { CallRequest } from './request.ts'
import { rightsContract } from './rights.ts'
import { serverContract } from './server.ts'
import { usersContract } from './users.ts'

export const contract = {
  ...clinicContract,
  ...lockContract,
  ...pinContract,
  ...draftsContract,
  ...patientsContract,
  ...exercisesContract,
  ...plansContract,
  ...checkInsContract,
  ...handoutsContract,
  ...auditContract,
  ...backupsContract,
  ...rightsContract,
  ...serverContract,
  ...usersContract,
}
export type Contract = typeof contract
export type CallName = keyof Contract

type NamesOfKind<Kind extends Call['kind']> = {
  [Name in CallName]: Contract[Name]['kind'] extends Kind ? Name : never
}[CallName]
export type QueryName = NamesOfKind<'query'>
export type CommandName = NamesOfKind<'command'>
/** What keeps drafts. */
export type KeepName = NamesOfKind<'keep'>
export type JobName = NamesOfKind<'job'>
export type LifecycleName = NamesOfKind<'lifecycle'>

/** Calls whose answer is kept and read again when something changes: queries, and what is read of the program itself. */
export type ReadName = {
  [Name in CallName]: Contract[Name] extends { reads: unknown } ? Name : never
}[CallName]
/** Lifecycle calls that change something. */
export type LifecycleStepName = Exclude<LifecycleName, ReadName>

/** What a caller hands in (defaults may be left out). */
export type InputOf<Name extends CallName> = z.input<Contract[Name]['input']>
/** What a handler receives after validation. */
export type ParsedInputOf<Name extends CallName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends CallName> = z.output<Contract[Name]['output']>

/** The names as text, for hosts and preload, which pass no other. */
export const callNames = Object.keys(contract) as readonly CallName[]

/** The declaration behind a name, or null for a name that does not exist. */
export function callNamed(name: string): Call | null {
  return Object.hasOwn(contract, name) ? contract[name as CallName] : null
}

export type { CallRequest } from './request.ts'
export type CallAnswer<Value = unknown> = Result<Value, AppError>

/** What the core tells windows: each hears what it may see. */
export type AppEvent =
  | { readonly type: 'changed'; readonly tags: readonly Tag[] }
  | { readonly type: 'progress'; readonly requestId: string; readonly done: number; readonly total: number }
  /** This window is being locked: it hides what it shows, hands over what was typed, and asks for the lock. */
  | { readonly type: 'lock' }
  /** A command of the application menu, such as `find` or `new-patient`. */
  | { readonly type: 'menu'; readonly command: MenuCommand }
  /**
   * Whether the core answers, which only the browser host's bridge says (Electron's core lives with its window); or whether
   * the clinic's server answers the core.
   */
  | { readonly type: 'reach'; readonly of: 'core' | 'server'; readonly reachable: boolean }

export const menuCommands = [
  'palette',
  'new-patient',
  'find',
  'undo',
  'redo',
  'print',
  'lock',
  'switch-person',
  'preferences',
  'shortcuts',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** A file behind a ticket. */
export interface DocumentFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: 'application/pdf' | 'application/zip' | 'image/jpeg' | 'image/png' | 'text/plain'
}

/** The bridge that a host puts into the window; `renderer/api` is the only place that touches it. */
export interface Bridge {
  readonly host: 'electron' | 'browser'
  call(request: CallRequest): Promise<CallAnswer>
  /** Stops a running job; harmless when it has ended. */
  cancel(requestId: string): void
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void
  /** The file behind a document ticket, or null when it is unknown, was crowded out, or the clinic was locked. */
  document(ticket: string): Promise<DocumentFile | null>
}
