import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createKeys,
  giveKey,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../../main/access/keys.ts'
import {
  keyFileSchema,
  parseKeyFile,
  readKeyFile,
  writeKeyFile,
  type Hashed,
  type KeyFile,
} from '../../../main/access/key-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'stridebook-keys-'))
const path = join(folder, 'clinic.key.json')
const tess = { id: 'user-1', name: 'Tess Owner' }
let keyFile: KeyFile

beforeAll(async () => {
  keyFile = (await createKeys('seven quiet harbour lamps', tess, { memoryKib: 64, passes: 1 })).keyFile
  await writeKeyFile(path, keyFile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const refused = (code: string): unknown => expect.objectContaining({ message: code, name: 'AppFault' })

/** The same file asking for another hash, with a checksum that fits. */
async function asking(hash: Partial<Hashed>): Promise<string> {
  const other = join(folder, 'asking.key.json')
  const users = keyFile.users.map((user) => ({ ...user, passphrase: { ...user.passphrase, ...hash } }))
  const content = { ...keyFile, users }
  const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  writeFileSync(other, JSON.stringify({ ...content, checksum }))
  return other
}

describe('the key file', () => {
  it('comes back as it was written, for its owner only, with nothing beside it', async () => {
    expect(await readKeyFile(path)).toEqual(keyFile)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['clinic.key.json'])
    expect(await unlockWithPassphrase(await readKeyFile(path), 'seven quiet harbour lamps')).toHaveLength(32)
  })

  it('is never accepted with a bit turned, unless it says the same', () => {
    const sound = readFileSync(path)
    const outcomes = { damaged: 0, same: 0 }
    for (let position = 0; position < sound.length; position += 1) {
      const bytes = Buffer.from(sound)
      bytes[position] = (bytes[position] ?? 0) ^ (1 << (position % 7))
      try {
        expect(parseKeyFile(bytes.toString('utf8')), `byte ${position}`).toEqual(keyFile)
        outcomes.same += 1
      } catch (error) {
        expect(error, `byte ${position}`).toEqual(refused('damaged_file'))
        outcomes.damaged += 1
      }
    }
    expect(outcomes.damaged).toBeGreaterThan(sound.length * 0.8)
  })

  it('remembers that the recovery key was confirmed, and reads as unconfirmed without a word of it', async () => {
    expect(readFileSync(path, 'utf8')).not.toContain('confirmed')
    const other = join(folder, 'confirmed.key.json')
    await writeKeyFile(other, { ...keyFile, recovery: { ...keyFile.recovery, confirmed: true } })
    const text = readFileSync(other, 'utf8')
    rmSync(other)
    expect(parseKeyFile(text).recovery.confirmed).toBe(true)
    // Taken out by hand, the checksum no longer fits.
    const without = text.replace(/,\s*"confirmed": true/, '')
    expect(without).not.toBe(text)
    expect(() => parseKeyFile(without)).toThrow('damaged_file')
  })

  it('is refused when it is cut off, empty, not JSON, or grown', () => {
    const text = readFileSync(path, 'utf8')
    const grown = JSON.stringify({ ...(JSON.parse(text) as object), extra: 1 })
    for (const wrong of ['', '{}', 'null', '[]', text.slice(0, -20), text.slice(20), `${text}x`, grown]) {
      expect(() => parseKeyFile(wrong)).toThrow('damaged_file')
    }
  })

  it('is told apart from none, and from one of a later program', async () => {
    await expect(readKeyFile(join(folder, 'none.json'))).rejects.toEqual(refused('not_set_up'))
    const later = JSON.stringify({ format: 'stridebook-keys', version: 3, anything: true })
    expect(() => parseKeyFile(later)).toThrow('newer_version')
  })

  it('stays the old one when the new one cannot be written', async () => {
    const before = readFileSync(path, 'utf8')
    // An invalid content is refused before anything is written.
    await expect(writeKeyFile(path, { ...keyFile, check: 'short' })).rejects.toThrow()
    await expect(writeKeyFile(join(folder, 'none', 'x.json'), keyFile)).rejects.toThrow()
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual(['clinic.key.json'])
  })

  it('never asks for a price that would stop the machine', async () => {
    await expect(readKeyFile(await asking({}))).resolves.toEqual(keyFile)
    // The dearest that this program asks for, and four times that for a faster machine of later days.
    for (const dear of [
      { memoryKib: 65_536, passes: 12 },
      { memoryKib: 262_144, passes: 12 },
    ])
      await expect(readKeyFile(await asking(dear))).resolves.toBeDefined()
    for (const absurd of [
      { memoryKib: 1_048_576, passes: 20 },
      { memoryKib: 262_145, passes: 1 },
      { memoryKib: 262_144, passes: 13 },
      { memoryKib: 65_536, passes: 64 },
      { memoryKib: 8, passes: 1e9 },
      { memoryKib: 0, passes: 0 },
    ]) {
      await expect(readKeyFile(await asking(absurd)), JSON.stringify(absurd)).rejects.toEqual(
        refused('damaged_file'),
      )
    }
  })

  it('is damaged where a folder, or something far too large, stands in its place', async () => {
    await expect(readKeyFile(folder)).rejects.toEqual(refused('damaged_file'))
    const large = join(folder, 'large.key.json')
    writeFileSync(large, ' '.repeat(600_000))
    await expect(readKeyFile(large)).rejects.toEqual(refused('damaged_file'))
  })

  it('is refused when it names one user twice, or nobody', () => {
    for (const users of [[...keyFile.users, ...keyFile.users], []])
      expect(keyFileSchema.safeParse({ ...keyFile, users }).success).toBe(false)
  })

  it('can be replaced over an old file whose permissions were opened', async () => {
    chmodSync(path, 0o644)
    await writeKeyFile(path, keyFile)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

describe('a key file of version 1', () => {
  const old = join(import.meta.dirname, '../../fixtures/key-file-1.json')
  const passphrase = 'seven quiet harbour lamps'
  const words =
    'pole involve seed second swarm inflict twice bronze opera swing visit buzz connect modify outside snap village ' +
    'adjust join damage announce jaguar fancy elder'
  const dataKey = '53c4b2cdfc0456c598cd9bc8b14c7daaed93054105e328710c8322e8bbfc1e04'
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

  it('opens for its one user, whatever they are called, and for its recovery key', async () => {
    const lifted = await readKeyFile(old)
    expect(lifted.users).toMatchObject([{ id: null, name: '' }])
    for (const id of [undefined, 'user-1'])
      expect(hex(await unlockWithPassphrase(lifted, passphrase, id))).toBe(dataKey)
    expect(hex(await unlockWithRecoveryKey(lifted, words))).toBe(dataKey)
    await expect(unlockWithPassphrase(lifted, 'seven quiet harbour lamp')).rejects.toEqual(
      refused('wrong_passphrase'),
    )
  })

  it('becomes one of version 2 when it is written, which opens as before', async () => {
    const path2 = join(folder, 'lifted.key.json')
    const lifted = await readKeyFile(old)
    await writeKeyFile(path2, lifted)
    expect(readFileSync(path2, 'utf8')).toContain('"version": 2')
    expect(await readKeyFile(path2)).toEqual(lifted)
    expect(hex(await unlockWithPassphrase(await readKeyFile(path2), passphrase))).toBe(dataKey)
  })

  it('names its user once the passphrase is wrapped anew, and nobody beside them', async () => {
    const key = Buffer.from(dataKey, 'hex')
    const cost = { memoryKib: 64, passes: 1 }
    const given = { holder: tess, passphrase: 'amber heron walks', isFirstOwner: true, cost }
    const next = await giveKey(await readKeyFile(old), key, given)
    expect(next.users.map(({ id }) => id)).toEqual([tess.id])
    expect(hex(await unlockWithPassphrase(next, 'amber heron walks', tess.id))).toBe(dataKey)
    await expect(unlockWithPassphrase(next, passphrase)).rejects.toEqual(refused('wrong_passphrase'))
  })

  it('is damaged with a bit turned', () => {
    const sound = readFileSync(old)
    let damaged = 0
    for (let position = 0; position < sound.length; position += 1) {
      const bytes = Buffer.from(sound)
      bytes[position] = (bytes[position] ?? 0) ^ (1 << (position % 7))
      try {
        expect(parseKeyFile(bytes.toString('utf8')).version, `byte ${position}`).toBe(2)
      } catch (error) {
        expect(error, `byte ${position}`).toEqual(refused('damaged_file'))
        damaged += 1
      }
    }
    expect(damaged).toBeGreaterThan(sound.length * 0.8)
  })
})
