/** The ways out of the program for a given handout: paper and a file. Both start from the stored copy. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/app-error.ts'
import type { Handout } from '../../../shared/domain/handout.ts'
import { useCaller, useDocuments, useErrorSentence, useSaveDocument } from '../../api/index.ts'
import { showToast } from '../../ui/index.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { printPages } from './pdf/print-pages.ts'

export interface PrintAndSave {
  readonly print: (handout: Handout) => void
  readonly save: (handout: Handout) => void
  /** The handout that is being prepared, and the pages that are ready. */
  readonly printing: { readonly id: string; readonly done: number; readonly total: number } | null
  readonly saving: string | null
}

const place = 'handouts'

export function usePrintAndSave(): PrintAndSave {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const fetchFile = useDocuments()
  const call = useCaller()
  const saveDocument = useSaveDocument()
  const [printing, setPrinting] = useState<PrintAndSave['printing']>(null)
  const [saving, setSaving] = useState<string | null>(null)
  const say = (error: AppError) => showToast(sentence(error), place)

  async function print(handout: Handout): Promise<void> {
    const answer = await call('handouts.open', { id: handout.id })
    if (!answer.ok) return say(answer.error)
    const file = await fetchFile(answer.value.ticket)
    if (!file) throw new Error('The document is gone')
    // Before the dialog: what happens in it nobody tells the program.
    const noted = await call('documents.printed', { ticket: answer.value.ticket })
    if (!noted.ok) return say(noted.error)
    const pdf = await openPdf(file.bytes)
    try {
      const total = pdf.pages.length
      const labelOf = (page: number) => t('handouts.preview.page', { page, pages: total })
      await printPages(pdf, handout.options.paper, labelOf, (done) =>
        setPrinting({ id: handout.id, done, total }),
      )
    } finally {
      pdf.close()
    }
  }

  async function save(handout: Handout): Promise<void> {
    const answer = await call('handouts.open', { id: handout.id })
    if (!answer.ok) return say(answer.error)
    const saved = await saveDocument(answer.value)
    if (!saved.ok) return say(saved.error)
    if (saved.value === 'cancelled') return
    showToast(t(saved.value === 'saved' ? 'handouts.give.saved' : 'handouts.give.downloading'), place)
  }

  return {
    printing,
    saving,
    print(handout) {
      if (printing) return
      setPrinting({ id: handout.id, done: 0, total: handout.pages })
      print(handout)
        .catch(() => showToast(t('handouts.give.printFailed'), place))
        .finally(() => setPrinting(null))
    },
    save(handout) {
      if (saving !== null) return
      setSaving(handout.id)
      void save(handout).finally(() => setSaving(null))
    },
  }
}
