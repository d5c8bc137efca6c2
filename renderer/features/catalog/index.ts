/** The catalog: its list, an entry, and the form for the clinic's own exercises. */
export { CatalogList } from './catalog-list.tsx'
export { ExerciseEntry } from './exercise-entry.tsx'
export { OwnExerciseForm } from './own-exercise-form.tsx'
