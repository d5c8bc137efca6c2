/**
 * The chain of the audit. Each entry carries a MAC over what it says and over the MAC before it, under a key derived from
 * the data key: who changes, removes, renumbers or restamps an entry without that key is found, and the last number and
 * MAC, kept elsewhere, say what stood there.
 */
import { createHmac, type KeyObject } from 'node:crypto'
import type { Selectable } from 'kysely'
import { deriveMacKey } from './derive-key.ts'
import type { AuditContent, AuditTable } from './tables.ts'

/** Where a chain ends: how many entries there are, the last one's MAC, and when it was written (empty before the first). */
export interface AuditHead {
  readonly count: number
  readonly mac: Buffer
  readonly at: string
}

/** Before the first entry. */
export const emptyAudit: AuditHead = { count: 0, mac: Buffer.alloc(32), at: '' }

/** The keys of the chain, which are good for nothing else. */
export interface ChainKeys {
  readonly entries: KeyObject
  readonly contents: KeyObject
}

export function chainKeysFrom(dataKey: Uint8Array): ChainKeys {
  return {
    entries: deriveMacKey(dataKey, 'stridebook-audit-chain-1'),
    contents: deriveMacKey(dataKey, 'stridebook-audit-contents-1'),
  }
}

/** What an entry says of a record before and after, as the chain holds it: that can be erased, and the chain still fits. */
export function contentsOf(
  keys: ChainKeys,
  { before, after }: Pick<AuditContent, 'before' | 'after'>,
): Buffer | null {
  if (before === null && after === null) return null
  return createHmac('sha256', keys.contents).update(contentsText({ before, after })).digest()
}

/** What the MAC of the contents is made of. */
export function contentsText({ before, after }: Pick<AuditContent, 'before' | 'after'>): string {
  return joined([before, after])
}

/** The MAC of an entry. */
export function macOf(
  keys: ChainKeys,
  before: Uint8Array,
  seq: number,
  entry: Omit<AuditContent, 'before' | 'after'>,
  contents: Buffer | null,
): Buffer {
  return createHmac('sha256', keys.entries)
    .update(before)
    .update(entryText(seq, entry, contents && contents.toString('hex')))
    .digest()
}

/** What the MAC of an entry is made of, after the MAC before it; its contents' MAC in hexadecimal. */
export function entryText(
  seq: number,
  entry: Omit<AuditContent, 'before' | 'after'>,
  contents: string | null,
): string {
  const { at, user_id, action, subject, subject_id, patient_id } = entry
  return joined([String(seq), at, user_id, action, subject, subject_id, patient_id, contents])
}

const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters of the code of an entry's MAC: 80 bits, in letters and digits that nobody mistakes for another. */
export const codeLength = 16

/** The first 80 bits of an entry's MAC in 16 letters and digits (Crockford's base 32), to be printed and typed. */
export function codeOf(mac: Uint8Array): string {
  let bits = BigInt(`0x${Buffer.from(mac.subarray(0, 10)).toString('hex')}`)
  let code = ''
  for (let place = 0; place < codeLength; place += 1) {
    code = (codeLetters[Number(bits & 31n)] ?? '') + code
    bits >>= 5n
  }
  return code
}

/** Each part says its length, so that no two lists read alike. */
function joined(parts: readonly (string | null)[]): string {
  let text = ''
  for (const part of parts) text += part === null ? '-' : `${part.length}:${part}`
  return text
}

/** The chain as one transaction adds to it. */
export interface AuditLink {
  /** Where it ends now; the store takes it over once the transaction is committed. */
  readonly head: AuditHead
  append(content: AuditContent): Promise<void>
}

/** `insert` writes the row; when it fails, nothing of the transaction may be committed. */
export function linkTo(
  head: AuditHead,
  keys: ChainKeys,
  insert: (row: Selectable<AuditTable>) => Promise<void>,
): AuditLink {
  let now = head
  let broken = false
  return {
    get head() {
      if (broken) throw new Error('An audit entry could not be written')
      return now
    },
    async append(content) {
      const seq = now.count + 1
      const contents = contentsOf(keys, content)
      const mac = macOf(keys, now.mac, seq, content, contents)
      // At once, so that two entries asked for together follow each other.
      now = { count: seq, mac, at: content.at }
      try {
        await insert({ ...content, seq, contents, mac })
      } catch (error) {
        broken = true
        throw error
      }
    },
  }
}
