import { DatabaseBackup } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAppState, useQueryCall } from '../api/index.ts'
import { useDateText } from '../ui/index.ts'

/** When the clinic was last backed up, in view on every page; red once that is more than a day ago. */
export function BackupLine() {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { sample } = useAppState()
  const list = useQueryCall('backups.list', {}, { refreshOnFocus: true, enabled: !sample })
  if (!sample && !list.data) return null
  const newest = list.data?.backups[0]
  const isOld = !sample && list.data?.overdue === true
  const at = dates.instant(newest?.madeAt)
  const said = sample
    ? t('backups.sampleLine')
    : newest
      ? t(isOld ? 'backups.old' : 'backups.last', { at })
      : t('backups.never')
  const elsewhere = list.data?.elsewhere
  const second =
    sample || !elsewhere
      ? null
      : elsewhere.problem === null
        ? t('backups.second', { at: dates.instant(elsewhere.newest) })
        : t('backups.secondMissing', { at: dates.instant(elsewhere.since) })
  return (
    <a
      className={
        isOld ? 'rail__backup row top gap-2h small rail__backup--old' : 'rail__backup row top gap-2h small'
      }
      href="#/clinic"
      title={second === null ? said : t('backups.both', { here: said, second })}
    >
      <DatabaseBackup aria-hidden="true" />
      <span className="rail__word stack">
        <span>{said}</span>
        {second === null ? null : <span className="rail__second">{second}</span>}
      </span>
    </a>
  )
}
