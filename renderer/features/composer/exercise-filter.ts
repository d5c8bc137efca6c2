/** Finding exercises by any words of their name, other names, structure or category. */
import type { Category, Exercise } from '../../../shared/domain/exercise.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'

export interface Searchable {
  readonly exercise: Exercise
  readonly words: string
  readonly name: string
}

export function searchable(
  exercises: Iterable<Exercise>,
  categoryName: (category: Category) => string,
): Searchable[] {
  return [...exercises]
    .filter((exercise) => exercise.retiredAt === null)
    .map((exercise) => ({
      exercise,
      name: foldText(exercise.name),
      words: foldText(
        [
          exercise.name,
          ...exercise.aliases,
          exercise.structure,
          categoryName(exercise.category),
          ...exercise.regions.map((region) => region.replaceAll('-', ' ')),
        ].join(' '),
      ),
    }))
}

/** Those that hold every word; names that begin with the text first, then names that hold it. */
export function findExercises(
  all: readonly Searchable[],
  text: string,
  category: Category | null,
): readonly Exercise[] {
  const typed = foldText(text).trim()
  const words = typed.split(/\s+/).filter(Boolean)
  const rank = ({ name }: Searchable) => (name.startsWith(typed) ? 0 : name.includes(typed) ? 1 : 2)
  return all
    .filter(({ exercise }) => category === null || exercise.category === category)
    .filter((one) => words.every((word) => one.words.includes(word)))
    .sort((one, other) => rank(one) - rank(other))
    .map(({ exercise }) => exercise)
}
