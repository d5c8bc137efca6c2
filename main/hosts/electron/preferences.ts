/** The preferences of this device through electron-store: the same file that the browser host reads with `conf`. */
import { ipcMain } from 'electron'
import Store from 'electron-store'
import { fileOptions, preferencesFileName, type DevicePreferences } from '../preferences.ts'

export function openPreferences(folder: string): Store<DevicePreferences> {
  const store = new Store<DevicePreferences>({ ...fileOptions(folder), name: preferencesFileName })
  // The store offers its folder to any page that asks on this channel, unchecked; no page of ours needs to.
  ipcMain.removeAllListeners('electron-store-get-data')
  return store
}
