/**
 * Waits for a word on its standard input, then runs the real core on the data folder that is named and types into a form
 * as a window does: through the window's own keeper of drafts, a letter every few milliseconds. Says each letter on a
 * line of its own, with the millisecond, before it is typed. `kill-while-typing.test.ts` kills it.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { startCore } from '../../main/app/start.ts'
import { keepDraft, openDrafts } from '../../renderer/api/kept-drafts.ts'
import { cheapKeyCost, testPassphrase } from '../support/test-clinic.ts'
import { testPorts } from '../support/ports.ts'

const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('Expected a data folder')
// All that the keeper asks of a window.
Object.assign(globalThis, { window: { location: { hash: '#/patients/new' } } })

await once(process.stdin, 'data')
const core = await startCore({ dataFolder, ports: testPorts(), keyCost: cheapKeyCost })

async function call(name: string, input: unknown): Promise<void> {
  const answer = await core.dispatch({ name, input, requestId: randomUUID() }, 'window')
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
}

await call('clinic.unlock', { passphrase: testPassphrase })
openDrafts('user', [], async (changes) => {
  await call('drafts.keep', { changes })
  return true
})
writeSync(1, 'ready\n')
for (let length = 1; ; length += 1) {
  writeSync(1, `${length} ${Date.now()}\n`)
  keepDraft('patients.new', { edited: { note: 'x'.repeat(length) }, base: { note: '' }, basedOn: 0 })
  await wait(20)
}
