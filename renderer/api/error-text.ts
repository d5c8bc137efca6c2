/** Errors as the sentences that people read: one for the whole call, one beside each refused field. */
import type { TFunction } from 'i18next'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError, FieldIssue, FieldReason } from '../../shared/app-error.ts'

/** Reasons whose sentence names a limit; without one, a plainer sentence is said. */
const limitReasons = [
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'date_too_old',
  'date_before_start',
  'too_many',
] as const satisfies readonly FieldReason[]

function namesLimit(reason: FieldReason): reason is (typeof limitReasons)[number] {
  return limitReasons.some((known) => known === reason)
}

export function errorSentence(t: TFunction, error: AppError): string {
  return t(`errors.codes.${error.code}`, { ...error.values, reference: error.reference ?? '' })
}

export function fieldSentence(t: TFunction, issue: FieldIssue): string {
  const { reason, limit } = issue
  if (limit === undefined && namesLimit(reason)) return t(`ui.withoutLimit.${reason}`)
  return t(`errors.fields.${reason}`, { limit })
}

/** What a form shows: the sentence of the whole, and a sentence for each field by its dotted path. */
export interface Problems {
  readonly summary: string
  readonly fields: Readonly<Record<string, string>>
}

export function problemsOf(t: TFunction, error: AppError): Problems {
  const fields: Record<string, string> = {}
  for (const issue of error.fields ?? []) fields[issue.field] ??= fieldSentence(t, issue)
  return { summary: errorSentence(t, error), fields }
}

/** The problems of a submission, ready for `<Form problems>`. */
export function useProblems(error: AppError | null): Problems | null {
  const { t } = useTranslation('app')
  return useMemo(() => (error ? problemsOf(t, error) : null), [error, t])
}

/** The sentence of an error, for places that show one line. */
export function useErrorSentence(): (error: AppError) => string {
  const { t } = useTranslation('app')
  return useCallback((error) => errorSentence(t, error), [t])
}
