import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesAfterTrial } from '../../../main/access/argon2.ts'
import {
  createKeys,
  drawFirstPassphrase,
  giveKey,
  named,
  rewrapRecoveryKey,
  takeKey,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  wipe,
} from '../../../main/access/keys.ts'
import { parseKeyFile, type KeyFile } from '../../../main/access/key-file.ts'

/** Cheap on purpose: what is tested is the wrapping. One test below pays the real price. */
const cost = { memoryKib: 64, passes: 1 }
const passphrase = 'seven quiet harbour lamps'
const tess = { id: 'user-1', name: 'Tess Owner' }
/** The hash of a file with one user. */
const hashOf = ({ users }: KeyFile) => users[0]!.passphrase

const refused = (code: string): unknown => expect.objectContaining({ error: { code } })
const same = (first: Uint8Array, second: Uint8Array) => Buffer.compare(first, second) === 0

describe('the keys of a clinic', () => {
  it('open with the passphrase and with the recovery key, and with nothing else', async () => {
    const { dataKey, recoveryWords, keyFile } = await createKeys(passphrase, tess, cost)
    expect(dataKey).toHaveLength(32)
    expect(recoveryWords).toHaveLength(24)
    expect(same(await unlockWithPassphrase(keyFile, passphrase), dataKey)).toBe(true)
    expect(same(await unlockWithRecoveryKey(keyFile, recoveryWords.join(' ')), dataKey)).toBe(true)
    for (const wrong of ['', 'seven quiet harbour lamp', `${passphrase} `, passphrase.toUpperCase()]) {
      await expect(unlockWithPassphrase(keyFile, wrong)).rejects.toEqual(refused('wrong_passphrase'))
    }
    const other = await createKeys(passphrase, tess, cost)
    await expect(unlockWithRecoveryKey(keyFile, other.recoveryWords.join(' '))).rejects.toEqual(
      refused('wrong_recovery_key'),
    )
  })

  it('are never the same twice, and not to be read in the key file', async () => {
    const [first, second] = await Promise.all([
      createKeys(passphrase, tess, cost),
      createKeys(passphrase, tess, cost),
    ])
    expect(same(first.dataKey, second.dataKey)).toBe(false)
    expect(first.recoveryWords).not.toEqual(second.recoveryWords)
    expect(hashOf(first.keyFile).salt).not.toBe(hashOf(second.keyFile).salt)
    const text = JSON.stringify(first.keyFile)
    for (const encoding of ['hex', 'base64'] as const) {
      expect(text).not.toContain(Buffer.from(first.dataKey).toString(encoding))
    }
    expect(text).not.toContain(passphrase)
    for (const word of first.recoveryWords.slice(0, 3)) expect(text).not.toContain(` ${word} `)
  })

  it('take a recovery key as people write it', async () => {
    const { dataKey, recoveryWords, keyFile } = await createKeys(passphrase, tess, cost)
    const writings = [
      recoveryWords.map((word, index) => `${index + 1}. ${word}`).join('\n'),
      recoveryWords.map((word, index) => `${index + 1}) ${word.toUpperCase()}`).join('   '),
      `  ${recoveryWords.join(', ')} `,
      recoveryWords.join('\t\r\n'),
      recoveryWords.map((word) => word.slice(0, 4)).join(' '),
      recoveryWords.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join(' - '),
    ]
    for (const writing of writings)
      expect(same(await unlockWithRecoveryKey(keyFile, writing), dataKey), writing).toBe(true)
  })

  it('refuse a recovery key with a slip in it', async () => {
    const { recoveryWords, keyFile } = await createKeys(passphrase, tess, cost)
    const swapped = [...recoveryWords]
    const other = swapped.findIndex((word) => word !== swapped[0])
    ;[swapped[0], swapped[other]] = [swapped[other] ?? '', swapped[0] ?? '']
    const slips = [
      '',
      recoveryWords.slice(1).join(' '),
      [...recoveryWords, 'abandon'].join(' '),
      swapped.join(' '),
      ['zzzz', ...recoveryWords.slice(1)].join(' '),
      [`${recoveryWords[0]}x`, ...recoveryWords.slice(1)].join(' '),
      'abandon '.repeat(24),
    ]
    for (const slip of slips)
      await expect(unlockWithRecoveryKey(keyFile, slip), slip).rejects.toEqual(refused('wrong_recovery_key'))
  })

  it('do not care which keyboard typed the passphrase', async () => {
    const { dataKey, keyFile } = await createKeys('zwölf stille Lichter', tess, cost)
    expect(same(await unlockWithPassphrase(keyFile, 'zwo\u0308lf stille Lichter'), dataKey)).toBe(true)
  })

  it('survive a new passphrase: the old one is void, the recovery key stays good, the data key is the same', async () => {
    const { dataKey, recoveryWords, keyFile } = await createKeys(passphrase, tess, cost)
    const next = await giveKey(keyFile, dataKey, {
      holder: tess,
      passphrase: 'another long evening walk',
      cost,
    })
    expect(same(await unlockWithPassphrase(next, 'another long evening walk'), dataKey)).toBe(true)
    expect(same(await unlockWithRecoveryKey(next, recoveryWords.join(' ')), dataKey)).toBe(true)
    await expect(unlockWithPassphrase(next, passphrase)).rejects.toEqual(refused('wrong_passphrase'))
    expect(hashOf(next).salt).not.toBe(hashOf(keyFile).salt)
    const stranger = await createKeys(passphrase, tess, cost)
    await expect(giveKey(keyFile, stranger.dataKey, { holder: tess, passphrase: 'x', cost })).rejects.toEqual(
      refused('damaged_file'),
    )
  })

  it('survive a new recovery key: the old words are void and the new ones unchecked, the passphrase stays good', async () => {
    const { dataKey, recoveryWords, keyFile } = await createKeys(passphrase, tess, cost)
    const checked: KeyFile = { ...keyFile, recovery: { ...keyFile.recovery, confirmed: true } }
    const next = rewrapRecoveryKey(checked, dataKey)
    expect(next.recoveryWords).toHaveLength(24)
    expect(next.recoveryWords).not.toEqual(recoveryWords)
    expect(same(await unlockWithRecoveryKey(next.keyFile, next.recoveryWords.join(' ')), dataKey)).toBe(true)
    expect(same(await unlockWithPassphrase(next.keyFile, passphrase), dataKey)).toBe(true)
    await expect(unlockWithRecoveryKey(next.keyFile, recoveryWords.join(' '))).rejects.toEqual(
      refused('wrong_recovery_key'),
    )
    expect(next.keyFile.recovery.confirmed).toBeUndefined()
    const renewed = await giveKey(checked, dataKey, {
      holder: tess,
      passphrase: 'another long evening walk',
      cost,
    })
    expect(renewed.recovery.confirmed).toBe(true)
    const stranger = await createKeys(passphrase, tess, cost)
    expect(() => rewrapRecoveryKey(keyFile, stranger.dataKey)).toThrow('damaged_file')
  })

  it('tell a key file put together from two from a wrong passphrase', async () => {
    const first = await createKeys(passphrase, tess, cost)
    const second = await createKeys(passphrase, tess, cost)
    const mixed: KeyFile = { ...first.keyFile, check: second.keyFile.check }
    await expect(unlockWithPassphrase(mixed, passphrase)).rejects.toEqual(refused('damaged_file'))
    await expect(unlockWithRecoveryKey(mixed, first.recoveryWords.join(' '))).rejects.toEqual(
      refused('damaged_file'),
    )
  })

  it('cannot stand in for one another', async () => {
    const { keyFile, recoveryWords } = await createKeys(passphrase, tess, cost)
    const exchanged: KeyFile = {
      ...keyFile,
      recovery: { ...keyFile.recovery, wrap: hashOf(keyFile).wrap },
    }
    await expect(unlockWithRecoveryKey(exchanged, recoveryWords.join(' '))).rejects.toEqual(
      refused('wrong_recovery_key'),
    )
  })

  it('open for each user by their own passphrase only, whoever is added, changed or taken out', async () => {
    const people = ['user-1', 'user-2', 'user-3', 'user-4'] as const
    const step = fc.record({
      who: fc.constantFrom(...people),
      what: fc.constantFrom('give', 'take'),
      word: fc.constantFrom('amber', 'basalt', 'cedar'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { dataKey, recoveryWords, keyFile } = await createKeys('tess', tess, cost)
        const known = new Map<string, string>([[tess.id, 'tess']])
        let now = keyFile
        for (const { who, what, word } of steps) {
          const theirs = `${word} of ${who}`
          if (what === 'give') {
            now = await giveKey(now, dataKey, { holder: { id: who, name: who }, passphrase: theirs, cost })
            known.set(who, theirs)
          } else if (known.size > 1) {
            now = takeKey(now, who)
            known.delete(who)
          }
        }
        expect(new Set(now.users.map(({ id }) => id))).toEqual(new Set(known.keys()))
        for (const id of people) {
          for (const [of, secret] of known) {
            const opened = await unlockWithPassphrase(now, secret, id).catch(() => null)
            expect(opened !== null && same(opened, dataKey), `${of} as ${id}`).toBe(of === id)
          }
        }
        expect(same(await unlockWithRecoveryKey(now, recoveryWords.join(' ')), dataKey)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  it('cannot be taken for another user by changing the id beside a wrap', async () => {
    const { keyFile } = await createKeys(passphrase, tess, cost)
    const moved = { ...keyFile, users: keyFile.users.map((user) => ({ ...user, id: 'user-2' })) }
    await expect(unlockWithPassphrase(moved, passphrase, 'user-2')).rejects.toEqual(
      refused('wrong_passphrase'),
    )
    const nobody = { ...keyFile, users: keyFile.users.map((user) => ({ ...user, id: null })) }
    await expect(unlockWithPassphrase(nobody, passphrase)).rejects.toEqual(refused('wrong_passphrase'))
  })

  it('name nobody while there is one user, and everybody as soon as there are two', async () => {
    const { dataKey, keyFile } = await createKeys(passphrase, tess, cost)
    expect(JSON.stringify(keyFile)).not.toContain(tess.name)
    const ben = { id: 'user-2', name: 'Ben Clinician' }
    const two = named(await giveKey(keyFile, dataKey, { holder: ben, passphrase: 'x', first: true, cost }), [
      tess,
    ])
    expect(two.users.map(({ name, first }) => [name, first])).toEqual([
      [tess.name, undefined],
      [ben.name, true],
    ])
    await expect(unlockWithPassphrase(two, passphrase)).rejects.toThrow('invalid_input')
    await expect(unlockWithPassphrase(two, passphrase, 'user-9')).rejects.toThrow('invalid_input')
    expect(takeKey(two, ben.id).users.map(({ name }) => name)).toEqual([''])
  })

  it('begin with five words of the list, never the same twice', () => {
    const drawn = Array.from({ length: 200 }, drawFirstPassphrase)
    expect(new Set(drawn).size).toBe(200)
    for (const words of drawn) expect(words.split(' ')).toHaveLength(5)
  })

  it('are derived at the real price without holding up the program', async () => {
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    const { dataKey, keyFile } = await createKeys(passphrase, tess)
    clearInterval(ticking)
    expect(hashOf(keyFile)).toMatchObject({ kdf: 'argon2id', memoryKib: 65_536, lanes: 1 })
    expect(hashOf(keyFile).passes).toBeGreaterThanOrEqual(3)
    expect(hashOf(keyFile).passes).toBeLessThanOrEqual(12)
    expect(same(await unlockWithPassphrase(keyFile, passphrase), dataKey)).toBe(true)
    // The loop went on turning while the other thread worked; one that works itself ticks once or twice.
    expect(turns).toBeGreaterThan(10)
  })

  it('get as many passes as take half a second to a second, 3 to 12', () => {
    expect([1, 180, 250, 375, 500, 700, 1000, 5000].map(passesAfterTrial)).toEqual([12, 12, 9, 6, 5, 3, 3, 3])
    for (let trial = 200; trial <= 1000; trial += 1) {
      const took = (trial / 3) * passesAfterTrial(trial)
      expect(took, `a trial of ${trial} ms`).toBeGreaterThanOrEqual(500)
      expect(took, `a trial of ${trial} ms`).toBeLessThanOrEqual(1000)
    }
    expect([0, -1].map(passesAfterTrial)).toEqual([12, 12])
  })

  it('are overwritten when wiped', () => {
    const bytes = new Uint8Array([1, 2, 3])
    wipe(bytes)
    expect([...bytes]).toEqual([0, 0, 0])
  })

  it('match Argon2id as RFC 9106 has it, and HKDF as RFC 5869 has it, by a key file made elsewhere', async () => {
    const text = madeElsewhere.keyFile
    const checksum = createHash('sha256').update(text).digest('hex')
    const keyFile = parseKeyFile(JSON.stringify({ ...JSON.parse(text), checksum }))
    expect(Buffer.from(await unlockWithPassphrase(keyFile, madeElsewhere.passphrase)).toString('hex')).toBe(
      madeElsewhere.dataKey,
    )
    expect(Buffer.from(await unlockWithRecoveryKey(keyFile, madeElsewhere.words)).toString('hex')).toBe(
      madeElsewhere.dataKey,
    )
    expect(() => parseKeyFile(madeElsewhere.keyFile)).toThrow('damaged_file')
  })
})

/** Made with another implementation of Argon2id, HKDF and AES-GCM (Python's cryptography 48); words of the BIP39 test vectors. */
const madeElsewhere = {
  passphrase: 'correct horse battery staple',
  words:
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid ' +
    'letter advice cage absurd amount doctor acoustic bless',
  dataKey: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  keyFile: JSON.stringify({
    format: 'stridebook-keys',
    version: 1,
    cipher: 'aes-256-gcm',
    check: 'jxH1Vi5hFLnImymHW65+UYpxot0dWrIEncQ4kFYmGCA=',
    passphrase: {
      kdf: 'argon2id',
      memoryKib: 256,
      passes: 2,
      lanes: 1,
      salt: 'RlD2c7ERnvIbm/IVQh6ljBa1VcWCInpPzbaq2MpFNIQ=',
      wrap: {
        iv: 'AQEBAQEBAQEBAQEB',
        data: 'C+umILu38gKdW0GPGC2iko4TAtXoKTYC0g9ht2ftLfI=',
        tag: 'Ba6h7txQtHLz9OCu7QZZsg==',
      },
    },
    recovery: {
      kdf: 'hkdf-sha256',
      salt: 'iwVW6D3BT36ZTO/PmhW7yBQgnC00UtN+waHMx6BweKw=',
      wrap: {
        iv: 'AgICAgICAgICAgIC',
        data: 'jTdkeAL5HxHjMQaio8sFqdtwPD2MOa59b3vpIIBptzE=',
        tag: '98plYQHaT46j00jEIVD80g==',
      },
    },
  }),
}
