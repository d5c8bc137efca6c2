/**
 * The clinic's keys. A random data key opens the database; each user's passphrase (Argon2id) and the 24 words of the
 * recovery key (BIP39, 256 bits, then HKDF) wrap it with AES-256-GCM. New passphrases and new words wrap the same key
 * anew. Pure functions over key files: `replace-key-file.ts` puts what they answer on the disk.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { deriveKey } from '../database/derive-key.ts'
import { calibrateKeyCost, deriveFromPassphrase, type KeyCost } from './argon2.ts'
import { mostUsers, type Hashed, type KeyFile, type UserWrap, type Wrap } from './key-file.ts'

export type { KeyCost } from './argon2.ts'

const keyBytes = 32
const recoveryWordCount = 24

export interface CreatedKeys {
  /** 32 bytes that open the database; the caller wipes them. */
  readonly dataKey: Uint8Array
  /** 24 words, shown once and kept nowhere. */
  readonly recoveryWords: readonly string[]
  readonly keyFile: KeyFile
}

/** Whose passphrase it is; the name is shown where there are several to choose from. */
export interface KeyHolder {
  readonly id: string
  readonly name: string
}

/**
 * A fresh data key with the wraps of its first user and of a fresh recovery key. `cost` is for tests; without it, the
 * cost is fitted to this machine. Also what a clinic that is encrypted anew starts from: `giveKey` adds whoever else
 * shows a passphrase.
 */
export async function createKeys(
  passphrase: string,
  holder: KeyHolder,
  cost?: KeyCost,
): Promise<CreatedKeys> {
  const dataKey = new Uint8Array(randomBytes(keyBytes))
  const entropy = new Uint8Array(randomBytes(keyBytes))
  try {
    const keyFile: KeyFile = {
      format: 'stridebook-keys',
      version: 2,
      cipher: 'aes-256-gcm',
      check: keyCheck(dataKey).toString('base64'),
      users: [
        { id: holder.id, name: '', passphrase: await wrapByPassphrase(dataKey, passphrase, holder, cost) },
      ],
      recovery: wrapByRecoveryKey(dataKey, entropy),
    }
    return { dataKey, recoveryWords: wordsOf(entropy), keyFile }
  } catch (error) {
    wipe(dataKey)
    throw error
  } finally {
    wipe(entropy)
  }
}

/**
 * The data key by the passphrase of one user, to be wiped by the caller. `userId` may be left out where there is only
 * one. Throws `wrong_passphrase`, `damaged_file` when what it unwraps is no key, and `invalid_input` for a user who is
 * not in the file, or a choice that was not made.
 */
export async function unlockWithPassphrase(
  keyFile: KeyFile,
  passphrase: string,
  userId?: string,
): Promise<Uint8Array> {
  const { id, passphrase: hashed } = holderOf(keyFile, userId)
  if (passphrase === '') throw new AppFault({ code: 'wrong_passphrase' })
  const { salt, wrap, memoryKib, passes } = hashed
  const wrapping = await deriveFromPassphrase(passphrase, Buffer.from(salt, 'base64'), { memoryKib, passes })
  try {
    const dataKey = unwrap(wrap, wrapping, ofUser(id))
    if (!dataKey) throw new AppFault({ code: 'wrong_passphrase' })
    return checked(keyFile, dataKey)
  } finally {
    wipe(wrapping)
  }
}

/** The wrap of this user, or of the only one. */
export function holderOf({ users }: KeyFile, userId: string | undefined): UserWrap {
  const [only, ...others] = users
  if (userId === undefined) {
    if (!only || others.length > 0) throw refuseField('userId', 'required')
    return only
  }
  // Whoever came from a file of version 1 is its first owner, under whatever id.
  const found = users.find(({ id }) => id === userId) ?? users.find(({ id }) => id === null)
  if (!found) throw refuseField('userId', 'not_found')
  return found
}

/**
 * The data key by the 24 words, to be wiped by the caller. Case, spaces, line breaks, commas and numbering ("1. word") do
 * not matter, and the first four letters of a word are enough. Throws `wrong_recovery_key`, or `damaged_file`.
 */
