/**
 * The search index over patients: any part of a name, record number or birth date, three characters or more.
 * SQLite answers it with FTS5 and trigrams; another engine gets its own answer here, behind the same function.
 */
import { sql } from 'kysely'
import type { ReadableDatabase } from './tables.ts'

/** Shortest piece of text that the index knows. */
export const indexedPieceLength = 3

/**
 * `seq` of patients whose indexed text holds every piece, in no useful order, at most `limit`.
 * Pieces are folded text of three characters or more.
 */
export async function patientsHoldingAll(
  db: ReadableDatabase,
  pieces: readonly string[],
  archived: boolean,
  limit: number,
): Promise<number[]> {
  const match = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(' AND ')
  const wanted = archived ? sql`is not null` : sql`is null`
  const found = await sql<{ seq: number }>`
    select patient.seq from patient_search
    join patient on patient.seq = patient_search.rowid
    where patient_search match ${match} and patient.archived_at ${wanted}
    limit ${limit}`.execute(db.executor)
  return found.rows.map((row) => row.seq)
}
