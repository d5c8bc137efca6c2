/** What a load rule says, with the figures of the rule in its sentences. */
import type { TFunction } from 'i18next'
import { loadRuleOf } from '../program/load-rules.ts'
import type { LoadRuleId } from '../program/load-rules.ts'

export function loadRuleText(
  t: TFunction,
  id: LoadRuleId,
): { readonly name: string; readonly when: string; readonly advice: string } {
  const { trigger } = loadRuleOf(id)
  const figures =
    trigger.kind === 'distance'
      ? { percent: trigger.abovePercent, days: trigger.days }
      : { percent: 0, days: 0 }
  return {
    name: t(`loadRules.rules.${id}.name`),
    when: t(`loadRules.rules.${id}.when`, figures),
    advice: t(`loadRules.rules.${id}.advice`, figures),
  }
}
