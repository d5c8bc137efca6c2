/** The sentence of a criterion. A limit's words are made from its measure, operator and threshold, so that they cannot disagree. */
import type { TFunction } from 'i18next'
import type { Criterion, Limit } from '../domain/criterion.ts'
import { measureOf } from '../domain/measure.ts'
import { criterionWords } from './plan-text.ts'

/** "Standing on one leg, eyes open: 30 seconds or more, on each side." */
export function limitText(t: TFunction, { measure, operator, threshold }: Limit): string {
  const { unit, sides } = measureOf(measure)
  const limit = t(`measures.limits.${operator}`, {
    name: t(`measures.names.${measure}`),
    amount: t(`measures.amounts.${unit}`, { count: threshold }),
  })
  return sides === 'each' ? t('measures.limits.eachSide', { limit }) : limit
}

/** What has to be true, as one line. */
export function criterionText(t: TFunction, { words, limit }: Criterion): string {
  if (limit === null) return words === null ? '' : criterionWords(t, words)
  if (words === null) return limitText(t, limit)
  return t('measures.limits.inTask', { task: criterionWords(t, words), limit: limitText(t, limit) })
}
