import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Chip, Facts, useDateText } from '../../../ui/index.ts'

/** Where backups lie and how old they are, and when a restore was last tried. */
export function BackupPlaces({ state }: { readonly state: OutputOf<'backups.list'> }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { backups, overdue, drilledAt, drillDue } = state
  const [newest] = backups
  const here = newest
    ? t(overdue ? 'backups.old' : 'backups.last', { at: dates.instant(newest.madeAt) })
    : t('backups.never')
  const drilled = drilledAt === null ? t('backups.drill.never') : dates.instant(drilledAt)
  return (
    <Facts
      facts={[
        [
          t('backups.place.here'),
          overdue ? (
            <Chip key="here" tone="danger">
              {here}
            </Chip>
          ) : (
            here
          ),
        ],
        [t('backups.place.second'), <Elsewhere key="place" elsewhere={state.elsewhere} />],
        [
          t('backups.drill.last'),
          drillDue ? (
            <Chip key="drill" tone="warning">
              {t('backups.drill.due', { at: drilled })}
            </Chip>
          ) : (
            drilled
          ),
        ],
      ]}
    />
  )
}

function Elsewhere({ elsewhere }: { readonly elsewhere: OutputOf<'backups.list'>['elsewhere'] }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  if (!elsewhere) return t('backups.place.none')
  const { path, sameDisk, newest, problem, since } = elsewhere
  return (
    <span className="stack">
      <span className="backup-path">{path}</span>
      {problem === null ? (
        <span className="muted">
          {newest === null
            ? t('backups.place.empty')
            : t('backups.place.newest', { at: dates.instant(newest) })}
        </span>
      ) : (
        <span className={problem === 'away' ? 'muted' : 'backup-wrong'}>
          {t(`backups.place.problems.${problem}`, { at: dates.instant(since) })}
        </span>
      )}
      {sameDisk ? <span className="backup-wrong">{t('backups.place.sameDisk')}</span> : null}
    </span>
  )
}
