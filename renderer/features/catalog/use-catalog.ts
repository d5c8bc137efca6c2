import { useMemo } from 'react'
import type { ComponentType } from 'react'
import type { AppError } from '../../../shared/app-error.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { useExercises } from '../../exercise/use-exercises.ts'

/** Draws the figure of an exercise; the page says how. */
export type FigureComponent = ComponentType<{
  readonly slug: string
  readonly side?: 'left' | 'right'
  readonly size?: number
  readonly described?: boolean
}>

export interface Catalog {
  readonly exercises: readonly Exercise[]
  readonly byId: ReadonlyMap<string, Exercise>
}

export interface CatalogAnswer {
  readonly catalog: Catalog | null
  readonly error: AppError | null
  readonly retry: () => void
}

/** The whole catalog, retired exercises too. */
export function useCatalog(): CatalogAnswer {
  const { data, error, refetch } = useExercises()
  const catalog = useMemo(() => {
    if (!data) return null
    return { exercises: data.exercises, byId: new Map(data.exercises.map((one) => [one.id, one])) }
  }, [data])
  return { catalog, error, retry: () => void refetch() }
}

/** Whose picture shows an exercise: its own, or that of the entry it was copied from. */
export function figureIdOf(exercise: Exercise, byId: ReadonlyMap<string, Exercise>): string {
  let origin: Exercise | undefined = exercise
  // A copy of a copy leads back step by step; the bound is for data that would lead in a circle.
  for (let steps = 0; steps < 8 && origin && !origin.figure && origin.copiedFrom; steps += 1) {
    origin = byId.get(origin.copiedFrom)
  }
  return origin?.id ?? exercise.id
}
