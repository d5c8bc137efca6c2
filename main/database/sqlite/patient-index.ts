/**
 * The search indexes over patients: beginnings of names and record numbers, and any part of them or of the birth date,
 * three characters or more. SQLite answers with ordered indexes, FTS5 and trigrams; another engine gets its own answers
 * here, behind the same functions.
 */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { PatientTable, ReadableDatabase } from '../tables.ts'

/** Shortest piece of text that the index of parts knows. */
export const indexedPieceLength = 3

/** What a match is ranked and sorted by. */
export type PatientHit = Pick<
  Selectable<PatientTable>,
  'seq' | 'family_fold' | 'given_fold' | 'record_number' | 'birth_date' | 'touched_at'
>

/** Columns that are found by their beginning. */
export type BeginningColumn = 'family_fold' | 'given_fold' | 'record_number'

/**
 * `patient_listed` holds just these columns. It is named in each query, because SQLite by itself would look matches up
 * in the table, where each lies on a page of its own that has to be read and decrypted.
 */
const hit = sql`listed.seq, listed.family_fold, listed.given_fold, listed.record_number, listed.birth_date,
  listed.touched_at`

function kept(archived: boolean) {
  return archived ? sql`listed.archived_at is not null` : sql`listed.archived_at is null`
}

/** Patients whose columns begin with these folded texts, in the order of the first column, at most `limit`. */
export async function patientsBeginning(
  db: ReadableDatabase,
  beginnings: readonly (readonly [column: BeginningColumn, text: string])[],
  archived: boolean,
  limit: number,
): Promise<PatientHit[]> {
  const [first] = beginnings
  if (!first) return []
  const ranges = beginnings.map(([column, text]) => {
    const name = sql.ref(`found.${column}`)
    return sql`${name} >= ${text} and ${name} < ${`${text}\u{10FFFF}`}`
  })
  const rows = await sql<PatientHit>`
    select ${hit} from patient as found
    cross join patient as listed indexed by patient_listed on listed.seq = found.seq
    where ${sql.join(ranges, sql` and `)} and ${kept(archived)}
    order by ${sql.ref(`found.${first[0]}`)} limit ${limit}`.execute(db.executor)
  return rows.rows
}

/**
 * Patients whose indexed text holds every piece, in no useful order, at most `limit`. Pieces are folded text of three
 * characters or more.
 */
export async function patientsHoldingAll(
  db: ReadableDatabase,
  pieces: readonly string[],
  archived: boolean,
  limit: number,
): Promise<PatientHit[]> {
  const match = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(' AND ')
  const rows = await sql<PatientHit>`
    select ${hit} from patient_search
    cross join patient as listed indexed by patient_listed on listed.seq = patient_search.rowid
    where patient_search match ${match} and ${kept(archived)}
    limit ${limit}`.execute(db.executor)
  return rows.rows
}
