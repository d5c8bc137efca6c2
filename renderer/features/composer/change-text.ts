/** Changes and revisions in words. */
import type { TFunction } from 'i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { PlanRevision } from '../../../shared/domain/plan.ts'
import type { PlanChange } from './open-plans/undo-log.ts'

type Catalog = ReadonlyMap<string, Exercise>

/** The name of an exercise; of an empty subject, that there were several. */
function subjectName(t: TFunction, exercises: Catalog, subject: string): string {
  if (subject === '') return t('composer.severalCells')
  return exercises.get(subject)?.name ?? t('composer.unknownExercise')
}

/** "dose of Short foot, week 4". */
export function changeText(t: TFunction, exercises: Catalog, change: PlanChange): string {
  const text = t(`composer.changes.${change.action}`, { exercise: subjectName(t, exercises, change.subject) })
  return change.week === null ? text : t('composer.changeInWeek', { change: text, week: change.week })
}

/** "Dose of Short foot". */
export function revisionText(t: TFunction, exercises: Catalog, revision: PlanRevision): string {
  return t(`composer.revisions.actions.${revision.action}`, {
    exercise: subjectName(t, exercises, revision.subject),
  })
}
