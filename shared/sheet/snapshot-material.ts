/** What a snapshot is made from. */
import type { ClinicDetails } from '../domain/clinic.ts'
import type { Episode } from '../domain/episode.ts'
import type { Exercise } from '../domain/exercise.ts'
import type { HandoutOptions } from '../domain/handout.ts'
import type { Patient } from '../domain/patient.ts'
import type { PlanDocument } from '../domain/plan.ts'
import type { ExerciseFigure } from '../domain/pose-scene.ts'
import type { GuideText } from '../guide/articles.ts'
import type { Wording } from './wording.ts'

export interface SnapshotMaterial {
  readonly plan: { readonly document: PlanDocument; readonly revision: number }
  /** The catalog, built in and own; null for an id it does not have. */
  readonly exercise: (id: string) => Exercise | null
  readonly patient: Pick<Patient, 'givenName' | 'familyName' | 'preferredName' | 'recordNumber' | 'birthDate'>
  readonly episode: Pick<Episode, 'condition' | 'side'>
  readonly clinic: ClinicDetails
  readonly options: HandoutOptions
  /** ISO instant; becomes the date inside the file. */
  readonly madeAt: string
  /** The clinic's day, `YYYY-MM-DD`. */
  readonly givenOn: string
  readonly language: string
  readonly text: Wording
  /** The Guide in the same language. */
  readonly guide: GuideText
  /** The words for a figure, read out by screen readers; empty where there is no such figure. */
  readonly figureAlt: (figure: ExerciseFigure, side: 'left' | 'right') => string
}
