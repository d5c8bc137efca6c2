/**
 * The file that says on which server a clinic lives: how to get there and the password, all of it encrypted under a key of
 * the clinic. It lies beside the key file, where the database lies otherwise.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { AppFault } from '../../shared/app-error.ts'
import { serverAddressSchema, type ServerAddress } from '../../shared/domain/server.ts'
import { z } from '../../shared/schema.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { writeFileDurably } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import type { CopySource } from '../database/store.ts'
import { wrapSchema } from './key-file.ts'
import { wipe } from './keys.ts'

const cipher = 'aes-256-gcm'

const serverFileSchema = z.strictObject({
  format: z.literal('stridebook-server'),
  version: z.literal(1),
  cipher: z.literal(cipher),
  sealed: wrapSchema.extend({ data: z.base64().max(200_000) }),
})

/** Whether the clinic of this folder lives on a server. */
export function isOnServer({ clinic }: DataFolder): boolean {
  return existsSync(clinic.server)
}

/** That a server is away is no matter of trying again in a moment. */
export function awayFault(fault: unknown): unknown {
  if (!(fault instanceof AppFault) || fault.error.code !== 'unavailable') return fault
  const told = new AppFault({ code: 'server_unavailable' })
  told.cause = fault
  return told
}

/** What derives keys from the clinic's own. */
type Keys = Pick<CopySource, 'deriveKey'>

/** Written in one step. Throws `storage_full`, `storage_failed`. */
export function writeServerFile(path: string, keys: Keys, address: ServerAddress): void {
  const plain = Buffer.from(JSON.stringify(serverAddressSchema.parse(address)))
  const key = keyOf(keys)
  try {
    const iv = randomBytes(12)
    const sealing = createCipheriv(cipher, key, iv)
    const data = Buffer.concat([sealing.update(plain), sealing.final()])
    const sealed = {
      iv: iv.toString('base64'),
      data: data.toString('base64'),
      tag: sealing.getAuthTag().toString('base64'),
    }
    const content = serverFileSchema.parse({ format: 'stridebook-server', version: 1, cipher, sealed })
    writeFileDurably(path, `${JSON.stringify(content, null, 2)}\n`)
  } finally {
    wipe(key)
    wipe(plain)
  }
}

/**
 * Null where there is none: then the clinic is a file of this computer. Throws `damaged_file` where it cannot be read with
 * this key, `newer_version` where a later program wrote it, `storage_failed`.
 */
export function readServerFile({ clinic }: DataFolder, keys: Keys): ServerAddress | null {
  if (!existsSync(clinic.server)) return null
  const data = fromJson(textOf(clinic.server))
  const newer = z
    .object({ format: z.literal('stridebook-server'), version: z.number().int().min(2) })
    .safeParse(data)
  if (newer.success) throw new AppFault({ code: 'newer_version', values: { version: newer.data.version } })
  const found = serverFileSchema.safeParse(data)
  const address = found.success && serverAddressSchema.safeParse(opened(found.data.sealed, keys))
  if (!address || !address.success) throw new AppFault({ code: 'damaged_file' })
  return address.data
}

function opened(sealed: z.infer<typeof serverFileSchema>['sealed'], keys: Keys): unknown {
  const key = keyOf(keys)
  try {
    const opening = createDecipheriv(cipher, key, Buffer.from(sealed.iv, 'base64'))
    opening.setAuthTag(Buffer.from(sealed.tag, 'base64'))
    const plain = Buffer.concat([opening.update(Buffer.from(sealed.data, 'base64')), opening.final()])
    return fromJson(plain.toString('utf8'))
  } catch {
    return null
  } finally {
    wipe(key)
  }
}

function keyOf(keys: Keys): Uint8Array {
  return keys.deriveKey('stridebook-server-1')
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw storageFault(error)
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
