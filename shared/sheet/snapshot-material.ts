/** What a snapshot is made from. */
import type { ClinicDetails } from '../domain/clinic.ts'
import type { Episode } from '../domain/episode.ts'
import { nameOnPaper } from '../domain/exercise.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { AdviceId, HandoutOptions } from '../domain/handout.ts'
import type { Patient } from '../domain/patient.ts'
import type { PlanDocument } from '../domain/plan.ts'
import type { ExerciseFigure } from '../domain/pose-scene.ts'
import type { GuideText } from '../guide/articles.ts'
import type { Wording } from './wording.ts'

/** What the sheet before was made from: what it printed of the plan as it was then, and its weeks, ascending. */
export interface LastSheet {
  readonly document: PlanDocument
  readonly weeks: readonly number[]
}

export interface SnapshotMaterial {
  readonly plan: { readonly document: PlanDocument; readonly revision: number }
  /** The catalog, built in and own; null for an id it does not have. */
  readonly exercise: (id: string) => Exercise | null
  readonly patient: Pick<Patient, 'givenName' | 'familyName' | 'preferredName' | 'recordNumber' | 'birthDate'>
  readonly episode: Pick<Episode, 'condition' | 'side'>
  readonly clinic: ClinicDetails
  readonly options: HandoutOptions
  /** The last sheet of this plan that was given on an earlier day; null for the first. */
  readonly lastSheet: LastSheet | null
  /** The code of a handout that is given; empty in a preview. */
  readonly code: string
  /** ISO instant; becomes the date inside the file. */
  readonly madeAt: string
  /** The clinic's day, `YYYY-MM-DD`. */
  readonly givenOn: string
  readonly language: string
  readonly text: Wording
  /** What is handed on of the Guide, in the same language. */
  readonly guide: Pick<GuideText, AdviceId>
  /** The words for a figure, read out by screen readers; empty where there is no such figure. */
  readonly figureAlt: (figure: ExerciseFigure, side: 'left' | 'right') => string
}

/** A plan as it is printed: without the rows that are left out on purpose. */
export function withoutRows(plan: PlanDocument, leftOut: readonly string[]): PlanDocument {
  return { ...plan, rows: plan.rows.filter(({ id }) => !leftOut.includes(id)) }
}

/** The name that patients read; one that has left the catalog is called by its id. */
export function paperName(
  { exercise, text }: Pick<SnapshotMaterial, 'exercise' | 'text'>,
  id: string,
): string {
  const entry = exercise(id)
  return entry ? nameOnPaper(entry) : text('handout.exercise.unknown', { id })
}
