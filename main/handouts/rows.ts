/** Between the handout table and the handout of the domain. */
import { handoutOptionsSchema } from '../../shared/domain/handout.ts'
import type { Handout } from '../../shared/domain/handout.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** Everything about handouts but the file and the snapshot, which lists do not need. */
export function selectHandouts(db: ReadableDatabase) {
  return db
    .selectFrom('handout')
    .innerJoin('user', 'user.id', 'handout.author_id')
    .select([
      'handout.id',
      'handout.patient_id',
      'handout.episode_id',
      'handout.plan_id',
      'handout.plan_revision',
      'handout.options',
      'handout.pages',
      'handout.bytes',
      'handout.fingerprint',
      'handout.given_on',
      'handout.created_at',
      'user.name as author',
    ])
}

type HandoutRow = Awaited<ReturnType<ReturnType<typeof selectHandouts>['executeTakeFirstOrThrow']>>

export function handoutFromRow(row: HandoutRow): Handout {
  return {
    id: row.id,
    patientId: row.patient_id,
    episodeId: row.episode_id,
    planId: row.plan_id,
    planRevision: row.plan_revision,
    options: handoutOptionsSchema.parse(JSON.parse(row.options)),
    pages: row.pages,
    bytes: row.bytes,
    fingerprint: row.fingerprint,
    givenOn: row.given_on,
    createdAt: row.created_at,
    createdBy: row.author,
  }
}
