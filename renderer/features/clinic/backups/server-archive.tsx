import { useTranslation } from 'react-i18next'
import type { ServerArchive as Archive } from '../../../../shared/domain/server.ts'
import { useErrorSentence, useQueryCall } from '../../../api/index.ts'
import { Chip, Facts, useDateText } from '../../../ui/index.ts'

/** Whether the clinic's server is kept in a way that any moment can be had back, as far as it says. */
export function ServerArchive() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const archive = useQueryCall('server.archive', {})
  const fact = archive.error ? (
    sentence(archive.error)
  ) : archive.data ? (
    <ArchiveFact archive={archive.data} />
  ) : (
    t('backups.server.asking')
  )
  return <Facts facts={[[t('backups.server.archive'), fact]]} />
}

function ArchiveFact({ archive: { archive, archivedAt, failedAt } }: { readonly archive: Archive }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  if (archive === 'on' && failedAt !== null && (archivedAt === null || failedAt > archivedAt))
    return <Chip tone="danger">{t('backups.server.failed', { at: dates.instant(failedAt) })}</Chip>
  if (archive === 'on' && archivedAt !== null)
    return t('backups.server.on', { at: dates.instant(archivedAt) })
  return (
    <span className="stack">
      <span>{t(`backups.server.${archive === 'on' ? 'new' : archive}`)}</span>
      {archive === 'on' ? null : <span className="muted">{t(`backups.server.${archive}Text`)}</span>}
    </span>
  )
}
