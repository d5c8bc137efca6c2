import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys, unlockWithPassphrase } from '../../../main/access/keys.ts'
import {
  keyFileSchema,
  parseKeyFile,
  readKeyFile,
  writeKeyFile,
  type KeyFile,
} from '../../../main/access/key-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'stridebook-keys-'))
const path = join(folder, 'clinic.key.json')
let keyFile: KeyFile

beforeAll(async () => {
  keyFile = (await createKeys('seven quiet harbour lamps', { memoryKib: 64, passes: 1 })).keyFile
  await writeKeyFile(path, keyFile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const refused = (code: string): unknown => expect.objectContaining({ message: code, name: 'AppFault' })

const accepts = (passphrase: Partial<KeyFile['passphrase']>) =>
  keyFileSchema.safeParse({ ...keyFile, passphrase: { ...keyFile.passphrase, ...passphrase } }).success

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
    const later = JSON.stringify({ format: 'stridebook-keys', version: 2, anything: true })
    expect(() => parseKeyFile(later)).toThrow('newer_version')
    await expect(readKeyFile(folder)).rejects.toThrow()
  })

  it('stays the old one when the new one cannot be written', async () => {
    const before = readFileSync(path, 'utf8')
    // An invalid content is refused before anything is written.
    await expect(writeKeyFile(path, { ...keyFile, check: 'short' })).rejects.toThrow()
    await expect(writeKeyFile(join(folder, 'none', 'x.json'), keyFile)).rejects.toThrow()
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual(['clinic.key.json'])
  })

  it('never asks for a price that would stop the machine', () => {
    expect(accepts({})).toBe(true)
    expect(accepts({ memoryKib: 1_048_576 })).toBe(true)
    expect(accepts({ memoryKib: 1_048_577 })).toBe(false)
    expect(accepts({ passes: 21 })).toBe(false)
  })

  it('can be replaced over an old file whose permissions were opened', async () => {
    chmodSync(path, 0o644)
    await writeKeyFile(path, keyFile)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})
