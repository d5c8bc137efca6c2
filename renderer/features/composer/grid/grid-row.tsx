/** One exercise of the plan and its weeks. Drawn again only when something in it changes. */
import { GripVertical } from 'lucide-react'
import { memo, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow, Stage } from '../../../../shared/domain/plan.ts'
import { stageOfWeek } from '../../../../shared/program/weeks.ts'
import { noteText } from '../../../../shared/text/plan-text.ts'
import { classes } from '../../../ui/index.ts'
import type { RowUnread } from '../open-plans/typed-cells.ts'
import { CellEditor } from './cell-editor.tsx'
import type { AfterEdit } from './cell-editor.tsx'
import { CellContent, NameContent } from './row-content.tsx'
import { runsOf } from './cell-runs.ts'
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
  readonly unread: RowUnread | undefined
  readonly readOnly: boolean
  readonly onDone: (after: AfterEdit) => void
  readonly onMenu: (rowId: string, anchor: HTMLElement) => void
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, name, rowIndex, stages, breaks, currentWeek, cursor, takesTab, unread, readOnly, onMenu } =
    props
  const { t } = useTranslation('app')
  const element = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLSpanElement>(null)
  const hintId = useId()

  useEffect(() => {
    if (readOnly || !element.current || !grip.current) return undefined
    return makeRowDraggable(element.current, grip.current, row.id)
  }, [row.id, readOnly])

  const runs = useMemo(() => {
    const apart = [
      ...Object.keys(unread ?? {}).map(Number),
      ...(props.editingWeek ? [props.editingWeek] : []),
    ]
    return runsOf(row.cells, breaks, apart)
  }, [row.cells, breaks, unread, props.editingWeek])

  const isSelected = (column: number) => column >= props.selectedFrom && column <= props.selectedTo
  const note = noteText(t, row.note)
  const waiting = cursor > 0 && props.editingWeek === 0 ? unread?.[cursor] : undefined

  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={rowIndex}
      data-row={row.id}
      className="plan-row plan-row--exercise"
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-selected={cursor === 0 || isSelected(0)}
        tabIndex={cursor === 0 || takesTab ? 0 : -1}
        data-position={`${row.id}:0`}
        className={classes(
          'plan-name row',
          isSelected(0) && 'plan-cell--selected',
          props.isUnknown && 'plan-name--unknown',
        )}
        title={note === '' ? name : `${name}\n${t('composer.grid.note', { note })}`}
      >
        {readOnly ? null : (
          <span ref={grip} aria-hidden="true" className="plan-name__grip">
            <GripVertical />
          </span>
        )}
        <NameContent row={row} name={name} readOnly={readOnly} onMenu={onMenu} />
      </div>
      {row.cells.map((cell, index) => {
        const week = index + 1
        const unreadText = unread?.[week]
        const isEditing = props.editingWeek === week
        return (
          <div
            key={week}
            role="gridcell"
            aria-colindex={week + 1}
            aria-selected={cursor === week || isSelected(week)}
            {...(unreadText === undefined ? {} : { 'aria-invalid': true })}
            {...(waiting !== undefined && cursor === week ? { 'aria-describedby': hintId } : {})}
            tabIndex={cursor === week ? 0 : -1}
            data-position={`${row.id}:${week}`}
            className={classes(
              'plan-cell',
              breaks.includes(week) && 'plan-cell--starts',
              week === currentWeek && 'plan-cell--current',
              isSelected(week) && 'plan-cell--selected',
              (isEditing || (waiting !== undefined && cursor === week)) && 'plan-cell--editing',
            )}
          >
            {unreadText !== undefined ? (
              <span className="plan-unread">{unreadText}</span>
            ) : (
              <CellContent
                cell={cell}
                length={runs[week - 1]?.length ?? 1}
                stage={stageOfWeek(stages, week)?.number ?? 0}
              />
            )}
            {isEditing ? (
              <CellEditor row={row} week={week} text={props.editingText} name={name} onDone={props.onDone} />
            ) : null}
            {waiting !== undefined && cursor === week ? (
              <span className={classes('cell-waiting stack gap-1', week > 8 && 'cell-editor--end')}>
                <DoseHint id={hintId} text={waiting} row={row} before={cell} />
              </span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
})
