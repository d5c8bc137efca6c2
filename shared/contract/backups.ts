/** Backups of the clinic: which there are, and making one. They belong to the program's own life, not to its records. */
import { errorCodes } from '../app-error.ts'
import {
  backupNameSchema,
  backupSchema,
  countSchema,
  heldSchema,
  openingTroubles,
  placeProblems,
} from '../domain/backup.ts'
import { instantSchema, storedDateSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { lifecycle, tags } from './define.ts'

const nothing = z.object({})
const passphrase = z.string().min(1, 'required').max(256, 'too_long')
const recoveryKey = z.string().min(1, 'required').max(600, 'too_long')
/** Typed only where the host has no dialog to ask with. */
const path = z.string().max(1000, 'too_long').optional()

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
      /** The second place; null while none is chosen. */
      elsewhere: z
        .object({
          /** Empty at a locked window. */
          path: z.string(),
          /** A disk that dies would take both places. */
          sameDisk: z.boolean(),
          /** Of the newest copy there; null while it is away, or has none. */
          newest: instantSchema.nullable(),
          problem: z.enum(placeProblems).nullable(),
          /** When it was last in order, where it is not. */
          since: instantSchema.nullable(),
        })
        .nullable(),
      /** When somebody last tried a restore. */
      drilledAt: instantSchema.nullable(),
      drillDue: z.boolean(),
      /** Why the clinic cannot be opened: then a backup can take its place. */
      trouble: z.enum(openingTroubles).nullable(),
      /** A clinic that could not be opened and was put aside for a backup; its name says when. */
      aside: backupNameSchema.nullable(),
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
    output: z.object({
      madeAt: instantSchema,
      /** Null in one of before the clinic's key was renewed: a secret of that time has to be shown with today's. */
      stored: heldSchema.nullable(),
      /** Null where the clinic of today is damaged. */
      now: heldSchema.nullable(),
      /** False for one of an earlier program, whose date nobody has authenticated. */
      sealed: z.boolean(),
    }),
    reads: tags,
  }),
  /**
   * Puts a backup in the place of the clinic, which is backed up first. Other windows are locked; this one goes on in what
   * was restored. One of before the clinic's key was renewed takes a secret of that time too, and is encrypted anew under
   * today's key.
   */
  'backups.restore': lifecycle({
    needs: 'manage-clinic',
    input: z.object({
      name: backupNameSchema,
      passphrase,
      ofThen: z.union([z.object({ passphrase }), z.object({ recoveryKey })]).optional(),
    }),
    output: nothing,
    changes: tags,
  }),
  /**
   * Opens a backup where there is no clinic, or one that cannot be opened, which is kept aside. Takes a secret that opens
   * the backup, or today's.
   */
  'backups.open': lifecycle({
    needs: 'anyone',
    input: z.union([
      z.object({ name: backupNameSchema, passphrase }),
      z.object({ name: backupNameSchema, recoveryKey }),
    ]),
    output: nothing,
    changes: tags,
  }),
  /** Puts a clinic back that was kept aside. Everybody is locked out. */
  'backups.putBack': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ name: backupNameSchema, passphrase }),
    output: nothing,
    changes: tags,
  }),
  /** Asks for the second place, and copies the newest backup there. False when the person cancels. */
  'backups.choosePlace': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ path }),
    output: z.object({ chosen: z.boolean() }),
    changes: ['backups'],
  }),
  'backups.leavePlace': lifecycle({
    needs: 'manage-clinic',
    input: nothing,
    output: nothing,
    changes: ['backups'],
  }),
  /** Tries a restore of the newest backup and leaves nothing of it. Reports progress, can be cancelled. */
  'backups.drill': lifecycle({
    needs: 'manage-clinic',
    input: z.union([z.object({ passphrase }), z.object({ recoveryKey })]),
    output: z.object({
      name: backupNameSchema,
      madeAt: instantSchema,
      /** From the first byte copied to the open clinic, without the time that a secret takes. */
      milliseconds: z.number().int().min(0),
      held: heldSchema,
    }),
    changes: ['backups'],
  }),
  /**
   * The copies of the clinic that were made before a record, or a picture whose consent was withdrawn, was last removed,
   * and so may still hold it. Those on other disks than the second place are not known.
   */
  'backups.holding': lifecycle({
    needs: 'manage-clinic',
    input: nothing,
    output: z
      .object({
        /** When a record or a picture was last removed. */
        erasedAt: instantSchema,
        here: countSchema,
        /** In the second place; null where there is none, or it is away. */
        elsewhere: countSchema.nullable(),
        /** The second place is away: what lies there is not counted. */
        away: z.boolean(),
        /** Clinics that were kept aside. */
        aside: countSchema,
        /** The day on which the last of the backups is thinned, if the clinic is in use until then; null where there are none. */
        until: storedDateSchema.nullable(),
      })
      .nullable(),
    reads: ['backups', 'rights'],
  }),
  /**
   * Makes a backup, and then removes those copies for good. Answers how many went, how many could not be removed, and
   * whether the second place was away.
   */
  'backups.shorten': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ passphrase }),
    output: z.object({ removed: countSchema, left: countSchema, away: z.boolean() }),
    changes: ['backups'],
  }),
  /** Saves a backup as one file; `path` is a folder. Answers where it lies, null when the person cancels. */
  'backups.saveFile': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ name: backupNameSchema, path }),
    output: z.object({ file: z.string().nullable() }),
    changes: [],
  }),
  /** Takes such a file among the backups. */
  'backups.takeFile': lifecycle({
    needs: 'anyone',
    input: z.object({ path }),
    output: z.object({ name: backupNameSchema.nullable() }),
    changes: ['backups'],
  }),
}
