import type { CheckIn } from '../../../shared/domain/check-in.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'

/** What the views of this feature work on. */
export interface EpisodeData {
  readonly episode: Episode
  /** Null while the episode has no plan. */
  readonly plan: PlanDocument | null
  readonly exercises: ReadonlyMap<string, Exercise>
  /** By day, oldest first. */
  readonly checkIns: readonly CheckIn[]
}
