/** The sheets that have the code that was typed or scanned; two may share one. */
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FoundSheet } from '../../../shared/contract/patients.ts'
import { spokenName } from '../../../shared/domain/patient.ts'
import { useDateText } from '../../ui/index.ts'
import { addressOfSheet } from './sheet-address.ts'

export function FoundSheets({ sheets }: { readonly sheets: readonly FoundSheet[] }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (
    <ul className="notice stack gap-1 rigid" aria-label={t('patients.list.sheets')}>
      {sheets.map((sheet) => (
        <li key={sheet.id} className="row gap-2">
          <FileText aria-hidden="true" />
          <a href={`#${addressOfSheet(sheet)}`}>
            {t('patients.list.sheet', {
              code: sheet.code,
              name: spokenName(sheet.patient),
              day: dates.day(sheet.givenOn),
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}
