/** Killed at any moment of the set-up, there is either no clinic and set-up works, or a clinic that opens. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { expectOk } from '../support/answers.ts'
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
    const { child, dataFolder } = next
    next = await startChild()
    const sweep = 1 + Math.floor(round / kills)
    const done = await killAfter(child, (sweep * longest * (round % kills)) / kills)

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
  next.child.kill('SIGKILL')
  await rm(next.dataFolder, { recursive: true, force: true })
})

/** Milliseconds that a set-up takes that nobody interrupts. */
async function timeOfSetUp(): Promise<number> {
  const { child, dataFolder } = await startChild()
  const times: number[] = []
  child.stdin.write('go\n')
  for await (const line of createInterface({ input: child.stdout })) {
    times.push(performance.now())
    if (line === 'done') break
  }
  child.kill('SIGKILL')
  await rm(dataFolder, { recursive: true, force: true })
  const [begun = 0, done = 0] = times
  return done - begun
}

async function startChild() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'stridebook-setup-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, 'core-child.ts'), dataFolder, 'set-up'], {
    stdio: 'pipe',
  })
  return { child, dataFolder }
}

/** Whether the child was told that the clinic is there before it was killed. */
async function killAfter(child: ChildProcessWithoutNullStreams, milliseconds: number): Promise<boolean> {
  let done = false
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString()
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal))
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'begun') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    if (line === 'done') done = true
  })
  child.stdin.write('go\n')
  expect(await ended, complaint).toBe('SIGKILL')
  return done
}
