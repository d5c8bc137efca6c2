/** Plans, and the revisions that none of them ever loses. */
import {
  planRevisionSchema,
  type Plan,
  type PlanDocument,
  type PlanRevision,
} from '../../shared/domain/plan.ts'
import { readPlanDocument } from '../../shared/program/read-plan.ts'
import { z } from '../../shared/schema.ts'
import type { QueryHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import type { ReadableDatabase } from '../database/tables.ts'

export const getPlan: QueryHandler<'plans.get'> = (context, { id }) => readPlan(context.db, id)

export const listRevisions: QueryHandler<'plans.revisions'> = async (context, { id }) => {
  const revisions = await readRevisions(context.db, id)
  if (revisions.length === 0) throw notFound()
  return { revisions }
}

/** What was done to a plan, newest first; the documents are read one by one. */
export async function readRevisions(db: ReadableDatabase, id: string): Promise<PlanRevision[]> {
  const rows = await db
    .selectFrom('plan_revision')
    .innerJoin('user', 'user.id', 'plan_revision.author_id')
    .select([
      'plan_revision.revision',
      'plan_revision.action',
      'plan_revision.subject',
      'plan_revision.at',
      'user.name as author',
    ])
    .where('plan_revision.plan_id', '=', id)
    .orderBy('plan_revision.revision', 'desc')
    .execute()
  return z.array(planRevisionSchema).parse(rows)
}

export const getRevision: QueryHandler<'plans.revision'> = async (context, { id, revision }) => ({
  document: await readRevision(context.db, id, revision),
})

/** Reads a plan at its newest revision; `not_found` when there is none. */
export async function readPlan(db: ReadableDatabase, id: string): Promise<Plan> {
  const query = db.selectFrom('plan').selectAll().where('id', '=', id)
  const row = await query.executeTakeFirstOrThrow(notFound)
  return {
    id: row.id,
    episodeId: row.episode_id,
    patientId: row.patient_id,
    revision: row.revision,
    document: await readRevision(db, id, row.revision),
    updatedAt: row.updated_at,
  }
}

/**
 * Reads the document of one revision as the newest schema says it. `not_found` when there is none, `newer_document` when
 * a later version of the program wrote it.
 */
export async function readRevision(
  db: ReadableDatabase,
  planId: string,
  revision: number,
): Promise<PlanDocument> {
  const row = await db
    .selectFrom('plan_revision')
    .select('document')
    .where('plan_id', '=', planId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow(notFound)
  return readPlanDocument(JSON.parse(row.document))
}
