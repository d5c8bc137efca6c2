/** Reads everything that is kept of one patient, from one state of the records. */
import type { Exercise } from '../../shared/domain/exercise.ts'
import type { Dossier } from '../../shared/rights/dossier.ts'
import { defaultLanguage } from '../../shared/text/index.ts'
import { readCheckpoint } from '../audit/checkpoint.ts'
import { listAuditEntries } from '../audit/list-audit-entries.ts'
import { readDetails } from '../access/clinic-records.ts'
import { readVersions } from '../check-ins/queries.ts'
import type { QueryContext } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readEntries } from '../episodes/entries.ts'
import { episodesFromRows, selectEpisodes } from '../episodes/rows.ts'
import { withdrawnPhotoIds } from '../exercises/photos.ts'
import { exerciseLookup } from '../exercises/queries.ts'
import { handoutFromRow, selectHandouts } from '../handouts/rows.ts'
import { readPatient } from '../patients/rows.ts'
import { readRevision, readRevisions } from '../plans/queries.ts'

type DossierEpisode = Dossier['episodes'][number]

/** Entries of the audit read in one go. */
const atOnce = 500

/** Throws `not_found` for nobody, `newer_document` for what a later version of the program wrote. */
export async function readDossier(context: QueryContext, patientId: string): Promise<Dossier> {
  const { db } = context
  const patient = await readPatient(db, patientId)
  const rows = await selectEpisodes(db)
    .where('episode.patient_id', '=', patientId)
    .orderBy('episode.started_on')
    .orderBy('episode.created_at')
    .execute()
  const episodes: DossierEpisode[] = []
  for (const episode of await episodesFromRows(db, rows)) {
    episodes.push({
      episode,
      entries: await readEntries(db, [episode.id]),
      plan: episode.planId === null ? null : await readWholePlan(db, episode.planId),
      checkIns: await readWholeCheckIns(db, episode.id),
    })
  }
  const given = await selectHandouts(db)
    .where('handout.patient_id', '=', patientId)
    .orderBy('handout.created_at')
    .orderBy('handout.id')
    .execute()
  const named = await exercisesIn(db, episodes)
  return {
    format: 'stridebook-patient-dossier',
    schema: 2,
    madeAt: context.now(),
    madeBy: context.user.name,
    clinic: await readDetails(db),
    patient,
    episodes,
    handouts: given
      .map(handoutFromRow)
      .map((one, index) => ({ ...one, file: `handouts/${index + 1} ${one.givenOn}.pdf` })),
    exercises: named.map(({ id, name, origin }) => ({ id, name, origin })),
    photos: await readPhotos(db, named),
    holds: await readAllHolds(db, patientId),
    checkpoint: await readCheckpoint(db),
    audit: await readWholeAudit(db, patientId),
  }
}

async function readWholePlan(db: ReadableDatabase, id: string): Promise<DossierEpisode['plan']> {
  const revisions = []
  for (const one of (await readRevisions(db, id)).toReversed())
    revisions.push({ ...one, document: await readRevision(db, id, one.revision) })
  return { id, revisions }
}

async function readWholeCheckIns(
  db: ReadableDatabase,
  episodeId: string,
): Promise<DossierEpisode['checkIns']> {
  const rows = await db
    .selectFrom('check_in')
    .select('id')
    .where('episode_id', '=', episodeId)
    .orderBy('on_day')
    .orderBy('created_at')
    .execute()
  const checkIns = []
  for (const { id } of rows) checkIns.push(await readVersions(db, id))
  return checkIns
}

/** The exercises that any revision or check-in names. */
async function exercisesIn(db: ReadableDatabase, episodes: readonly DossierEpisode[]) {
  const ids = new Set(
    episodes.flatMap(({ plan, checkIns }) => [
      ...(plan?.revisions ?? []).flatMap(({ document, subject }) => [
        subject,
        ...document.rows.map(({ exerciseId }) => exerciseId),
        ...(document.after?.weeklySet ?? []).map(({ exerciseId }) => exerciseId),
      ]),
      ...checkIns.flat().flatMap(({ adherence }) => adherence.map(({ exerciseId }) => exerciseId)),
    ]),
  )
  const exercise = await exerciseLookup(db, defaultLanguage)
  return [...ids].flatMap((id) => exercise(id) ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** The photos of these exercises that are there to be handed out. */
async function readPhotos(db: ReadableDatabase, named: readonly Exercise[]): Promise<Dossier['photos']> {
  const photos: Dossier['photos'] = []
  const withdrawn = await withdrawnPhotoIds(db)
  for (const { id: exerciseId, figure } of named) {
    if (figure?.kind !== 'photo' || withdrawn.has(figure.photoId)) continue
    const photo = db.selectFrom('photo').select(['id', 'type']).where('id', '=', figure.photoId)
    const row = await photo.executeTakeFirst()
    if (!row) continue
    const ending = row.type === 'image/png' ? 'png' : 'jpg'
    photos.push({ id: row.id, exerciseId, file: `photos/${row.id}.${ending}` })
  }
  return photos
}

async function readAllHolds(db: ReadableDatabase, patientId: string): Promise<Dossier['holds']> {
  const rows = await db
    .selectFrom('record_hold')
    .innerJoin('user', 'user.id', 'record_hold.author_id')
    .selectAll('record_hold')
    .select('user.name as by')
    .where('record_hold.patient_id', '=', patientId)
    .orderBy('record_hold.at')
    .execute()
  return rows.map((row) => ({
    reason: row.reason,
    by: row.by,
    at: row.at,
    liftedReason: row.lifted_reason,
    liftedAt: row.lifted_at,
  }))
}

async function readWholeAudit(db: ReadableDatabase, patientId: string): Promise<Dossier['audit']> {
  const entries: Dossier['audit'] = []
  for (;;) {
    const beforeSeq = entries.at(-1)?.seq
    const page = await listAuditEntries(db, {
      patientId,
      limit: atOnce,
      ...(beforeSeq === undefined ? {} : { beforeSeq }),
    })
    entries.push(...page)
    if (page.length < atOnce) return entries.toReversed()
  }
}
