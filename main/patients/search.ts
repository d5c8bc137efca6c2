/**
 * Finding a patient by any part of a name, number or birth date. Beginnings of names come from ordered indexes and
 * are found first; parts in the middle come from the trigram index. Both stop at a limit, so that a search costs the
 * same in a clinic of a hundred patients and of a hundred thousand.
 */
import type { Selectable } from 'kysely'
import { foldText } from '../../shared/domain/fold-text.ts'
import { indexedPieceLength, patientsHoldingAll } from '../database/patient-index.ts'
import type { PatientTable, ReadableDatabase } from '../database/tables.ts'

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

const hitColumns = ['seq', 'family_fold', 'given_fold', 'record_number', 'birth_date', 'touched_at'] as const
type Hit = Pick<Selectable<PatientTable>, (typeof hitColumns)[number]>

/** A page of matches, how many there are (up to the limit), and whether there are more. */
export async function searchPatients(db: ReadableDatabase, search: PatientSearch) {
  const pieces = searchPieces(search.search)
  const hits = new Map<number, Hit>()
  for (const hit of await matchesByBeginning(db, pieces, search.archived)) hits.set(hit.seq, hit)
  for (const hit of await matchesByPart(db, pieces, search.archived)) hits.set(hit.seq, hit)
  const sorted = sortHits([...hits.values()], pieces, search)
  const page = sorted.slice(search.offset, search.offset + search.limit).map((hit) => hit.seq)
  const rows = page.length === 0 ? [] : await db.selectFrom('patient').selectAll().where('seq', 'in', page).execute()
  const order = new Map(page.map((seq, index) => [seq, index]))
  rows.sort((first, second) => (order.get(first.seq) ?? 0) - (order.get(second.seq) ?? 0))
  return { rows, total: Math.min(sorted.length, searchLimit), more: sorted.length > searchLimit }
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
async function matchesByBeginning(db: ReadableDatabase, pieces: readonly string[], archived: boolean) {
  const [first, second] = pieces
  if (first === undefined || pieces.length > 2) return []
  const base = () =>
    db
      .selectFrom('patient')
      .select(hitColumns)
      .where('archived_at', archived ? 'is not' : 'is', null)
      .limit(searchLimit + 1)
  const begins = (column: 'family_fold' | 'given_fold' | 'record_number', piece: string) =>
    base().where(column, '>=', piece).where(column, '<', `${piece}\u{10FFFF}`).orderBy(column)
  if (second === undefined) {
    const found = await Promise.all([
      begins('family_fold', first).execute(),
      begins('given_fold', first).execute(),
      begins('record_number', first).execute(),
    ])
    return found.flat()
  }
  const found = await Promise.all(
    [
      [first, second],
      [second, first],
    ].map(([family = '', given = '']) =>
      begins('family_fold', family)
        .where('given_fold', '>=', given)
        .where('given_fold', '<', `${given}\u{10FFFF}`)
        .execute(),
    ),
  )
  return found.flat()
}

async function matchesByPart(db: ReadableDatabase, pieces: readonly string[], archived: boolean): Promise<Hit[]> {
  const indexed = pieces.filter((piece) => piece.length >= indexedPieceLength)
  if (indexed.length === 0) return []
  const found = await patientsHoldingAll(db, indexed, archived, searchLimit + 1)
  if (found.length === 0) return []
  const hits = await db.selectFrom('patient').select(hitColumns).where('seq', 'in', found).execute()
  const short = pieces.filter((piece) => piece.length < indexedPieceLength)
  return hits.filter((hit) => short.every((piece) => wordsOf(hit).some((word) => word.startsWith(piece))))
}

function wordsOf(hit: Hit): string[] {
  return [...hit.family_fold.split(/[\s-]/), ...hit.given_fold.split(/[\s-]/), foldText(hit.record_number)]
}

/** 0: the whole name or number; 1: the family name begins so; 2: the given name; 3: somewhere else. */
function rankOf(hit: Hit, pieces: readonly string[]): number {
  const exact = (text: string) => pieces.includes(text)
  if (exact(foldText(hit.record_number)) || (exact(hit.family_fold) && (pieces.length === 1 || exact(hit.given_fold)))) return 0
  if (pieces.some((piece) => hit.family_fold.startsWith(piece))) return 1
  return pieces.some((piece) => hit.given_fold.startsWith(piece)) ? 2 : 3
}

function sortHits(hits: Hit[], pieces: readonly string[], search: PatientSearch): Hit[] {
  const byName = (first: Hit, second: Hit) =>
    compare(first.family_fold, second.family_fold) || compare(first.given_fold, second.given_fold)
  const ranks = new Map(hits.map((hit) => [hit.seq, rankOf(hit, pieces)]))
  const orders = {
    name: byName,
    recordNumber: (first: Hit, second: Hit) => compare(first.record_number, second.record_number),
    birthDate: (first: Hit, second: Hit) => compare(first.birth_date, second.birth_date),
    recent: (first: Hit, second: Hit) => compare(second.touched_at, first.touched_at),
    match: (first: Hit, second: Hit) => (ranks.get(first.seq) ?? 3) - (ranks.get(second.seq) ?? 3),
  }
  const sign = search.descending ? -1 : 1
  return hits.sort((first, second) => sign * (orders[search.sort](first, second) || byName(first, second)))
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0
}
