/** Opens a stored handout, byte for byte as it was given, whatever its snapshot looks like. */
import { AppFault } from '../../shared/app-error.ts'
import { languageFor } from '../../shared/text/index.ts'
import type { QueryHandler } from '../core/context.ts'
import { notFound } from '../database/rows.ts'
import { fingerprintOf } from './fingerprint.ts'
import { handoutFileName } from './read-snapshot.ts'

/** Throws `damaged_file` when the stored file no longer matches its fingerprint. */
export const openHandout: QueryHandler<'handouts.open'> = async (context, { id }) => {
  const row = await context.db
    .selectFrom('handout')
    .select(['id', 'patient_id', 'record_number', 'language', 'file', 'pages', 'fingerprint', 'given_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)
  if (fingerprintOf(row.file) !== row.fingerprint) throw new AppFault({ code: 'damaged_file' })
  return context.documents.add({
    bytes: row.file,
    pages: row.pages,
    fileName: handoutFileName(row.record_number, row.given_on, languageFor(row.language)),
    about: { subject: 'handout', subjectId: row.id, patientId: row.patient_id },
  })
}
