/** Finds the bridge that this window's host offers. Nothing outside `renderer/api` touches it. */
import type { Bridge } from '../../shared/contract/index.ts'
import { comeIn, type Refusal } from './http-bridge.ts'

export type { Refusal } from './http-bridge.ts'

declare global {
  interface Window {
    /** Exposed by the Electron preload; absent in the browser host. */
    readonly stridebook?: Bridge
  }
}

/** The bridge, or why this window gets none. */
export async function connect(): Promise<Bridge | Refusal> {
  return window.stridebook ?? comeIn()
}
