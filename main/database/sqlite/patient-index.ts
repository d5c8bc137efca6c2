/** The patient index in SQLite: its ordered indexes, and FTS5 over trigrams. */
import { sql, type QueryExecutorProvider } from 'kysely'
import type { PatientHit, PatientIndex } from '../patient-index.ts'

/**
 * `patient_listed` holds just these columns. It is named in each query, because SQLite by itself would look matches up
 * in the table, where each lies on a page of its own that has to be read and decrypted.
 */
const hit = sql`listed.seq, listed.family_fold, listed.given_fold, listed.record_number_key, listed.birth_date,
  listed.touched_at`

function kept(archived: boolean) {
  const where = archived ? sql`listed.archived_at is not null` : sql`listed.archived_at is null`
  // What lies in the bin is found by nobody.
  return sql`${where} and listed.seq not in (select patient_seq from record_bin)`
}

/** The index as one transaction sees it. */
export function sqlitePatientIndex(transaction: QueryExecutorProvider): PatientIndex {
  return {
    async beginning(beginnings, archived, limit) {
      const [first] = beginnings
      if (!first) return []
      const ranges = beginnings.map(([column, text]) => {
        const name = sql.ref(`found.${column}`)
        return sql`${name} >= ${text} and ${name} < ${`${text}\u{10FFFF}`}`
      })
      const { rows } = await sql<PatientHit>`
        select ${hit} from patient as found
        cross join patient as listed indexed by patient_listed on listed.seq = found.seq
        where ${sql.join(ranges, sql` and `)} and ${kept(archived)}
        order by ${sql.ref(`found.${first[0]}`)} limit ${limit}`.execute(transaction)
      return rows
    },
    async holdingAll(pieces, archived, limit) {
      const match = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(' AND ')
      const { rows } = await sql<PatientHit>`
        select ${hit} from patient_search
        cross join patient as listed indexed by patient_listed on listed.seq = patient_search.rowid
        where patient_search match ${match} and ${kept(archived)}
        limit ${limit}`.execute(transaction)
      return rows
    },
  }
}
