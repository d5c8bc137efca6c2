/** Backups: why one was made, and what is said of it. Nothing in it names a patient. */
import { z } from '../schema.ts'
import { instantSchema } from './text.ts'

export const backupReasons = [
  'scheduled',
  'by-hand',
  'before-migration',
  'before-restore',
  'before-import',
  'before-bulk',
  'before-new-key',
  'before-move',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** Date and time of making in UTC, and a number where two were made in one second: a folder name everywhere. */
export const backupNameSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z(?:-\d{1,3})?$/, 'invalid')

export const backupSchema = z.object({
  name: backupNameSchema,
  madeAt: instantSchema,
  reason: z.enum(backupReasons),
  /** The program that made it. */
  appVersion: z.string(),
  /** When it was opened again, checked and compared; one without it is never listed. */
  verifiedAt: instantSchema,
  /** Of all its files together. */
  bytes: z.number().int().min(0),
})
export type Backup = z.infer<typeof backupSchema>

/** What is wrong with the second place. */
export const placeProblems = ['away', 'full', 'read_only', 'failed'] as const
export type PlaceProblem = (typeof placeProblems)[number]

/** Why the clinic of this computer cannot be opened. */
export const openingTroubles = [
  'no_database',
  'no_keys',
  'damaged_keys',
  'damaged',
  'migration_failed',
] as const
export type OpeningTrouble = (typeof openingTroubles)[number]

/** How many there are of something. */
export const countSchema = z.number().int().min(0)
/** What a clinic or a backup holds. */
export const heldSchema = z.object({
  patients: countSchema,
  plans: countSchema,
  checkIns: countSchema,
  handouts: countSchema,
  /** When anything was last entered or looked at. */
  newest: instantSchema.nullable(),
})
export type Held = z.infer<typeof heldSchema>

/** Minutes after which a changed clinic is backed up again. */
export const backupEvery = 15
/** Hours after which the last verified backup is too old to be shown quietly. */
export const backupOverdueAfter = 24
/** Days after which a restore should be tried again. */
export const drillEvery = 365
