/** How an episode is called: its condition and its side, as one phrase. */
import type { TFunction } from 'i18next'
import { conditionCodes } from '../regions/index.ts'
import { sides } from '../domain/side.ts'

/** The condition in words; a code from a newer version is said as it is. */
export function conditionName(t: TFunction, condition: string): string {
  const known = conditionCodes.find((code) => code === condition)
  return known ? t(`conditions.${known}.name`) : condition
}

/** “Achilles tendinopathy, left”; the condition alone where no side is meant. */
export function episodeName(t: TFunction, condition: string, side: string): string {
  const name = conditionName(t, condition)
  const known = sides.find((one) => one === side)
  return known === undefined || known === 'none' ? name : t(`episodes.sided.${known}`, { condition: name })
}
