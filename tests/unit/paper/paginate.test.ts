import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackHeight } from '../../../main/paper/block.ts'
import { balancePages, fillPages } from '../../../main/paper/paginate.ts'

const block = (height: number, gap = 10) => ({ height, gap })
const counts = () => true

describe('pages', () => {
  it('are evened out: four where five would leave one alone', () => {
    const items = Array.from({ length: 6 }, () => block(100))
    const pages = balancePages(items, { first: 600, next: 600, most: 5, counts })
    expect(pages.map((page) => page.length)).toEqual([3, 3])
  })

  it('hold everything in order, within the limits, in as few pages as filling them needs', () => {
    const items = array(record({ height: integer({ min: 1, max: 400 }), gap: integer({ min: 0, max: 30 }) }))
    assert(
      property(
        items,
        integer({ min: 400, max: 700 }),
        integer({ min: 400, max: 700 }),
        (blocks, first, next) => {
          const pages = balancePages(blocks, { first, next, most: 1000, counts })
          expect(pages.flat()).toEqual(blocks)
          pages.forEach((page, index) => {
            expect(page.length).toBeGreaterThan(0)
            expect(stackHeight(page)).toBeLessThanOrEqual(index === 0 ? first : next)
          })
          expect(pages.length).toBeLessThanOrEqual(fillPages(blocks, first, next).length)
          expect(
            balancePages(blocks, { first, next, most: 5, counts }).every((page) => page.length <= 5),
          ).toBe(true)
        },
      ),
    )
  })

  it('give a block that is too tall a page of its own', () => {
    const pages = balancePages([block(50), block(900), block(50)], { first: 600, next: 600, most: 5, counts })
    expect(pages.map((page) => page.length)).toEqual([1, 1, 1])
  })
})
