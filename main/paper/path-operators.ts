/**
 * Paths of drawing lists as PDF operators. PDF knows lines and cubic curves only: quadratic curves and arcs are turned
 * into cubic ones here, the former exactly, the latter to within a thousandth of their radius. Pure arithmetic.
 */
import { tenths, type Path, type PathStep } from '../../shared/figure/drawing.ts'

interface Point {
  readonly x: number
  readonly y: number
}

function operator(name: string, ...points: readonly Point[]): string {
  return `${points.map(({ x, y }) => `${tenths(x)} ${tenths(y)}`).join(' ')} ${name}`
}

/** The point that lies this share of the way from one to the other. */
function between(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share }
}

/** The operators that construct a path, one a line. */
export function pathOperators(path: Path): string {
  const lines: string[] = []
  let at: Point = { x: 0, y: 0 }
  let start = at
  for (const step of path) {
    const to = step[0] === 'Z' ? start : endOf(step)
    lines.push(...segment(step, at, to))
    if (step[0] === 'M') start = to
    at = to
  }
  return lines.join('\n')
}

function endOf(step: Exclude<PathStep, readonly ['Z']>): Point {
  switch (step[0]) {
    case 'M':
    case 'L':
      return { x: step[1], y: step[2] }
    case 'Q':
    case 'A':
      return { x: step[3], y: step[4] }
    case 'C':
      return { x: step[5], y: step[6] }
  }
}

function segment(step: PathStep, from: Point, to: Point): string[] {
  switch (step[0]) {
    case 'M':
      return [operator('m', to)]
    case 'L':
      return [operator('l', to)]
    case 'C':
      return [operator('c', { x: step[1], y: step[2] }, { x: step[3], y: step[4] }, to)]
    case 'Q': {
      const control = { x: step[1], y: step[2] }
      return [operator('c', between(from, control, 2 / 3), between(to, control, 2 / 3), to)]
    }
    case 'A':
      return arc(from, to, step[1], step[2])
    case 'Z':
      return ['h']
  }
}

/** The shorter arc of a circle as cubic curves of at most a quarter turn. */
function arc(from: Point, to: Point, radius: number, clockwise: boolean): string[] {
  if (radius === 0) return [operator('l', to)]
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const reach = half.x ** 2 + half.y ** 2
  if (reach === 0) return []
  // A radius that is too small to reach is made just large enough.
  const r = Math.max(radius, Math.sqrt(reach))
  const off = Math.sqrt(Math.max(0, r ** 2 / reach - 1)) * (clockwise ? 1 : -1)
  const centre = {
    x: off * half.y + (from.x + to.x) / 2,
    y: -off * half.x + (from.y + to.y) / 2,
  }
  const first = Math.atan2(from.y - centre.y, from.x - centre.x)
  let sweep = Math.atan2(to.y - centre.y, to.x - centre.x) - first
  if (clockwise && sweep < 0) sweep += Math.PI * 2
  if (!clockwise && sweep > 0) sweep -= Math.PI * 2

  const parts = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9)
  const step = sweep / parts
  const pull = (4 / 3) * Math.tan(step / 4)
  const around = (x: number, y: number): Point => ({ x: centre.x + r * x, y: centre.y + r * y })
  return Array.from({ length: parts }, (_, part) => {
    const [one, other] = [first + part * step, first + (part + 1) * step]
    const [c1, s1, c2, s2] = [Math.cos(one), Math.sin(one), Math.cos(other), Math.sin(other)]
    const end = part === parts - 1 ? to : around(c2, s2)
    return operator('c', around(c1 - pull * s1, s1 + pull * c1), around(c2 + pull * s2, s2 - pull * c2), end)
  })
}
