import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isCalendarDate } from '../../../shared/domain/calendar-day.ts'
import { auditActionText, auditRecordText } from '../../../shared/text/audit-text.ts'
import { Button, Dialog, Facts, useDateText } from '../../ui/index.ts'
import './audit.css'
import { differencesOf, spokenName, type Difference } from './differences.ts'
import type { AuditEntry } from './use-audit-pages.ts'
import { useNames } from './use-names.ts'

/** Differences shown one by one; a plan may have thousands. */
const shownAtMost = 200
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** One entry: who, when, what, and what differs between before and after. */
export function EntryDialog({
  entry,
  onClose,
}: {
  readonly entry: AuditEntry | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  return (
    <Dialog
      title={t('audit.entry.title', { seq: entry?.seq ?? 0 })}
      isOpen={entry !== null}
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      {entry ? <EntryBody entry={entry} /> : null}
    </Dialog>
  )
}

function EntryBody({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const differences = useMemo(() => differencesOf(entry.before, entry.after), [entry])
  const nameOf = useNames(entry, differences.slice(0, shownAtMost))
  const about = entry.subjectId === entry.patientId ? undefined : nameOf(entry.subjectId)
  return (
    <div className="stack gap-4">
      <Facts
        facts={[
          [t('audit.columns.at'), dates.instant(entry.at)],
          [t('audit.columns.who'), entry.userName || t('audit.unknown')],
          [t('audit.columns.what'), auditActionText(t, entry)],
          [t('audit.columns.whose'), auditRecordText(t, entry) || t('audit.entry.empty')],
          ...(about === undefined ? [] : [[t('audit.entry.about'), about] as const]),
        ]}
      />
      {entry.clockBack ? <p>{t('audit.clockBack')}</p> : null}
      <Differences differences={differences} nameOf={nameOf} isErased={entry.erased} />
    </div>
  )
}

function Differences({
  differences,
  nameOf,
  isErased,
}: {
  readonly differences: readonly Difference[]
  readonly nameOf: ReturnType<typeof useNames>
  readonly isErased: boolean
}) {
  const { t, i18n } = useTranslation('app')
  const dates = useDateText()
  const valueText = (value: Difference['before']): string => {
    if (value === null) return t('audit.entry.empty')
    if (typeof value === 'boolean') return t(value ? 'audit.entry.yes' : 'audit.entry.no')
    if (typeof value === 'string' && instant.test(value)) return dates.instant(value)
    if (typeof value === 'string' && isCalendarDate(value)) return dates.day(value)
    return nameOf(value) ?? String(value)
  }
  const nameText = (name: string): string => {
    const known: unknown = i18n.getResource(i18n.language, 'app', `audit.fields.${name}`)
    return typeof known === 'string' ? known : spokenName(name)
  }
  if (differences.length === 0)
    return <p className="muted">{t(isErased ? 'audit.entry.erased' : 'audit.entry.nothing')}</p>
  const more = differences.length - shownAtMost
  return (
    <>
      <table className="table audit-differences">
        <thead>
          <tr>
            <th scope="col">{t('audit.entry.field')}</th>
            <th scope="col">{t('audit.entry.before')}</th>
            <th scope="col">{t('audit.entry.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shownAtMost).map(({ path, before, after }) => (
            <tr key={path.join('.')}>
              <th scope="row">{path.map(nameText).join(' › ')}</th>
              <td>{valueText(before)}</td>
              <td>{valueText(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="muted">{t('audit.entry.more', { count: more })}</p> : null}
    </>
  )
}
