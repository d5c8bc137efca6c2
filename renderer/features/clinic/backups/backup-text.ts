/** How a backup is named in a line: when, why, how large. */
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../../shared/domain/backup.ts'
import { useDateText } from '../../../ui/index.ts'

export function useMegabytes(): (bytes: number) => string {
  const { t, i18n } = useTranslation('app')
  const digits = { maximumFractionDigits: 1, minimumFractionDigits: 1 }
  const number = new Intl.NumberFormat(i18n.language, digits)
  return (bytes) => t('backups.size', { megabytes: number.format(bytes / 1_000_000) })
}

export function useBackupText(): (backup: Backup) => string {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const megabytes = useMegabytes()
  return ({ madeAt, reason, bytes }) =>
    t('backups.open.option', {
      at: dates.instant(madeAt),
      reason: t(`backups.reasons.${reason}`),
      size: megabytes(bytes),
    })
}
