/** Backups of the clinic: which there are, and making one. They belong to the program's own life, not to its records. */
import { errorCodes } from '../app-error.ts'
import { backupNameSchema, backupSchema } from '../domain/backup.ts'
import { instantSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { lifecycle, tags } from './define.ts'

const nothing = z.object({})
const countSchema = z.number().int().min(0)
const heldSchema = z.object({
  patients: countSchema,
  plans: countSchema,
  checkIns: countSchema,
  handouts: countSchema,
  /** When anything was last entered or looked at. */
  newest: instantSchema.nullable(),
})

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
  /** What the clinic would hold after a restore, and what it holds now. */
  'backups.preview': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ name: backupNameSchema }),
    output: z.object({ madeAt: instantSchema, stored: heldSchema, now: heldSchema }),
    reads: tags,
  }),
  /**
   * Puts a backup in the place of the clinic, which is backed up first. Other windows are locked; this one goes on in what
   * was restored.
   */
  'backups.restore': lifecycle({
    needs: 'manage-clinic',
    input: z.object({
      name: backupNameSchema,
      passphrase: z.string().min(1, 'required').max(256, 'too_long'),
    }),
    output: nothing,
    changes: tags,
  }),
  /** Opens a backup with its recovery key on a computer that has no clinic yet. */
  'backups.open': lifecycle({
    needs: 'anyone',
    input: z.object({
      name: backupNameSchema,
      recoveryKey: z.string().min(1, 'required').max(600, 'too_long'),
    }),
    output: nothing,
    changes: tags,
  }),
}
