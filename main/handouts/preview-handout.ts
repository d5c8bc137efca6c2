/** Draws the sheets of a plan without storing them, and says what stands in the way of giving them. */
import type { DocumentTicket } from '../../shared/contract/handouts.ts'
import { sheetFaults } from '../../shared/sheet/sheet-faults.ts'
import { sheetQuality } from '../../shared/sheet/sheet-quality.ts'
import type { JobContext, JobHandler } from '../core/context.ts'
import { handoutRenderer } from './pdf/render-handout.ts'
import type { DrawnPaper } from '../paper/draw-pages.ts'
import { readHandoutMaterial } from './read-snapshot.ts'

export const previewHandout: JobHandler<'handouts.preview'> = async (context, { planId, options }) => {
  const { plan, snapshot, photos, fileName, sheet } = await context.read((read) =>
    readHandoutMaterial(read, planId, options),
  )
  const drawn = await handoutRenderer.render(snapshot, context.signal, photos)
  const about = { subject: 'plan', subjectId: plan.id, patientId: plan.patientId }
  return {
    ...ticketFor(context, drawn, fileName, about),
    faults: sheetFaults(sheet),
    quality: sheetQuality(sheet, drawn.pages),
  }
}

/** Keeps drawn sheets for the window, and says which characters could not be printed. */
export function ticketFor(
  context: JobContext,
  drawn: DrawnPaper,
  fileName: string,
  about: Parameters<JobContext['documents']['add']>[0]['about'],
): DocumentTicket {
  const ticket = context.documents.add({ bytes: drawn.bytes, pages: drawn.pages, fileName, about })
  return drawn.replaced ? { ...ticket, replaced: drawn.replaced } : ticket
}
