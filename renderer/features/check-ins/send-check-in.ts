/** Sends what is typed and names the refusals by field; the same for recording and amending. */
import type { TFunction } from 'i18next'
import type { CheckIn, CheckInDetails } from '../../../shared/domain/check-in.ts'
import type { RowToCount } from '../../../shared/program/observations.ts'
import { problemsOf } from '../../api/index.ts'
import type { Sent } from '../../api/index.ts'
import { detailsOf, issuesByRow, saysNothing } from './check-in-draft.ts'
import type { CheckInDraft } from './check-in-draft.ts'

export async function sendCheckIn(
  t: TFunction,
  draft: CheckInDraft,
  rows: readonly RowToCount[],
  measures: CheckInDetails['measures'],
  call: (details: CheckInDetails) => Promise<Sent<CheckIn>>,
): Promise<Sent<CheckIn>> {
  const { submission, issues } = detailsOf(draft, rows, measures)
  if (issues.length > 0) {
    const { summary, fields } = problemsOf(t, { code: 'invalid_input', fields: [...issues] })
    const sentence = t('checkIns.form.prescribedMissing')
    const named = Object.fromEntries(Object.keys(fields).map((field) => [field, sentence]))
    return { ok: false, problems: { summary, fields: named } }
  }
  if (saysNothing(submission.checkIn)) {
    return { ok: false, problems: { summary: t('checkIns.form.nothing'), fields: {} } }
  }
  const sent = await call(submission.checkIn)
  if (sent.ok || !('error' in sent) || !sent.error.fields) return sent
  return { ok: false, error: { ...sent.error, fields: issuesByRow(sent.error.fields, submission.rowIds) } }
}
