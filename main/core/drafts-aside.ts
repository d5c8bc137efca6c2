/**
 * What is typed while the clinic's server is away: kept on this computer, encrypted under a key of the clinic, and brought
 * into the store once that can be reached again. Null stands for a draft that was dropped.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from '../../shared/schema.ts'
import { writeFileDurably } from '../database/durable-file.ts'
import { storageFault } from '../database/faults.ts'
import type { Store } from '../database/store.ts'
import type { DraftDatabase } from '../database/tables.ts'

const cipher = 'aes-256-gcm'
/** Bytes. */
const ivLength = 12
const tagLength = 16

const asideSchema = z.array(
  z.strictObject({ userId: z.string(), key: z.string(), content: z.string().nullable(), at: z.string() }),
)
type DraftAside = z.infer<typeof asideSchema>[number]

export interface DraftsAside {
  /** Keeps the newest of each draft here. Throws `storage_full`, `storage_failed`. */
  keep(drafts: readonly DraftAside[]): void
  /** Brings what lies here into the store, and removes it here. What the store has of later stays. Throws what `write` throws. */
  bringIn(): Promise<void>
}

/** The drafts that this file holds for a store. All of it throws `locked` once the store is closed. */
export function draftsAside(path: string, store: Store): DraftsAside {
  function withKey<Value>(run: (key: Uint8Array) => Value): Value {
    const key = store.deriveKey('stridebook-drafts-aside-1')
    try {
      return run(key)
    } finally {
      key.fill(0)
    }
  }

  function write(drafts: readonly DraftAside[]): void {
    if (drafts.length === 0) return rmSync(path, { force: true })
    const iv = randomBytes(ivLength)
    const sealing = withKey((key) => createCipheriv(cipher, key, iv))
    const data = Buffer.concat([sealing.update(JSON.stringify(drafts)), sealing.final()])
    writeFileDurably(path, Buffer.concat([iv, sealing.getAuthTag(), data]))
  }

  /** Nothing where the file is damaged, or of another key: it holds what nobody has saved yet. */
  function read(): readonly DraftAside[] {
    if (!existsSync(path)) return []
    const file = bytesOf(path)
    try {
      const opening = withKey((key) => createDecipheriv(cipher, key, file.subarray(0, ivLength)))
      opening.setAuthTag(file.subarray(ivLength, ivLength + tagLength))
      const text = Buffer.concat([opening.update(file.subarray(ivLength + tagLength)), opening.final()])
      return asideSchema.parse(JSON.parse(text.toString('utf8')))
    } catch {
      return []
    }
  }

  return {
    keep(drafts) {
      const isReplaced = (old: DraftAside) =>
        drafts.some(({ userId, key: name }) => userId === old.userId && name === old.key)
      write([...read().filter((old) => !isReplaced(old)), ...drafts])
    },
    async bringIn() {
      const drafts = read()
      if (drafts.length === 0 || store.readOnly) return
      await store.write(async (db) => {
        for (const draft of drafts) if (!(await hasLater(db, draft))) await storeDraft(db, draft)
      })
      // Something may have been kept meanwhile.
      const done = new Set(drafts.map((draft) => JSON.stringify(draft)))
      write(read().filter((draft) => !done.has(JSON.stringify(draft))))
    },
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw storageFault(error)
  }
}

async function hasLater(db: DraftDatabase, { userId, key, at }: DraftAside): Promise<boolean> {
  const later = await db
    .selectFrom('draft')
    .select('at')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .where('at', '>', at)
    .executeTakeFirst()
  return later !== undefined
}

/** Stores a draft, or drops it. */
export async function storeDraft(db: DraftDatabase, { userId, key, content, at }: DraftAside): Promise<void> {
  if (content === null) {
    await db.deleteFrom('draft').where('user_id', '=', userId).where('key', '=', key).execute()
    return
  }
  await db
    .insertInto('draft')
    .values({ user_id: userId, key, content, at })
    .onConflict((same) => same.columns(['user_id', 'key']).doUpdateSet({ content, at }))
    .execute()
}
