import { useTranslation } from 'react-i18next'
import type { Handout, HandoutOptions } from '../../../shared/domain/handout.ts'
import { isRange } from './choices.ts'

/** A handout in short words: its weeks, and what it is printed on. */
export function useHandoutWords() {
  const { t } = useTranslation('app')
  function weeks({ weeks: chosen }: Pick<HandoutOptions, 'weeks'>): string {
    const [first, last] = [chosen[0] ?? 1, chosen.at(-1) ?? 1]
    if (chosen.length === 1) return t('handouts.history.week', { first })
    return isRange(chosen)
      ? t('handouts.history.weeks', { first, last })
      : t('handouts.history.weekList', { weeks: chosen.join(', ') })
  }
  function detail({ options, pages }: Handout): string {
    const parts = [
      t('handouts.history.detail', {
        paper: t(`handouts.choices.papers.${options.paper}`),
        size: options.typeSize,
        pages: t('handouts.preview.pages', { count: pages }),
      }),
      ...(options.blackInk ? [t('handouts.history.black')] : []),
    ]
    return parts.join(', ')
  }
  return { weeks, detail }
}
