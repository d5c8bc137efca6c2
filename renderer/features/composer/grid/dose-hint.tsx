/** The line under a cell: what the typed dose means in words, or how far it was understood. */
import { CircleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cell, PlanRow } from '../../../../shared/domain/plan.ts'
import { doseSentence } from '../../../../shared/sheet/dose-sentence.ts'
import type { DoseTextProblem } from '../../../../shared/program/dose-text.ts'
import { noteText } from '../../../../shared/text/plan-text.ts'
import { readCellText } from './cell-text.ts'

export interface DoseHintProps {
  readonly id: string
  readonly text: string
  readonly row: PlanRow
  readonly before: Cell | null
}

export function DoseHint({ id, text, row, before }: DoseHintProps) {
  const { t } = useTranslation('app')
  const reading = useMemo(() => readCellText(text, before), [text, before])
  if (reading.kind === 'misread') {
    return (
      <span id={id} role="status" className="dose-hint dose-hint--problem">
        <CircleAlert aria-hidden="true" />
        <Problem problem={reading.problem} />
      </span>
    )
  }
  if (reading.kind === 'rest') {
    return (
      <span id={id} className="dose-hint">
        {before ? t('composer.dose.rest') : t('composer.dose.empty')}
        <span className="dose-hint__quiet">{t('composer.dose.examples')}</span>
      </span>
    )
  }
  const { cell } = reading
  return (
    <span id={id} className="dose-hint">
      {doseSentence(cell.dose, row.frequency, row.side, t)}
      {cell.note ? (
        <span className="dose-hint__quiet">{t('composer.dose.note', { note: noteText(t, cell.note) })}</span>
      ) : null}
    </span>
  )
}

function Problem({ problem }: { readonly problem: DoseTextProblem }) {
  const { t } = useTranslation('app')
  const { understood, rest } = problem
  const expected = t(`composer.dose.expected.${problem.expected}`)
  return (
    <span>
      {understood === '' ? t('composer.dose.nothing') : t('composer.dose.understood', { understood })}{' '}
      {rest === ''
        ? t('composer.dose.missing', { expected })
        : t('composer.dose.stopped', { rest, expected })}
    </span>
  )
}
