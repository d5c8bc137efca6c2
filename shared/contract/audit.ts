/** The audit: who looked at what, and who changed it. */
import { auditKinds, concernSchema, verificationSchema } from '../domain/audit.ts'
import { dateSchema, idSchema, instantSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, job, lifecycle, query } from './define.ts'
import { documentTicketSchema } from './handouts.ts'

export const auditEntrySchema = z.object({
  /** Grows by one with each entry. */
  seq: z.number().int(),
  at: instantSchema,
  userId: z.string(),
  userName: z.string(),
  /** The call's name. */
  action: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  patientId: z.string().nullable(),
  /** Empty where there is no patient, or none any more. */
  patientName: z.string(),
  /** The entry before it is more than a little younger. */
  clockBack: z.boolean(),
  /** What it said was erased with the record. */
  erased: z.boolean(),
  /** The record before and after, as plain data; both null for a look at it. */
  before: z.unknown(),
  after: z.unknown(),
})

/** Only entries that match every given part. */
const selection = {
  patientId: idSchema.optional(),
  subject: z.string().max(60).optional(),
  subjectId: z.string().max(80).optional(),
  userId: idSchema.optional(),
  kind: z.enum(auditKinds).optional(),
  /** First and last day, as days begin where the clinic is. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
}

export const auditContract = {
  /** What opening the clinic has found and nobody has read yet, newest first. */
  'audit.concerns': query({
    needs: 'read',
    input: z.object({}),
    output: z.object({
      concerns: z.array(z.object({ seq: z.number().int(), at: instantSchema, concern: concernSchema })),
    }),
    reads: ['clinic'],
  }),
  /**
   * Walks the whole audit: what was changed, removed, put in or told anew is named. `code` is a checkpoint that somebody has
   * kept, or empty. Reports progress, can be cancelled.
   */
  'audit.verify': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ code: z.string().max(120, 'too_long').default('') }),
    output: verificationSchema.extend({
      /** The checkpoint of now as a file, to be saved with `documents.save`. */
      file: documentTicketSchema,
    }),
    changes: ['clinic'],
  }),
  /** Says that what was found has been read: it is told no more. */
  'audit.acknowledge': command({
    needs: 'manage-clinic',
    input: z.object({}),
    output: z.object({}),
    changes: ['clinic'],
  }),
  /** Newest first. */
  'audit.list': query({
    needs: 'manage-clinic',
    input: z.object({
      ...selection,
      /** Only entries older than this one, to go on with. */
      beforeSeq: z.number().int().min(1).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      entries: z.array(auditEntrySchema),
      /** Where to go on; null at the first entry. Between here and there, fewer may fit than were asked for. */
      nextBefore: z.number().int().nullable(),
    }),
    // Every look adds an entry; who reads the audit asks for what is new.
    reads: [],
  }),
  /** Who and what ids stand for today; what is not there any more, or never was, is left out. */
  'audit.names': query({
    needs: 'manage-clinic',
    input: z.object({ ids: z.array(z.string().max(80)).max(500, 'too_many') }),
    output: z.object({
      names: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['user', 'patient', 'plan', 'episode', 'check-in', 'handout', 'exercise', 'erased']),
          /** Of the person or the exercise; of the patient for what belongs to one; empty for an erased record. */
          name: z.string(),
        }),
      ),
    }),
    reads: ['users', 'patients', 'exercises', 'rights'],
  }),
  /** These entries as a PDF with the checkpoint of the whole audit, to be saved with `documents.save`. */
  'audit.report': job({
    needs: 'manage-clinic',
    input: z.object(selection),
    output: documentTicketSchema,
    changes: [],
  }),
}