export async function unlockWithRecoveryKey(keyFile: KeyFile, words: string): Promise<Uint8Array> {
  const entropy = entropyOf(words)
  if (!entropy) throw new AppFault({ code: 'wrong_recovery_key' })
  const wrapping = deriveFromRecoveryKey(entropy, Buffer.from(keyFile.recovery.salt, 'base64'))
  try {
    const dataKey = unwrap(keyFile.recovery.wrap, wrapping, byRecovery)
    if (!dataKey) throw new AppFault({ code: 'wrong_recovery_key' })
    return checked(keyFile, dataKey)
  } finally {
    wipe(entropy)
    wipe(wrapping)
  }
}

export interface GivenPassphrase {
  readonly holder: KeyHolder
  readonly passphrase: string
  /** Given by somebody else: to be replaced at the first sign-in. */
  readonly first?: boolean
  /** Takes the place of the wrap that names nobody. */
  readonly isFirstOwner?: boolean
  readonly cost?: KeyCost | undefined
}

/**
 * The key file with the same data key under a new passphrase of one user; all others and the recovery key stay good.
 * Throws `damaged_file` when the data key is not the one of this file, `not_allowed` when it is full.
 */
export async function giveKey(
  keyFile: KeyFile,
  dataKey: Uint8Array,
  given: GivenPassphrase,
): Promise<KeyFile> {
  if (!fitsCheck(keyFile, dataKey)) throw new AppFault({ code: 'damaged_file' })
  const { holder, passphrase, first, isFirstOwner, cost } = given
  const others = keyFile.users.filter(({ id }) => id !== holder.id && !(isFirstOwner && id === null))
  if (others.length >= mostUsers) throw new AppFault({ code: 'not_allowed' })
  const wrapped: UserWrap = {
    id: holder.id,
    name: holder.name,
    ...(first ? { first } : {}),
    passphrase: await wrapByPassphrase(dataKey, passphrase, holder, cost),
  }
  return named({ ...keyFile, users: [...others, wrapped] })
}

/** The key file without this user's wrap: their passphrase opens it no more. The data key stays the same. */
export function takeKey(keyFile: KeyFile, userId: string): KeyFile {
  return named({ ...keyFile, users: keyFile.users.filter(({ id }) => id !== userId) })
}

/**
 * The key file with these names for its users. They are in plain there, so one who is alone stays without: nobody has
 * to be chosen on the locked screen.
 */
export function named(
  keyFile: KeyFile,
  holders: readonly { readonly id: string | null; readonly name: string }[] = [],
): KeyFile {
  const isAlone = keyFile.users.length === 1
  const users = keyFile.users.map((user) => {
    const name = holders.find(({ id }) => id === user.id)?.name ?? user.name
    return { ...user, name: isAlone ? '' : name }
  })
  return { ...keyFile, users }
}

/**
 * The key file with the same data key under 24 fresh words, which nobody has checked yet; the words before them are
 * void, the passphrase stays good. Throws `damaged_file` when the data key is not the one of this file.
 */
export function rewrapRecoveryKey(
  keyFile: KeyFile,
  dataKey: Uint8Array,
): Pick<CreatedKeys, 'keyFile' | 'recoveryWords'> {
  if (!fitsCheck(keyFile, dataKey)) throw new AppFault({ code: 'damaged_file' })
  const entropy = new Uint8Array(randomBytes(keyBytes))
  try {
    return {
      keyFile: { ...keyFile, recovery: wrapByRecoveryKey(dataKey, entropy) },
      recoveryWords: wordsOf(entropy),
    }
  } finally {
    wipe(entropy)
  }
}

/** Overwrites key bytes. The runtime may have copied them before; this removes the copy that is known. */
export function wipe(bytes: Uint8Array): void {
  bytes.fill(0)
}

