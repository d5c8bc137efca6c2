import { useTranslation } from 'react-i18next'
import { Button, Dialog, Facts, useDateText } from '../../ui/index.ts'
import './audit.css'
import { useActionText, type AuditEntry } from './action-text.ts'
import { differencesOf, spokenName, type Difference } from './differences.ts'

/** Differences shown one by one; a plan may have thousands. */
const shownAtMost = 200

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
  const actionText = useActionText()
  return (
    <div className="stack gap-4">
      <Facts
        facts={[
          [t('audit.columns.at'), dates.instant(entry.at)],
          [t('audit.columns.who'), entry.userName || t('audit.unknown')],
          [t('audit.columns.what'), actionText(entry)],
          [t('audit.columns.whose'), entry.patientName || t('audit.entry.empty')],
        ]}
      />
      {entry.clockBack ? <p>{t('audit.clockBack')}</p> : null}
      <Differences differences={differencesOf(entry.before, entry.after)} isErased={entry.erased} />
    </div>
  )
}

function Differences({
  differences,
  isErased,
}: {
  readonly differences: readonly Difference[]
  readonly isErased: boolean
}) {
  const { t, i18n } = useTranslation('app')
  const valueText = (value: Difference['before']): string => {
    if (value === null) return t('audit.entry.empty')
    if (typeof value === 'boolean') return t(value ? 'audit.entry.yes' : 'audit.entry.no')
    return String(value)
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
