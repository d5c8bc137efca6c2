/** The patient index in PostgreSQL: its ordered indexes, and `pg_trgm` over text that was folded before. */
import { sql, type QueryExecutorProvider } from 'kysely'
import type { PatientHit, PatientIndex } from '../patient-index.ts'

const hit = sql`seq, family_fold, given_fold, record_number_key, birth_date, touched_at`

function kept(archived: boolean) {
  const where = archived ? sql`archived_at is not null` : sql`archived_at is null`
  // What lies in the bin is found by nobody.
  return sql`${where} and seq not in (select patient_seq from record_bin)`
}

/** The index as one transaction sees it. */
export function serverPatientIndex(transaction: QueryExecutorProvider): PatientIndex {
  return {
    async beginning(beginnings, archived, limit) {
      const [first] = beginnings
      if (!first) return []
      const ranges = beginnings.map(([column, text]) => {
        const name = sql.ref(column)
        return sql`${name} >= ${text} and ${name} < ${`${text}\u{10FFFF}`}`
      })
      const { rows } = await sql<PatientHit>`
        select ${hit} from patient where ${sql.join(ranges, sql` and `)} and ${kept(archived)}
        order by ${sql.ref(first[0])} limit ${limit}`.execute(transaction)
      return rows
    },
    async holdingAll(pieces, archived, limit) {
      const matches = pieces.map((piece) => sql`search_text like ${`%${asItIs(piece)}%`}`)
      const { rows } = await sql<PatientHit>`
        select ${hit} from patient where ${sql.join(matches, sql` and `)} and ${kept(archived)}
        limit ${limit}`.execute(transaction)
      return rows
    },
  }
}

function asItIs(piece: string): string {
  return piece.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}
