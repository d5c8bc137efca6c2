/**
 * What every engine answers about patients by parts of their text: beginnings of names and record numbers from ordered
 * indexes, and any part of them or of the birth date, three characters or more, from an index of parts.
 */

/** Shortest piece of text that the index of parts knows. */
export const indexedPieceLength = 3

/** What a match is ranked and sorted by. */
export interface PatientHit {
  readonly seq: number
  readonly family_fold: string
  readonly given_fold: string
  readonly record_number_key: string
  readonly birth_date: string
  readonly touched_at: string
}

/** Columns that are found by their beginning. */
export type BeginningColumn = 'family_fold' | 'given_fold' | 'record_number_key'

export interface PatientIndex {
  /** Patients whose columns begin with these folded texts, in the order of the first column, at most `limit`. */
  beginning(
    beginnings: readonly (readonly [column: BeginningColumn, text: string])[],
    archived: boolean,
    limit: number,
  ): Promise<PatientHit[]>
  /**
   * Patients whose indexed text holds every piece, in no useful order, at most `limit`. Pieces are folded text of
   * `indexedPieceLength` or more.
   */
  holdingAll(pieces: readonly string[], archived: boolean, limit: number): Promise<PatientHit[]>
}
