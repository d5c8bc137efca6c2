/**
 * A sandboxed preload's surroundings and nothing more: `require` of four modules, `contextBridge` that clones what it
 * carries across, and the page's window on the other side.
 */
import { EventEmitter } from 'node:events'
import { createContext, runInContext } from 'node:vm'

type Callable = (...words: readonly unknown[]) => unknown

export interface PreloadWorld {
  /** The page's window, with what the preload exposed. */
  readonly page: Record<string, unknown>
  /** Messages that went to the main process. */
  readonly invoked: (readonly [string, unknown])[]
  /** A message from the main process. */
  receive(channel: string, message: unknown): void
  listeners(channel: string): number
}

/** Runs the text of a built preload. `answer` is what the main process answers to an invocation. */
export function runPreload(
  code: string,
  answer: (channel: string, message: unknown) => unknown,
): PreloadWorld {
  const fromMain = new EventEmitter()
  const page: Record<string, unknown> = {}
  const invoked: (readonly [string, unknown])[] = []
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        if (Object.hasOwn(page, name))
          throw new Error('Cannot bind an API on top of an existing property on the window')
        page[name] = crossBridge(api)
      },
    },
    ipcRenderer: {
      invoke(channel: string, ...words: readonly unknown[]) {
        const message = structuredClone(words[0])
        invoked.push([channel, message])
        return Promise.resolve(structuredClone(answer(channel, message)))
      },
      on: (channel: string, listener: Callable) => void fromMain.on(channel, listener),
      off: (channel: string, listener: Callable) => void fromMain.off(channel, listener),
    },
  }
  const modules: Readonly<Record<string, unknown>> = {
    electron,
    events: EventEmitter,
    timers: { setTimeout, clearTimeout },
    url: { URL },
  }
  const require = (name: string): unknown => {
    if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${name}`)
    return modules[name]
  }
  const exports = {}
  runInContext(code, createContext({ require, exports, module: { exports } }))
  return {
    page,
    invoked,
    receive: (channel, message) => {
      // Electron's own event object carries the sender; a page that gets hold of it holds raw messaging.
      fromMain.emit(channel, { sender: electron.ipcRenderer, ports: [] }, structuredClone(message))
    },
    listeners: (channel) => fromMain.listenerCount(channel),
  }
}

/** Copies as the context bridge copies: own properties of plain objects; functions wrapped; nothing else alive. */
export function crossBridge(value: unknown): unknown {
  if (typeof value === 'function') {
    const call = value as Callable
    return (...words: readonly unknown[]) => crossBridge(call(...words.map((word) => crossBridge(word))))
  }
  if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
  if (typeof value !== 'object' || value === null) return value
  if (isPromise(value)) return value.then((result) => crossBridge(result))
  if (Array.isArray(value)) return value.map((item) => crossBridge(item))
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return structuredClone(value)
  if (value instanceof EventEmitter || value instanceof WeakMap)
    throw new Error('An object could not be cloned.')
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, crossBridge(item)]))
}

function isPromise(value: object): value is Promise<unknown> {
  return 'then' in value && typeof value.then === 'function'
}
