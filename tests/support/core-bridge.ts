/**
 * Component tests over the real core: `openClinic()` answers a bridge to a core with an encrypted database of its own,
 * its clock on the given instant. Records are made by calls of the contract. What a real core does not do on demand (a
 * full disk, a slow answer, a lost connection) is put in its way with `intercept`. With STRIDEBOOK_SLOW=300 every answer
 * reaches the window that many milliseconds late, which finds tests that read the page before it has come.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { cleanup, waitFor } from '@testing-library/react'
import { afterAll, afterEach, expect } from 'vitest'
import type { ErrorCode } from '../../shared/app-error.ts'
import type {
  AppEvent,
  Bridge,
  CallAnswer,
  CallName,
  CallRequest,
  InputOf,
  OutputOf,
} from '../../shared/contract/index.ts'
import { fail } from '../../shared/result.ts'
import { expectOk } from './answers.ts'
import type { OpenCoreOptions } from './open-core.ts'
import type { CoreWish, FromThread, Opened, ToThread } from './core-thread.ts'

/** Stands between the window and the core at one call: hands it on, answers itself, or waits. */
export type Interception = (request: CallRequest, handOn: () => Promise<CallAnswer>) => Promise<CallAnswer>

export interface CoreBridge extends Bridge, Opened {
  /** What the window has asked, oldest first; seeding and other seats are not among it. */
  readonly requests: readonly CallRequest[]
  readonly cancelled: readonly string[]
  /** The inputs of the window's requests of one name, oldest first. */
  asked<Name extends CallName>(name: Name): InputOf<Name>[]
  /** Asks the core past the window, as another seat does, and answers the value; a refusal fails the test. */
  ask<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Waits until everything that the window has asked is answered. */
  quiet(): Promise<void>
  /** Intercepts a call of the window until the function that comes back is called. */
  intercept(name: CallName, interception: Interception): () => void
  /** Keeps what the core says from the window, as a lost connection does, until the function that comes back is called. */
  loseEvents(): () => void
  /** What the host says, which a core does not: the menu, the connection. */
  send(event: AppEvent): void
  setNow(instant: string): Promise<void>
}

/** Noon of the day on which the windows under test stand. */
export const testNoon = '2026-11-21T12:00:00.000Z'

const slowness = Number(process.env['STRIDEBOOK_SLOW'] ?? 0)

let thread: Worker | null = null
const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>()
const listenersOf = new Map<number, Set<(event: AppEvent) => void>>()
let lastId = 0

function startThread(): Worker {
  const started = new Worker(join(import.meta.dirname, 'core-thread.ts'), { execArgv: [] })
  started.unref()
  started.on('message', (message: FromThread) => {
    if ('event' in message) {
      for (const listener of listenersOf.get(message.core) ?? []) listener(message.event)
      return
    }
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if ('thrown' in message) one?.reject(new Error(message.thrown))
    else one?.resolve(message.value)
  })
  started.on('error', (fault) => {
    for (const one of waiting.values()) one.reject(fault as Error)
  })
  return started
}

function wish(core: number, what: CoreWish): Promise<unknown> {
  thread ??= startThread()
  const id = (lastId += 1)
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  thread.postMessage({ ...what, id, core } satisfies ToThread)
  return answer
}

// Loads the core while the test file loads the window.
thread = startThread()

afterEach(async () => {
  // The window goes first: what it still asks is answered.
  cleanup()
  await Promise.all([...listenersOf.keys()].map((core) => wish(core, { wish: 'stop' })))
  listenersOf.clear()
})
afterAll(async () => void (await thread?.terminate()))

/** Opens a core for this test; it is stopped and its folder removed after it. */
export async function openClinic(
  options: Partial<Pick<OpenCoreOptions, 'preset' | 'openBy'>> & { now?: string } = {},
): Promise<CoreBridge> {
  const core = (lastId += 1)
  const listeners = new Set<(event: AppEvent) => void>()
  listenersOf.set(core, listeners)
  // The recovery key opens without the thread that the passphrase needs, which would be most of a test's time.
  const { preset = 'clinic', openBy = 'recovery-key', now = testNoon } = options
  // Both sides of the thread are declared in one file.
  const opened = (await wish(core, { wish: 'open', options: { preset, openBy }, now })) as Opened
  const requests: CallRequest[] = []
  const cancelled: string[] = []
  /** Requests of the window that are not answered yet. */
  let open = 0
  const interceptions = new Map<string, Interception>()
  const dispatch = async (request: CallRequest) => (await wish(core, { wish: 'call', request })) as CallAnswer

  return {
    ...opened,
    host: 'browser',
    requests,
    cancelled,
    async call(request) {
      requests.push(request)
      const interception = interceptions.get(request.name)
      const answer = interception ? interception(request, () => dispatch(request)) : dispatch(request)
      open += 1
      try {
        if (slowness > 0) await wait(slowness)
        return await answer
      } finally {
        open -= 1
      }
    },
    quiet: () => waitFor(() => expect(open).toBe(0)),
    cancel(requestId) {
      cancelled.push(requestId)
      void wish(core, { wish: 'cancel', requestId })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // jsdom opens no PDF: its stand-ins tell documents apart by their tickets.
    document: async (ticket) => ({ bytes: new TextEncoder().encode(ticket), type: 'application/pdf' }),
    asked: <Name extends CallName>(name: Name) =>
      requests.filter((request) => request.name === name).map((request) => request.input as InputOf<Name>),
    async ask<Name extends CallName>(name: Name, input: InputOf<Name>) {
      // Dispatch has checked the value against the output that the contract declares for this name.
      const answer = (await dispatch({ name, input, requestId: randomUUID() })) as CallAnswer<OutputOf<Name>>
      return expectOk(answer)
    },
    intercept(name, interception) {
      interceptions.set(name, interception)
      return () => void interceptions.delete(name)
    },
    loseEvents() {
      listenersOf.set(core, new Set())
      return () => void listenersOf.set(core, listeners)
    },
    send(event) {
      for (const listener of listeners) listener(event)
    },
    async setNow(instant) {
      await wish(core, { wish: 'setNow', instant })
    },
  }
}

/** An interception that refuses every call. */
export const refusing =
  (code: ErrorCode): Interception =>
  async () =>
    fail({ code })

/** An interception that keeps each call waiting until `release`. */
export function holding(): { interception: Interception; release(): void } {
  const gate = Promise.withResolvers<void>()
  return {
    interception: async (_request, handOn) => {
      await gate.promise
      return handOn()
    },
    release: () => gate.resolve(),
  }
}
