/**
 * A new passphrase and a new recovery key under a disk that fails: at every write, rename and flush on the way, once for
 * good (a full disk) and once for a moment. Whatever was answered, exactly one of the two sets of secrets opens the
 * clinic, and an error means the one of before.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, describe, expect, it } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase, unlockWithRecoveryKey } from '../../main/access/keys.ts'
import { settleKeyFile } from '../../main/access/replace-key-file.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { openCore, testPassphrase, type OpenCore } from '../support/open-core.ts'

const watched = ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync'] as const
const real = Object.fromEntries(watched.map((name) => [name, fs[name] as (...given: never[]) => unknown]))

function mendDisk(): void {
  Object.assign(fs, real)
  syncBuiltinESMExports()
}

/** Fails the call of this number; with `stays`, all later ones that need room too. Answers how many there were. */
function breakDisk(at: number, code: 'ENOSPC' | 'EIO', stays: boolean): () => number {
  let calls = 0
  for (const name of watched) {
    const needsRoom = name !== 'renameSync'
    Object.assign(fs, {
      [name]: (...words: never[]) => {
        const where = String(words[0])
        const isOurs = typeof words[0] === 'number' || where.includes('clinic')
        if (isOurs) calls += 1
        if (isOurs && (calls === at || (stays && needsRoom && calls > at)))
          throw Object.assign(new Error('The disk of the test fails'), { code })
        return real[name]?.(...words)
      },
    })
  }
  syncBuiltinESMExports()
  return () => {
    mendDisk()
    return calls
  }
}

let made: OpenCore | null = null
afterEach(async () => {
  mendDisk()
  await made?.stop()
})

const nextPassphrase = 'amber heron walks at dawn'

async function opens(clinic: OpenCore, secrets: { passphrase: string; words: string }) {
  const folder = dataFolderAt(clinic.dataFolder)
  const keyFile = await readKeyFile(folder.clinic.keys)
  const opened = [
    unlockWithPassphrase(keyFile, secrets.passphrase),
    unlockWithRecoveryKey(keyFile, secrets.words),
  ]
  return (await Promise.allSettled(opened)).every(({ status }) => status === 'fulfilled')
}

describe.each([
  ['a full disk', 'ENOSPC', true],
  ['one write that fails', 'EIO', false],
] as const)('%s', (_name, code, stays) => {
  it('lets the secrets of before open the clinic after every error', async () => {
    const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
    made = clinic
    let now = { passphrase: testPassphrase, words: clinic.recoveryKey.join(' ') }
    const outcomes = { ok: 0, refused: 0 }
    // Until one goes through without having met the fault.
    for (let at = 1, met = true; met; at += 1) {
      const mend = breakDisk(at, code, stays)
      const answer = await clinic.call('clinic.newRecoveryKey', { passphrase: now.passphrase })
      met = mend() >= at
      if (answer.ok) {
        outcomes.ok += 1
        const words = answer.value.recoveryKey.join(' ')
        expect(await opens(clinic, now), `old words after write ${at}`).toBe(false)
        now = { ...now, words }
      } else {
        outcomes.refused += 1
        expect(answer.error.code).toBe(code === 'ENOSPC' ? 'storage_full' : 'storage_failed')
      }
      expect(await opens(clinic, now), `write ${at}`).toBe(true)
      // What a start would find changes nothing either.
      settleKeyFile(dataFolderAt(clinic.dataFolder))
      expect(await opens(clinic, now), `after a start, write ${at}`).toBe(true)
    }
    expect(outcomes.refused).toBeGreaterThan(8)
    expect(outcomes.ok).toBeGreaterThan(0)
  })
})

describe.each([
  ['a full disk', 'ENOSPC', true],
  ['one write that fails', 'EIO', false],
] as const)('people under %s', (_name, code, stays) => {
  it('are added and retired whole or not at all: the row and the wrap agree after every answer', async () => {
    const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
    made = clinic
    const { keys } = dataFolderAt(clinic.dataFolder).clinic
    const shown = { recoveryKey: clinic.recoveryKey.join(' ') }
    const outcomes = { ok: 0, refused: 0 }
    /** Ids of those at work by the rows, and of those who have a wrap. */
    const both = async () => {
      const listed = await clinic.call('users.list', {})
      if (!listed.ok) throw new Error(`The people were not listed: ${listed.error.code}`)
      const rows = listed.value.users.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id)
      // The first owner of a clinic that was opened by the words alone has a wrap as well.
      return { rows: new Set(rows), wraps: new Set((await readKeyFile(keys)).users.map(({ id }) => id)) }
    }
    for (let at = 1, met = true; met; at += 1) {
      const before = await both()
      const mend = breakDisk(at, code, stays)
      const user = { name: `Person ${at}`, role: 'assistant' as const }
      const answer = await clinic.call('users.add', { user, shown })
      met = mend() >= at
      const after = await both()
      expect(after.wraps, `after adding, write ${at}`).toEqual(after.rows)
      if (!answer.ok) {
        outcomes.refused += 1
        expect(after).toEqual(before)
        continue
      }
      outcomes.ok += 1
      const mendAgain = breakDisk(at, code, stays)
      const retired = await clinic.call('users.retire', { id: answer.value.id })
      mendAgain()
      const then = await both()
      expect(then.wraps, `after retiring, write ${at}`).toEqual(then.rows)
      expect(then.rows.has(answer.value.id)).toBe(!retired.ok)
    }
    expect(outcomes.refused).toBeGreaterThan(8)
    expect(outcomes.ok).toBeGreaterThan(0)
  })
})

it('keeps the old passphrase when a change of it fails, and takes the new one when it does not', async () => {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  made = clinic
  const words = clinic.recoveryKey.join(' ')
  const mend = breakDisk(3, 'ENOSPC', true)
  const input = { current: testPassphrase, next: nextPassphrase }
  expect((await clinic.call('clinic.changePassphrase', input)).ok).toBe(false)
  mend()
  expect(await opens(clinic, { passphrase: testPassphrase, words })).toBe(true)
  expect((await clinic.call('clinic.changePassphrase', input)).ok).toBe(true)
  expect(await opens(clinic, { passphrase: nextPassphrase, words })).toBe(true)
})

it('takes back at the next start what a killed program had not finished', async () => {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  made = clinic
  const folder = dataFolderAt(clinic.dataFolder)
  const { keys } = folder.clinic
  const before = fs.readFileSync(keys)
  const answer = await clinic.call('clinic.newRecoveryKey', { passphrase: testPassphrase })
  expect(answer.ok).toBe(true)
  // As it lies on the disk between the exchange and the answer.
  fs.writeFileSync(`${keys}.before`, before)
  fs.writeFileSync(`${keys}.next`, 'half')
  settleKeyFile(folder)
  expect(fs.readFileSync(keys)).toEqual(before)
  expect(fs.readdirSync(folder.clinic.folder).filter((name) => name.startsWith('clinic.key'))).toEqual([
    'clinic.key.json',
  ])
})
