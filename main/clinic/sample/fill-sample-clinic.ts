/**
 * The content of the sample clinic. Nothing in it is true. It holds the clinic and its one user; invented patients with
 * their episodes, plans and check-ins are added here, through the context's database and audit.
 */
import type { ClinicDetails } from '../../../shared/domain/clinic.ts'
import type { CommandContext } from '../../core/context.ts'
import { establishClinic } from '../records.ts'

/** Name of the sample clinic's user. */
export const sampleUserName = 'Sam Sample'

const sampleClinicDetails: ClinicDetails = {
  name: 'Sample clinic',
  address: '',
  phone: '',
  email: '',
  paper: 'a4',
}

/** Fills an empty database, inside one transaction; `context.user` becomes the clinic's user. */
export async function fillSampleClinic(context: CommandContext): Promise<void> {
  await establishClinic(context, sampleClinicDetails)
}
