/** The preferences of this device. The host keeps them; nothing about a patient is ever among them. */
import type { LifecycleHandler } from '../access/lifecycle.ts'

export const getPreferences: LifecycleHandler<'preferences.get'> = async ({ ports }) =>
  ports.preferences.read()

/** Changes what is given; what is left out stays as it is. */
export const setPreferences: LifecycleHandler<'preferences.set'> = async ({ ports }, change) => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return ports.preferences.write(given)
}
