/** Reads what a handout of a plan is made of and builds the snapshot at the plan's newest revision. */
import { refuseField } from '../../shared/app-error.ts'
import type { Episode } from '../../shared/domain/episode.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { handoutOptionsSchema } from '../../shared/domain/handout.ts'
import type { HandoutOptions } from '../../shared/domain/handout.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { describePicture } from '../../shared/figure/index.ts'
import { regionOf } from '../../shared/regions/index.ts'
import { redFlagOutcome } from '../../shared/regions/red-flags.ts'
import { makeSnapshot } from '../../shared/sheet/make-snapshot.ts'
import type { JudgedSheet } from '../../shared/sheet/sheet-quality.ts'
import { withoutRows } from '../../shared/sheet/snapshot-material.ts'
import type { LastSheet } from '../../shared/sheet/snapshot-material.ts'
import type { HandoutSnapshot } from '../../shared/sheet/snapshot.ts'
import { defaultLanguage, languageFor, textIn, wordsIn } from '../../shared/text/index.ts'
import type { Language } from '../../shared/text/index.ts'
import { readDetails } from '../access/clinic-records.ts'
import type { QueryContext } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'
import { readEpisode } from '../episodes/rows.ts'
import { readPhotoFiles, withdrawnPhotoIds } from '../exercises/photos.ts'
import type { PhotoFiles } from '../paper/figure.ts'
import { exerciseLookup } from '../exercises/queries.ts'
import { readPatient } from '../patients/rows.ts'
import { readPlan, readRevision } from '../plans/queries.ts'

export interface HandoutMaterial {
  readonly plan: Plan
  readonly snapshot: HandoutSnapshot
  /** What is judged before it is given. */
  readonly sheet: JudgedSheet
  /** The photos that the snapshot names. */
  readonly photos: PhotoFiles
  /** Record number, date, and what it is; no name. */
  readonly fileName: string
}

/**
 * `code` is that of a handout that is given. Throws `not_found` when there is no such plan, `invalid_input` when it has
 * not all of the weeks, or the next visit has passed.
 */
export async function readHandoutMaterial(
  context: QueryContext,
  planId: string,
  options: HandoutOptions,
  code = '',
): Promise<HandoutMaterial> {
  const { db } = context
  const plan = await readPlan(db, planId)
  refuseWeeksOutside(plan, options)
  refuseVisitBefore(context.today(), options)
  const patient = await readPatient(db, plan.patientId)
  const language = languageFor(patient.language)
  const givenOn = context.today()
  const exercise = await withoutWithdrawnPhotos(db, await exerciseLookup(db, language))
  const episode = await readEpisode(db, plan.episodeId)
  const snapshot = makeSnapshot({
    plan,
    exercise,
    patient,
    episode,
    clinic: await readDetails(db),
    options,
    lastSheet: await readLastSheet(db, planId, givenOn),
    code,
    madeAt: context.now(),
    givenOn,
    language,
    text: textIn(language),
    guide: wordsIn(language).guide,
    figureAlt: (figure, side) => describePicture(figure, wordsIn(language).figures, side),
  })
  const fileName = handoutFileName(patient.recordNumber, givenOn, language)
  const photos = await readPhotoFiles(db, photoIdsIn(snapshot))
  const { document } = plan
  const { weeks, days, leftOut } = options
  const isStopped = isStoppedBy(episode)
  const sheet = {
    document,
    weeks,
    days,
    leftOut,
    // What is judged is read in the window.
    exercise: language === defaultLanguage ? exercise : await exerciseLookup(db, defaultLanguage),
    isStopped,
    snapshot,
    today: givenOn,
    spoken: patient.language,
  }
  return { plan, snapshot, sheet, photos, fileName }
}

/** An exercise whose photo may not be shown any more has none on paper: its steps say how it is done. */
async function withoutWithdrawnPhotos(
  db: ReadableDatabase,
  exercise: (id: string) => Exercise | null,
): Promise<typeof exercise> {
  const withdrawn = await withdrawnPhotoIds(db)
  return (id) => {
    const found = exercise(id)
    const isWithdrawn = found?.figure?.kind === 'photo' && withdrawn.has(found.figure.photoId)
    return found && isWithdrawn ? { ...found, figure: null } : found
  }
}

/** The newest red-flag screen that stands holds a sign that stops the plan. */
export function isStoppedBy({ condition, redFlagScreen }: Episode): boolean {
  if (redFlagScreen === null) return false
  return redFlagOutcome(regionOf(condition).redFlags, redFlagScreen.ticked).urgency !== null
}

function refuseWeeksOutside({ document }: Plan, { weeks }: HandoutOptions): void {
  const outside = weeks.findIndex((week) => week > document.weeks)
  if (outside >= 0) throw refuseField(`options.weeks.${outside}`, 'too_large', document.weeks)
}

function refuseVisitBefore(today: string, { nextVisit }: HandoutOptions): void {
  if (nextVisit !== null && nextVisit < today) throw refuseField('options.nextVisit', 'date_too_old', today)
}

/** What a patient has at home: not what was given earlier on the same day, which this sheet takes the place of. */
async function readLastSheet(db: ReadableDatabase, planId: string, today: string): Promise<LastSheet | null> {
  const last = await db
    .selectFrom('handout')
    .select(['plan_revision', 'options'])
    .where('plan_id', '=', planId)
    .where('given_on', '<', today)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const { weeks, leftOut } = handoutOptionsSchema.parse(JSON.parse(last.options))
  return { document: withoutRows(await readRevision(db, planId, last.plan_revision), leftOut), weeks }
}

const photoIdsIn = (snapshot: HandoutSnapshot): string[] =>
  snapshot.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ figure }) => (figure && 'photoId' in figure ? [figure.photoId] : [])),
  )

/** `P-01042 2026-11-21 exercises.pdf`. */
export function handoutFileName(recordNumber: string, givenOn: string, language: Language): string {
  return `${fileNameOf(recordNumber, givenOn, textIn(language)('handout.fileName'))}.pdf`
}

/** A record number, a day and what it is; what a file name cannot hold is left out of the record number. */
export function fileNameOf(recordNumber: string, day: string, what: string): string {
  const safe = recordNumber
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  return [safe, day, what].filter(Boolean).join(' ')
}
