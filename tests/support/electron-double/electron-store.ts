/** electron-store on the double: `conf` underneath as in the real one, with the listener that the real one leaves. */
import Conf, { type Options } from 'conf'
import type { ElectronDouble } from './index.ts'

export function makeStoreClass(electron: ElectronDouble) {
  return class Store extends Conf {
    constructor(options: Options<Record<string, unknown>> & { name?: string }) {
      const { name = 'config', ...rest } = options
      electron.module.ipcMain.on('electron-store-get-data', () => undefined)
      super({ ...rest, configName: name })
    }
  }
}
