/**
 * The thread that component tests talk to: it holds real cores on real encrypted databases, because native modules and
 * a data folder belong into Node and the window under test into jsdom. What crosses is data, as in the product.
 */
import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { AppEvent, CallRequest } from '../../shared/contract/index.ts'
import type { OpenCore, OpenCoreOptions } from './open-core.ts'

/** What a test asks of a core. Each is answered by the same id. */
export type CoreWish =
  | { readonly wish: 'open'; readonly options: OpenCoreOptions; readonly now: string }
  | { readonly wish: 'call'; readonly request: CallRequest }
  | { readonly wish: 'cancel'; readonly requestId: string }
  | { readonly wish: 'setNow'; readonly instant: string }
  | { readonly wish: 'stop' }
export type ToThread = CoreWish & { readonly id: number; readonly core: number }

/** What comes back when a core was opened. */
export interface Opened {
  readonly passphrase: string
  readonly recoveryKey: readonly string[]
}
export type FromThread =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly thrown: string }
  | { readonly core: number; readonly event: AppEvent }

const port = parentPort
if (!port) throw new Error('Expected to be started as a thread')
const send = (message: FromThread): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  port.postMessage(message)
}

// Each test file has a thread of its own; the code that it loads is the same every time.
enableCompileCache()
const { firstSeat, openCore } = await import('./open-core.ts')
const cores = new Map<number, OpenCore>()

function coreOf(number: number): OpenCore {
  const found = cores.get(number)
  if (!found) throw new Error('Expected an open core')
  return found
}

async function fulfil(message: ToThread): Promise<unknown> {
  const { core: number } = message
  switch (message.wish) {
    case 'open': {
      const core = await openCore(message.options)
      core.time.setNow(message.now)
      core.core.onEvent(firstSeat, (event) => send({ core: number, event }))
      cores.set(number, core)
      return { passphrase: core.passphrase, recoveryKey: core.recoveryKey } satisfies Opened
    }
    case 'call':
      return coreOf(number).core.dispatch(message.request, firstSeat)
    case 'cancel':
      return coreOf(number).cancel(message.requestId)
    case 'setNow':
      return coreOf(number).time.setNow(message.instant)
    case 'stop':
      await cores.get(number)?.stop()
      return cores.delete(number)
  }
}

port.on('message', (message: ToThread) => {
  const { id } = message
  void fulfil(message).then(
    (value) => send({ id, value }),
    (fault: unknown) =>
      send({ id, thrown: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
  )
})
