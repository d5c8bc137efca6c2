/** What a red flag says. The limits that one of them names are those of the pain rule. */
import type { TFunction } from 'i18next'
import { painLimits } from '../program/pain-rule.ts'
import type { RedFlags } from '../regions/index.ts'

type RedFlagId = RedFlags['flags'][number]['id']

/** The id as a key, in which a dot would part one branch of the text tree from the next. */
export type RedFlagKey<Id extends string = RedFlagId> = Id extends `${infer Rule}.${infer Part}`
  ? `${Rule}-${Part}`
  : Id

export function redFlagText(t: TFunction, id: RedFlagId): string {
  const key = id.replace('.', '-') as RedFlagKey
  return t(`redFlags.items.${key}`, painLimits())
}
