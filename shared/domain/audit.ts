/** The audit: what opening the clinic has found, checkpoints of its chain, and what verifying it shows. */
import { instantSchema } from './text.ts'
import { z } from '../schema.ts'

/** Empty where nothing was ever acknowledged. */
const sealedAt = z.union([instantSchema, z.literal('')])
const some = z.number().int().min(1)

export const concernSchema = z.discriminatedUnion('kind', [
  /** Acknowledged entries are not there: how many, when the last of them was written, and the last that is left. */
  z.object({ kind: z.literal('entries-missing'), missing: some, sealedAt, newest: sealedAt }),
  /** As many entries or more, but not those that were sealed. */
  z.object({ kind: z.literal('history-differs'), sealedAt }),
  /** The file was changed by something else after this program had closed it. */
  z.object({ kind: z.literal('file-changed'), sealedAt }),
  /** Entries that the seal does not know: power was lost, or an old seal was put in its place. */
  z.object({ kind: z.literal('seal-older'), entries: some, sealedAt }),
  z.object({ kind: z.literal('seal-missing') }),
  z.object({ kind: z.literal('seal-unreadable') }),
  /** The clock stands before the last entry. */
  z.object({ kind: z.literal('clock-back'), from: instantSchema, to: instantSchema }),
])
export type Concern = z.infer<typeof concernSchema>

/** What entries can be filtered by. */
export const auditKinds = ['looks', 'changes', 'paper', 'access', 'refused', 'concerns'] as const
export type AuditKind = (typeof auditKinds)[number]

/** Milliseconds that a clock may go back before it is worth a word: clocks are set right all the time. */
export const clockPatience = 2 * 60_000

const codePattern =
  /^(\d{1,12})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})$/

/** A checkpoint as it is printed and written down: how many entries there are, and the code of the last. */
export function auditCode(count: number, code: string): string {
  return [String(count), ...(code.match(/.{4}/g) ?? [])].join('-')
}

/** Reads a checkpoint, however it was typed; null for what is none. */
export function readAuditCode(text: string): { readonly count: number; readonly code: string } | null {
  const plain = text.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/\s+/g, '')
  const found = codePattern.exec(plain)
  if (!found) return null
  const [, entries = '', ...parts] = found
  return { count: Number(entries), code: parts.join('') }
}

export const markSources = ['seal', 'backup', 'given'] as const

/** What is known of the audit from outside: this many entries, the last of them with this code. */
export interface AuditMark {
  readonly source: (typeof markSources)[number]
  /** When it was taken; empty where nobody knows. */
  readonly at: string
  readonly count: number
  readonly code: string
}

const seq = z.number().int().min(1)
const markedBy = { source: z.enum(markSources), at: z.string().max(24) }

export const auditFaultSchema = z.discriminatedUnion('kind', [
  /** These entries are not as they were written; what was put in before the first has a number below 1. */
  z.object({ kind: z.literal('altered'), from: z.number().int(), to: z.number().int() }),
  /** These entries are not there. */
  z.object({ kind: z.literal('missing'), from: seq, to: seq }),
  /** What it said of a record is gone, and that record was never erased. */
  z.object({ kind: z.literal('emptied'), seq }),
  /** These entries were taken off the end. */
  z.object({ kind: z.literal('cut'), ...markedBy, from: seq, to: seq }),
  /** Another history than the one that was marked. */
  z.object({ kind: z.literal('rewritten'), ...markedBy, seq }),
  z.object({ kind: z.literal('clock-back'), seq, from: instantSchema, to: instantSchema }),
])
export type AuditFault = z.infer<typeof auditFaultSchema>

export const verificationSchema = z.object({
  entries: z.number().int().min(0),
  /** The checkpoint to keep. */
  code: z.string(),
  faults: z.array(auditFaultSchema),
  /** How many faults there are; not all of a great many are named. */
  total: z.number().int().min(0),
  /** Checkpoints of backups that it was held against. */
  backups: z.number().int().min(0),
  /**
   * Where the given checkpoint is of before the clinic was encrypted anew: when that chain ended, and whether it is its last
   * checkpoint; null where only another one of that time is known. Null for one of today's chain.
   */
  earlier: z.object({ endedAt: instantSchema, fits: z.boolean().nullable() }).nullable(),
})
