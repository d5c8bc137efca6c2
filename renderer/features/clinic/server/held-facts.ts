import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/contract/index.ts'

/** How many there are of what a move carries, as facts. */
export function useHeldFacts(held: OutputOf<'server.get'>['held']) {
  const { t, i18n } = useTranslation('app')
  const number = new Intl.NumberFormat(i18n.language)
  return (['patients', 'plans', 'checkIns', 'handouts'] as const).map(
    (what) => [t(`backups.preview.${what}`), number.format(held[what])] as const,
  )
}
