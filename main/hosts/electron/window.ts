/** The one window: how it is made, what it remembers, and what happens when its page is lost. */
import {
  BrowserWindow,
  nativeTheme,
  screen,
  type BrowserWindowConstructorOptions,
  type Session,
} from 'electron'
import type { AppEvent } from '../../../shared/contract/index.ts'
import type { WindowBounds } from '../preferences.ts'
import { channels } from './channels.ts'
import { startAddress } from './origin.ts'
import { placeWindow, smallestWindow, type Area } from './window-bounds.ts'

export interface WindowParts {
  readonly session: Session
  /** The built preload file. */
  readonly preload: string
  readonly development: boolean
  readonly remembered: WindowBounds | null
  remember(bounds: WindowBounds): void
}

/** Every security setting is named, also where it is Electron's default, so that a test can hold all of them. */
export function windowOptions(
  parts: Pick<WindowParts, 'session' | 'preload' | 'development'>,
  place: Area,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Stridebook',
    show: false,
    backgroundColor: dark ? '#16181a' : '#ffffff',
    webPreferences: {
      session: parts.session,
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: parts.development,
    },
  }
}

/** Makes the window and loads its page; it shows itself when there is something to see. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow(
    windowOptions(parts, placeWindow(parts.remembered, screens), nativeTheme.shouldUseDarkColors),
  )
  if (parts.remembered?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  // Titles are seen in task switchers and by screen sharing: ours never takes what a page would write into it.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    try {
      parts.remember({ ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch {
      // A full disk: where the window was is not worth a word, and must not keep it open.
    }
  })
  reloadLostPage(window)
  void window.loadURL(startAddress)
  return window
}

/** Tells the window what the core has to say. */
export function sendEvent(window: BrowserWindow | null, event: AppEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, event)
}

/** Brings a window to the front for a person who started the program again. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * A page that crashed is loaded again: the records are safe in the main process. One that crashes again within ten
 * seconds would go on for ever, so its window is closed.
 */
function reloadLostPage(window: BrowserWindow): void {
  let lostAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const again = Date.now() - lostAt < 10_000
    lostAt = Date.now()
    if (again) window.destroy()
    else void window.loadURL(startAddress)
  })
}
