/** Paths of drawing lists as PDF operators: the curves on paper run where those on the screen do. */
import { describe, expect, it } from 'vitest'
import { pathOperators } from '../../../main/paper/path-operators.ts'
import { figureFor, figureSlugs } from '../../../shared/figure/index.ts'

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
    expect(pathOperators('M 1 2 L 3.5 -4 C 1 2 3 4 5 6 Z')).toBe('1 2 m\n3.5 -4 l\n1 2 3 4 5 6 c\nh')
    expect(pathOperators('M0 0 10 0 L10 10')).toBe('0 0 m\n10 0 l\n10 10 l')
    expect(pathOperators('M 5 5 L 9 9 Z L 1 1')).toBe('5 5 m\n9 9 l\nh\n1 1 l')
  })

  it('turn quadratic curves into the same curve', () => {
    const [, ...points] = pointsOf(pathOperators('M 0 0 Q 60 90 120 0'))
    for (const [index, share] of [0.25, 0.5, 0.75, 1].entries()) {
      const [x = 0, y = 0] = points[index] ?? []
      expect(x).toBeCloseTo(120 * share, 1)
      expect(y).toBeCloseTo(2 * share * (1 - share) * 90, 1)
    }
  })

  it.each([
    ['a half circle', 'M 50 0 A 50 50 0 0 1 -50 0', 50, 50],
    ['most of a circle', 'M 50 0 A 50 50 0 1 0 0 50', 50, 50],
    ['an ellipse', 'M 80 0 A 80 30 0 1 1 -80 0', 80, 30],
    ['radii that are too small', 'M 40 0 A 10 10 0 0 1 -40 0', 40, 40],
  ])('keep arcs on their ellipse: %s', (_what, d, rx, ry) => {
    const points = pointsOf(pathOperators(d))
    expect(points.length).toBeGreaterThan(7)
    for (const [x, y] of points) expect(Math.hypot(x / rx, y / ry)).toBeCloseTo(1, 1)
  })

  it('go round the way the flags say', () => {
    const lowest = (d: string) => Math.min(...pointsOf(pathOperators(d)).map(([, y]) => y))
    expect(lowest('M 50 0 A 50 50 0 0 0 -50 0')).toBeCloseTo(-50, 0)
    expect(lowest('M 50 0 A 50 50 0 0 1 -50 0')).toBeCloseTo(0, 0)
  })

  it('turn an ellipse with its axis', () => {
    const points = pointsOf(pathOperators('M 0 80 A 80 30 90 0 1 0 -80'))
    for (const [x, y] of points) expect(Math.hypot(x / 30, y / 80)).toBeCloseTo(1, 1)
  })

  it('draw a line where a radius is nothing, and nothing where an arc leads nowhere', () => {
    expect(pathOperators('M 0 0 A 0 5 0 0 1 9 9')).toBe('0 0 m\n9 9 l')
    expect(pathOperators('M 3 3 A 5 5 0 0 1 3 3')).toBe('3 3 m')
  })

  it.each(['M 1', 'H 3', '5 5', 'M 1 2 Q 3 4 5'])('refuse what they do not know: %s', (d) => {
    expect(() => pathOperators(d)).toThrow('Path not understood')
  })

  it('understand every path of every figure', () => {
    for (const slug of figureSlugs) {
      for (const mark of figureFor(slug)?.marks ?? []) {
        if (mark.kind === 'path') expect(pathOperators(mark.d)).toMatch(/^-?[\d.]+ -?[\d.]+ m\n/)
      }
    }
  })
})
