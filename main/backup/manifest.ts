/** What a backup is on disk: a folder with the database, the key file that opens it, and a manifest that says what they hold. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppFault } from '../../shared/app-error.ts'
import { backupReasons } from '../../shared/domain/backup.ts'
import { instantSchema } from '../../shared/domain/text.ts'
import { z } from '../../shared/schema.ts'
import type { KeyFile } from '../access/key-file.ts'
import { writeFileDurably } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'

export const backupFiles = {
  database: 'clinic.db',
  keys: 'clinic.key.json',
  manifest: 'backup.json',
} as const

const fileSchema = z.strictObject({ bytes: z.number().int().min(1), sha256: z.hex().length(64) })

export const manifestSchema = z.object({
  format: z.literal('stridebook-backup'),
  version: z.literal(1),
  madeAt: instantSchema,
  reason: z.enum(backupReasons),
  appVersion: z.string().max(60),
  /** The same for all backups that one data key opens, however often its passphrase was changed. */
  clinicId: z.hex().length(32),
  schema: z.number().int().min(1),
  counts: z.record(z.string(), z.number().int().min(0)),
  newest: instantSchema.nullable(),
  files: z.strictObject({ [backupFiles.database]: fileSchema, [backupFiles.keys]: fileSchema }),
  /** Absent until the backup was opened again, checked and compared. */
  verifiedAt: instantSchema.optional(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Which clinic a key file belongs to, without saying anything of its key. */
export function clinicIdOf({ check }: KeyFile): string {
  return createHash('sha256').update(`stridebook-clinic:${check}`).digest('hex').slice(0, 32)
}

/** Throws `not_found` where no backup is, `newer_version` and `damaged_file` for a manifest that cannot be read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, backupFiles.manifest), 'utf8').catch(() => null)
  if (text === null) throw new AppFault({ code: 'not_found' })
  const data = fromJson(text)
  const known = manifestSchema.safeParse(data)
  if (known.success) return known.data
  const newer = z
    .object({
      format: z.literal('stridebook-backup'),
      version: z.number().int().min(2),
      appVersion: z.string(),
    })
    .safeParse(data)
  if (newer.success) throw new AppFault({ code: 'newer_version', values: { version: newer.data.appVersion } })
  throw new AppFault({ code: 'damaged_file' })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Throws `storage_full`, `storage_failed`. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileDurably(join(folder, backupFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Size and SHA-256 of a file as it lies on the disk. Throws `storage_failed`, `damaged_file` where there is none. */
export async function fingerprintOf(
  file: string,
  signal?: AbortSignal,
): Promise<Manifest['files']['clinic.db']> {
  try {
    const hash = createHash('sha256')
    const { size } = await stat(file)
    await pipeline(createReadStream(file), hash, signal ? { signal } : {})
    return { bytes: size, sha256: hash.digest('hex') }
  } catch (error) {
    signal?.throwIfAborted()
    const fault = storageFault(error)
    throw fault instanceof AppFault ? fault : new AppFault({ code: 'damaged_file' })
  }
}
