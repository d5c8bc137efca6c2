/** The whole catalog in the language of the window, retired exercises too. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/app-error.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { useQueryCall } from '../api/index.ts'

export interface Catalog {
  readonly exercises: readonly Exercise[]
  readonly byId: ReadonlyMap<string, Exercise>
}

export interface CatalogAnswer {
  /** Null until it has been read. */
  readonly catalog: Catalog | null
  /** Why it could not be read; null while an earlier answer is there. */
  readonly error: AppError | null
  readonly retry: () => void
}

/** Every exercise by its id, made once for each answer of the core however many ask. */
const catalogs = new WeakMap<readonly Exercise[], Catalog>()

function catalogOf(exercises: readonly Exercise[]): Catalog {
  const known = catalogs.get(exercises)
  if (known) return known
  const catalog = { exercises, byId: new Map(exercises.map((one) => [one.id, one])) }
  catalogs.set(exercises, catalog)
  return catalog
}

export function useCatalog(): CatalogAnswer {
  const { i18n } = useTranslation('app')
  const { data, error, refetch } = useQueryCall('exercises.list', { retired: true, language: i18n.language })
  return useMemo(
    () => ({
      catalog: data ? catalogOf(data.exercises) : null,
      error: data ? null : error,
      retry: () => void refetch(),
    }),
    [data, error, refetch],
  )
}

/** The exercises with these ids, those that are gone left out. */
export function exercisesOf(ids: readonly string[], byId: Catalog['byId']): Exercise[] {
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What is easier or harder than an exercise, and still in use. */
export function neighboursOf(
  exercise: Exercise,
  way: 'easier' | 'harder',
  byId: Catalog['byId'],
): Exercise[] {
  return exercisesOf(exercise[way], byId).filter((one) => one.retiredAt === null)
}
