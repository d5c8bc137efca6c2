/**
 * Waits for a word on its standard input, then opens the clinic in the data folder that is named and backs it up again and
 * again, saying the name of each that was answered ok. Killed by `kill-while-backing-up.test.ts`.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { startCore } from '../../main/app/start.ts'
import { testPorts } from '../support/ports.ts'
import { cheapKeyCost, testPassphrase } from '../support/test-clinic.ts'

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
for (;;) {
  const made = await call('backups.make', {})
  if (typeof made !== 'object' || made === null || !('name' in made)) throw new Error('Expected a backup')
  writeSync(1, `${String(made.name)}\n`)
}
