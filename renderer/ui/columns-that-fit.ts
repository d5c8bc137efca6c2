/** Which columns a table shows where it is narrow: what tells rows apart stays, the rest leaves in an order. */
import { useLayoutEffect, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import type { DataColumn } from './table-model.ts'

/** Pixels that a column without a width keeps unless it says otherwise: a name stays readable. */
const usualLeast = 180

/** The width in pixels that a column asks for in a table of so many. */
function pixelsOf<Row>({ width, least }: DataColumn<Row>, table: number): number {
  const wanted = width === undefined ? 0 : Number.parseFloat(width)
  if (width?.endsWith('px')) return wanted
  return Math.max((wanted * table) / 100, least ?? usualLeast)
}

/**
 * The columns that a table of this many pixels has room for, with their widths; those that may leave go in their order.
 * One column has no width of its own and takes the rest.
 */
export function columnsThatFit<Row>(
  columns: readonly DataColumn<Row>[],
  table: number,
): readonly DataColumn<Row>[] {
  const leaving = columns.filter(({ leaves }) => leaves !== undefined)
  leaving.sort((one, other) => (one.leaves ?? 0) - (other.leaves ?? 0))
  let shown = columns
  for (const next of leaving) {
    if (shown.reduce((sum, column) => sum + pixelsOf(column, table), 0) <= table) break
    shown = shown.filter((column) => column !== next)
  }
  return shown.map((column) =>
    column.width === undefined ? column : { ...column, width: `${pixelsOf(column, table)}px` },
  )
}

/** The same, as wide as the table's box is now. Before it has been laid out, all of them. */
export function useColumnsThatFit<Row>(
  columns: readonly DataColumn<Row>[],
  box: RefObject<HTMLElement | null>,
  isShown: boolean,
): readonly DataColumn<Row>[] {
  const [pixels, setPixels] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !isShown) return undefined
    const measure = () => setPixels(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, isShown])
  return useMemo(() => (pixels === 0 ? columns : columnsThatFit(columns, pixels)), [columns, pixels])
}
