/** The patient list, one patient, and people who may be the same person. */
import type { Selectable } from 'kysely'
import { foldText } from '../../shared/domain/fold-text.ts'
import { similarNames } from '../../shared/domain/similar-names.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { QueryHandler } from '../core/context.ts'
import { recordNumberKey } from '../database/record-number-key.ts'
import { countRows, lengthOf } from '../database/standard-sql.ts'
import type { PatientTable, ReadableDatabase } from '../database/tables.ts'
import { patientFromRow, readPatient } from './rows.ts'
import { searchPatients, sheetsByCode } from './search.ts'
import { summarise } from './summaries.ts'

export const getPatient: QueryHandler<'patients.get'> = (context, { id }) => readPatient(context.db, id)

export const listPatients: QueryHandler<'patients.list'> = async (context, input) => {
  const { rows, total, more } = foldText(input.search)
    ? await searchPatients(context.db, input)
    : await listByOrder(context.db, input)
  const sheets = await sheetsByCode(context.db, input.search)
  const known = new Set(rows.map(({ id }) => id))
  const owners = [...new Set(sheets.map(({ patient }) => patient.id))].filter((id) => !known.has(id))
  const found =
    owners.length === 0
      ? rows
      : [...(await context.db.selectFrom('patient').selectAll().where('id', 'in', owners).execute()), ...rows]
  return {
    patients: await summarise(context.db, found, context.today()),
    total: total + owners.length,
    more,
    sheets,
  }
}

interface ListOrder {
  readonly archived: boolean
  readonly sort: 'name' | 'recordNumber' | 'birthDate' | 'recent' | 'match'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

async function listByOrder(db: ReadableDatabase, order: ListOrder) {
  const direction = order.descending ? 'desc' : 'asc'
  const wanted = db
    .selectFrom('patient')
    .where('archived_at', order.archived ? 'is not' : 'is', null)
    .where('seq', 'not in', db.selectFrom('record_bin').select('patient_seq'))
  let page = wanted.selectAll().limit(order.limit).offset(order.offset)
  if (order.sort === 'recordNumber') {
    // Shorter numbers first, so that 9999 comes before 10000.
    page = page.orderBy(lengthOf('record_number_key'), direction).orderBy('record_number_key', direction)
  } else if (order.sort === 'birthDate') page = page.orderBy('birth_date', direction)
  else if (order.sort === 'recent') page = page.orderBy('touched_at', order.descending ? 'asc' : 'desc')
  else page = page.orderBy('family_fold', direction).orderBy('given_fold', direction)
  return { rows: await page.execute(), total: await countRows(wanted), more: false }
}

type Candidate = OutputOf<'patients.likelyDuplicates'>['candidates'][number]
type Because = Candidate['because'][number]

/** How many people are looked at and how many are shown. */
const candidatePool = 300
const candidatesShown = 8

export const likelyDuplicates: QueryHandler<'patients.likelyDuplicates'> = async (context, input) => {
  const given = foldText(input.givenName)
  const family = foldText(input.familyName)
  const recordKey = recordNumberKey(input.recordNumber)
  const rows = await context.db
    .selectFrom('patient')
    .selectAll()
    .where('id', '!=', input.except ?? '')
    .where('seq', 'not in', context.db.selectFrom('record_bin').select('patient_seq'))
    .where((where) =>
      where.or([
        ...(input.birthDate ? [where('birth_date', '=', input.birthDate)] : []),
        ...(recordKey ? [where('record_number_key', '=', recordKey)] : []),
        ...(family ? [where('family_fold', '=', family), where('family_fold', '=', given)] : []),
        where('id', '=', ''),
      ]),
    )
    .limit(candidatePool)
    .execute()
  const candidates = rows
    .map((row) => ({ row, because: reasonsToAsk(row, { ...input, given, family, recordKey }) }))
    .filter((candidate) => isWorthAsking(candidate.because))
    .sort((first, second) => second.because.length - first.because.length)
    .slice(0, candidatesShown)
    .map(({ row, because }): Candidate => ({ patient: patientFromRow(row), because }))
  return { candidates }
}

function reasonsToAsk(
  row: Selectable<PatientTable>,
  asked: { given: string; family: string; birthDate: string | null; recordKey: string },
): Because[] {
  const because: Because[] = []
  const sameOrder = row.given_fold === asked.given && row.family_fold === asked.family
  const swapped = row.given_fold === asked.family && row.family_fold === asked.given
  if (asked.given && asked.family) {
    if (sameOrder || swapped) because.push('same_name')
    else if (similarNames(row.given_fold, asked.given) && similarNames(row.family_fold, asked.family)) {
      because.push('similar_name')
    }
  }
  if (asked.birthDate !== null && row.birth_date === asked.birthDate) because.push('same_birth_date')
  if (asked.recordKey !== '' && row.record_number_key === asked.recordKey) because.push('same_record_number')
  return because
}

/** A birth date shared with a stranger is common; it counts only beside a name. */
function isWorthAsking(because: readonly Because[]): boolean {
  return because.some((reason) => reason !== 'same_birth_date')
}
