/**
 * What was found or decided in an episode, entry by entry: red-flag screens, answers to the criteria of gates, findings
 * that were dismissed. An entry is never changed or removed; one made by mistake is withdrawn by another.
 */
import { z } from '../schema.ts'
import { redFlagScreenSchema, type RedFlagScreen } from './episode.ts'
import { dateSchema, idSchema, instantSchema, optionalText, requiredText, revisionSchema } from './text.ts'

/** The answer to one criterion of a gate, as it is given. */
export const gateAnswerSchema = z.object({
  /** Day it was measured, told or judged. */
  on: dateSchema,
  /** Number of the stage that the gate leads to. */
  stage: z.number().int(),
  criterionId: idSchema,
  /** Of a criterion without a limit; with one, it follows from the value. */
  met: z.boolean().nullable().default(null),
  /** Of a criterion with a limit, in the unit of its measure; of the weaker side where there are sides. */
  value: z.number('not_a_number').nullable().default(null),
  note: optionalText(1000),
})

/** A finding of plan checking that somebody sets aside. */
export const dismissalSchema = z.object({
  /** The rule that found it (`program/laws/`). */
  rule: z.string().min(1, 'required').max(40, 'too_long'),
  /** What it is about, as `findingSubject` says it. */
  subject: optionalText(100),
  reason: requiredText(300),
})

/** The revision of the plan that an answer or a dismissal is about. */
const planRevision = revisionSchema

const said = {
  episodeId: idSchema,
  /** Counted from 1 within the episode. */
  number: z.number().int().min(1),
  /** The day it is about. */
  on: dateSchema,
  by: z.string(),
  at: instantSchema,
  /** Taken back by a later entry. */
  withdrawn: z.boolean(),
}

export const episodeEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...said, kind: z.literal('screen'), screen: redFlagScreenSchema }),
  z.object({
    ...said,
    kind: z.literal('gate-answer'),
    answer: gateAnswerSchema.extend({ met: z.boolean(), planRevision }),
  }),
  z.object({ ...said, kind: z.literal('dismissal'), dismissal: dismissalSchema.extend({ planRevision }) }),
  z.object({
    ...said,
    kind: z.literal('withdrawal'),
    withdrawal: z.object({ number: z.number().int().min(1), reason: optionalText(300) }),
  }),
])
export type EpisodeEntry = z.infer<typeof episodeEntrySchema>

/** The screen that stands: of the latest day, and of that day the one entered last. Null where there is none. */
export function standingScreen(entries: readonly EpisodeEntry[]): RedFlagScreen | null {
  let newest: Extract<EpisodeEntry, { kind: 'screen' }> | null = null
  for (const entry of entries) {
    if (entry.kind !== 'screen' || entry.withdrawn) continue
    const isLater =
      newest === null || entry.on > newest.on || (entry.on === newest.on && entry.number > newest.number)
    if (isLater) newest = entry
  }
  return newest?.screen ?? null
}
