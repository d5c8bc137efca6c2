/** The preferences of this device. The host keeps them; nothing about a patient is ever among them. */
import type { SessionHandler } from '../core/context.ts'

export const getPreferences: SessionHandler<'preferences.get'> = async ({ ports }) => ports.preferences.read()

/** Changes what is given; what is left out stays as it is. */
export const setPreferences: SessionHandler<'preferences.set'> = async ({ ports }, change) => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return ports.preferences.write(given)
}
