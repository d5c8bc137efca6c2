/** Sessions, their permission handlers, their protocol and their requests. */
import { EventEmitter } from 'node:events'

type Handler = ((...words: never[]) => unknown) | null

/** What a page meets when the session has no handler: Electron grants. */
export class DoubleSession extends EventEmitter {
  readonly partition: string
  readonly options: unknown
  readonly handlers = new Map<string, Handler>()
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>()
  spellChecker = true

  constructor(partition: string, options: unknown) {
    super()
    this.partition = partition
    this.options = options
  }

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      if (this.schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.schemes.set(scheme, handler)
    },
  }

  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => this.keep('onBeforeRequest', handler),
  }

  setPermissionRequestHandler(handler: Handler): void {
    this.keep('permissionRequest', handler)
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.keep('permissionCheck', handler)
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.keep('devicePermission', handler)
  }

  setDisplayMediaRequestHandler(handler: Handler): void {
    this.keep('displayMedia', handler)
  }

  setBluetoothPairingHandler(handler: Handler): void {
    this.keep('bluetoothPairing', handler)
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }

  /** Asks as Chromium asks; true means granted. */
  requestPermission(permission: string): boolean {
    const handler = this.handlers.get('permissionRequest')
    if (handler === undefined || handler === null) return true
    let granted: boolean | null = null
    call(handler, {}, permission, (answer: boolean) => (granted = answer), {
      requestingUrl: 'app://stridebook/',
    })
    if (granted === null) throw new Error(`No answer to the request for ${permission}`)
    return granted
  }

  checkPermission(permission: string): boolean {
    const handler = this.handlers.get('permissionCheck')
    return handler === undefined || handler === null
      ? true
      : call(handler, null, permission, 'app://stridebook', {}) === true
  }

  /** Whether a request would be cancelled. */
  cancels(url: string, resourceType: string): boolean {
    const handler = this.handlers.get('onBeforeRequest')
    if (handler === undefined || handler === null) return false
    let cancel: boolean | undefined
    call(handler, { url, resourceType }, (answer: { cancel?: boolean }) => (cancel = answer.cancel))
    return cancel === true
  }

  private keep(name: string, handler: Handler): void {
    if (handler !== null && typeof handler !== 'function')
      throw new TypeError(`${name} must be a function or null`)
    this.handlers.set(name, handler)
  }
}

function call(handler: NonNullable<Handler>, ...words: unknown[]): unknown {
  return (handler as (...words: unknown[]) => unknown)(...words)
}
