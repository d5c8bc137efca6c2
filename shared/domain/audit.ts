/** What opening the clinic has found that somebody should know. */
import { instantSchema } from './text.ts'
import { z } from '../schema.ts'

/** Empty where nothing was ever acknowledged. */
const sealedAt = z.union([instantSchema, z.literal('')])
const count = z.number().int().min(1)

export const concernSchema = z.discriminatedUnion('kind', [
  /** Acknowledged entries are not there: how many, when the last of them was written, and the last that is left. */
  z.object({ kind: z.literal('entries-missing'), missing: count, sealedAt, newest: sealedAt }),
  /** As many entries or more, but not those that were sealed. */
  z.object({ kind: z.literal('history-differs'), sealedAt }),
  /** The file was changed by something else after this program had closed it. */
  z.object({ kind: z.literal('file-changed'), sealedAt }),
  /** Entries that the seal does not know: power was lost, or an old seal was put in its place. */
  z.object({ kind: z.literal('seal-older'), entries: count, sealedAt }),
  z.object({ kind: z.literal('seal-missing') }),
  z.object({ kind: z.literal('seal-unreadable') }),
  /** The clock stands before the last entry. */
  z.object({ kind: z.literal('clock-back'), from: instantSchema, to: instantSchema }),
])
export type Concern = z.infer<typeof concernSchema>

/** Milliseconds that a clock may go back before it is worth a word: clocks are set right all the time. */
export const clockPatience = 2 * 60_000
