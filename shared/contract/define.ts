/**
 * How a call is declared. One entry says everything the two sides must agree on; dispatch, both hosts and the
 * renderer's hooks are typed from it, so a call that is declared and not handled does not compile.
 */
import type { Permission } from '../domain/roles.ts'
import type { z } from '../schema.ts'

/** Groups of data that views show and calls change. A change to a tag refreshes every view that reads it. */
export const tags = [
  'state',
  'preferences',
  'backups',
  'clinic',
  'users',
  'patients',
  'episodes',
  'exercises',
  'plans',
  'checkIns',
  'handouts',
  'rights',
] as const
export type Tag = (typeof tags)[number]

interface CallParts<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
}

/** A call inside the open clinic: what whoever sits at the window must be allowed to do. */
interface ClinicCallParts<Input extends z.ZodType, Output extends z.ZodType> extends CallParts<
  Input,
  Output
> {
  readonly needs: Permission
}

/** One record, by itself or by something that belongs to it. */
export type RecordShown =
  | { readonly patientId: string }
  | { readonly episodeId: string }
  | { readonly planId: string }
  | { readonly checkInId: string }
  | { readonly handoutId: string }

/** What shows one patient's record says whose: the audit keeps who looked at it. Lists show nobody's record. */
interface Showing<Input extends z.ZodType, Output extends z.ZodType> {
  views?(input: z.output<Input>, output: z.output<Output>): RecordShown
}

/** What a call reads: its answer is kept and read again whenever one of these tags changes. */
interface Reading {
  readonly reads: readonly Tag[]
}

/** What a call changes: views that read one of these tags are refreshed after it. */
interface Changing {
  readonly changes: readonly Tag[]
}

/** Reads; can never write. */
export interface QueryCall<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends ClinicCallParts<Input, Output>, Showing<Input, Output>, Reading {
  readonly kind: 'query'
}

/** Changes records, in one transaction with its audit entry. */
export interface CommandCall<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends ClinicCallParts<Input, Output>, Changing {
  readonly kind: 'command'
}

/**
 * Keeps what whoever sits there is typing. Its handler reaches nothing but drafts, so it leaves neither an audit entry nor
 * an answer to remember, and is refused nobody who may read.
 */
export interface KeepCall<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends ClinicCallParts<Input, Output> {
  readonly kind: 'keep'
}

/** Long work: reports progress, can be cancelled, makes its own short transactions. */
export interface JobCall<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends ClinicCallParts<Input, Output>, Showing<Input, Output>, Changing {
  readonly kind: 'job'
}

/**
 * About the program's own life: what prepares, opens or locks it. `anyone` works at a window that is locked too, `seat`
 * needs somebody there and no more, also while their passphrase is due to be replaced.
 */
interface LifecycleCallParts<Input extends z.ZodType, Output extends z.ZodType> extends CallParts<
  Input,
  Output
> {
  readonly kind: 'lifecycle'
  readonly needs: Permission | 'anyone' | 'seat'
}
export interface LifecycleRead<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends LifecycleCallParts<Input, Output>, Reading {}
export interface LifecycleStep<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends LifecycleCallParts<Input, Output>, Changing {}
export type LifecycleCall = LifecycleRead | LifecycleStep

export type Call = QueryCall | CommandCall | KeepCall | JobCall | LifecycleCall

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<QueryCall<Input, Output>, 'kind'>,
): QueryCall<Input, Output> {
  return { ...parts, kind: 'query' }
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<CommandCall<Input, Output>, 'kind'>,
): CommandCall<Input, Output> {
  return { ...parts, kind: 'command' }
}

export function keep<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<KeepCall<Input, Output>, 'kind'>,
): KeepCall<Input, Output> {
  return { ...parts, kind: 'keep' }
}

export function job<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<JobCall<Input, Output>, 'kind'>,
): JobCall<Input, Output> {
  return { ...parts, kind: 'job' }
}

export function lifecycle<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<LifecycleRead<Input, Output>, 'kind'>,
): LifecycleRead<Input, Output>
export function lifecycle<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<LifecycleStep<Input, Output>, 'kind'>,
): LifecycleStep<Input, Output>
export function lifecycle(parts: Omit<LifecycleRead, 'kind'> | Omit<LifecycleStep, 'kind'>): LifecycleCall {
  return { ...parts, kind: 'lifecycle' }
}
