/** The audit as a PDF: the entries that were looked for, and at the foot of each page the checkpoint of the whole. */
import { AppFault } from '../../shared/app-error.ts'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import { auditActionText, auditRecordText } from '../../shared/text/audit-text.ts'
import { defaultLanguage, textIn } from '../../shared/text/index.ts'
import type { ReportPart } from '../../shared/sheet/report.ts'
import { instantText } from '../../shared/sheet/wording.ts'
import { readDetails } from '../access/clinic-records.ts'
import type { JobHandler, QueryContext } from '../core/context.ts'
import { handoutRenderer } from '../handouts/pdf/render-handout.ts'
import { fileNameOf } from '../handouts/read-snapshot.ts'
import { readCheckpoint } from './checkpoint.ts'
import { listAudit, type AuditRecord } from './list-audit-entries.ts'

/** Entries on paper: 60 pages, more than anybody reads; the days part a longer audit. */
const printedAtMost = 2000
/** Entries read in one go. */
const atOnce = 500

/** Throws `cancelled`. */
export const reportAudit: JobHandler<'audit.report'> = async (context, wanted) => {
  const { signal } = context
  const { entries, isCut, code, clinic } = await context.read(async (read) => ({
    ...(await readEntries(read, wanted, signal)),
    code: await readCheckpoint(read.db),
    clinic: await readDetails(read.db),
  }))
  const t = textIn(defaultLanguage)
  const madeAt = context.now()
  const instant = (at: string) => instantText(at, t)
  const whose = entries.find(({ patientName }) => patientName !== '')?.patientName ?? ''
  const filters = [
    wanted.patientId === undefined ? '' : t('audit.about', { name: whose }),
    wanted.kind === undefined ? '' : t(`audit.kinds.${wanted.kind}`),
    wanted.userId === undefined ? '' : (entries[0]?.userName ?? ''),
    wanted.from === undefined ? '' : t('audit.report.from', { day: wanted.from }),
    wanted.to === undefined ? '' : t('audit.report.to', { day: wanted.to }),
  ].filter((one) => one !== '')
  const line = (one: AuditRecord): readonly [string, string] => [
    instant(one.at),
    [
      t('audit.report.entry', {
        seq: one.seq,
        who: one.userName || t('audit.unknown'),
        what: auditActionText(t, one),
      }),
      auditRecordText(t, one),
      one.clockBack ? t('audit.clockBack') : '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  ]
  const parts: ReportPart[] = [
    {
      kind: 'facts',
      facts: [
        [t('audit.report.code'), code],
        [t('audit.report.filters'), filters.join('\n') || t('audit.filters.anyKind')],
        [t('audit.report.entries'), String(entries.length)],
      ],
    },
    { kind: 'text', text: t('audit.report.keep') },
    ...(isCut ? [{ kind: 'text', text: t('audit.report.cut', { count: printedAtMost }) } as const] : []),
    { kind: 'heading', level: 1, text: t('audit.list') },
    entries.length === 0
      ? { kind: 'text', text: t('audit.none') }
      : { kind: 'facts', facts: entries.map(line) },
  ]
  const report = {
    title: t('audit.title'),
    subtitle: t('audit.report.subtitle', { at: instant(madeAt), by: context.user.name }),
    clinic: clinic.name,
    foot: t('audit.report.foot', { clinic: clinic.name, code }),
    pageOf: t('audit.report.pageOf'),
    language: defaultLanguage,
    paper: clinic.paper,
    madeAt,
    parts,
  }
  const drawn = await handoutRenderer.renderReport(report, signal)
  const about = { subject: 'audit', subjectId: 'report', patientId: wanted.patientId ?? null }
  const after = { ...wanted, entries: entries.length, checkpoint: code }
  if (!context.readOnly) await context.write((change) => change.audit({ ...about, before: null, after }))
  const fileName = `${fileNameOf('', context.today(), t('audit.report.fileName'))}.pdf`
  return context.documents.add({ bytes: drawn.bytes, pages: drawn.pages, fileName, about })
}

async function readEntries(
  read: QueryContext,
  wanted: ParsedInputOf<'audit.report'>,
  signal: AbortSignal,
): Promise<{ entries: AuditRecord[]; isCut: boolean }> {
  const entries: AuditRecord[] = []
  for (let next: number | null | undefined; next !== null;) {
    if (signal.aborted) throw new AppFault({ code: 'cancelled' })
    const from = next === undefined ? {} : { beforeSeq: next }
    const page = await listAudit(read, { ...wanted, ...from, limit: atOnce })
    entries.push(...page.entries)
    next = page.nextBefore
    if (entries.length >= printedAtMost)
      return {
        entries: entries.slice(0, printedAtMost),
        isCut: next !== null || entries.length > printedAtMost,
      }
  }
  return { entries, isCut: false }
}
