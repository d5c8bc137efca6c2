/** The rows that make a database a clinic: its details and its first user. */
import { AppFault } from '../../shared/app-error.ts'
import { clinicDetailsSchema, type ClinicDetails } from '../../shared/domain/clinic.ts'
import type { CommandContext } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** Writes the details and the user of the context into an empty database. */
export async function establishClinic(context: CommandContext, details: ClinicDetails): Promise<void> {
  const at = context.now()
  const { user } = context
  await context.db
    .insertInto('clinic')
    .values({ id: 1, details: JSON.stringify(details), created_at: at, updated_at: at })
    .execute()
  await context.db
    .insertInto('user')
    .values({ id: user.id, name: user.name, role: user.role, created_at: at, retired_at: null })
    .execute()
  await context.audit({
    subject: 'clinic',
    subjectId: 'clinic',
    patientId: null,
    before: null,
    after: details,
  })
  await context.audit({ subject: 'user', subjectId: user.id, patientId: null, before: null, after: user })
}

/** The clinic's details. Throws `damaged_file` when the database holds no clinic. */
export async function readDetails(db: ReadableDatabase): Promise<ClinicDetails> {
  const row = await db.selectFrom('clinic').select('details').executeTakeFirst()
  if (!row) throw new AppFault({ code: 'damaged_file' })
  return clinicDetailsSchema.parse(JSON.parse(row.details))
}
