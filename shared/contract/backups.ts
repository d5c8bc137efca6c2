/** Backups of the clinic: which there are, and making one. They belong to the program's own life, not to its records. */
import { errorCodes } from '../app-error.ts'
import { backupSchema } from '../domain/backup.ts'
import { instantSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { lifecycle } from './define.ts'

const nothing = z.object({})

export const backupsContract = {
  /** Verified backups, newest first. A locked window shows them too: they say when and why, and nothing of a patient. */
  'backups.list': lifecycle({
    needs: 'anyone',
    input: nothing,
    output: z.object({
      backups: z.array(backupSchema),
      /** The newest is more than a day old, or there is none. */
      overdue: z.boolean(),
      /** Why the last try failed; null after one that did not. */
      failed: z.object({ at: instantSchema, code: z.enum(errorCodes) }).nullable(),
    }),
    reads: ['backups'],
  }),
  /** Makes one now. Reports progress, can be cancelled. Throws `unavailable` in the sample clinic. */
  'backups.make': lifecycle({
    needs: 'manage-clinic',
    input: nothing,
    output: backupSchema,
    changes: ['backups'],
  }),
}
