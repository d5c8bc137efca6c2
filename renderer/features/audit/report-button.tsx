import { useTranslation } from 'react-i18next'
import { useErrorSentence, useJob, useSaveDocument } from '../../api/index.ts'
import { Button, showToast } from '../../ui/index.ts'
import type { AuditListing } from './use-audit-pages.ts'

/** Saves what the filters show as a PDF, with the checkpoint of the whole audit. */
export function ReportButton({ listing }: { readonly listing: AuditListing }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const make = useJob('audit.report')
  const save = useSaveDocument()

  async function start(): Promise<void> {
    const made = await make.run(listing)
    if (!made.ok) return showToast(sentence(made.error), 'audit')
    const saved = await save(made.value)
    if (!saved.ok) showToast(sentence(saved.error), 'audit')
    else if (saved.value !== 'cancelled')
      showToast(t(saved.value === 'saved' ? 'audit.report.saved' : 'audit.report.downloading'), 'audit')
  }

  return (
    <Button busy={make.busy} onPress={() => void start()}>
      {t(make.busy ? 'audit.report.working' : 'audit.report.action')}
    </Button>
  )
}
