/**
 * Waits for a word on its standard input, then sets a clinic up in the data folder that is named, and says when it was
 * told that it is there. Killed by `kill-while-setting-up.test.ts`.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { startCore } from '../../main/app/start.ts'
import { testPorts } from '../support/ports.ts'
import { cheapKeyCost, testPassphrase } from '../support/test-clinic.ts'

const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('Expected a data folder')

await once(process.stdin, 'data')
writeSync(1, 'begun\n')
const core = await startCore({ dataFolder, ports: testPorts(), keyCost: cheapKeyCost })
const input = { clinic: { name: 'Test clinic' }, userName: 'Tess Owner', passphrase: testPassphrase }
const answer = await core.dispatch({ name: 'clinic.setUp', input, requestId: 'set-up' }, 'window')
if (!answer.ok) throw new Error(`The set-up was refused: ${JSON.stringify(answer.error)}`)
writeSync(1, 'done\n')
await once(process.stdin, 'end')
