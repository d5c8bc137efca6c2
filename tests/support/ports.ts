/** The ports of a host that has no window: preferences in memory, saved files in a list. */
import type { FileToSave, HostPorts } from '../../main/core/ports.ts'
import { preferencesSchema, type Preferences } from '../../shared/domain/clinic.ts'

export interface TestPorts extends HostPorts {
  /** Tests put their own dialog here. */
  saveFile: HostPorts['saveFile']
  /** Null as in the browser host; tests of dialogs put their answer here. */
  choosePath: HostPorts['choosePath']
  /** What was saved, oldest first. */
  readonly saved: FileToSave[]
  /** What the person answers the next save dialogs with. */
  confirmSaving: boolean
}

export function testPorts(): TestPorts {
  let preferences: Preferences = preferencesSchema.parse({})
  const ports: TestPorts = {
    name: 'browser',
    version: '0.1.0',
    saved: [],
    clipboard: null,
    confirmSaving: true,
    preferences: {
      read: () => preferences,
      write(change) {
        preferences = preferencesSchema.parse({ ...preferences, ...change })
        return preferences
      },
    },
    choosePath: null,
    async saveFile(file) {
      if (ports.confirmSaving) ports.saved.push(file)
      return ports.confirmSaving
    },
  }
  return ports
}
