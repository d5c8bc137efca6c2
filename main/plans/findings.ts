/** What plan checking finds in a plan, as the window shows it. */
import type { PlanDocument } from '../../shared/domain/plan.ts'
import { checkPlan } from '../../shared/program/check-plan.ts'
import type { Finding } from '../../shared/program/laws/index.ts'
import { regionOf, type ConditionCode } from '../../shared/regions/index.ts'
import { catalogIn } from '../../shared/text/catalog.ts'
import { weeksOfNote } from '../../shared/text/finding-text.ts'
import { defaultLanguage, textIn } from '../../shared/text/index.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readOwnExercises } from '../exercises/queries.ts'

export async function findingsOf(
  db: ReadableDatabase,
  document: PlanDocument,
  condition: ConditionCode,
): Promise<readonly Finding[]> {
  const { exerciseRoles, runTest } = regionOf(condition)
  const all = [...catalogIn(defaultLanguage), ...(await readOwnExercises(db))]
  return checkPlan(document, {
    exerciseRoles,
    runTest,
    exercises: new Map(all.map((exercise) => [exercise.id, exercise])),
    weeksOfNote: ({ note }) => weeksOfNote(textIn(defaultLanguage), note),
  })
}
