/** Paths of drawing lists as PDF operators: the curves on paper run where those on the screen do. */
import { describe, expect, it } from 'vitest'
import { pathOperators } from '../../../main/paper/path-operators.ts'
import { figureFor, figureSlugs } from '../../../shared/figure/index.ts'
import type { Path } from '../../../shared/figure/index.ts'

type Point = readonly [x: number, y: number]

/** Points along the path that the operators construct, a few to each curve. */
function pointsOf(operators: string): Point[] {
  const points: Point[] = []
  let at: Point = [0, 0]
  for (const line of operators.split('\n')) {
    const words = line.split(' ')
    const numbers = words.slice(0, -1).map(Number)
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers
    const name = words.at(-1)
    if (name === 'm' || name === 'l') points.push((at = [x1, y1]))
    if (name !== 'c') continue
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const [a, b, c, d] = [
        (1 - share) ** 3,
        3 * share * (1 - share) ** 2,
        3 * share ** 2 * (1 - share),
        share ** 3,
      ]
      points.push([a * at[0] + b * x1 + c * x2 + d * x3, a * at[1] + b * y1 + c * y2 + d * y3])
    }
    at = [x3, y3]
  }
  return points
}

describe('paths on paper', () => {
  it('keep moves, lines, cubic curves and closing as they are', () => {
    expect(pathOperators([['M', 1, 2], ['L', 3.5, -4], ['C', 1, 2, 3, 4, 5, 6], ['Z']])).toBe(
      '1 2 m\n3.5 -4 l\n1 2 3 4 5 6 c\nh',
    )
  })

  it('turn quadratic curves into the same curve, after a closed part too', () => {
    const curve = ['Q', 60, 90, 120, 0] as const
    const closed: Path = [['M', 0, 0], ['L', 7, 9], ['Z'], curve]
    const plain = pathOperators([['M', 0, 0], curve])
    expect(pathOperators(closed)).toBe(plain.replace('0 0 m', '0 0 m\n7 9 l\nh'))
    const [, ...points] = pointsOf(plain)
    for (const [index, share] of [0.25, 0.5, 0.75, 1].entries()) {
      const [x = 0, y = 0] = points[index] ?? []
      expect(x).toBeCloseTo(120 * share, 1)
      expect(y).toBeCloseTo(2 * share * (1 - share) * 90, 1)
    }
  })

  it.each([
    ['a half circle', 50, 50],
    ['a radius that is too small', 10, 50],
  ])('keep arcs on their circle: %s', (_what, radius, r) => {
    for (const clockwise of [true, false]) {
      const points = pointsOf(
        pathOperators([
          ['M', r, 0],
          ['A', radius, clockwise, -r, 0],
        ]),
      )
      expect(points.length).toBeGreaterThan(7)
      for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(r, 1)
      const lowest = Math.max(...points.map(([, y]) => y))
      expect(lowest).toBeCloseTo(clockwise ? 50 : 0, 0)
    }
  })

  it('take the shorter way round', () => {
    const points = pointsOf(
      pathOperators([
        ['M', 50, 0],
        ['A', 50, true, 0, 50],
      ]),
    )
    for (const [x, y] of points) {
      expect(Math.hypot(x, y)).toBeCloseTo(50, 1)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
    }
  })

  it('draw a line where a radius is nothing, and nothing where an arc leads nowhere', () => {
    expect(
      pathOperators([
        ['M', 0, 0],
        ['A', 0, true, 9, 9],
      ]),
    ).toBe('0 0 m\n9 9 l')
    expect(
      pathOperators([
        ['M', 3, 3],
        ['A', 5, true, 3, 3],
      ]),
    ).toBe('3 3 m')
  })

  it('hold numbers only, for every figure', () => {
    for (const slug of figureSlugs) {
      for (const mark of figureFor(slug)?.marks ?? []) {
        if (mark.kind === 'path')
          expect(pathOperators(mark.path)).toMatch(/^(?:(?:-?[\d.]+ )*[mlch](?:\n|$))+$/)
      }
    }
  })
})
