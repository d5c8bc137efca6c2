/** The clinic's name, address and paper. */
import type { CommandHandler, QueryHandler } from '../core/context.ts'
import { readDetails } from '../access/clinic-records.ts'

export const clinicDetails: QueryHandler<'clinic.details'> = (context) => readDetails(context.db)

export const updateClinic: CommandHandler<'clinic.update'> = async (context, { clinic }) => {
  const before = await readDetails(context.db)
  await context.db
    .updateTable('clinic')
    .set({ details: JSON.stringify(clinic), updated_at: context.now() })
    .where('id', '=', 1)
    .execute()
  await context.audit({ subject: 'clinic', subjectId: 'clinic', patientId: null, before, after: clinic })
  return clinic
}
