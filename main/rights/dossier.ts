/** A patient's dossier as one file: the report, the data, the handouts as they were given, the photos of exercises. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { AppFault } from '../../shared/app-error.ts'
import { dossierSchema } from '../../shared/rights/dossier.ts'
import { dossierReport } from '../../shared/rights/dossier-report.ts'
import { defaultLanguage, textIn } from '../../shared/text/index.ts'
import type { JobHandler } from '../core/context.ts'
import { fingerprintOf } from '../handouts/fingerprint.ts'
import { handoutRenderer } from '../handouts/pdf/render-handout.ts'
import { fileNameOf } from '../handouts/read-snapshot.ts'
import { readPhotoFiles } from '../exercises/photos.ts'
import { notFound } from '../database/rows.ts'
import { readDossier } from './read-dossier.ts'

/** Steps beside the files: reading, drawing. */
const ownSteps = 2

/** Throws `not_found`, and `damaged_file` when a stored handout no longer matches its fingerprint. */
export const makeDossier: JobHandler<'rights.dossier'> = async (context, { patientId }) => {
  const t = textIn(defaultLanguage)
  const data = dossierSchema.parse(await context.read((read) => readDossier(read, patientId)))
  const steps = ownSteps + data.handouts.length + data.photos.length
  let done = 1
  const step = () => context.progress((done += 1), steps)
  context.progress(done, steps)
  const report = dossierReport(data, t, defaultLanguage)
  const drawn = await handoutRenderer.renderReport(report, context.signal)
  const archive = openArchive()
  archive.add('dossier.pdf', drawn.bytes, false)
  archive.add('dossier.json', Buffer.from(JSON.stringify(data, null, 1)), true)
  step()
  for (const { id, fingerprint, file } of data.handouts) {
    context.signal.throwIfAborted()
    const row = await context.read(({ db }) =>
      db.selectFrom('handout').select('file').where('id', '=', id).executeTakeFirstOrThrow(notFound),
    )
    if (fingerprintOf(row.file) !== fingerprint) throw new AppFault({ code: 'damaged_file' })
    archive.add(file, row.file, false)
    step()
  }
  for (const { id, file } of data.photos) {
    context.signal.throwIfAborted()
    const photo = (await context.read(({ db }) => readPhotoFiles(db, [id]))).get(id)
    if (photo) archive.add(file, photo.bytes, false)
    step()
  }
  const bytes = archive.close()
  const about = { subject: 'dossier', subjectId: patientId, patientId }
  const after = { bytes: bytes.byteLength, handouts: data.handouts.length }
  if (!context.readOnly) await context.write((change) => change.audit({ ...about, before: null, after }))
  const name = fileNameOf(data.patient.recordNumber, context.today(), t('dossier.fileName'))
  return context.documents.add({
    bytes,
    pages: drawn.pages,
    type: 'application/zip',
    fileName: `${name}.zip`,
    about,
  })
}

/** A ZIP that grows file by file. What is packed already (PDF, photos) is stored as it is. */
function openArchive() {
  const chunks: Uint8Array[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    chunks.push(chunk)
  })
  return {
    add(name: string, bytes: Uint8Array, pack: boolean): void {
      const file = pack ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
      zip.add(file)
      file.push(bytes, true)
    },
    close(): Uint8Array {
      zip.end()
      return Buffer.concat(chunks)
    },
  }
}
