/**
 * Finding a patient by any part of a name, number or birth date. Beginnings of names come from ordered indexes and
 * are found first; parts in the middle come from the index of parts. Both stop at a limit, so that a search costs the
 * same in a clinic of a hundred patients and of a hundred thousand.
 */
import type { FoundSheet } from '../../shared/contract/patients.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { readCode } from '../../shared/sheet/sheet-code.ts'
import { indexedPieceLength, type PatientHit, type PatientIndex } from '../database/patient-index.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** Matches that are counted and sorted; the list says "1,000 or more" beyond. */
export const searchLimit = 1000

export interface PatientSearch {
  readonly search: string
  readonly archived: boolean
  readonly sort: 'name' | 'recordNumber' | 'birthDate' | 'recent' | 'match'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** A page of matches, how many there are (up to the limit), and whether there are more. */
export async function searchPatients(db: ReadableDatabase, search: PatientSearch) {
  const pieces = searchPieces(search.search)
  const hits = new Map<number, PatientHit>()
  for (const hit of await matchesByBeginning(db, pieces, search.archived)) hits.set(hit.seq, hit)
  // Past the limit parts in the middle would only crowd out beginnings.
  if (hits.size <= searchLimit) {
    for (const hit of await matchesByPart(db, pieces, search.archived)) hits.set(hit.seq, hit)
  }
  const sorted = sortHits([...hits.values()], pieces, search)
  const page = sorted.slice(search.offset, search.offset + search.limit).map((hit) => hit.seq)
  const rows =
    page.length === 0 ? [] : await db.selectFrom('patient').selectAll().where('seq', 'in', page).execute()
  const order = new Map(page.map((seq, index) => [seq, index]))
  rows.sort((first, second) => (order.get(first.seq) ?? 0) - (order.get(second.seq) ?? 0))
  return { rows, total: Math.min(sorted.length, searchLimit), more: sorted.length > searchLimit }
}

/** The sheets whose code was typed or scanned; none where the text is no code. */
export async function sheetsByCode(db: ReadableDatabase, search: string): Promise<FoundSheet[]> {
  const code = readCode(search)
  if (code === null) return []
  const rows = await db
    .selectFrom('handout')
    .innerJoin('patient', 'patient.id', 'handout.patient_id')
    .select(['handout.id', 'handout.episode_id', 'handout.given_on', 'handout.patient_id'])
    .select(['patient.given_name', 'patient.family_name', 'patient.preferred_name'])
    .where('handout.code', '=', code)
    .where('patient.seq', 'not in', db.selectFrom('record_bin').select('patient_seq'))
    .orderBy('handout.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code,
    patient: {
      id: row.patient_id,
      givenName: row.given_name,
      familyName: row.family_name,
      preferredName: row.preferred_name,
    },
    episodeId: row.episode_id,
    givenOn: row.given_on,
  }))
}

/** Words of the search, folded; a date in any usual order becomes its ISO form. */
export function searchPieces(search: string): string[] {
  return foldText(search)
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '')
    .slice(0, 6)
    .map(isoDateOf)
}

/** `12.3.1984`, `12/03/1984` (day first) and `1984/3/12` as `1984-03-12`; other text as it is. */
function isoDateOf(piece: string): string {
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(piece)
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(piece)
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : yearFirst ? yearFirst.slice(1) : null
  if (!parts) return piece
  return [parts[0], ...parts.slice(1).map((part) => (part ?? '').padStart(2, '0'))].join('-')
}

/** Names and record numbers that begin with the pieces; with two pieces, given and family name in either order. */
async function matchesByBeginning(
  db: ReadableDatabase,
  pieces: readonly string[],
  archived: boolean,
): Promise<PatientHit[]> {
  const [first, second] = pieces
  if (first === undefined || pieces.length > 2) return []
  const begins = (...beginnings: Parameters<PatientIndex['beginning']>[0]) =>
    db.patientIndex.beginning(beginnings, archived, searchLimit + 1)
  const found =
    second === undefined
      ? [
          await begins(['family_fold', first]),
          await begins(['given_fold', first]),
          await begins(['record_number_key', first]),
        ]
      : [
          await begins(['family_fold', first], ['given_fold', second]),
          await begins(['family_fold', second], ['given_fold', first]),
        ]
  return found.flat()
}

async function matchesByPart(
  db: ReadableDatabase,
  pieces: readonly string[],
  archived: boolean,
): Promise<PatientHit[]> {
  const indexed = pieces.filter((piece) => piece.length >= indexedPieceLength)
  if (indexed.length === 0) return []
  const hits = await db.patientIndex.holdingAll(indexed, archived, searchLimit + 1)
  const short = pieces.filter((piece) => piece.length < indexedPieceLength)
  if (short.length === 0) return hits
  return hits.filter((hit) => short.every((piece) => wordsOf(hit).some((word) => word.startsWith(piece))))
}

function wordsOf(hit: PatientHit): string[] {
  return [
    ...hit.family_fold.split(/[\s-]/),
    ...hit.given_fold.split(/[\s-]/),
    foldText(hit.record_number_key),
  ]
}

/** Folding is slow beside comparing, and most record numbers need none. */
function isRecordNumber(hit: PatientHit, piece: string): boolean {
  const { record_number_key: number } = hit
  return number === piece || (/[^ -~]/.test(number) && foldText(number) === piece)
}

/** 0: the whole name or number; 1: the family name begins so; 2: the given name; 3: somewhere else. */
function rankOf(hit: PatientHit, pieces: readonly string[]): number {
  const isFamily = pieces.includes(hit.family_fold)
  if (isFamily && (pieces.length === 1 || pieces.includes(hit.given_fold))) return 0
  if (pieces.some((piece) => isRecordNumber(hit, piece))) return 0
  if (pieces.some((piece) => hit.family_fold.startsWith(piece))) return 1
  return pieces.some((piece) => hit.given_fold.startsWith(piece)) ? 2 : 3
}

function sortHits(hits: PatientHit[], pieces: readonly string[], search: PatientSearch): PatientHit[] {
  const byName = (first: PatientHit, second: PatientHit) =>
    compare(first.family_fold, second.family_fold) || compare(first.given_fold, second.given_fold)
  const ranks = new Map(hits.map((hit) => [hit.seq, rankOf(hit, pieces)]))
  const orders = {
    name: byName,
    recordNumber: (first: PatientHit, second: PatientHit) =>
      first.record_number_key.length - second.record_number_key.length ||
      compare(first.record_number_key, second.record_number_key),
    birthDate: (first: PatientHit, second: PatientHit) => compare(first.birth_date, second.birth_date),
    recent: (first: PatientHit, second: PatientHit) => compare(second.touched_at, first.touched_at),
    match: (first: PatientHit, second: PatientHit) =>
      (ranks.get(first.seq) ?? 3) - (ranks.get(second.seq) ?? 3),
  }
  const sign = search.descending ? -1 : 1
  return hits.sort((first, second) => sign * (orders[search.sort](first, second) || byName(first, second)))
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0
}
