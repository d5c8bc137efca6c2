import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsThatFit } from '../../../renderer/ui/columns-that-fit.ts'
import type { DataColumn } from '../../../renderer/ui/index.ts'

const column = (id: string, parts: Partial<DataColumn<object>> = {}): DataColumn<object> => ({
  id,
  header: id,
  value: () => id,
  ...parts,
})
const columns = [
  column('name'),
  column('number', { width: '96px', leaves: 1 }),
  column('problem', { width: '24%', least: 150, leaves: 3 }),
  column('seen', { width: '116px', leaves: 2 }),
  column('actions', { width: '64px' }),
]
const idsAt = (pixels: number) => columnsThatFit(columns, pixels).map(({ id }) => id)

describe('columns that fit', () => {
  it('are all there is in a wide table', () => {
    expect(idsAt(1198)).toEqual(columns.map(({ id }) => id))
  })

  it('leave one after the other, and what may not leave stays', () => {
    expect(idsAt(590)).toEqual(['name', 'problem', 'seen', 'actions'])
    expect(idsAt(400)).toEqual(['name', 'problem', 'actions'])
    expect(idsAt(100)).toEqual(['name', 'actions'])
  })

  it('leave the name its 180 pixels wherever there is room for it at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 180 + 64, max: 4000 }), (pixels) => {
        const taken = columnsThatFit(columns, pixels).map(({ width }) => Number.parseFloat(width ?? '0'))
        expect(pixels - taken.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(180)
      }),
    )
  })
})
