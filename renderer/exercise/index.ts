/** What several features show of an exercise. It imports no feature. */
export { exercisesOf, neighboursOf, useCatalog } from './catalog.ts'
export type { Catalog } from './catalog.ts'
export { Dagger } from './dagger.tsx'
export { ExerciseFigure, FigureInSight } from './exercise-figure.tsx'
export { useExercisePhoto } from './exercise-photo.ts'
export {
  bestFirst,
  findExercises,
  matchOf,
  rankOf,
  searchTexts,
  useSearchable,
  wordsOf,
} from './exercise-search.ts'
export type { Match, Searchable, SearchTexts } from './exercise-search.ts'
export { MarkedText } from './marked-text.tsx'
export { SourceList } from './source-list.tsx'
export { StageColumns } from './stage-columns.tsx'
export { StageChip } from './stage-chip.tsx'
export { exercisesPerWeek, WeekShape } from './week-shape.tsx'
