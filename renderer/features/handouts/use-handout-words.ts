import { useTranslation } from 'react-i18next'
import type { Handout, HandoutOptions } from '../../../shared/domain/handout.ts'
import { isRange } from './choices.ts'

/** A handout in short words: its weeks, and what it is printed on. */
export function useHandoutWords() {
  const { t } = useTranslation('app')
  /** `7–9`, or `7` for a single week. */
  function numbers({ weeks: chosen }: Pick<HandoutOptions, 'weeks'>): string {
    if (chosen.length < 2 || !isRange(chosen)) return t('list', { items: chosen.map(String) })
    return t('handouts.history.range', { first: chosen[0], last: chosen.at(-1) })
  }
  function weeks(options: Pick<HandoutOptions, 'weeks'>): string {
    return t('handouts.history.weeks', { count: options.weeks.length, weeks: numbers(options) })
  }
  function detail({ options, pages }: Handout): string {
    const parts = [
      t('handouts.history.detail', {
        paper: t(`terms.papers.${options.paper}`),
        size: options.typeSize,
        pages: t('handouts.preview.pages', { count: pages }),
      }),
      ...(options.blackInk ? [t('handouts.history.black')] : []),
      ...(options.advice.length > 0 ? [t('handouts.history.advice')] : []),
    ]
    return t('list', { items: parts })
  }
  return { numbers, weeks, detail }
}
