/** What is said beside the fields of a secret. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { AppError, ErrorCode } from '../../../../shared/app-error.ts'
import { useProblems } from '../../../api/index.ts'
import type { FormProblems } from '../../../ui/index.ts'

/** What the form itself found before sending anything, or null. */
export function ownProblems(t: TFunction, fields: Readonly<Record<string, string>>): FormProblems | null {
  return Object.keys(fields).length === 0 ? null : { summary: t('errors.codes.invalid_input'), fields }
}

const wrongSecrets: readonly (ErrorCode | undefined)[] = [
  'wrong_passphrase',
  'wrong_recovery_key',
  'wrong_pin',
]
/** How calls name what a form shows as one field. */
const secretPath = /^(?:shown\.)?(?:passphrase|recoveryKey|current)$/

/** A wrong secret is said beside its field, like any other refused entry, and so is one that was left empty. */
export function useSecretProblems(error: AppError | null, field: string): FormProblems | null {
  const refused = useProblems(error)
  const isWrong = wrongSecrets.includes(error?.code)
  return useMemo(() => {
    if (!refused) return null
    if (isWrong) return { ...refused, fields: { [field]: refused.summary } }
    const fields = Object.entries(refused.fields).map(
      ([path, sentence]) => [secretPath.test(path) ? field : path, sentence] as const,
    )
    return { ...refused, fields: Object.fromEntries(fields) }
  }, [refused, isWrong, field])
}
