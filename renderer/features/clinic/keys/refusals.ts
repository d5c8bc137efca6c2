/** What is said beside the fields of a secret. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { AppError } from '../../../../shared/app-error.ts'
import { useProblems } from '../../../api/index.ts'
import type { FormProblems } from '../../../ui/index.ts'

/** What the form itself found before sending anything, or null. */
export function ownProblems(t: TFunction, fields: Readonly<Record<string, string>>): FormProblems | null {
  return Object.keys(fields).length === 0 ? null : { summary: t('errors.codes.invalid_input'), fields }
}

/** A wrong secret is said beside its field, like any other refused entry. */
export function useSecretProblems(error: AppError | null, field: string): FormProblems | null {
  const refused = useProblems(error)
  const isWrong = error?.code === 'wrong_passphrase' || error?.code === 'wrong_recovery_key'
  return useMemo(
    () => (refused && isWrong ? { ...refused, fields: { [field]: refused.summary } } : refused),
    [refused, isWrong, field],
  )
}
