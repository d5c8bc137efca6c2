/** Figures of exercises. Pages hand `ExerciseFigure` to the features that show exercises. */
export { ExerciseFigure } from './exercise-figure.tsx'
export type { ExerciseFigureProps } from './exercise-figure.tsx'
export { useExercisePhoto } from './exercise-photo.ts'
export type { ExercisePhoto } from './exercise-photo.ts'
export { PictureView } from './picture-view.tsx'
export type { PictureViewProps } from './picture-view.tsx'
