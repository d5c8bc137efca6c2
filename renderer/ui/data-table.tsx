/**
 * A table of records: sorts by its headers, keeps the header in sight, draws only the rows in sight when there
 * are many, and is walked with the arrow keys. Enter or a click opens a row.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { useColumnsThatFit } from './columns-that-fit.ts'
import { Skeleton } from './states.tsx'
import { useTableModel } from './table-model.ts'
import type { TableModelOptions } from './table-model.ts'

/** Where a table was left: kept by the caller, written by the table, taken up when it is shown again. */
export interface TablePlace {
  scrollTop: number
  index: number
  /** A row was opened from it: coming back puts the focus there again. */
  opened: boolean
}

export interface DataTableProps<Row> extends TableModelOptions<Row> {
  readonly label: string
  readonly onOpen?: (row: Row) => void
  readonly selectedId?: string | null
  /** Shown instead of rows when there are none; usually an EmptyState. */
  readonly empty?: ReactNode
  readonly busy?: boolean
  /** Called when the last rows come into sight, to read more. */
  readonly onEndReached?: () => void
  /** Height of every row in pixels, where 32 is too little for what is in it. */
  readonly rowHeight?: number
  /** Remembers the scroll position and the walked row while the table is not on screen; another object starts anew. */
  readonly place?: TablePlace
}

/** Height of a row in pixels (`--row`), and the number of rows from which only those in sight are drawn. */
const usualRowHeight = 32
const virtualFrom = 40

function fromControl(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, select, textarea, [role=button]') !== null
  )
}

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, onOpen, selectedId, empty, busy, onEndReached, place } = props
  const rowHeight = props.rowHeight ?? usualRowHeight
  const { t } = useTranslation('app')
  const scroller = useRef<HTMLDivElement>(null)
  const [focusedIndex, setFocusedIndex] = useState(place?.index ?? 0)
  const wantsFocus = useRef(place?.opened ?? false)
  const [knownPlace, setKnownPlace] = useState(place)
  if (place !== knownPlace) {
    setKnownPlace(place)
    setFocusedIndex(place?.index ?? 0)
  }

  const columns = useColumnsThatFit(props.columns, scroller, rows.length > 0)
  const table = useTableModel(props)
  const shown = table.getRowModel().rows

  const isVirtual = shown.length > virtualFrom
  // The React Compiler is off in this project, so the virtualizer's changing functions are safe to use.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: shown.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: rowHeight > usualRowHeight ? 5 : 12,
    scrollPaddingStart: usualRowHeight,
    ...(place ? { initialOffset: place.scrollTop } : {}),
  })
  const slices = isVirtual
    ? virtualizer.getVirtualItems().map((item) => item.index)
    : shown.map((_, index) => index)
  const before = isVirtual ? (slices[0] ?? 0) * rowHeight : 0
  const lastShown = slices.at(-1) ?? -1
  const after = isVirtual ? (shown.length - 1 - lastShown) * rowHeight : 0

  useEffect(() => {
    if (onEndReached && shown.length > 0 && isVirtual && lastShown >= shown.length - 20) onEndReached()
  }, [onEndReached, shown.length, isVirtual, lastShown])

  const rowToFocus = Math.min(focusedIndex, shown.length - 1)
  // A row that was scrolled out of sight cannot take the focus; the first drawn one does.
  const tabStop = slices.includes(rowToFocus) ? rowToFocus : slices[0]
  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${rowToFocus}"]`)
    if (!row) return
    wantsFocus.current = false
    if (place) place.opened = false
    row.focus({ preventScroll: true })
    row.scrollIntoView?.({ block: 'nearest' })
  })

  const isEmpty = rows.length === 0
  const scrolledTo = useRef(0)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) scrolledTo.current = 0
    if (!box || !place) return undefined
    // Scrolling lays the page out at once, which costs more than all the rest while somebody types a search.
    if (scrolledTo.current !== place.scrollTop) box.scrollTop = place.scrollTop
    scrolledTo.current = place.scrollTop
    const keep = () => {
      place.scrollTop = box.scrollTop
      scrolledTo.current = box.scrollTop
    }
    box.addEventListener('scroll', keep, { passive: true })
    return () => box.removeEventListener('scroll', keep)
  }, [place, isEmpty])

  useEffect(() => {
    if (place) place.index = Math.max(0, rowToFocus)
  }, [place, rowToFocus])

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(shown.length - 1, index))
    wantsFocus.current = true
    if (isVirtual) virtualizer.scrollToIndex(next, { align: 'auto' })
    setFocusedIndex(next)
  }

  function open(row: Row): void {
    if (place) place.opened = true
    onOpen?.(row)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row): void {
    if (event.target !== event.currentTarget) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight * 10) / rowHeight) - 2)
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: shown.length - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      moveTo(step)
    } else if (event.key === 'Enter' && onOpen) {
      event.preventDefault()
      open(row)
    }
  }

  function onRowClick(event: MouseEvent<HTMLTableRowElement>, index: number, row: Row): void {
    setFocusedIndex(index)
    // A menu that was opened from a row lies elsewhere in the document; its clicks still come by here.
    const inRow = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (onOpen && inRow && !fromControl(event.target)) open(row)
  }

  if (rows.length === 0 && busy) return <Skeleton lines={8} />
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>

  return (
    <div
      ref={scroller}
      className="data-table"
      aria-busy={busy ?? false}
      {...(rowHeight === usualRowHeight
        ? {}
        : { style: { '--table-row': `${rowHeight}px` } as CSSProperties })}
    >
      <table
        className={classes('table', onOpen && 'table--opens')}
        role={onOpen ? 'grid' : 'table'}
        aria-label={label}
        aria-rowcount={shown.length + 1}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} {...(column.width ? { style: { inlineSize: column.width } } : {})} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => {
              const sorter = column.sortable ? table.getColumn(column.id) : undefined
              const sorted = sorter?.getIsSorted()
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={classes(column.align === 'end' && 'table__end')}
                  {...(sorter ? { 'aria-sort': sorted ? (`${sorted}ending` as const) : 'none' } : {})}
                >
                  {sorter ? (
                    <button type="button" className="table__sort" onClick={sorter.getToggleSortingHandler()}>
                      {column.header}
                      {sorted === 'asc' ? <ArrowUp aria-label={t('ui.table.sortedUp')} /> : null}
                      {sorted === 'desc' ? <ArrowDown aria-label={t('ui.table.sortedDown')} /> : null}
                    </button>
                  ) : (
                    <span className={column.hideHeader ? 'visually-hidden' : undefined}>{column.header}</span>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <SpacerRow height={before} columns={columns.length} /> : null}
          {slices.map((index) => {
            const row = shown[index]
            if (!row) return null
            return (
              <tr
                key={row.id}
                data-index={index}
                aria-rowindex={index + 2}
                {...(onOpen
                  ? { 'aria-selected': row.id === selectedId, tabIndex: index === tabStop ? 0 : -1 }
                  : {})}
                onKeyDown={(event) => onKeyDown(event, index, row.original)}
                onClick={(event) => onRowClick(event, index, row.original)}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    role={onOpen ? 'gridcell' : 'cell'}
                    className={classes(column.align === 'end' && 'table__end')}
                  >
                    {column.cell ? column.cell(row.original) : column.value(row.original)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 ? <SpacerRow height={after} columns={columns.length} /> : null}
          {shown.length === 0 ? (
            <tr>
              <td colSpan={columns.length} className="table__empty">
                {t('ui.table.empty')}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}

function SpacerRow({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true" className="table__spacer">
      {/* Hidden from those who listen, it only holds the place of rows that are not drawn. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  )
}
