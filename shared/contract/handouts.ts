/** Handouts: previewed, given (stored as an exact snapshot), read back. */
import { handoutOptionsSchema, handoutSchema } from '../domain/handout.ts'
import { sheetFaultSchema, sheetQualitySchema } from '../domain/sheet-check.ts'
import { idSchema, revisionSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { job, query } from './define.ts'

/**
 * A file made or kept by the main process, handed to the window that shows its ticket. A ticket is random, belongs to one
 * window of this run of the program, and ends when that window is locked.
 */
export const documentTicketSchema = z.object({
  ticket: z.string().regex(/^[a-f0-9]{32}$/),
  pages: z.number().int().min(1),
  bytes: z.number().int().min(1),
  /** What a saved file is called; made from the record number and date, never from a name. */
  fileName: z.string(),
  /** Characters that the font of the sheets lacks, printed as replacement marks; left out where there are none. */
  replaced: z.string().optional(),
})
export type DocumentTicket = z.infer<typeof documentTicketSchema>

export const handoutsContract = {
  'handouts.list': query({
    needs: 'read',
    views: ({ patientId }) => ({ patientId }),
    input: z.object({ patientId: idSchema }),
    output: z.object({
      handouts: z.array(
        handoutSchema.extend({
          /** It shows a photo whose consent was withdrawn since. */
          photoWithdrawn: z.boolean(),
        }),
      ),
    }),
    reads: ['handouts'],
  }),
  /** Draws the sheets without storing anything. */
  'handouts.preview': job({
    needs: 'give',
    views: ({ planId }) => ({ planId }),
    input: z.object({ planId: idSchema, options: handoutOptionsSchema }),
    output: documentTicketSchema.extend({
      /** Empty where the handout may be given. */
      faults: z.array(sheetFaultSchema),
      quality: sheetQualitySchema,
    }),
    changes: [],
  }),
  /**
   * Draws the sheets and stores them as given to the patient today. Throws `conflict` where the plan is no longer at the
   * revision that was seen, `invalid_input` for what a preview would name as a fault.
   */
  'handouts.give': job({
    needs: 'give',
    input: z.object({ planId: idSchema, basedOn: revisionSchema, options: handoutOptionsSchema }),
    output: z.object({ handout: handoutSchema, document: documentTicketSchema }),
    changes: ['handouts'],
  }),
  /** A stored handout, byte for byte. */
  'handouts.open': query({
    needs: 'read',
    views: ({ id }) => ({ handoutId: id }),
    input: z.object({ id: idSchema }),
    output: documentTicketSchema,
    // A stored handout never changes.
    reads: [],
  }),
  /** Saves a document where the person says; the host asks for the place. `saved` is false when they cancel. */
  'documents.save': job({
    needs: 'read',
    input: z.object({ ticket: documentTicketSchema.shape.ticket }),
    output: z.object({ saved: z.boolean() }),
    changes: [],
  }),
  /** Says that a document was handed to the printer's dialog. Throws `not_found`. */
  'documents.printed': job({
    needs: 'read',
    input: z.object({ ticket: documentTicketSchema.shape.ticket }),
    output: z.object({}),
    changes: [],
  }),
}
