/**
 * Waits for a word on its standard input, then runs the real core on the data folder that is named and does the work that is
 * named, until it is killed. What was answered ok is told on a line of its own, straight to the pipe and before anything
 * else happens: it has been promised then.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { startCore } from '../../main/app/start.ts'
import { testPorts } from '../support/ports.ts'
import { cheapKeyCost, testPassphrase } from '../support/test-clinic.ts'

const [, , dataFolder, work] = process.argv
if (dataFolder === undefined) throw new Error('Expected a data folder')

await once(process.stdin, 'data')
const say = (line: string) => writeSync(1, `${line}\n`)
say('begun')
const core = await startCore({ dataFolder, ports: testPorts(), keyCost: cheapKeyCost })

async function call(name: string, input: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await core.dispatch({ name, input, requestId: randomUUID() }, 'window')
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
  // Every call made here answers an object.
  return answer.value as Readonly<Record<string, unknown>>
}

async function unlock(): Promise<void> {
  await call('clinic.unlock', { passphrase: testPassphrase })
  say('ready')
}

switch (work) {
  case 'set-up': {
    const clinic = { name: 'Test clinic' }
    await call('clinic.setUp', { clinic, userName: 'Tess Owner', passphrase: testPassphrase })
    say('done')
    await once(process.stdin, 'end')
    break
  }
  case 'save':
    await unlock()
    for (let number = 0; ; number += 1) {
      const note = 'x'.repeat(number % 500)
      const patient = { givenName: `Ana ${number}`, familyName: 'Berg', birthDate: '1984-03-12', note }
      say(String((await call('patients.create', { patient }))['id']))
    }
  case 'back-up':
    await unlock()
    for (;;) say(String((await call('backups.make', {}))['name']))
  default:
    throw new Error(`Expected a work, not "${work}"`)
}
