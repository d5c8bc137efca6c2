/** Keeping a record and letting it go: holds, the bin, and what stays of one that was removed. */
import { z } from '../schema.ts'
import { storedDateSchema, idSchema, instantSchema, requiredText } from './text.ts'

/** Why a record is let go. The law of most places keeps health records for years, whoever asks for their erasure. */
export const erasureGrounds = ['retention-ended', 'entered-by-mistake', 'request-granted'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

export const reasonSchema = requiredText(400)

/** A claim, complaint or inquiry for which the record has to stay, whatever its age. */
export const holdSchema = z.object({ reason: z.string(), by: z.string(), at: instantSchema })
export type Hold = z.infer<typeof holdSchema>

/** A record in the bin: out of lists and search, complete, and brought back at any time. */
export const binnedSchema = z.object({
  ground: z.enum(erasureGrounds),
  note: z.string(),
  by: z.string(),
  at: instantSchema,
  /** From this day on it can be removed for good. */
  removableOn: storedDateSchema,
})
export type Binned = z.infer<typeof binnedSchema>

/** All that stays of a record that was removed. */
export const erasedRecordSchema = z.object({
  id: idSchema,
  recordNumber: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  /** The period of treatment. */
  from: storedDateSchema,
  to: storedDateSchema,
  ground: z.enum(erasureGrounds),
  note: z.string(),
  by: z.string(),
  at: instantSchema,
})
export type ErasedRecord = z.infer<typeof erasedRecordSchema>