async function wrapByPassphrase(
  dataKey: Uint8Array,
  passphrase: string,
  holder: KeyHolder,
  givenCost: KeyCost | undefined,
): Promise<Hashed> {
  const cost = givenCost ?? (await calibrateKeyCost())
  const salt = randomBytes(keyBytes)
  const wrapping = await deriveFromPassphrase(passphrase, salt, cost)
  try {
    return {
      kdf: 'argon2id',
      memoryKib: cost.memoryKib,
      passes: cost.passes,
      lanes: 1,
      salt: salt.toString('base64'),
      wrap: wrapKey(dataKey, wrapping, ofUser(holder.id)),
    }
  } finally {
    wipe(wrapping)
  }
}

function wrapByRecoveryKey(dataKey: Uint8Array, entropy: Uint8Array): KeyFile['recovery'] {
  const salt = randomBytes(keyBytes)
  const wrapping = deriveFromRecoveryKey(entropy, salt)
  try {
    return { kdf: 'hkdf-sha256', salt: salt.toString('base64'), wrap: wrapKey(dataKey, wrapping, byRecovery) }
  } finally {
    wipe(wrapping)
  }
}

/** What a wrap is for is authenticated with it, so that one cannot stand in another's place. */
type Purpose = `stridebook data key ${string}`

/** Null stands for the one user of a file of version 1. */
function ofUser(id: string | null): Purpose {
  return id === null
    ? 'stridebook data key 1, wrapped by passphrase'
    : `stridebook data key 2, wrapped by the passphrase of ${id}`
}

const byRecovery: Purpose = 'stridebook data key 1, wrapped by recovery'

function wrapKey(dataKey: Uint8Array, wrapping: Uint8Array, purpose: Purpose): Wrap {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv)
  cipher.setAAD(Buffer.from(purpose))
  const data = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    iv: iv.toString('base64'),
    data: data.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** The data key, or null when the wrapping key is not the right one. */
function unwrap(wrapped: Wrap, wrapping: Uint8Array, purpose: Purpose): Uint8Array | null {
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrapped.iv, 'base64'), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'))
  const opened = decipher.update(Buffer.from(wrapped.data, 'base64'))
  try {
    decipher.final()
    return new Uint8Array(opened)
  } catch {
    return null
  } finally {
    wipe(opened)
  }
}

function keyCheck(dataKey: Uint8Array): Buffer {
  return createHmac('sha256', dataKey).update('stridebook key check 1').digest()
}

function fitsCheck(keyFile: KeyFile, dataKey: Uint8Array): boolean {
  return timingSafeEqual(keyCheck(dataKey), Buffer.from(keyFile.check, 'base64'))
}

function checked(keyFile: KeyFile, dataKey: Uint8Array): Uint8Array {
  if (fitsCheck(keyFile, dataKey)) return dataKey
  wipe(dataKey)
  throw new AppFault({ code: 'damaged_file' })
}

/** What wraps the data key for whoever has the words. */
function deriveFromRecoveryKey(entropy: Uint8Array, salt: Uint8Array): Uint8Array {
  return deriveKey(entropy, 'stridebook recovery key 1', salt)
}

function wordsOf(entropy: Uint8Array): readonly string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ')
}

/** Words are told apart by their first four letters. */
const wordsByStart = new Map(wordlist.map((word) => [word.slice(0, 4), word]))

/** The 32 bytes behind 24 words, or null when these are not 24 words of the list with the right checksum. */
function entropyOf(text: string): Uint8Array | null {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  if (words.length !== recoveryWordCount) return null
  const full = words.map((word) => {
    const meant = wordsByStart.get(word.slice(0, 4))
    return meant?.startsWith(word) ? meant : null
  })
  if (full.includes(null)) return null
  try {
    return mnemonicToEntropy(full.join(' '), wordlist)
  } catch {
    return null
  }
}

/** A passphrase to begin with: five words of the same list, 55 bits, good until its owner has replaced it. */
export function drawFirstPassphrase(): string {
  return Array.from({ length: 5 }, () => wordlist[randomInt(wordlist.length)]).join(' ')
}
