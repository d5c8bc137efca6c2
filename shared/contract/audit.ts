/** The audit: who looked at what, and who changed it. */
import { idSchema, instantSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { query } from './define.ts'

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
  /** The record before and after, as plain data; both null for a look at it. */
  before: z.unknown(),
  after: z.unknown(),
})

export const auditContract = {
  /** Newest first. Only entries that match every given part. */
  'audit.list': query({
    needs: 'manage-clinic',
    input: z.object({
      patientId: idSchema.optional(),
      subject: z.string().max(60).optional(),
      subjectId: z.string().max(80).optional(),
      /** Only entries older than this one, to go on with. */
      beforeSeq: z.number().int().min(1).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ entries: z.array(auditEntrySchema) }),
    // Every look adds an entry; who reads the audit asks for what is new.
    reads: [],
  }),
}
