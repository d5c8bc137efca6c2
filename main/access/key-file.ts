/**
 * The key file: the data key of a clinic, wrapped once by the passphrase and once by the recovery key. It holds nothing
 * that opens the clinic by itself. A checksum tells damage from a wrong passphrase.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppFault } from '../../shared/app-error.ts'
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

const passphraseWrapSchema = z.strictObject({
  kdf: z.literal('argon2id'),
  memoryKib: z.number().int().min(8).max(1_048_576),
  passes: z.number().int().min(1).max(20),
  lanes: z.literal(1),
  salt: bytesSchema(32),
  wrap: wrapSchema,
})

const recoveryWrapSchema = z.strictObject({
  kdf: z.literal('hkdf-sha256'),
  salt: bytesSchema(32),
  wrap: wrapSchema,
  /** Whether somebody has shown that they have the words. Absent until then. */
  confirmed: z.literal(true).optional(),
})

export const keyFileSchema = z.strictObject({
  format: z.literal('stridebook-keys'),
  version: z.literal(1),
  cipher: z.literal('aes-256-gcm'),
  /** HMAC of a constant under the data key: tells whether an unwrapped key is the right one. */
  check: bytesSchema(32),
  passphrase: passphraseWrapSchema,
  recovery: recoveryWrapSchema,
})
export type KeyFile = z.infer<typeof keyFileSchema>

const storedSchema = keyFileSchema.extend({ checksum: z.hex().length(64) })

/** SHA-256 of the content in the order of the schema. */
function checksumOf(keyFile: KeyFile): string {
  return createHash('sha256')
    .update(JSON.stringify(keyFileSchema.parse(keyFile)))
    .digest('hex')
}

/** Writes the file in one step; an interrupted write leaves the old one. Throws `storage_full`, `storage_failed`. */
export async function writeKeyFile(path: string, keyFile: KeyFile): Promise<void> {
  const stored = { ...keyFileSchema.parse(keyFile), checksum: checksumOf(keyFile) }
  writeFileDurably(path, `${JSON.stringify(stored, null, 2)}\n`)
}

/**
 * Reads and checks the file. Throws `not_set_up` when there is none, `newer_version` when a later program wrote it,
 * `damaged_file` when one bit of it has changed, `storage_failed` when it cannot be read.
 */
export async function readKeyFile(path: string): Promise<KeyFile> {
  let text: string
  try {
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
  const stored = storedSchema.safeParse(data)
  if (!stored.success) {
    const newer = z
      .object({ format: z.literal('stridebook-keys'), version: z.number().int().min(2) })
      .safeParse(data)
    if (newer.success) throw new AppFault({ code: 'newer_version', values: { version: newer.data.version } })
    throw new AppFault({ code: 'damaged_file' })
  }
  const { checksum, ...keyFile } = stored.data
  if (checksumOf(keyFile) !== checksum) throw new AppFault({ code: 'damaged_file' })
  return keyFile
}
