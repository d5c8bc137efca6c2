/**
 * Adding and changing a record with its entry in the audit: what it was before and what it is after, both read back
 * from the store, in the change's own transaction.
 */
import type { Insertable, Selectable, Updateable } from 'kysely'
import { updateRow } from '../database/rows.ts'
import type { ReadableDatabase, Tables } from '../database/tables.ts'
import type { CommandContext } from './context.ts'

/** Tables whose rows are records by themselves, with the columns that every record has. */
type RecordTable = 'patient' | 'episode' | 'exercise'
type OwnColumn = 'id' | 'created_at' | 'updated_at' | 'revision' | 'touched_at'

/** How one kind of record is kept. */
export interface RecordKind<Table extends RecordTable, Kept extends { readonly id: string }> {
  readonly table: Table
  /** A row that was just written, as the record that it is in the store now. */
  kept(db: ReadableDatabase, row: Selectable<Tables[Table]>): Kept | Promise<Kept>
  /** Whose record it is, for the audit; null where it is nobody's. */
  patientId(record: Kept): string | null
}

/** Adds a record under an id, which is fresh unless given, and answers it as it is kept. */
export async function addRecord<Table extends RecordTable, Kept extends { readonly id: string }>(
  context: CommandContext,
  kind: RecordKind<Table, Kept>,
  values: Omit<Insertable<Tables[Table]>, OwnColumn>,
  id: string = context.newId(),
): Promise<Kept> {
  const at = context.now()
  const row = await context.db
    .insertInto(kind.table)
    // The kind's own columns are checked above; Kysely cannot join them with the rest for a table that varies.
    .values({ ...values, ...touched(kind, at), id, created_at: at, updated_at: at, revision: 1 } as never)
    .returningAll()
    .executeTakeFirstOrThrow()
  return answerAudited(context, kind, null, row as unknown as Selectable<Tables[Table]>)
}

/** Changes the record that was read before, and answers it as it is now. Throws `conflict` and `not_found`. */
export async function changeRecord<Table extends RecordTable, Kept extends { readonly id: string }>(
  context: CommandContext,
  kind: RecordKind<Table, Kept>,
  before: Kept,
  basedOn: number,
  values: Omit<Updateable<Tables[Table]>, OwnColumn>,
): Promise<Kept> {
  const at = context.now()
  const change = { ...values, ...touched(kind, at), updated_at: at } as unknown as Updateable<Tables[Table]>
  const row = await updateRow(context.db, kind.table, before.id, basedOn, change)
  return answerAudited(context, kind, before, row)
}

async function answerAudited<Table extends RecordTable, Kept extends { readonly id: string }>(
  context: CommandContext,
  kind: RecordKind<Table, Kept>,
  before: Kept | null,
  row: Selectable<Tables[Table]>,
): Promise<Kept> {
  const after = await kind.kept(context.db, row)
  const entry = { subject: kind.table, subjectId: after.id, patientId: kind.patientId(after), before, after }
  await context.audit({ ...entry, isTouched: kind.table === 'patient' })
  return after
}

/** A patient's own row is touched by the change itself, so that it is not written twice. */
function touched({ table }: { readonly table: RecordTable }, at: string) {
  return table === 'patient' ? { touched_at: at } : {}
}

/** Writes the entry of a change that was made, and answers the record as it is after. */
export async function audited<Kept extends { readonly id: string }>(
  context: CommandContext,
  subject: string,
  patientId: string | null,
  before: Kept | null,
  after: Kept,
): Promise<Kept> {
  await context.audit({ subject, subjectId: after.id, patientId, before, after })
  return after
}
