/**
 * The seal: a small file beside a store that says what was acknowledged last, under a key derived from the data key. It is
 * written in place after every commit, without forcing it to the disk but the first time: losing power can only leave it older than the store,
 * never newer. Its two slots take turns, so that a torn write leaves the one before.
 */
import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import { closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Concern } from '../../shared/domain/audit.ts'
import type { AuditHead } from './audit-chain.ts'
import { deriveMacKey } from './derive-key.ts'
import { errorCodeOf } from './faults.ts'

/** What a slot says. */
export interface Sealed {
  readonly head: AuditHead
  /** What the file looked like when it was closed (32 bytes); null while it is open, or where it was never closed. */
  readonly closedAs: Buffer | null
}

export interface Seal {
  /** What it says; why it says nothing, where it does not. */
  readonly before: Sealed | 'missing' | 'unreadable'
  /** Never throws: what was committed is acknowledged, and a seal that could not be written is older. */
  write(sealed: Sealed): void
  close(): void
}

/** In sectors of their own. */
const slotOffsets = [0, 4096] as const
const magic = Buffer.from('SBSEAL1\n')
const instantLength = 24
const signedLength = magic.length + 8 + 8 + instantLength + 32 + 1 + 32
const slotLength = signedLength + 32
const sealLength = slotOffsets[1] + slotLength

/** Reads a seal, which is made where it is missing. One that cannot be written is read all the same. */
export function openSeal(file: string, dataKey: Uint8Array): Seal {
  const key = deriveMacKey(dataKey, 'stridebook-seal-1')
  const { before, generation: last } = read(file, key)
  let generation = last
  // The first of an opening is flushed: a disk that lost everything after it must not show an empty seal, or a closed one.
  let flushed = false
  let open: number | null = openForWriting(file)
  return {
    before,
    write(sealed) {
      if (open === null) return
      generation += 1
      try {
        const slot = slotOf(sealed, generation, key)
        writeSync(open, slot, 0, slot.length, slotOffsets[generation % 2])
        if (!flushed) fsyncSync(open)
        flushed = true
      } catch {
        // Told as older at the next opening.
      }
    },
    close() {
      if (open !== null) closeSync(open)
      open = null
    },
  }
}

function read(file: string, key: KeyObject): Pick<Seal, 'before'> & { readonly generation: number } {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return { before: errorCodeOf(error) === 'ENOENT' ? 'missing' : 'unreadable', generation: 0 }
  }
  const slots = slotOffsets
    .map((offset) => readSlot(bytes.subarray(offset, offset + slotLength), key))
    .filter((slot) => slot !== null)
    .toSorted((left, right) => right.generation - left.generation)
  const [newest] = slots
  return newest
    ? { before: newest.sealed, generation: newest.generation }
    : { before: 'unreadable', generation: 0 }
}

/** It has its full length from the first, so that later writes need no room. */
function openForWriting(file: string): number | null {
  try {
    const open = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
    const { size } = fstatSync(open)
    if (size < sealLength) {
      writeSync(open, Buffer.alloc(sealLength - size), 0, sealLength - size, size)
      fsyncSync(open)
    }
    return open
  } catch {
    return null
  }
}

function slotOf({ head, closedAs }: Sealed, generation: number, key: KeyObject): Buffer {
  const slot = Buffer.alloc(slotLength)
  let at = magic.copy(slot)
  at = slot.writeBigUInt64LE(BigInt(generation), at)
  at = slot.writeBigUInt64LE(BigInt(head.count), at)
  slot.write(head.at, at, 'latin1')
  at += instantLength
  at += head.mac.copy(slot, at)
  at = slot.writeUInt8(closedAs ? 1 : 0, at)
  closedAs?.copy(slot, at)
  createHmac('sha256', key).update(slot.subarray(0, signedLength)).digest().copy(slot, signedLength)
  return slot
}

function readSlot(
  slot: Buffer,
  key: KeyObject,
): { readonly sealed: Sealed; readonly generation: number } | null {
  if (slot.length !== slotLength || !slot.subarray(0, magic.length).equals(magic)) return null
  const expected = createHmac('sha256', key).update(slot.subarray(0, signedLength)).digest()
  if (!timingSafeEqual(expected, slot.subarray(signedLength))) return null
  let at = magic.length
  const generation = Number(slot.readBigUInt64LE(at))
  const count = Number(slot.readBigUInt64LE((at += 8)))
  const instant = slot.toString('latin1', (at += 8), at + instantLength).replaceAll('\0', '')
  const mac = Buffer.from(slot.subarray((at += instantLength), at + 32))
  const closed = slot.readUInt8((at += 32)) === 1
  const closedAs = closed ? Buffer.from(slot.subarray(at + 1, at + 33)) : null
  return { sealed: { head: { count, mac, at: instant }, closedAs }, generation }
}

/** What comparing a store with its seal has shown. */
export type SealFinding = { readonly kind: 'intact' } | Exclude<Concern, { kind: 'clock-back' }>

export interface FoundStore {
  readonly head: AuditHead
  /** The MAC of an entry, or null where there is none of that number. */
  readonly macAt: (seq: number) => Buffer | null
  /** What the file looked like before it was opened, where the seal says what it should look like. */
  readonly openedAs: Buffer | null
}

/** Holds a store against what its seal says. */
export function compareWithSeal(before: Seal['before'], { head, macAt, openedAs }: FoundStore): SealFinding {
  if (before === 'missing') return { kind: 'seal-missing' }
  if (before === 'unreadable') return { kind: 'seal-unreadable' }
  const { head: sealed, closedAs } = before
  const sealedAt = sealed.at
  if (sealed.count > head.count)
    return { kind: 'entries-missing', missing: sealed.count - head.count, sealedAt, newest: head.at }
  if (sealed.count > 0 && macAt(sealed.count)?.equals(sealed.mac) !== true)
    return { kind: 'history-differs', sealedAt }
  const entries = head.count - sealed.count
  // One may be committed and not sealed yet when a program is killed.
  if (entries > (closedAs === null ? 1 : 0)) return { kind: 'seal-older', entries, sealedAt }
  if (closedAs !== null && openedAs !== null && !closedAs.equals(openedAs))
    return { kind: 'file-changed', sealedAt }
  return { kind: 'intact' }
}
