/** Turns zod's issues into the field issues of an `AppError`. Only paths, reasons and limits cross, never values. */
import { fieldReasons, type FieldIssue, type FieldReason } from '../../shared/app-error.ts'
import type { z } from '../../shared/schema.ts'

type Issue = z.core.$ZodIssue

/** More issues than this tell nobody more. */
const maxIssues = 100
const maxPathLength = 200

/** The field issues of refused input, in the order of the input; `input` is only looked at to tell "missing" apart. */
export function fieldIssues(issues: readonly Issue[], input: unknown): FieldIssue[] {
  return issues
    .flatMap((issue) => unfold(issue, []))
    .slice(0, maxIssues)
    .map(({ issue, path }) => {
      const field = path.map(String).join('.').slice(0, maxPathLength)
      const reason = reasonOf(issue, valueAt(input, path))
      const limit = limitOf(issue)
      return limit === undefined ? { field, reason } : { field, reason, limit }
    })
}

/** A union reports every branch; the one that came closest is the one the person meant. */
function unfold(issue: Issue, before: readonly PropertyKey[]): { issue: Issue; path: PropertyKey[] }[] {
  const path = [...before, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }]
  const closest = issue.errors.reduce((best, branch) => (closeness(branch) > closeness(best) ? branch : best))
  if (closest.length === 0) return [{ issue, path }]
  return closest.flatMap((inner) => unfold(inner, path))
}

function closeness(branch: readonly Issue[]): number {
  const deepest = Math.max(0, ...branch.map((issue) => issue.path.length))
  return deepest * 1000 - branch.length
}

function reasonOf(issue: Issue, value: unknown): FieldReason {
  const named = fieldReasons.find((reason) => reason === issue.message)
  if (named) return named
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'required'
      return issue.expected === 'number' || issue.expected === 'int' ? 'not_a_number' : 'invalid'
    case 'too_small':
      if (issue.origin === 'string') return 'too_short'
      return issue.origin === 'array' && issue.minimum === 1 ? 'required' : 'too_small'
    case 'too_big':
      if (issue.origin === 'string') return 'too_long'
      return issue.origin === 'array' || issue.origin === 'set' ? 'too_many' : 'too_large'
    case 'invalid_value':
      return value === undefined ? 'required' : 'not_a_choice'
    case 'invalid_format':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'invalid'
  }
}

function limitOf(issue: Issue): number | string | undefined {
  if (issue.code === 'too_small') return Number(issue.minimum)
  if (issue.code === 'too_big') return Number(issue.maximum)
  const limit: unknown = issue.code === 'custom' ? issue.params?.limit : undefined
  return typeof limit === 'number' || typeof limit === 'string' ? limit : undefined
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
