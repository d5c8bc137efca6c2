/** TanStack Table's model of a table of records: the rows in their order, and who sorts them. */
import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ReactNode } from 'react'

export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  /** What is sorted by, and shown when there is no `cell`. Null sorts last. */
  readonly value: (row: Row) => string | number | null
  readonly cell?: (row: Row) => ReactNode
  /** CSS width, such as `'96px'` or `'30%'`; columns without one share the rest. */
  readonly width?: string
  /** Pixels below which it is of no use, where its width is not in pixels; 180 unless said. */
  readonly least?: number
  /** It may leave a narrow table: 1 goes first. Without it, the column stays. */
  readonly leaves?: number
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  /** Keeps the header for those who listen, and out of sight. */
  readonly hideHeader?: boolean
}

export interface TableSort {
  readonly column: string
  readonly descending: boolean
}

export interface TableModelOptions<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** With `onSort` the rows come sorted (from the core); without it the table sorts. */
  readonly sort?: TableSort
  readonly onSort?: (sort: TableSort) => void
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
})

export function useTableModel<Row extends object>({
  columns,
  rows,
  rowId,
  sort,
  onSort,
}: TableModelOptions<Row>) {
  const definitions = useMemo<ColumnDef<typeof features, Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        sortFn: 'alphanumeric',
        sortUndefined: 'last',
        enableSorting: column.sortable ?? false,
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort])
  return useTable<typeof features, Row>({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    sortDescFirst: false,
    enableSortingRemoval: false,
    ...(onSort
      ? {
          manualSorting: true,
          state: { sorting },
          onSortingChange: (change) => {
            const [next] = typeof change === 'function' ? change(sorting) : change
            if (next) onSort({ column: next.id, descending: next.desc })
          },
        }
      : { initialState: { sorting } }),
  })
}
