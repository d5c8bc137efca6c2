/** The built-in catalog in a language: its facts, put together with the language's words. */
import { catalogOf } from '../catalog/index.ts'
import type { Exercise } from '../domain/exercise.ts'
import { wordsIn } from './index.ts'
import type { Language } from './index.ts'

interface Catalog {
  readonly exercises: readonly Exercise[]
  readonly byId: ReadonlyMap<string, Exercise>
}

// A catalog never changes while the app runs, so each is put together once.
const catalogs = new Map<Language, Catalog>()

function read(language: Language): Catalog {
  const known = catalogs.get(language)
  if (known) return known
  const exercises = catalogOf(wordsIn(language).exercises)
  const catalog = { exercises, byId: new Map(exercises.map((exercise) => [exercise.id, exercise])) }
  catalogs.set(language, catalog)
  return catalog
}

/** Every built-in exercise, in the order of `categories`. */
export function catalogIn(language: Language): readonly Exercise[] {
  return read(language).exercises
}

/** The built-in exercise with this id; null if there is none, such as for one of the clinic's own. */
export function builtInExercise(id: string, language: Language): Exercise | null {
  return read(language).byId.get(id) ?? null
}
