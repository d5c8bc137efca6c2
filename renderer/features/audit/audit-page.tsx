import { TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { auditKinds, type AuditKind } from '../../../shared/domain/audit.ts'
import { dateSchema } from '../../../shared/domain/text.ts'
import { useErrorSentence, useQueryCall } from '../../api/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  ErrorState,
  PageBody,
  PageHeader,
  Select,
  useDateText,
} from '../../ui/index.ts'
import type { DataColumn } from '../../ui/index.ts'
import { auditActionText, auditRecordText } from '../../../shared/text/audit-text.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { ReportButton } from './report-button.tsx'
import { useAuditPages, type AuditEntry, type AuditListing } from './use-audit-pages.ts'
import { VerifyPanel } from './verify-panel.tsx'

const isDay = (text: string) => dateSchema.safeParse(text).success

/** The audit, all of it or about one patient. */
export function AuditPage({ patientId }: { readonly patientId: string | null }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const [kind, setKind] = useState<AuditKind | ''>('')
  const [user, setUser] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [open, setOpen] = useState<AuditEntry | null>(null)
  const [verifying, setVerifying] = useState(false)
  const users = useQueryCall('users.list', {})
  const listing: AuditListing = {
    ...(patientId === null ? {} : { patientId }),
    ...(kind === '' ? {} : { kind }),
    ...(user === '' ? {} : { userId: user }),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  }
  const { entries, error, isLoading, isSearching, readMore, retry } = useAuditPages(listing)
  const columns = useColumns()
  // Half a day filters nothing, which must not look as if it did.
  const refusal = (day: string) => (day === '' || isDay(day) ? {} : { error: t('errors.fields.not_a_date') })
  const name = patientId === null ? '' : (entries.find((one) => one.patientName !== '')?.patientName ?? '')

  return (
    <>
      <PageHeader
        title={t('audit.title')}
        back={{ href: '#/clinic', label: t('audit.back') }}
        detail={name === '' ? null : t('audit.about', { name })}
        actions={
          <>
            {patientId === null ? null : (
              <ButtonLink variant="quiet" href="#/clinic/audit">
                {t('audit.everybody')}
              </ButtonLink>
            )}
            <ReportButton listing={listing} />
            <Button onPress={() => setVerifying(true)}>{t('audit.verify.title')}</Button>
          </>
        }
      >
        <Select
          label={t('audit.filters.kind')}
          value={kind === '' ? 'any' : kind}
          onChange={(value) => setKind(value === 'any' ? '' : value)}
          options={[
            { value: 'any' as const, label: t('audit.filters.anyKind') },
            ...auditKinds.map((value) => ({ value, label: t(`audit.kinds.${value}`) })),
          ]}
        />
        <Select
          label={t('audit.filters.user')}
          value={user === '' ? 'any' : user}
          onChange={(value) => setUser(value === 'any' ? '' : value)}
          options={[
            { value: 'any', label: t('audit.filters.anybody') },
            ...(users.data?.users ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <DateField label={t('audit.filters.from')} value={from} onChange={setFrom} {...refusal(from)} />
        <DateField label={t('audit.filters.to')} value={to} onChange={setTo} {...refusal(to)} />
      </PageHeader>
      <PageBody fill>
        {error ? (
          <ErrorState text={sentence(error)} onRetry={retry} />
        ) : (
          <DataTable
            label={t('audit.list')}
            columns={columns}
            rows={entries}
            rowId={(entry) => String(entry.seq)}
            onOpen={setOpen}
            busy={isLoading || (entries.length === 0 && isSearching)}
            onEndReached={readMore}
            empty={<EmptyState title={t('audit.none')} />}
          />
        )}
      </PageBody>
      <EntryDialog entry={open} onClose={() => setOpen(null)} />
      <Dialog
        title={t('audit.verify.title')}
        isOpen={verifying}
        onClose={() => setVerifying(false)}
        actions={<Button onPress={() => setVerifying(false)}>{t('ui.close')}</Button>}
      >
        <VerifyPanel />
      </Dialog>
    </>
  )
}

function useColumns(): readonly DataColumn<AuditEntry>[] {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return useMemo(
    () => [
      {
        id: 'at',
        header: t('audit.columns.at'),
        width: '200px',
        value: ({ at }) => at,
        cell: ({ at, clockBack }) => (
          <span className="numbers row gap-1">
            {dates.instant(at)}
            {clockBack ? <TriangleAlert role="img" aria-label={t('audit.clockBack')} /> : null}
          </span>
        ),
      },
      {
        id: 'who',
        header: t('audit.columns.who'),
        width: '22%',
        value: ({ userName }) => userName || t('audit.unknown'),
      },
      { id: 'what', header: t('audit.columns.what'), value: (entry) => auditActionText(t, entry) },
      {
        id: 'whose',
        header: t('audit.columns.whose'),
        width: '26%',
        value: (entry) => auditRecordText(t, entry),
      },
    ],
    [t, dates],
  )
}
