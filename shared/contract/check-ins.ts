/** Check-ins: recorded once, amended with history. */
import { checkInDetailsSchema, checkInSchema } from '../domain/check-in.ts'
import { idSchema, requiredText } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, query } from './define.ts'

export const checkInsContract = {
  /** All check-ins of an episode in their current version, by day. */
  'checkIns.list': query({
    needs: 'read',
    views: ({ episodeId }) => ({ episodeId }),
    input: z.object({ episodeId: idSchema }),
    output: z.object({ checkIns: z.array(checkInSchema) }),
    reads: ['checkIns'],
  }),
  /** Every version of one check-in, oldest first. */
  'checkIns.history': query({
    needs: 'read',
    views: ({ id }) => ({ checkInId: id }),
    input: z.object({ id: idSchema }),
    output: z.object({ versions: z.array(checkInSchema) }),
    reads: ['checkIns'],
  }),
  'checkIns.record': command({
    needs: 'record',
    input: z.object({ episodeId: idSchema, checkIn: checkInDetailsSchema }),
    output: checkInSchema,
    changes: ['checkIns', 'patients'],
  }),
  /** Adds a version; refused with `conflict` when somebody amended it first. */
  'checkIns.amend': command({
    needs: 'record',
    input: z.object({
      id: idSchema,
      basedOn: z.number().int().min(1),
      checkIn: checkInDetailsSchema,
      reason: requiredText(300),
    }),
    output: checkInSchema,
    changes: ['checkIns', 'patients'],
  }),
}
