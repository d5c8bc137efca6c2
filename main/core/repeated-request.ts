/** Makes a repeated request id harmless: the first answer of what writes is kept beside the change it made. */
import { createHash } from 'node:crypto'
import { AppFault } from '../../shared/app-error.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/tables.ts'

export interface RequestKey {
  readonly id: string
  readonly name: string
  /** SHA-256 of the validated input. */
  readonly inputHash: string
}

/** Answers older than this are dropped when the clinic is opened: no window repeats a request after days. */
const keptDays = 3

/** The key of a request. Two inputs with the same content have the same hash, whatever the order of their fields. */
export function requestKey(id: string, name: string, input: unknown): RequestKey {
  return { id, name, inputHash: createHash('sha256').update(canonicalJson(input)).digest('hex') }
}

/** The same id may only come back with the same call and the same input. */
export function refuseOtherRequest(
  key: RequestKey,
  known: { readonly name: string; readonly inputHash: string },
): void {
  if (known.name === key.name && known.inputHash === key.inputHash) return
  throw new AppFault({ code: 'invalid_input', fields: [{ field: 'requestId', reason: 'already_used' }] })
}

/** The stored answer of a request that has been carried out already, or null. */
export async function answerGivenBefore(
  db: ReadableDatabase,
  key: RequestKey,
): Promise<{ value: unknown } | null> {
  const row = await db.selectFrom('request').selectAll().where('id', '=', key.id).executeTakeFirst()
  if (!row) return null
  refuseOtherRequest(key, { name: row.name, inputHash: row.input_hash })
  const value: unknown = JSON.parse(row.answer)
  return { value }
}

/** Keeps an answer, in the transaction of the change. */
export async function keepAnswer(
  db: WritableDatabase,
  key: RequestKey,
  value: unknown,
  at: string,
): Promise<void> {
  await db
    .insertInto('request')
    .values({ id: key.id, name: key.name, input_hash: key.inputHash, answer: JSON.stringify(value), at })
    .execute()
}

/** Drops answers that are too old to be asked for again. */
export async function forgetOldAnswers(db: WritableDatabase, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - keptDays * 24 * 60 * 60 * 1000).toISOString()
  await db.deleteFrom('request').where('at', '<', oldest).execute()
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}
