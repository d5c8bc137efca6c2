/** What several features show of an exercise. It imports no feature. */
export { exercisesOf, neighboursOf, useCatalog } from './catalog.ts'
export type { Catalog } from './catalog.ts'
export { Dagger } from './dagger.tsx'
export { ExerciseFigure, FigureInSight } from './exercise-figure.tsx'
export { useExercisePhoto } from './exercise-photo.ts'
export { bestFirst, findExercises, markedPieces, matchOf, useSearchable, wordsOf } from './exercise-search.ts'
export type { Match, Searchable } from './exercise-search.ts'
export { StageChip } from './stage-chip.tsx'
