/**
 * A double of the electron module for the main process. It does what the real one does as far as the shell can tell,
 * and above all it refuses what the real one refuses: things done too early, too late or twice.
 */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { emitPreventable } from './emitter.ts'
import { buildMenu, type DoubleMenuItem } from './menu.ts'
import { DoubleSession } from './session.ts'
import { DoubleWindow } from './window.ts'

export interface DoubleOptions {
  readonly packaged?: boolean
  readonly switches?: readonly string[]
  /** Whether this start is the first on its data folder. */
  readonly firstInstance?: boolean
  readonly documents?: string
}

export type ElectronDouble = ReturnType<typeof makeElectron>

export function makeElectron(options: DoubleOptions = {}) {
  let state: 'starting' | 'ready' | 'quitting' | 'gone' = 'starting'
  let exitCode: number | null = null
  const windows = new Set<DoubleWindow>()
  const sessions: DoubleSession[] = []
  const paths = new Map<string, string>([['documents', options.documents ?? '/home/somebody/Documents']])
  const switches = new Map<string, string>((options.switches ?? []).map((name) => [name, '']))
  const errorBoxes: (readonly [string, string])[] = []
  const saveDialogs: unknown[] = []
  const messageBoxes: { readonly detail?: string; readonly buttons?: readonly string[] }[] = []
  const record = {
    sandboxed: false,
    schemes: null as null | readonly { scheme: string; privileges?: object }[],
    menu: null as null | { readonly items: readonly DoubleMenuItem[] },
    savePath: '' as string,
    /** Which button of a question is pressed. */
    pressed: 1,
    clipboard: '' as string,
    displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  }

  function only(when: 'starting' | 'ready', what: string): void {
    const isReady = state !== 'starting'
    if (when === 'starting' && isReady) throw new Error(`${what} should be called before app is ready`)
    if (when === 'ready' && !isReady) throw new Error(`${what} cannot be used before app is ready`)
  }

  class App extends EventEmitter {
    readonly isPackaged = options.packaged ?? false
    readonly commandLine = {
      appendSwitch: (name: string, value = '') => {
        only('starting', 'commandLine.appendSwitch')
        switches.set(name, value)
      },
      hasSwitch: (name: string) => switches.has(name),
    }
    private readonly whenItIs: Promise<void>
    private tell: () => void = () => undefined

    constructor() {
      super()
      this.whenItIs = new Promise((resolve) => {
        this.tell = resolve
      })
    }

    becomeReady(): void {
      state = 'ready'
      this.tell()
      this.emit('ready')
    }

    whenReady(): Promise<void> {
      return this.whenItIs
    }

    enableSandbox(): void {
      only('starting', 'app.enableSandbox()')
      record.sandboxed = true
    }

    setPath(name: string, path: string): void {
      if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
      if (name === 'userData' || name === 'sessionData') only('starting', `app.setPath('${name}')`)
      paths.set(name, path)
    }

    getPath(name: string): string {
      const path = paths.get(name)
      if (path === undefined) throw new Error(`Failed to get '${name}' path`)
      return path
    }

    getVersion(): string {
      return '0.0.0'
    }

    requestSingleInstanceLock(): boolean {
      return options.firstInstance ?? true
    }

    quit(): void {
      if (state === 'gone') return
      if (emitPreventable(this, 'before-quit')) return
      state = 'quitting'
      for (const window of windows) window.close()
      if (windows.size > 0) return
      if (emitPreventable(this, 'will-quit')) return
      this.exit(0)
    }

    exit(code: number): void {
      state = 'gone'
      exitCode ??= code
    }
  }
  const app = new App()

  class IpcMain extends EventEmitter {
    readonly handlers = new Map<string, (event: unknown, ...words: unknown[]) => unknown>()

    handle(channel: string, handler: (event: unknown, ...words: unknown[]) => unknown): void {
      if (this.handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`)
      this.handlers.set(channel, handler)
    }
  }
  const ipcMain = new IpcMain()

  /** A class as the real one is, so that `new BrowserWindow` works and nothing else does. */
  class BrowserWindow extends DoubleWindow {
    constructor(windowOptions: Record<string, unknown>) {
      only('ready', 'BrowserWindow')
      super(windowOptions, () => {
        windows.delete(this)
        if (windows.size === 0 && state !== 'quitting') app.emit('window-all-closed')
      })
      windows.add(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
  }

  const module = {
    app,
    powerMonitor: new EventEmitter(),
    clipboard: {
      readText: async () => record.clipboard,
      clear: () => void (record.clipboard = ''),
    },
    ipcMain,
    BrowserWindow,
    protocol: {
      registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: object }[]) {
        only('starting', 'protocol.registerSchemesAsPrivileged')
        if (record.schemes !== null)
          throw new Error('Schemes are registered once: a second call replaces the first')
        record.schemes = schemes
      },
    },
    session: {
      fromPartition(partition: string, sessionOptions?: unknown): DoubleSession {
        only('ready', 'Session')
        const known = sessions.find((candidate) => candidate.partition === partition)
        if (known !== undefined) return known
        const created = new DoubleSession(partition, sessionOptions)
        sessions.push(created)
        app.emit('session-created', created)
        return created
      },
    },
    screen: {
      getAllDisplays() {
        only('ready', 'screen')
        return record.displays
      },
    },
    nativeTheme: { shouldUseDarkColors: false },
    Menu: {
      buildFromTemplate: buildMenu,
      setApplicationMenu(menu: { readonly items: readonly DoubleMenuItem[] }) {
        record.menu = menu
      },
    },
    dialog: {
      showErrorBox(title: string, text: string) {
        errorBoxes.push([title, text])
      },
      showMessageBox(asked: { readonly detail?: string; readonly buttons?: readonly string[] }) {
        only('ready', 'dialog')
        messageBoxes.push(asked)
        return Promise.resolve({ response: record.pressed, checkboxChecked: false })
      },
      showSaveDialog(...words: unknown[]) {
        only('ready', 'dialog')
        saveDialogs.push(words.at(-1))
        return Promise.resolve({ canceled: record.savePath === '', filePath: record.savePath })
      },
    },
  }

  return {
    module,
    record,
    windows,
    sessions,
    paths,
    switches,
    errorBoxes,
    saveDialogs,
    messageBoxes,
    get exitCode() {
      return exitCode
    },
    /** Sends a message as a page does: what crosses is cloned both ways. */
    async invoke(channel: string, event: unknown, ...words: readonly unknown[]): Promise<unknown> {
      const handler = ipcMain.handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await handler(event, ...words.map((word) => structuredClone(word))))
    },
  }
}
