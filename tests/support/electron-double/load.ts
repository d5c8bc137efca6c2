/** Loads modules of the Electron shell on a fresh double. Call it before importing any of them. */
import { vi } from 'vitest'
import { makeStoreClass } from './electron-store.ts'
import { makeElectron, type DoubleOptions, type ElectronDouble } from './index.ts'

export function startDouble(options: DoubleOptions = {}): ElectronDouble {
  const electron = makeElectron(options)
  vi.resetModules()
  vi.doMock('electron', () => ({ ...electron.module, default: electron.module }))
  vi.doMock('electron-store', () => ({ default: makeStoreClass(electron) }))
  return electron
}
