/**
 * Waits for a word on its standard input, then opens the clinic in the data folder that is named and does the same thing
 * with its backups again and again: copies them to a second place, restores, saves one file, renews the key, or tries a restore. Killed by
 * `kill-while-moving-backups.test.ts`.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { startCore } from '../../main/app/start.ts'
import { testPorts } from '../support/ports.ts'
import { cheapKeyCost, testPassphrase } from '../support/test-clinic.ts'

const [, , dataFolder, work, path, name] = process.argv
if (dataFolder === undefined || path === undefined || name === undefined)
  throw new Error('Expected more words')

await once(process.stdin, 'data')
const core = await startCore({ dataFolder, ports: testPorts(), keyCost: cheapKeyCost })

async function call(called: string, input: unknown): Promise<void> {
  const answer = await core.dispatch({ name: called, input, requestId: randomUUID() }, 'window')
  if (!answer.ok) throw new Error(`${called} was refused: ${JSON.stringify(answer.error)}`)
}

await call('clinic.unlock', { passphrase: testPassphrase })
writeSync(1, 'ready\n')
for (;;) {
  if (work === 'place') {
    await call('backups.choosePlace', { path })
    await call('backups.make', {})
  } else if (work === 'restore') await call('backups.restore', { name, passphrase: testPassphrase })
  else if (work === 'file') await call('backups.saveFile', { name, path })
  else if (work === 'renew-key') await call('clinic.renewKey', { passphrase: testPassphrase })
  else await call('backups.drill', { passphrase: testPassphrase })
}
