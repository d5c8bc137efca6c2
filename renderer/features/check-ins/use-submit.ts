/** Sends what is typed and names the refusals by field; the same for recording and amending. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/app-error.ts'
import type { CheckInDetails } from '../../../shared/domain/check-in.ts'
import { problemsOf } from '../../api/index.ts'
import type { Problems } from '../../api/index.ts'
import { detailsOf, issuesByRow, saysNothing } from './check-in-draft.ts'
import type { CheckInDraft, SessionRow } from './check-in-draft.ts'

type Send = (
  details: CheckInDetails,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AppError }>

export function useSubmit(send: Send) {
  const { t } = useTranslation('app')
  const [problems, setProblems] = useState<Problems | null>(null)

  /** Whether it was stored. */
  async function submit(
    draft: CheckInDraft,
    rows: readonly SessionRow[],
    measures: CheckInDetails['measures'],
  ): Promise<boolean> {
    const { submission, issues } = detailsOf(draft, rows, measures)
    if (issues.length > 0) {
      const { summary, fields } = problemsOf(t, { code: 'invalid_input', fields: [...issues] })
      const sentence = t('checkIns.form.prescribedMissing')
      setProblems({
        summary,
        fields: Object.fromEntries(Object.keys(fields).map((field) => [field, sentence])),
      })
      return false
    }
    if (saysNothing(submission.checkIn)) {
      setProblems({ summary: t('checkIns.form.nothing'), fields: {} })
      return false
    }
    setProblems(null)
    const answer = await send(submission.checkIn)
    if (answer.ok) return true
    // What was changed elsewhere is said by the bar that offers both versions.
    if (answer.error.code === 'conflict') return false
    const fields = issuesByRow(answer.error.fields ?? [], submission.rowIds)
    setProblems(problemsOf(t, { ...answer.error, ...(fields.length > 0 ? { fields } : {}) }))
    return false
  }

  return { problems, submit, clearProblems: () => setProblems(null) }
}
