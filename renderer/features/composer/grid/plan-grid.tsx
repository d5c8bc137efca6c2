/** The grid of a plan: exercises by weeks. One cell has the cursor and takes the Tab key; everything else is arrows. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { CSSProperties, FocusEvent, MouseEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { weekOf } from '../../../../shared/program/weeks.ts'
import { rowsBySheet } from '../../../../shared/program/sheet-rules.ts'
import { useComposer, useParts } from '../use-composer.ts'
import type { AfterEdit } from './cell-editor.tsx'
import { watchDrops } from './drag-rows.ts'
import { GridHeader } from './grid-header.tsx'
import { GridRow } from './grid-row.tsx'
import { fillSelected, isSingleCell } from './selection-actions.ts'
import { rowsOnScreen } from './rows-by-sheet.ts'
import { blockBetween, positionAlong } from './grid-position.ts'
import type { GridPosition } from './grid-position.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { WeekStrip } from './week-strip.tsx'
import './plan-grid.css'
import './plan-cells.css'
import './week-strip.css'

export interface PlanGridProps {
  readonly onMenu: (rowId: string, anchor: HTMLElement) => void
  readonly onRemove: (rowId: string) => void
  readonly onAdd: () => void
  readonly onRowMoved: (rowId: string, moved: boolean) => void
}

function positionIn(target: EventTarget | null): GridPosition | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-position]') : null
  const [rowId, column] = element?.dataset['position']?.split(':') ?? []
  return rowId === undefined || column === undefined ? null : { rowId, column: Number(column) }
}

export function PlanGrid({ onMenu, onRemove, onAdd, onRowMoved }: PlanGridProps) {
  const { t } = useTranslation('app')
  const { editor, exercises, today, readOnly } = useParts()
  const plan = useComposer((state) => state.document)
  const focus = useComposer((state) => state.focus)
  const anchor = useComposer((state) => state.anchor)
  const editing = useComposer((state) => state.editing)
  const unread = useComposer((state) => state.unread)
  const grid = useRef<HTMLDivElement>(null)
  /** Whether the cursor's cell is to have the keyboard after the next drawing. */
  const holdsFocus = useRef(false)
  const selecting = useRef(false)

  const groups = useMemo(() => rowsBySheet(plan.rows), [plan.rows])
  const onScreen = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const breaks = useMemo(
    () => plan.stages.map((stage) => stage.firstWeek).filter((week) => week > 1),
    [plan.stages],
  )
  const currentWeek = weekOf(plan.startsOn, today)

  useGridClipboard(grid, editor, readOnly)
  useEffect(() => (readOnly ? undefined : watchDrops(editor)), [editor, readOnly])

  useEffect(() => {
    if (editing || !focus) return
    const cell = grid.current?.querySelector<HTMLElement>(`[data-position="${focus.rowId}:${focus.column}"]`)
    if (!cell) return
    if (holdsFocus.current && cell !== document.activeElement) cell.focus({ preventScroll: true })
    cell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [focus, editing, plan.rows])

  const onMenuKey = useCallback(() => {
    const rowId = editor.store.getState().focus?.rowId
    const row = grid.current?.querySelector(`[data-row="${rowId}"]`)
    const button = row?.querySelector<HTMLElement>('.plan-name__menu')
    if (rowId !== undefined && button) onMenu(rowId, button)
  }, [editor, onMenu])

  const moved = useCallback(
    (rowId: string, didMove: boolean) => {
      // A row that moves in the page loses the keyboard on the way.
      holdsFocus.current = true
      onRowMoved(rowId, didMove)
    },
    [onRowMoved],
  )
  const onKeyDown = useGridKeys({ editor, readOnly, onMenuKey, onRemove, onAdd, onRowMoved: moved })

  const onDone = useCallback(
    (after: AfterEdit) => {
      holdsFocus.current = true
      const { editing: open, focus: from, document: now } = editor.store.getState()
      if (after === 'fill') {
        const text = open?.text ?? ''
        editor.store.setState({ editing: null })
        fillSelected(editor, text)
        return
      }
      if (!from || after === 'stay') return
      const rows = rowsOnScreen(now.rows)
      const at = rows.findIndex((row) => row.id === from.rowId)
      const along = after === 'next' ? 1 : after === 'previous' ? -1 : 0
      if (along !== 0) editor.moveTo(positionAlong(rows, from, along))
      else editor.moveTo({ ...from, rowId: rows[at + (after === 'down' ? 1 : -1)]?.id ?? from.rowId })
    },
    [editor],
  )

  function onFocus(event: FocusEvent): void {
    holdsFocus.current = true
    const position = positionIn(event.target)
    if (position && !editor.store.getState().focus) editor.moveTo(position)
  }

  function onBlur(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) {
      holdsFocus.current = false
    }
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const target = event.target instanceof Element ? event.target : null
    if (event.button !== 0 || !target || target.closest('input, button, .plan-name__grip, .dose-hint')) return
    const position = positionIn(target)
    if (!position) return
    editor.commit(true)
    editor.moveTo(position, event.shiftKey)
    holdsFocus.current = true
    selecting.current = position.column > 0
    const cell = target.closest<HTMLElement>('[data-position]')
    // With Shift the cursor's cell keeps the keyboard, so that the next key extends from there.
    if (event.shiftKey) event.preventDefault()
    cell?.focus({ preventScroll: true })
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!selecting.current || (event.buttons & 1) === 0) return
    const position = positionIn(document.elementFromPoint(event.clientX, event.clientY))
    if (position && position.column > 0) editor.moveTo(position, true)
  }

  function onDoubleClick(event: MouseEvent): void {
    const position = positionIn(event.target)
    if (position && position.column > 0 && !readOnly && !editor.store.getState().editing)
      editor.edit(position)
  }

  function onContextMenu(event: MouseEvent): void {
    const position = positionIn(event.target)
    if (!position || readOnly) return
    event.preventDefault()
    if (position.rowId !== focus?.rowId) editor.moveTo(position)
    onMenuKey()
  }

  const block = useMemo(
    () => (anchor && focus ? blockBetween(onScreen, anchor, focus) : null),
    [anchor, focus, onScreen],
  )
  const selection = block && !isSingleCell(block) ? block : null
  const cursorIsHere = focus !== null && onScreen.some((row) => row.id === focus.rowId)

  return (
    <div className="plan-scroller stack" style={{ '--plan-weeks': plan.weeks } as CSSProperties}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t('composer.grid.label')}
        aria-rowcount={onScreen.length + groups.length + 2}
        aria-colcount={plan.weeks + 1}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        className="plan-grid"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          selecting.current = false
        }}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
      >
        <GridHeader
          weeks={plan.weeks}
          stages={plan.stages}
          lighterWeeks={plan.lighterWeeks}
          startsOn={plan.startsOn}
          currentWeek={currentWeek}
          readOnly={readOnly}
        />
        {groups.map(({ sheet, session, rows }, place) => {
          const rowIndex = groups.slice(0, place).reduce((sum, group) => sum + group.rows.length + 1, 3)
          const title =
            session === null
              ? t(`terms.sheets.${sheet}`)
              : t('composer.grid.session', { sheet: t(`terms.sheets.${sheet}`), session })
          return (
            <div key={title} role="rowgroup" aria-label={title}>
              <div role="row" aria-rowindex={rowIndex} className="plan-row plan-row--group">
                <div role="rowheader" aria-colspan={plan.weeks + 1} className="plan-group row bottom gap-2">
                  <span className="strong">{title}</span>{' '}
                  <span className="muted">{t('terms.exercises', { count: rows.length })}</span>
                </div>
              </div>
              {rows.map((row, index) => {
                const exercise = exercises.get(row.exerciseId)
                const isSelected = selection?.rows.includes(row) ?? false
                const isEdited = editing?.rowId === row.id
                return (
                  <GridRow
                    key={row.id}
                    row={row}
                    name={exercise?.name ?? t('composer.unknownExercise')}
                    isUnknown={!exercise}
                    rowIndex={rowIndex + 1 + index}
                    stages={plan.stages}
                    breaks={breaks}
                    currentWeek={currentWeek}
                    cursor={focus?.rowId === row.id ? focus.column : -1}
                    takesTab={!cursorIsHere && row === onScreen[0]}
                    selectedFrom={isSelected ? (selection?.firstColumn ?? -1) : -1}
                    selectedTo={isSelected ? (selection?.lastColumn ?? -1) : -1}
                    editingWeek={isEdited ? editing.column : 0}
                    editingText={isEdited ? editing.text : ''}
                    unread={readOnly ? undefined : unread[row.id]}
                    readOnly={readOnly}
                    onDone={onDone}
                    onMenu={onMenu}
                  />
                )
              })}
            </div>
          )
        })}
      </div>
      <WeekStrip plan={plan} breaks={breaks} currentWeek={currentWeek} />
    </div>
  )
}
