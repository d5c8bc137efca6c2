/**
 * Works a clinic the way a day does, locks it, and says in one line of JSON which of its secrets can still be reached in
 * memory. Run with `--expose-gc`; apart from the test, whose own copies would be found.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeHeapSnapshot } from 'node:v8'
import { openCore, type OpenCore } from '../../support/open-core.ts'

/** Put together anew each time, so that this script itself holds none of them whole. */
const first = () => ['zebra', 'quartz', 'lumen', 'harbour'].join('-')
const second = () => ['violet', 'otter', 'basalt', 'cedar'].join('-')
const pin = () => ['7309', '1548'].join('')

const state = async (made: OpenCore) => {
  const answer = await made.call('app.state', {})
  return answer.ok ? answer.value : null
}

async function work(made: OpenCore): Promise<readonly string[]> {
  const details = { clinic: { name: 'Test clinic' }, userName: 'Tess Owner', passphrase: first() }
  const answers = [await made.call('clinic.setUp', details)]
  await made.call('clinic.lock', {})
  await made.call('clinic.unlock', { passphrase: first() })
  const changed = await made.call('clinic.changePassphrase', { current: first(), next: second() })
  answers.push(await made.call('clinic.newRecoveryKey', { passphrase: second() }))
  const owner = (await state(made))?.user?.id ?? ''
  const set = await made.call('pin.set', { passphrase: second(), pin: pin() })
  const user = { name: 'Ben', role: 'assistant' as const }
  const added = await made.call('users.add', { user, shown: { passphrase: second() } })
  await made.call('clinic.lock', {})
  await made.call('clinic.unlock', { pin: ['7309', '1549'].join(''), userId: owner })
  const back = await made.call('clinic.unlock', { pin: pin(), userId: owner })
  await made.call('clinic.lock', {})
  if (!changed.ok || !added.ok || !set.ok || !back.ok) throw new Error('The clinic of the test did not work')
  // Some words of each, put together anew below: enough to know them by.
  const known = answers.map((answer) => (answer.ok ? answer.value.recoveryKey.slice(2, 5) : []))
  return [...known, added.value.firstPassphrase.split(' ').slice(0, 3)].map((words) => words.join('|'))
}

const made = await openCore({ preset: 'none' })
const words = await work(made)
globalThis.gc?.()
const file = writeHeapSnapshot(join(made.dataFolder, 'now.heapsnapshot'))
const { strings } = JSON.parse(readFileSync(file, 'utf8')) as { strings: string[] }
rmSync(file)
const secrets = [first(), second(), pin(), ...words.map((three) => three.split('|').join(' '))]
const found = secrets.filter((secret) => strings.some((one) => one.includes(secret)))
process.stdout.write(`${JSON.stringify({ looked: secrets.length, strings: strings.length, found })}\n`)
await made.stop()
