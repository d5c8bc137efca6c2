/** The catalog: built-in entries, which are code, and the clinic's own, which are rows. */
import type { Selectable } from 'kysely'
import { readExerciseContent, exerciseSchema, type Exercise } from '../../shared/domain/exercise.ts'
import { builtInExercise, catalogIn } from '../../shared/text/catalog.ts'
import { defaultLanguage, languageFor } from '../../shared/text/index.ts'
import type { Language } from '../../shared/text/index.ts'
import type { QueryHandler } from '../core/context.ts'
import type { ExerciseTable, ReadableDatabase } from '../database/tables.ts'

/** An own exercise as the window sees it. Fields added since the row was written get their defaults. */
export function exerciseFromRow(row: Selectable<ExerciseTable>): Exercise {
  return exerciseSchema.parse({
    ...readExerciseContent(JSON.parse(row.content)),
    id: row.id,
    origin: 'own',
    copiedFrom: row.copied_from,
    retiredAt: row.retired_at,
    revision: row.revision,
  })
}

export const listExercises: QueryHandler<'exercises.list'> = async (context, { retired, language }) => {
  const own = await readOwnExercises(context.db)
  return {
    exercises: [
      ...catalogIn(languageFor(language)),
      ...own.filter((exercise) => retired || exercise.retiredAt === null),
    ],
  }
}

/** Every own exercise, retired ones too. */
export async function readOwnExercises(db: ReadableDatabase): Promise<Exercise[]> {
  const rows = await db.selectFrom('exercise').selectAll().orderBy('created_at').execute()
  return rows.map(exerciseFromRow)
}

/** A look-up over the whole catalog, built-in entries in the words of `language`. */
export async function exerciseLookup(
  db: ReadableDatabase,
  language: Language,
): Promise<(id: string) => Exercise | null> {
  const own = new Map((await readOwnExercises(db)).map((exercise) => [exercise.id, exercise]))
  return (id) => builtInExercise(id, language) ?? own.get(id) ?? null
}

/** What is true of an exercise in any language and may be asked of one that a plan or a check-in names. */
export type ExerciseStanding = Pick<Exercise, 'oneSided' | 'retiredAt'>

export function exerciseStanding(db: ReadableDatabase): Promise<(id: string) => ExerciseStanding | null> {
  return exerciseLookup(db, defaultLanguage)
}
