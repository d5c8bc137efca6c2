/** The sentence of a finding, and the weeks that the note of a row names. */
import type { TFunction } from 'i18next'
import type { Words } from '../domain/text.ts'
import type { Change, Finding } from '../program/laws/index.ts'
import { noteText } from './plan-text.ts'

/** `exerciseOf` names the exercise of a row, by the row's id. */
export function findingText(t: TFunction, finding: Finding, exerciseOf: (rowId: string) => string): string {
  const all = finding as Finding & {
    readonly changes?: readonly Change[]
    readonly lastWeek?: number
    readonly rowIds?: readonly string[]
  }
  const first = finding.week
  const last = all.lastWeek ?? first
  return t(`findings.rules.${finding.rule}`, {
    ...finding,
    exercise: finding.rowId === undefined ? '' : exerciseOf(finding.rowId),
    exercises: t('list', { items: (all.rowIds ?? []).map(exerciseOf) }),
    changes: t('list', { items: (all.changes ?? []).map((change) => t(`findings.changes.${change}`)) }),
    weeks: first === last ? t('findings.oneWeek', { first }) : t('findings.weeks', { first, last }),
    ...(finding.rule === 'easierFirst' && { easier: exerciseOf(finding.easierRowId) }),
    ...(finding.rule === 'beside' && { other: exerciseOf(finding.partRowId) }),
    ...(finding.rule === 'sheetSize' && { sheet: t(`terms.sheets.${finding.sheet}`) }),
    ...(finding.rule === 'partMissing' && { part: t(`findings.parts.${finding.part}`) }),
    ...(finding.rule === 'dayCount' && { item: t(`composer.days.items.${finding.item}`) }),
  })
}

/** The weeks that a note dates something new to, as in "From week 4, use a step"; none where it names no week. */
export function weeksOfNote(t: TFunction, note: Words | null): readonly number[] {
  const text = noteText(t, note)
  if (text === '') return []
  const pattern = new RegExp(t('findings.fromWeek', { week: String.raw`(\d+)` }), 'giu')
  return [...text.matchAll(pattern)].map(([, week]) => Number(week))
}
