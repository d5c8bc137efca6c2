/** Steps and revisions in words. */
import type { TFunction } from 'i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { PlanRevision } from '../../../shared/domain/plan.ts'
import type { Step } from './session/command-log.ts'

type Catalog = ReadonlyMap<string, Exercise>

/** The name of an exercise; of an empty subject, that there were several. */
function subjectName(t: TFunction, exercises: Catalog, subject: string): string {
  if (subject === '') return t('composer.severalCells')
  return exercises.get(subject)?.name ?? t('composer.unknownExercise')
}

/** "dose of Short foot, week 4". */
export function stepText(t: TFunction, exercises: Catalog, step: Step): string {
  const text = t(`composer.steps.${step.action}`, { exercise: subjectName(t, exercises, step.subject) })
  return step.week === null ? text : t('composer.stepWeek', { step: text, week: step.week })
}

/** "Dose of Short foot". */
export function revisionText(t: TFunction, exercises: Catalog, revision: PlanRevision): string {
  return t(`composer.revisions.actions.${revision.action}`, {
    exercise: subjectName(t, exercises, revision.subject),
  })
}
