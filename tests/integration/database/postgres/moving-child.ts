/**
 * Waits for a word on its standard input, then opens the clinic in the data folder that is named, moves it, and kills itself
 * in the moment in which it says to be so far. Run by `moving-a-clinic.test.ts`.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { startCore } from '../../../../main/app/start.ts'
import { testPorts } from '../../../support/ports.ts'
import { testTime } from '../../../support/test-time.ts'
import { cheapKeyCost, testPassphrase as passphrase } from '../../../support/test-clinic.ts'

const [, , dataFolder = '', name = '', part = '', address = ''] = process.argv

await once(process.stdin, 'data')
const core = await startCore({ dataFolder, ports: testPorts(), time: testTime(), keyCost: cheapKeyCost })
core.onEvent('window', (event) => {
  if (event.type === 'progress' && event.done >= Number(part)) process.kill(process.pid, 'SIGKILL')
})

async function call(called: string, input: unknown): Promise<void> {
  const answer = await core.dispatch({ name: called, input, requestId: randomUUID() }, 'window')
  if (!answer.ok) throw new Error(`${called} was refused: ${JSON.stringify(answer.error)}`)
}

await call('clinic.unlock', { passphrase })
await call(
  name,
  name === 'server.move' ? { address: JSON.parse(address) as unknown, passphrase } : { passphrase },
)
