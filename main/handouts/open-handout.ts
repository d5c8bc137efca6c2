/** Opens a stored handout, byte for byte as it was given. */
import { AppFault } from '../../shared/app-error.ts'
import { handoutSnapshotSchema } from '../../shared/sheet/snapshot.ts'
import type { JobHandler } from '../core/context.ts'
import { fingerprintOf } from './fingerprint.ts'
import { handoutFileName } from './read-snapshot.ts'

/** Throws `damaged_file` when the stored file no longer matches its fingerprint. */
export const openHandout: JobHandler<'handouts.open'> = async (context, { id }) => {
  const row = await context.db
    .selectFrom('handout')
    .select(['id', 'patient_id', 'file', 'pages', 'fingerprint', 'snapshot', 'given_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppFault({ code: 'not_found' })
  if (fingerprintOf(row.file) !== row.fingerprint) throw new AppFault({ code: 'damaged_file' })
  const { patient } = handoutSnapshotSchema.parse(JSON.parse(row.snapshot))
  return context.documents.add({
    bytes: row.file,
    pages: row.pages,
    fileName: handoutFileName(patient.recordNumber, row.given_on),
    about: { subject: 'handout', subjectId: row.id, patientId: row.patient_id },
  })
}
