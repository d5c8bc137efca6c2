/** Keeping records and letting them go: the retention rule, what is due, holds, the bin, erasure, the patient's dossier. */
import {
  binnedSchema,
  erasedRecordSchema,
  erasureGrounds,
  holdSchema,
  reasonSchema,
} from '../domain/record-keeping.ts'
import { storedDateSchema, idSchema } from '../domain/text.ts'
import { retentionChoiceSchema, retentionRuleIds } from '../rights/retention.ts'
import { z } from '../schema.ts'
import { command, job, query } from './define.ts'
import { documentTicketSchema } from './handouts.ts'

const nothing = z.object({})
/** Records handled together, each of them chosen. */
const chosen = z.array(idSchema).min(1, 'required').max(200, 'too_many')

const dueSchema = z.object({
  on: storedDateSchema,
  because: z.enum(['years', 'child']),
  count: z.number().int(),
})

/** A record as the lists of records on their way out show it. */
const listedSchema = z.object({
  id: idSchema,
  recordNumber: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  birthDate: storedDateSchema,
  lastOn: storedDateSchema,
  hold: holdSchema.nullable(),
})

export const rightsContract = {
  /** The rule in force, the records that have fallen due, and those in the bin. Nobody's record is shown. */
  'rights.due': query({
    needs: 'manage-clinic',
    input: nothing,
    output: z.object({
      choice: retentionChoiceSchema,
      /** Null where the clinic has to set its own: then nothing is due. */
      rule: z.enum(retentionRuleIds).nullable(),
      /** Due the longest first, at most 200. */
      due: z.array(listedSchema.extend({ due: dueSchema })),
      /** How many there are in all. */
      total: z.number().int(),
      binned: z.array(listedSchema.extend({ binned: binnedSchema })),
    }),
    reads: ['rights', 'clinic', 'patients', 'episodes', 'plans', 'checkIns', 'handouts'],
  }),
  /** What stays of records that were removed, newest first, at most 200. */
  'rights.erased': query({
    needs: 'manage-clinic',
    input: nothing,
    output: z.object({ records: z.array(erasedRecordSchema), total: z.number().int() }),
    reads: ['rights'],
  }),
  /** How one record stands. */
  'rights.record': query({
    needs: 'read',
    views: ({ patientId }) => ({ patientId }),
    input: z.object({ patientId: idSchema }),
    output: z.object({
      lastOn: storedDateSchema,
      due: dueSchema.nullable(),
      hold: holdSchema.nullable(),
      binned: binnedSchema.nullable(),
    }),
    reads: ['rights', 'clinic', 'patients', 'episodes', 'plans', 'checkIns', 'handouts'],
  }),
  'rights.chooseRule': command({
    needs: 'manage-clinic',
    input: z.object({ choice: retentionChoiceSchema }),
    output: retentionChoiceSchema,
    changes: ['rights'],
  }),
  /** Holds a record, whatever its age. Refused with `conflict` while it is held already. */
  'rights.hold': command({
    needs: 'plan',
    input: z.object({ patientId: idSchema, reason: reasonSchema }),
    output: holdSchema,
    changes: ['rights'],
  }),
  'rights.liftHold': command({
    needs: 'manage-clinic',
    input: z.object({ patientId: idSchema, reason: reasonSchema }),
    output: nothing,
    changes: ['rights'],
  }),
  /**
   * Puts records into the bin: all of them or none. Refuses one that is held, one that is there already, and with
   * `retention-ended` one that has not fallen due.
   */
  'rights.putInBin': command({
    needs: 'manage-clinic',
    input: z.object({
      patientIds: chosen,
      ground: z.enum(erasureGrounds),
      note: z.string().trim().max(400, 'too_long').default(''),
    }),
    output: nothing,
    changes: ['rights', 'patients'],
  }),
  /** Brings records back as they were. */
  'rights.takeOutOfBin': command({
    needs: 'manage-clinic',
    input: z.object({ patientIds: chosen }),
    output: nothing,
    changes: ['rights', 'patients'],
  }),
  /** Removes records for good that have lain in the bin long enough, after a backup. What is kept is `rights.erased`. */
  'rights.erase': job({
    needs: 'manage-clinic',
    input: z.object({ patientIds: chosen }),
    output: z.object({ erased: z.number().int() }),
    changes: ['rights', 'patients', 'episodes', 'plans', 'checkIns', 'handouts'],
  }),
  /** Removes the picture of a photo whose consent was withdrawn. It cannot be taken back. */
  'rights.removePhoto': command({
    needs: 'manage-clinic',
    input: z.object({ photoId: idSchema }),
    output: nothing,
    changes: ['exercises', 'rights'],
  }),
  /**
   * Everything kept of a patient in one file: a PDF to read, data for other programs, the handouts, and who looked. To be
   * saved with `documents.save`.
   */
  'rights.dossier': job({
    needs: 'plan',
    views: ({ patientId }) => ({ patientId }),
    input: z.object({ patientId: idSchema }),
    output: documentTicketSchema,
    changes: [],
  }),
}
