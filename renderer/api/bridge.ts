/** Finds the bridge that this window's host offers. Nothing outside `renderer/api` touches it. */
import type { Bridge } from '../../shared/contract/index.ts'
import { createHttpBridge } from './http-bridge.ts'

declare global {
  interface Window {
    /** Exposed by the Electron preload; absent in the browser host. */
    readonly stridebook?: Bridge
  }
}

export function connect(): Bridge {
  return window.stridebook ?? createHttpBridge()
}
