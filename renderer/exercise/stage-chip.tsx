import { useTranslation } from 'react-i18next'
import { Chip } from '../ui/index.ts'

/** The stage an exercise is first used in, with its number, so that colour is never the only sign. */
export function StageChip({ stage }: { readonly stage: number }) {
  const { t } = useTranslation('app')
  return <Chip stage={stage}>{t('catalog.stage', { number: stage })}</Chip>
}
