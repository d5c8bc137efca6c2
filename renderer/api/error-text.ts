/** Errors as the sentences that people read: one for the whole call, one beside each refused field. */
import type { TFunction } from 'i18next'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError, ErrorCode, FieldIssue, FieldReason } from '../../shared/app-error.ts'

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

/** What the form itself found before sending anything, or null. */
export function ownProblems(t: TFunction, fields: Readonly<Record<string, string>>): Problems | null {
  return Object.keys(fields).length === 0 ? null : { summary: t('errors.codes.invalid_input'), fields }
}

const wrongSecrets: readonly (ErrorCode | undefined)[] = [
  'wrong_passphrase',
  'wrong_recovery_key',
  'wrong_pin',
]
/** How calls name what a form shows as one field. */
const secretPath = /^(?:shown\.)?(?:passphrase|recoveryKey|current)$/

/** A second one, of another time. */
const secretOfThen = /^ofThen\..*$/

/** A wrong secret is said beside its field, like any other refused entry, and so is one that was left empty. */
export function useSecretProblems(error: AppError | null, field: string): Problems | null {
  const refused = useProblems(error)
  const isWrong = wrongSecrets.includes(error?.code)
  return useMemo(() => {
    if (!refused) return null
    if (isWrong) return { ...refused, fields: { [field]: refused.summary } }
    const fields = Object.entries(refused.fields).map(
      ([path, sentence]) =>
        [secretPath.test(path) ? field : path.replace(secretOfThen, 'ofThen'), sentence] as const,
    )
    return { ...refused, fields: Object.fromEntries(fields) }
  }, [refused, isWrong, field])
}
