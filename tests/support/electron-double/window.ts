/** Windows, their contents and their frames. */
import { EventEmitter } from 'node:events'
import { emitPreventable } from './emitter.ts'

export interface DoubleFrame {
  readonly origin: string
  readonly url: string
  readonly parent: DoubleFrame | null
}

export class DoubleContents extends EventEmitter {
  mainFrame: DoubleFrame = { origin: 'app://stridebook', url: 'app://stridebook/', parent: null }
  readonly sent: (readonly [string, unknown])[] = []
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  destroyed = false

  send(channel: string, message: unknown): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.sent.push([channel, structuredClone(message)])
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  /** Whether a navigation of this kind would go ahead. */
  navigates(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    url: string,
    isMainFrame: boolean,
  ): boolean {
    return !emitPreventable(this, event, { url, isMainFrame, isSameDocument: false, frame: null })
  }
}

export class DoubleWindow extends EventEmitter {
  readonly options: Record<string, unknown>
  readonly webContents = new DoubleContents()
  readonly loaded: string[] = []
  shown = false
  focused = false
  minimized = false
  maximized = false
  bounds = { x: 10, y: 20, width: 1366, height: 860 }
  private readonly gone: () => void

  constructor(options: Record<string, unknown>, gone: () => void) {
    super()
    this.options = options
    this.gone = gone
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url)
    return Promise.resolve()
  }

  show(): void {
    this.shown = true
  }

  focus(): void {
    this.focused = true
  }

  restore(): void {
    this.minimized = false
  }

  maximize(): void {
    this.maximized = true
  }

  isMinimized(): boolean {
    return this.minimized
  }

  isMaximized(): boolean {
    return this.maximized
  }

  isDestroyed(): boolean {
    return this.webContents.destroyed
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.bounds }
  }

  close(): void {
    if (this.isDestroyed() || emitPreventable(this, 'close')) return
    this.destroy()
  }

  destroy(): void {
    if (this.isDestroyed()) return
    this.webContents.destroyed = true
    this.emit('closed')
    this.gone()
  }
}
