/** The catalog: built-in entries, which are code, and the clinic's own, which are rows. */
import type { Selectable } from 'kysely'
import { builtInCatalog, builtInExercise } from '../../shared/catalog/index.ts'
import { exerciseContentSchema, exerciseSchema, type Exercise } from '../../shared/domain/exercise.ts'
import type { QueryHandler } from '../core/context.ts'
import type { ExerciseTable, ReadableDatabase } from '../database/tables.ts'

/** An own exercise as the window sees it. Fields added since the row was written get their defaults. */
export function exerciseFromRow(row: Selectable<ExerciseTable>): Exercise {
  return exerciseSchema.parse({
    ...exerciseContentSchema.parse(JSON.parse(row.content)),
    id: row.id,
    origin: 'own',
    copiedFrom: row.copied_from,
    retiredAt: row.retired_at,
    revision: row.revision,
  })
}

export const listExercises: QueryHandler<'exercises.list'> = async (context, { retired }) => {
  const own = await readOwnExercises(context.db)
  return {
    exercises: [...builtInCatalog, ...own.filter((exercise) => retired || exercise.retiredAt === null)],
  }
}

/** Every own exercise, retired ones too. */
export async function readOwnExercises(db: ReadableDatabase): Promise<Exercise[]> {
  const rows = await db.selectFrom('exercise').selectAll().orderBy('created_at').execute()
  return rows.map(exerciseFromRow)
}

/** A look-up over the whole catalog, for plans and handouts that name exercises by id. */
export async function exerciseLookup(db: ReadableDatabase): Promise<(id: string) => Exercise | null> {
  const own = new Map((await readOwnExercises(db)).map((exercise) => [exercise.id, exercise]))
  return (id) => builtInExercise(id) ?? own.get(id) ?? null
}
