/**
 * The preferences of this device, kept in one small file that both hosts read and write in electron-store's format.
 * Only the keys of `devicePreferencesSchema` can get in; nothing about a patient is ever one of them.
 */
import { preferencesChangeSchema, preferencesSchema, type Preferences } from '../../shared/domain/clinic.ts'
import { z } from '../../shared/schema.ts'
import type { PreferenceStore } from '../core/ports.ts'

/** Where the window was, in screen pixels. */
export const windowBoundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(100).max(20_000),
  height: z.number().int().min(100).max(20_000),
  maximized: z.boolean(),
})
export type WindowBounds = z.infer<typeof windowBoundsSchema>

export const devicePreferencesSchema = z.object({
  ...preferencesSchema.shape,
  window: windowBoundsSchema.nullable().default(null),
})
export type DevicePreferences = z.infer<typeof devicePreferencesSchema>

/** The file's name without its folder and its `.json`. */
export const preferencesFileName = 'preferences'

/** What the core needs of `conf` and of electron-store, which is made of it. */
export interface KeyValueFile {
  readonly store: Readonly<Record<string, unknown>>
  set(values: Partial<DevicePreferences>): void
}

/** How the file is opened: the file itself drops keys it does not know, and a damaged one starts afresh. */
export function fileOptions(folder: string) {
  return {
    cwd: folder,
    rootSchema: { additionalProperties: false },
    ajvOptions: { removeAdditional: true },
    schema: propertiesAsJsonSchema(),
    clearInvalidConfig: true,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  } as const
}

/** Reads and writes the part of the file that the window may see and change. */
export function preferenceStore(file: KeyValueFile): PreferenceStore {
  return {
    read: () => preferencesSchema.parse(file.store),
    write(change: Partial<Preferences>): Preferences {
      const known = preferencesChangeSchema.parse(change)
      file.set(known)
      return preferencesSchema.parse(file.store)
    },
  }
}

/** Where the window was when it was last closed, or null. */
export function readWindowBounds(file: KeyValueFile): WindowBounds | null {
  return windowBoundsSchema
    .nullable()
    .catch(null)
    .parse(file.store['window'] ?? null)
}

export function writeWindowBounds(file: KeyValueFile, bounds: WindowBounds): void {
  file.set({ window: windowBoundsSchema.parse(bounds) })
}

function propertiesAsJsonSchema(): Record<string, object> {
  const { properties } = z.toJSONSchema(devicePreferencesSchema, { io: 'input' })
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([key, value]) => [key, typeof value === 'object' ? value : {}]),
  )
}
