// Which picture shows an exercise. Light: it knows no pose, so that lists can ask before the figures are read.

import type { Exercise } from '../domain/exercise.ts'
import type { ExerciseFigure } from '../domain/pose-scene.ts'

type Pictured = Pick<Exercise, 'id' | 'origin' | 'copiedFrom' | 'figure'>

/**
 * The picture of an exercise: its own one, that of the entry it was copied from, or the built-in figure. `find` looks an
 * entry up; without it only a built-in origin is known. Null where there is none.
 */
export function pictureOf(
  exercise: Pictured,
  find?: (id: string) => Pictured | null | undefined,
): ExerciseFigure | null {
  let one: Pictured | null | undefined = exercise
  // A copy of a copy leads back step by step; the bound is for data that would lead in a circle.
  for (let steps = 0; one && steps < 8; steps += 1) {
    if (one.figure) return one.figure
    if (one.origin === 'built-in') return { kind: 'catalog', slug: one.id }
    if (one.copiedFrom === null) return null
    const origin: string = one.copiedFrom
    if (!find) return origin.startsWith('own-') ? null : { kind: 'catalog', slug: origin }
    one = find(origin)
  }
  return null
}
