import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../../shared/domain/backup.ts'
import { Button, useDateText } from '../../../ui/index.ts'
import { useMegabytes } from './backup-text.ts'
import { RestoreBackup } from './restore-backup.tsx'

/** Rows shown before somebody asks for more: what was made today, as a rule. */
const firstRows = 5

export interface Restoring {
  /** Saves and lets go of what is open of records: they will be others. */
  readonly beforeRestore: () => Promise<void>
}

/** The backups, newest first, with a way back to each. */
export function BackupList({
  backups,
  hasFailed,
  mayRestore,
  beforeRestore,
}: Restoring & {
  readonly backups: readonly Backup[]
  /** The last try made none. */
  readonly hasFailed: boolean
  readonly mayRestore: boolean
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const megabytes = useMegabytes()
  const [all, setAll] = useState(false)
  const [restoring, setRestoring] = useState<Backup | null>(null)
  if (backups.length === 0)
    return <p className="muted">{t(hasFailed ? 'backups.noneTried' : 'backups.none')}</p>
  const more = all ? 0 : Math.max(0, backups.length - firstRows)
  return (
    <>
      <ul className="backup-list stack" aria-label={t('backups.list')}>
        {backups.slice(0, all ? undefined : firstRows).map((one) => (
          <li key={one.name} className="backup-list__one cluster gap-3">
            <span className="numbers strong">{dates.instant(one.madeAt)}</span>
            <span className="grow">{t(`backups.reasons.${one.reason}`)}</span>
            <span className="numbers muted">{megabytes(one.bytes)}</span>
            <span className="row gap-1 muted" title={dates.instant(one.verifiedAt)}>
              <CircleCheck aria-hidden="true" />
              {t('backups.checked')}
            </span>
            {mayRestore ? (
              <Button
                small
                aria-label={t('backups.restoreThis', { at: dates.instant(one.madeAt) })}
                onPress={() => setRestoring(one)}
              >
                {t('backups.restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <RestoreBackup backup={restoring} beforeRestore={beforeRestore} onClose={() => setRestoring(null)} />
      {more === 0 ? null : (
        <div className="row stretch gap-2">
          <Button small variant="quiet" onPress={() => setAll(true)}>
            {t('backups.all', { count: more })}
          </Button>
        </div>
      )}
    </>
  )
}
