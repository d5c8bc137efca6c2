/** Killed at any moment of the set-up, there is either no clinic and set-up works, or a clinic that opens. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectOk } from '../support/answers.ts'
import { doomedChild } from '../support/doomed-child.ts'
import { openCore } from '../support/open-core.ts'
import { fullForm, report } from '../security/report.ts'
import { testPassphrase } from '../support/test-clinic.ts'

const kills = fullForm ? 40 : 10
it(`leaves nothing or a working clinic, over ${kills} kills and more`, { timeout: 1_200_000 }, async () => {
  const found = { none: 0, locked: 0 }
  // Longer than a set-up takes on this machine just now, so that the moments of death are spread over all of it.
  const longest = 1.5 * (await timeOfSetUp())
  let next = await startChild()
  // Until both sides of the moment at which the clinic comes to be were hit, further apart each time: a machine that has
  // become busy takes longer than it did just now.
  for (let round = 0; round < kills || found.none === 0 || found.locked === 0; round += 1) {
    const { setUpUntilKilled, dataFolder } = next
    next = await startChild()
    const sweep = 1 + Math.floor(round / kills)
    const { done } = await setUpUntilKilled((sweep * longest * (round % kills)) / kills)

    const made = await openCore({ preset: 'none', dataFolder })
    const { clinic } = expectOk(await made.call('app.state', {}))
    if (clinic === 'open') expect.fail('A clinic is never open before it is unlocked')
    if (done) expect(clinic, 'a set-up that was answered').toBe('locked')
    found[clinic] += 1
    if (clinic === 'none') {
      const setUp = { clinic: { name: 'Again' }, userName: 'Tess Owner', passphrase: testPassphrase }
      expectOk(await made.call('clinic.setUp', setUp))
    } else {
      expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
      expect(expectOk(await made.call('clinic.details', {})).name).toBe('Test clinic')
      // Nobody has seen the 24 words, and the clinic knows it.
      expect(expectOk(await made.call('app.state', {})).recoveryKeyConfirmed).toBe(false)
    }
    await made.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  report('killed while setting up: neither nothing nor a clinic', found.none + found.locked, 0)
  next.discard()
  await rm(next.dataFolder, { recursive: true, force: true })
})

/** Milliseconds that a set-up takes that nobody interrupts. */
async function timeOfSetUp(): Promise<number> {
  const { setUpUntilKilled, dataFolder } = await startChild()
  const { took } = await setUpUntilKilled(null)
  await rm(dataFolder, { recursive: true, force: true })
  return took
}

/** Loads a child with an empty folder, which then waits for its turn. */
async function startChild() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'stridebook-setup-'))
  let lives: number | null = 0
  let begun = 0
  let done = false
  let took = 0
  const child = doomedChild(join(import.meta.dirname, 'core-child.ts'), [dataFolder, 'set-up'], (line) => {
    if (line === 'begun') begun = performance.now()
    if (line === 'begun' && lives !== null) child.killIn(lives)
    if (line !== 'done') return
    done = true
    took = performance.now() - begun
    if (lives === null) child.killIn(0)
  })
  return {
    dataFolder,
    discard: () => child.killIn(0),
    /** So many milliseconds after it began; null once it is done, which is what `done` says. */
    setUpUntilKilled: async (milliseconds: number | null) => {
      lives = milliseconds
      await child.run()
      return { done, took }
    },
  }
}
