/** The clinic's own exercises: added, copied, changed, retired. Built-in entries are never overwritten. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { isBuiltIn } from '../../shared/catalog/index.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import type { ExerciseFigure } from '../../shared/domain/pose-scene.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { hasPhoto } from './photos.ts'
import { exerciseFromRow, exerciseStanding } from './queries.ts'

/** Marks the ids of own exercises apart from catalog slugs. */
const ownPrefix = 'own-'

export const createExercise: CommandHandler<'exercises.create'> = async (
  context,
  { content, copiedFrom },
) => {
  if (copiedFrom !== null && !(await exerciseStanding(context.db))(copiedFrom)) {
    throw refuseField('copiedFrom', 'not_found')
  }
  await checkFigure(context, content.figure)
  const id = `${ownPrefix}${context.newId()}`
  const at = context.now()
  await context.db
    .insertInto('exercise')
    .values({
      id,
      content: JSON.stringify(content),
      copied_from: copiedFrom,
      retired_at: null,
      created_at: at,
      updated_at: at,
      revision: 1,
    })
    .execute()
  return audited(context, null, await readOwn(context, id))
}

export const updateExercise: CommandHandler<'exercises.update'> = async (
  context,
  { id, basedOn, content },
) => {
  const before = await readOwn(context, id)
  await checkFigure(context, content.figure)
  await changeRow(context, id, basedOn, { content: JSON.stringify(content) })
  return audited(context, before, await readOwn(context, id))
}

export const retireExercise: CommandHandler<'exercises.retire'> = async (
  context,
  { id, basedOn, retired },
) => {
  const before = await readOwn(context, id)
  await changeRow(context, id, basedOn, { retired_at: retired ? context.now() : null })
  return audited(context, before, await readOwn(context, id))
}

/** A picture must be there before an exercise shows it. */
async function checkFigure(context: CommandContext, figure: ExerciseFigure | null): Promise<void> {
  if (figure?.kind === 'catalog' && !isBuiltIn(figure.slug)) {
    throw refuseField('content.figure.slug', 'not_found')
  }
  if (figure?.kind === 'photo' && !(await hasPhoto(context.db, figure.photoId))) {
    throw refuseField('content.figure.photoId', 'not_found')
  }
}

/** An own exercise; a built-in one is not the clinic's to change. */
async function readOwn(context: CommandContext, id: string): Promise<Exercise> {
  if (!id.startsWith(ownPrefix)) throw new AppFault({ code: 'not_allowed' })
  const row = await context.db.selectFrom('exercise').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppFault({ code: 'not_found' })
  return exerciseFromRow(row)
}

/** Zero rows changed means that somebody else was faster: a conflict, never an insert. */
async function changeRow(
  context: CommandContext,
  id: string,
  basedOn: number,
  change: { content?: string; retired_at?: string | null },
): Promise<void> {
  const result = await context.db
    .updateTable('exercise')
    .set({ ...change, updated_at: context.now(), revision: basedOn + 1 })
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new AppFault({ code: 'conflict' })
}

async function audited(context: CommandContext, before: Exercise | null, after: Exercise): Promise<Exercise> {
  await context.audit({ subject: 'exercise', subjectId: after.id, patientId: null, before, after })
  return after
}
