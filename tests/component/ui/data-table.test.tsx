import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { DataTable, EmptyState } from '../../../renderer/ui/index.ts'
import type { DataColumn } from '../../../renderer/ui/index.ts'
import { renderView } from '../../support/render-view.tsx'

interface Line {
  readonly id: string
  readonly word: string
  readonly number: number | null
}

const columns: DataColumn<Line>[] = [
  { id: 'word', header: 'Word', value: (line) => line.word, sortable: true },
  { id: 'number', header: 'Number', value: (line) => line.number, sortable: true, align: 'end' },
]
const lines: Line[] = [
  { id: 'b', word: 'Bravo', number: 10 },
  { id: 'a', word: 'Alpha', number: 9 },
  { id: 'c', word: 'Charlie', number: null },
]

function words(): string[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent ?? '')
}

function many(count: number): Line[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `line-${index}`,
    word: `Word ${index}`,
    number: index,
  }))
}

describe('DataTable', () => {
  it('walks rows with the arrow keys and opens one with Enter', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    renderView(
      <DataTable label="Lines" columns={columns} rows={lines} rowId={(line) => line.id} onOpen={onOpen} />,
    )
    screen.getByRole('row', { name: /Bravo/ }).focus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('row', { name: /Alpha/ })).toBe(document.activeElement)
    await user.keyboard('{End}')
    expect(screen.getByRole('row', { name: /Charlie/ })).toBe(document.activeElement)
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(lines[1])
  })

  it('is one stop of the Tab key', () => {
    renderView(
      <DataTable label="Lines" columns={columns} rows={lines} rowId={(line) => line.id} onOpen={() => {}} />,
    )
    const stops = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.tabIndex)
    expect(stops).toEqual([0, -1, -1])
  })

  it('sorts by a header, numbers as numbers, with empty values last both ways', async () => {
    const user = userEvent.setup()
    renderView(
      <DataTable label="Lines" columns={columns} rows={lines} rowId={(line) => line.id} onOpen={() => {}} />,
    )
    expect(words()).toEqual(['Bravo', 'Alpha', 'Charlie'])
    await user.click(screen.getByRole('button', { name: 'Number' }))
    expect(words()).toEqual(['Alpha', 'Bravo', 'Charlie'])
    expect(screen.getByRole('columnheader', { name: /Number/ }).getAttribute('aria-sort')).toBe('ascending')
    await user.click(screen.getByRole('button', { name: /Number/ }))
    expect(words()).toEqual(['Bravo', 'Alpha', 'Charlie'])
    expect(screen.getByRole('columnheader', { name: /Number/ }).getAttribute('aria-sort')).toBe('descending')
  })

  it('hands sorting over when the rows come sorted', async () => {
    const user = userEvent.setup()
    const onSort = vi.fn()
    renderView(
      <DataTable
        label="Lines"
        columns={columns}
        rows={lines}
        rowId={(line) => line.id}
        onOpen={() => {}}
        sort={{ column: 'word', descending: false }}
        onSort={onSort}
      />,
    )
    expect(words()).toEqual(['Bravo', 'Alpha', 'Charlie'])
    await user.click(screen.getByRole('button', { name: /Word/ }))
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'word', descending: true })
  })

  it('draws only the rows in sight of a long table, and says how many there are', () => {
    renderView(
      <DataTable
        label="Lines"
        columns={columns}
        rows={many(5000)}
        rowId={(line) => line.id}
        onOpen={() => {}}
      />,
    )
    expect(screen.getByRole('grid', { name: 'Lines' }).getAttribute('aria-rowcount')).toBe('5001')
    expect(screen.getAllByRole('row').length).toBeLessThan(100)
  })

  it('shows what stands for an empty table', () => {
    renderView(
      <DataTable
        label="Lines"
        columns={columns}
        rows={[]}
        rowId={(line) => line.id}
        empty={<EmptyState title="No lines yet" />}
      />,
    )
    expect(screen.getByText('No lines yet')).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('leaves Enter to a button inside a row', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    const onPress = vi.fn()
    const withButton: DataColumn<Line>[] = [
      {
        id: 'do',
        header: 'Do',
        value: () => null,
        cell: () => (
          <button type="button" onClick={onPress}>
            Do it
          </button>
        ),
      },
    ]
    renderView(
      <DataTable
        label="Lines"
        columns={withButton}
        rows={lines.slice(0, 1)}
        rowId={(line) => line.id}
        onOpen={onOpen}
      />,
    )
    screen.getByRole('button', { name: 'Do it' }).focus()
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    expect(onPress).toHaveBeenCalledTimes(2)
    expect(onOpen).not.toHaveBeenCalled()
  })
})
