/** What a backup is on disk: a folder with the database, the key file that opens it, and a manifest that says what they hold. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppFault } from '../../shared/app-error.ts'
import { backupNameSchema, backupReasons } from '../../shared/domain/backup.ts'
import { instantSchema } from '../../shared/domain/text.ts'
import { z } from '../../shared/schema.ts'
import { wrapSchema, type KeyFile } from '../access/key-file.ts'
import { codeLength } from '../database/audit-chain.ts'
import { writeFileDurably } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import type { CopySource, StoreContents } from '../database/store.ts'

export const backupFiles = {
  database: 'clinic.db',
  keys: 'clinic.key.json',
  manifest: 'backup.json',
} as const

const fileSchema = z.strictObject({ bytes: z.number().int().min(1), sha256: z.hex().length(64) })

const contentsSchema = z.object({
  schema: z.number().int().min(1),
  counts: z.record(z.string(), z.number().int().min(0)),
  /** Absent from the first backups, null where there was no chain yet. */
  audit: z
    .object({ count: z.number().int().min(1), code: z.string().length(codeLength) })
    .nullable()
    .default(null),
  newest: instantSchema.nullable(),
})

/** What everybody may read of a backup. */
const plainShape = {
  format: z.literal('stridebook-backup'),
  madeAt: instantSchema,
  reason: z.enum(backupReasons),
  appVersion: z.string().max(60),
  /** The same for all backups that one data key opens, however often its passphrase was changed. */
  clinicId: z.hex().length(32),
  files: z.strictObject({ [backupFiles.database]: fileSchema, [backupFiles.keys]: fileSchema }),
  /** Absent until the backup was opened again, checked and compared. */
  verifiedAt: instantSchema.optional(),
}

/** The first form: not sealed, and what the database holds in plain. Read, and written no more. */
const openSchema = z.object({ ...plainShape, version: z.literal(1), ...contentsSchema.shape })
const sealedSchema = z.object({
  ...plainShape,
  version: z.literal(2),
  /** What it was called when it was made. */
  name: backupNameSchema,
  /** What the database holds, encrypted under a key of the clinic; with it all of the above is authenticated. */
  sealed: wrapSchema.extend({ data: z.base64().max(20_000) }),
})

export const manifestSchema = z.discriminatedUnion('version', [openSchema, sealedSchema])
export type Manifest = z.infer<typeof manifestSchema>

/** What is said of a backup before it is sealed. */
export type Statement = Omit<z.infer<typeof sealedSchema>, 'format' | 'version' | 'sealed'>

const purpose = 'stridebook-backup-manifest-2'

/** The manifest that only whoever has the clinic's key can make. */
export function sealManifest(
  statement: Statement,
  contents: StoreContents,
  source: Pick<CopySource, 'deriveKey'>,
): Manifest {
  const key = source.deriveKey(purpose)
  try {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    cipher.setAAD(statedIn(statement))
    const data = Buffer.concat([cipher.update(JSON.stringify(contents)), cipher.final()])
    const sealed = {
      iv: iv.toString('base64'),
      data: data.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    }
    return { format: 'stridebook-backup', version: 2, ...statement, sealed }
  } finally {
    key.fill(0)
  }
}

/**
 * What the database of a backup held when it was made. `name` is what the backup is called where it lies now. Throws
 * `altered_backup` when anything that is said of it was changed, or it lies under another name.
 */
export function contentsOf(
  manifest: Manifest,
  name: string,
  source: Pick<CopySource, 'deriveKey'>,
): StoreContents {
  if (manifest.version === 1) return contentsSchema.parse(manifest)
  const { iv, data, tag } = manifest.sealed
  const key = source.deriveKey(purpose)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(statedIn(manifest))
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    const opened = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()])
    if (manifest.name !== name) throw new AppFault({ code: 'altered_backup' })
    return contentsSchema.parse(JSON.parse(opened.toString('utf8')))
  } catch {
    throw new AppFault({ code: 'altered_backup' })
  } finally {
    key.fill(0)
  }
}

/** The bytes that a seal covers: each word of the statement in a fixed order. */
function statedIn({ name, madeAt, reason, appVersion, clinicId, files, verifiedAt }: Statement): Buffer {
  const prints = [files[backupFiles.database], files[backupFiles.keys]].map(({ bytes, sha256 }) => [
    bytes,
    sha256,
  ])
  return Buffer.from(
    JSON.stringify([2, name, madeAt, reason, appVersion, clinicId, prints, verifiedAt ?? null]),
  )
}

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
      version: z.number().int().min(3),
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
