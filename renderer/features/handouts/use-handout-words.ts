import { useTranslation } from 'react-i18next'
import type { Handout, HandoutOptions } from '../../../shared/domain/handout.ts'
import { useDateText } from '../../ui/index.ts'
import { isRange } from './choices.ts'

/** A handout in short words: its weeks, and what it is printed on. */
export function useHandoutWords() {
  const { t } = useTranslation('app')
  const dates = useDateText()
  /** `7–9`, or `7` for a single week. */
  function numbers({ weeks: chosen }: Pick<HandoutOptions, 'weeks'>): string {
    if (chosen.length < 2 || !isRange(chosen)) return t('list', { items: chosen.map(String) })
    return t('handouts.history.range', { first: chosen[0], last: chosen.at(-1) })
  }
  /** `until 5 Dec`, or the weeks where it is for whole ones. */
  function span(options: Pick<HandoutOptions, 'weeks' | 'days'>): string {
    if (options.days) return t('handouts.history.until', { day: dates.dayOfYear(options.days.until) })
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
  return { numbers, span, detail }
}
