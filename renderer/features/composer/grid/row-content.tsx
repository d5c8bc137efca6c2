/** What stands in the cells of a row. Each is drawn again only when it changes itself, not when the cursor passes. */
import { EllipsisVertical } from 'lucide-react'
import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cell, PlanRow } from '../../../../shared/domain/plan.ts'
import { formatFrequency, withRangeDashes } from '../../../../shared/program/dose-text.ts'
import { noteText } from '../../../../shared/text/plan-text.ts'
import { cellText, textPieces } from './cell-text.ts'

export interface NameContentProps {
  readonly row: PlanRow
  readonly name: string
  readonly readOnly: boolean
  readonly onMenu: (rowId: string, anchor: HTMLElement) => void
}

export const NameContent = memo(
  function NameContent({ row, name, readOnly, onMenu }: NameContentProps) {
    const { t } = useTranslation('app')
    return (
      <>
        <span className="stack grow">
          <span className="plan-name__name">{name}</span>{' '}
          <span className="plan-name__detail">
            {row.side === 'none' ? null : (
              <>
                <span className="plan-name__side" title={t(`terms.sides.${row.side}`)}>
                  <span aria-hidden="true">{t(`composer.sideMarks.${row.side}`)}</span>
                  <span className="visually-hidden">{t(`terms.sides.${row.side}`)}</span>
                </span>{' '}
              </>
            )}
            {withRangeDashes(formatFrequency(row.frequency))}
            {row.note ? <span> · {noteText(t, row.note)}</span> : null}
          </span>
        </span>
        {readOnly ? null : (
          <button
            type="button"
            tabIndex={-1}
            aria-haspopup="menu"
            aria-label={t('composer.grid.menuOf', { exercise: name })}
            className="plan-name__menu"
            onClick={(event) => onMenu(row.id, event.currentTarget)}
          >
            <EllipsisVertical aria-hidden="true" />
          </button>
        )}
      </>
    )
  },
  // A row changes with each of its doses; its name does not.
  (one, other) =>
    one.name === other.name &&
    one.readOnly === other.readOnly &&
    one.onMenu === other.onMenu &&
    one.row.id === other.row.id &&
    one.row.side === other.row.side &&
    one.row.frequency === other.row.frequency &&
    one.row.note === other.row.note,
)

export interface CellContentProps {
  readonly cell: Cell | null
  /** Weeks of the run that starts here; 0 in the later weeks of a run. */
  readonly length: number
  /** Number of the week's stage, for its colour. */
  readonly stage: number
}

export const CellContent = memo(function CellContent({ cell, length, stage }: CellContentProps) {
  const { t } = useTranslation('app')
  if (!cell) {
    return (
      <>
        <span aria-hidden="true" className="plan-rest" />
        <span className="visually-hidden">{t('composer.grid.rests')}</span>
      </>
    )
  }
  const text = withRangeDashes(cellText(cell))
  const marks = (
    <>
      {cell.clinicDefault ? (
        <>
          <span aria-hidden="true" className="plan-dagger">
            {t('catalog.dagger')}
          </span>
          <span className="visually-hidden">, {t('catalog.clinicDefault')}</span>
        </>
      ) : null}
      {cell.note ? (
        <span className="visually-hidden">, {t('composer.grid.note', { note: noteText(t, cell.note) })}</span>
      ) : null}
    </>
  )
  if (length === 0) {
    return (
      <span className="visually-hidden">
        {text}
        {marks}
      </span>
    )
  }
  return (
    <span
      className="plan-dose row"
      data-stage={stage}
      {...(length > 1 ? { style: { inlineSize: `calc(${length} * 100% + ${length - 1 - 4}px)` } } : {})}
      title={cell.note ? `${text} (${noteText(t, cell.note)})` : text}
    >
      <span className="plan-dose__text">
        {textPieces(text).map((piece, index) => (
          <Fragment key={index}>
            {index > 0 ? <wbr /> : null}
            <span className="nowrap">{piece.trimEnd()}</span>
            {piece.endsWith(' ') ? ' ' : null}
          </Fragment>
        ))}
        {cell.note ? <span aria-hidden="true" className="plan-dose__note" /> : null}
        {marks}
      </span>
    </span>
  )
})
