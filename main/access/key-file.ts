/**
 * The key file: the data key of a clinic, wrapped once for each user by an own passphrase and once by the recovery key.
 * It holds nothing that opens the clinic by itself. A checksum tells damage from a wrong passphrase. What an older
 * program wrote is lifted when it is read; what is written is always the newest version.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { AppFault } from '../../shared/app-error.ts'
import { idSchema } from '../../shared/domain/text.ts'
import { z } from '../../shared/schema.ts'
import { writeFileDurably } from '../database/durable-file.ts'
import { errorCodeOf, storageFault } from '../database/faults.ts'

/** Bytes in base64, of exactly this length. */
function bytesSchema(length: number) {
  return z.base64().refine((text) => Buffer.from(text, 'base64').length === length, 'invalid')
}

/** A data key encrypted with AES-256-GCM. */
export const wrapSchema = z.strictObject({ iv: bytesSchema(12), data: bytesSchema(32), tag: bytesSchema(16) })
export type Wrap = z.infer<typeof wrapSchema>

/** The longest hash that is begun, in KiB times passes: four times the dearest that this program ever asks for. */
const dearest = 4 * 64 * 1024 * 12

const hashedSchema = z
  .strictObject({
    kdf: z.literal('argon2id'),
    memoryKib: z.number().int().min(8).max(262_144),
    passes: z.number().int().min(1).max(64),
    lanes: z.literal(1),
    salt: bytesSchema(32),
    wrap: wrapSchema,
  })
  // A file that asks for more would hold the machine up for minutes; no program of ours has written it.
  .refine(({ memoryKib, passes }) => memoryKib * passes <= dearest, 'too_large')
export type Hashed = z.infer<typeof hashedSchema>

const userWrapSchema = z.strictObject({
  /** Null for the one user of a file of version 1, which named nobody: the clinic's first owner. */
  id: idSchema.nullable(),
  /** What the locked screen calls them; empty while there is nobody to choose from. */
  name: z.string().max(120),
  /** Until the person has replaced the passphrase that somebody else gave them. */
  first: z.literal(true).optional(),
  passphrase: hashedSchema,
})
export type UserWrap = z.infer<typeof userWrapSchema>

const recoveryWrapSchema = z.strictObject({
  kdf: z.literal('hkdf-sha256'),
  salt: bytesSchema(32),
  wrap: wrapSchema,
  /** Whether somebody has shown that they have the words. Absent until then. */
  confirmed: z.literal(true).optional(),
})

const commonParts = {
  format: z.literal('stridebook-keys'),
  cipher: z.literal('aes-256-gcm'),
  /** HMAC of a constant under the data key: tells whether an unwrapped key is the right one. */
  check: bytesSchema(32),
}

/** How many people a clinic's key file takes. */
export const mostUsers = 200

export const keyFileSchema = z.strictObject({
  format: commonParts.format,
  version: z.literal(2),
  cipher: commonParts.cipher,
  check: commonParts.check,
  users: z
    .array(userWrapSchema)
    .min(1)
    .max(mostUsers)
    .refine((users) => new Set(users.map(({ id }) => id)).size === users.length, 'already_used'),
  recovery: recoveryWrapSchema,
})
export type KeyFile = z.infer<typeof keyFileSchema>

/** As version 1 had it: one passphrase, of whoever owned the clinic. */
const keyFileSchema1 = z.strictObject({
  format: commonParts.format,
  version: z.literal(1),
  cipher: commonParts.cipher,
  check: commonParts.check,
  passphrase: hashedSchema,
  recovery: recoveryWrapSchema,
})

const checksumSchema = z.object({ checksum: z.hex().length(64) })

/** SHA-256 of the content in the order of its schema. */
function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** Writes the file in one step; an interrupted write leaves the old one. Throws `storage_full`, `storage_failed`. */
export async function writeKeyFile(path: string, keyFile: KeyFile): Promise<void> {
  const content = keyFileSchema.parse(keyFile)
  writeFileDurably(path, `${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`)
}

/** Bytes: more than the file of so many users can have. */
const longestFile = 512 * 1024

/**
 * Reads and checks the file. Throws `not_set_up` when there is none, `newer_version` when a later program wrote it,
 * `damaged_file` when one bit of it has changed, it asks for a hash that no machine should begin, or it is no file at
 * all, `storage_failed` when it cannot be read.
 */
export async function readKeyFile(path: string): Promise<KeyFile> {
  let text: string
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > longestFile) throw new AppFault({ code: 'damaged_file' })
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') throw new AppFault({ code: 'not_set_up' })
    throw storageFault(error)
  }
  return parseKeyFile(text)
}

/** The content of a key file; see `readKeyFile` for what is refused. */
export function parseKeyFile(text: string): KeyFile {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new AppFault({ code: 'damaged_file' })
  }
  const newer = z
    .object({ format: z.literal('stridebook-keys'), version: z.number().int().min(3) })
    .safeParse(data)
  if (newer.success) throw new AppFault({ code: 'newer_version', values: { version: newer.data.version } })
  const first = read(keyFileSchema1, data)
  const found = first ? lift(first) : read(keyFileSchema, data)
  if (!found) throw new AppFault({ code: 'damaged_file' })
  return found
}

/** The content without its checksum, or null where shape or checksum do not fit. */
function read<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, data: unknown) {
  const sum = checksumSchema.safeParse(data)
  const { checksum: _, ...rest } = { ...(data as object), checksum: '' }
  const content = schema.safeParse(rest)
  if (!sum.success || !content.success) return null
  return checksumOf(content.data) === sum.data.checksum ? content.data : null
}

/** Version 1 as version 2: its passphrase is the first owner's, and stays wrapped as it was. */
function lift({ passphrase, ...rest }: z.infer<typeof keyFileSchema1>): KeyFile {
  return { ...rest, version: 2, users: [{ id: null, name: '', passphrase }] }
}
