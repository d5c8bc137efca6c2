/** What a red flag says. The limits that one of them names are those of the pain rule. */
import type { TFunction } from 'i18next'
import { painLimits } from '../program/pain-rule.ts'
import type { RedFlags } from '../regions/index.ts'

export function redFlagText(t: TFunction, id: RedFlags['flags'][number]['id']): string {
  return t(`redFlags.items.${id}`, painLimits())
}
