/**
 * How a call is declared. One entry says everything the two sides must agree on; dispatch, both hosts and the
 * renderer's hooks are typed from it, so a call that is declared and not handled does not compile.
 */
import type { z } from '../schema.ts'

/** Groups of data that views show and calls change. A change to a tag refreshes every view that reads it. */
export const tags = [
  'state',
  'preferences',
  'clinic',
  'patients',
  'episodes',
  'exercises',
  'plans',
  'checkIns',
  'handouts',
] as const
export type Tag = (typeof tags)[number]

/** `always`: even while locked or before set-up. `open`: only with an open clinic. */
export type Access = 'always' | 'open'

interface CallParts<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
  readonly access: Access
}

/** Reads; can never write. */
export interface QueryCall<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends CallParts<Input, Output> {
  readonly kind: 'query'
  readonly reads: readonly Tag[]
}

/** Changes records, in one transaction with its audit entry. */
export interface CommandCall<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends CallParts<Input, Output> {
  readonly kind: 'command'
  readonly changes: readonly Tag[]
}

/** Long work: reports progress, can be cancelled, makes its own short transactions. */
export interface JobCall<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends CallParts<Input, Output> {
  readonly kind: 'job'
  readonly changes: readonly Tag[]
}

export type Call = QueryCall | CommandCall | JobCall

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<QueryCall<Input, Output>, 'kind' | 'access'> & { readonly access?: Access },
): QueryCall<Input, Output> {
  return { access: 'open', ...parts, kind: 'query' }
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<CommandCall<Input, Output>, 'kind' | 'access'> & { readonly access?: Access },
): CommandCall<Input, Output> {
  return { access: 'open', ...parts, kind: 'command' }
}

export function job<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<JobCall<Input, Output>, 'kind' | 'access'> & { readonly access?: Access },
): JobCall<Input, Output> {
  return { access: 'open', ...parts, kind: 'job' }
}
