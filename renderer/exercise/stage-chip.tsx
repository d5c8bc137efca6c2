import { useTranslation } from 'react-i18next'
import { Chip } from '../ui/index.ts'

const tones = { 1: 'stage-1', 2: 'stage-2', 3: 'stage-3', 4: 'stage-4' } as const

/** The stage an exercise is first used in, with its number, so that colour is never the only sign. */
export function StageChip({ stage }: { readonly stage: number }) {
  const { t } = useTranslation('app')
  const tone = stage === 1 || stage === 2 || stage === 3 || stage === 4 ? tones[stage] : 'neutral'
  return <Chip tone={tone}>{t('catalog.stage', { number: stage })}</Chip>
}
