/**
 * Waits for a word on its standard input, then runs the real core on the data folder that is named, saves patients one
 * after the other, and writes the id of each that was answered ok on a line of its own. Never stops by itself:
 * `kill-while-saving.test.ts` kills it.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { startCore } from '../../main/app/start.ts'
import { cheapKeyCost, testPassphrase } from '../support/test-clinic.ts'
import { testPorts } from '../support/ports.ts'

const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('Expected a data folder')

await once(process.stdin, 'data')
const core = await startCore({ dataFolder, ports: testPorts(), keyCost: cheapKeyCost })

async function call(name: string, input: unknown): Promise<unknown> {
  const answer = await core.dispatch({ name, input, requestId: randomUUID() }, 'window')
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

await call('clinic.unlock', { passphrase: testPassphrase })
writeSync(1, 'ready\n')
for (let number = 0; ; number += 1) {
  const patient = {
    givenName: `Ana ${number}`,
    familyName: 'Berg',
    birthDate: '1984-03-12',
    note: 'x'.repeat(number % 500),
  }
  const saved = await call('patients.create', { patient })
  if (typeof saved !== 'object' || saved === null || !('id' in saved)) throw new Error('Expected a patient')
  // Straight to the pipe, before anything else happens: what is written here has been promised.
  writeSync(1, `${String(saved.id)}\n`)
}
