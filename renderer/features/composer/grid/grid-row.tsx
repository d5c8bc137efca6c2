/** One exercise of the plan and its twelve weeks. Drawn again only when something in it changes. */
import { EllipsisVertical, GripVertical } from 'lucide-react'
import { memo, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow, Stage } from '../../../../shared/domain/plan.ts'
import { formatFrequency } from '../../../../shared/program/dose-text.ts'
import { allWeeks, stageOfWeek } from '../../../../shared/program/weeks.ts'
import { classes } from '../../../ui/index.ts'
import type { RowDrafts } from '../session/plan-session.ts'
import { CellEditor } from './cell-editor.tsx'
import type { AfterEdit } from './cell-editor.tsx'
import { cellText, textPieces } from './cell-text.ts'
import { runsOf } from './cell-runs.ts'
import type { RunPart } from './cell-runs.ts'
import { DoseHint } from './dose-hint.tsx'
import { makeRowDraggable } from './drag-rows.ts'

export interface GridRowProps {
  readonly row: PlanRow
  readonly name: string
  readonly isUnknown: boolean
  /** Counted from 1, the head included. */
  readonly rowIndex: number
  readonly stages: readonly Stage[]
  readonly breaks: readonly number[]
  readonly currentWeek: number
  /** Column of the cursor in this row; -1 when it is elsewhere. */
  readonly cursor: number
  /** Whether the grid as a whole has no cursor yet and this row takes the first Tab. */
  readonly takesTab: boolean
  /** Selected columns; -1 when the selection is elsewhere or a single cell. */
  readonly selectedFrom: number
  readonly selectedTo: number
  /** Week that is being typed in; 0 for none. */
  readonly editingWeek: number
  readonly editingText: string
  readonly drafts: RowDrafts | undefined
  readonly readOnly: boolean
  readonly onDone: (after: AfterEdit) => void
  readonly onMenu: (rowId: string, anchor: HTMLElement) => void
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, name, rowIndex, stages, breaks, currentWeek, cursor, takesTab, drafts, readOnly, onMenu } = props
  const { t } = useTranslation('app')
  const element = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLSpanElement>(null)
  const hintId = useId()

  useEffect(() => {
    if (readOnly || !element.current || !grip.current) return undefined
    return makeRowDraggable(element.current, grip.current, row.id)
  }, [row.id, readOnly])

  const runs = useMemo(() => {
    const apart = [...Object.keys(drafts ?? {}).map(Number), ...(props.editingWeek ? [props.editingWeek] : [])]
    return runsOf(row.cells, breaks, apart)
  }, [row.cells, breaks, drafts, props.editingWeek])

  const isSelected = (column: number) => column >= props.selectedFrom && column <= props.selectedTo
  const waiting = cursor > 0 && props.editingWeek === 0 ? drafts?.[cursor] : undefined

  return (
    <div ref={element} role="row" aria-rowindex={rowIndex} data-row={row.id} className="plan-row plan-row--exercise">
      <div
        role="rowheader"
        aria-colindex={1}
        aria-selected={cursor === 0 || isSelected(0)}
        tabIndex={cursor === 0 || takesTab ? 0 : -1}
        data-spot={`${row.id}:0`}
        className={classes('plan-name', isSelected(0) && 'plan-cell--selected', props.isUnknown && 'plan-name--unknown')}
        title={row.note ? `${name}\n${t('composer.grid.note', { note: row.note })}` : name}
      >
        {readOnly ? null : (
          <span ref={grip} aria-hidden="true" className="plan-name__grip" title={t('composer.grid.drag')}>
            <GripVertical />
          </span>
        )}
        <span className="plan-name__text">
          <span className="plan-name__name">{name}</span>{' '}
          <span className="plan-name__detail">
            {row.side === 'none' ? null : (
              <>
                <span className="plan-name__side" title={t(`composer.sides.${row.side}`)}>
                  <span aria-hidden="true">{t(`composer.sideMarks.${row.side}`)}</span>
                  <span className="visually-hidden">{t(`composer.sides.${row.side}`)}</span>
                </span>{' '}
              </>
            )}
            {formatFrequency(row.frequency)}
            {row.note ? <span className="plan-name__note"> · {row.note}</span> : null}
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
      </div>
      {allWeeks.map((week) => {
        const draft = drafts?.[week]
        const isEditing = props.editingWeek === week
        return (
          <div
            key={week}
            role="gridcell"
            aria-colindex={week + 1}
            aria-selected={cursor === week || isSelected(week)}
            aria-readonly={readOnly}
            {...(draft === undefined ? {} : { 'aria-invalid': true })}
            {...(waiting !== undefined && cursor === week ? { 'aria-describedby': hintId } : {})}
            tabIndex={cursor === week ? 0 : -1}
            data-spot={`${row.id}:${week}`}
            className={classes(
              'plan-cell',
              breaks.includes(week) && 'plan-cell--starts',
              week === currentWeek && 'plan-cell--current',
              isSelected(week) && 'plan-cell--selected',
              isEditing && 'plan-cell--editing',
            )}
          >
            {draft !== undefined ? (
              <span className="plan-draft">{draft}</span>
            ) : (
              <CellContent row={row} week={week} part={runs[week - 1]} stage={stageOfWeek(stages, week)?.number ?? 0} />
            )}
            {isEditing ? (
              <CellEditor row={row} week={week} text={props.editingText} name={name} onDone={props.onDone} />
            ) : null}
            {waiting !== undefined && cursor === week ? (
              <span className={classes('cell-waiting', week > 8 && 'cell-editor--end')}>
                <DoseHint id={hintId} text={waiting} row={row} before={row.cells[week - 1] ?? null} />
              </span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
})

interface CellContentProps {
  readonly row: PlanRow
  readonly week: number
  readonly part: RunPart | undefined
  readonly stage: number
}

function CellContent({ row, week, part, stage }: CellContentProps) {
  const { t } = useTranslation('app')
  const cell = row.cells[week - 1]
  if (!cell) {
    return (
      <>
        <span aria-hidden="true" className="plan-rest" />
        <span className="visually-hidden">{t('composer.grid.rests')}</span>
      </>
    )
  }
  const text = cellText(cell)
  const marks = (
    <>
      {cell.clinicDefault ? (
        <>
          <span aria-hidden="true" className="plan-dagger">
            {t('composer.dagger')}
          </span>
          <span className="visually-hidden">, {t('composer.clinicDefault')}</span>
        </>
      ) : null}
      {cell.note ? <span className="visually-hidden">, {t('composer.grid.note', { note: cell.note })}</span> : null}
    </>
  )
  if (part?.length === 0) {
    return (
      <span className="visually-hidden">
        {text}
        {marks}
      </span>
    )
  }
  const length = part?.length ?? 1
  return (
    <span
      className={classes('plan-dose', `plan-dose--${stage}`, length > 1 && 'plan-dose--run')}
      {...(length > 1 ? { style: { inlineSize: `calc(${length} * 100% + ${length - 1 - 4}px)` } } : {})}
      title={cell.note ? `${text} (${cell.note})` : text}
    >
      <span className="plan-dose__text">
        {textPieces(text).map((piece, index) => (
          <span key={index}>
            {index > 0 && !piece.startsWith('/') ? ' ' : null}
            {index > 0 && piece.startsWith('/') ? <wbr /> : null}
            <span className="plan-dose__piece">{piece}</span>
          </span>
        ))}
        {cell.note ? <span aria-hidden="true" className="plan-dose__note" /> : null}
        {marks}
      </span>
    </span>
  )
}
