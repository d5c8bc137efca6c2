/** The clinic's own exercises: added, copied, changed, retired. Built-in entries are never overwritten. */
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { isBuiltIn } from '../../shared/catalog/index.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import type { ExerciseFigure } from '../../shared/domain/pose-scene.ts'
import { addRecord, changeRecord, type RecordKind } from '../core/change-record.ts'
import type { CommandContext, CommandHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { hasPhoto } from './photos.ts'
import { exerciseFromRow, exerciseStanding } from './queries.ts'

/** Marks the ids of own exercises apart from catalog slugs. */
const ownPrefix = 'own-'

const exerciseRecord = {
  table: 'exercise',
  kept: (_db, row) => exerciseFromRow(row),
  patientId: () => null,
} as const satisfies RecordKind<'exercise', Exercise>

export const createExercise: CommandHandler<'exercises.create'> = async (
  context,
  { content, copiedFrom },
) => {
  if (copiedFrom !== null && !(await exerciseStanding(context.db))(copiedFrom)) {
    throw refuseField('copiedFrom', 'not_found')
  }
  await checkFigure(context, content.figure)
  const values = { content: JSON.stringify(content), copied_from: copiedFrom, retired_at: null }
  return addRecord(context, exerciseRecord, values, `${ownPrefix}${context.newId()}`)
}

export const updateExercise: CommandHandler<'exercises.update'> = async (
  context,
  { id, basedOn, content },
) => {
  const before = await readOwn(context.db, id)
  await checkFigure(context, content.figure)
  return changeRecord(context, exerciseRecord, before, basedOn, { content: JSON.stringify(content) })
}

export const retireExercise: CommandHandler<'exercises.retire'> = async (
  context,
  { id, basedOn, retired },
) => {
  const before = await readOwn(context.db, id)
  const retiredAt = retired ? context.now() : null
  return changeRecord(context, exerciseRecord, before, basedOn, { retired_at: retiredAt })
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
async function readOwn(db: ReadableDatabase, id: string): Promise<Exercise> {
  if (!id.startsWith(ownPrefix)) throw new AppFault({ code: 'not_allowed' })
  const query = db.selectFrom('exercise').selectAll().where('id', '=', id)
  return exerciseFromRow(await query.executeTakeFirstOrThrow(notFound))
}
