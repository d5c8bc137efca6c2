/**
 * Paths of drawing lists as PDF operators. PDF knows lines and cubic curves only: quadratic curves and arcs are turned
 * into cubic ones here, the former exactly, the latter to within a thousandth of their radius. Pure arithmetic.
 */

interface Point {
  readonly x: number
  readonly y: number
}

const token = /[MLCQAZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g

/** How many numbers follow each command. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 }

/** Rounded like the drawing list itself: a tenth of a box unit is far below what a printer can show. */
function short(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

function operator(name: string, ...points: readonly Point[]): string {
  return `${points.map(({ x, y }) => `${short(x)} ${short(y)}`).join(' ')} ${name}`
}

/** The point that lies this share of the way from one to the other. */
function between(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share }
}

/** The operators that construct a path of absolute M, L, C, Q, A and Z commands. Throws on anything else. */
export function pathOperators(d: string): string {
  const words = d.match(token) ?? []
  const lines: string[] = []
  let at: Point = { x: 0, y: 0 }
  let start = at
  let command = ''
  for (let next = 0; next < words.length;) {
    const word = words[next] ?? ''
    if (word in counts) {
      command = word
      next += 1
    }
    const count = counts[command]
    if (count === undefined) throw new Error(`Path not understood: ${d.slice(0, 40)}`)
    const numbers = words.slice(next, next + count).map(Number)
    if (numbers.length < count || numbers.some((number) => Number.isNaN(number))) {
      throw new Error(`Path not understood: ${d.slice(0, 40)}`)
    }
    next += count
    if (command === 'Z') {
      lines.push('h')
      at = start
      continue
    }
    const to: Point = { x: numbers[count - 2] ?? 0, y: numbers[count - 1] ?? 0 }
    lines.push(...segment(command, numbers, at, to))
    if (command === 'M') {
      start = to
      // Further pairs after a move are lines.
      command = 'L'
    }
    at = to
  }
  return lines.join('\n')
}

function segment(command: string, numbers: readonly number[], from: Point, to: Point): string[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = numbers
  switch (command) {
    case 'M':
      return [operator('m', to)]
    case 'L':
      return [operator('l', to)]
    case 'C':
      return [operator('c', { x: a, y: b }, { x: c, y: d }, to)]
    case 'Q': {
      const control = { x: a, y: b }
      return [operator('c', between(from, control, 2 / 3), between(to, control, 2 / 3), to)]
    }
    default:
      return arc(from, to, { rx: a, ry: b, turn: (c * Math.PI) / 180, large: d === 1, clockwise: e === 1 })
  }
}

interface Arc {
  readonly rx: number
  readonly ry: number
  /** Radians. */
  readonly turn: number
  readonly large: boolean
  readonly clockwise: boolean
}

/** An elliptic arc as cubic curves of at most a quarter turn (SVG 2, appendix B.2.4). */
function arc(from: Point, to: Point, { rx, ry, turn, large, clockwise }: Arc): string[] {
  if (rx === 0 || ry === 0) return [operator('l', to)]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const flat = { x: cos * half.x + sin * half.y, y: cos * half.y - sin * half.x }
  const reach = (flat.x / rx) ** 2 + (flat.y / ry) ** 2
  if (reach === 0) return []
  // Radii that are too small to reach are made just large enough.
  const grown = Math.max(1, Math.sqrt(reach))
  const [width, height] = [Math.abs(rx) * grown, Math.abs(ry) * grown]
  const off = Math.sqrt(Math.max(0, 1 / (reach / grown ** 2) - 1)) * (large === clockwise ? -1 : 1)
  const middle = { x: (off * width * flat.y) / height, y: (-off * height * flat.x) / width }
  const centre = {
    x: cos * middle.x - sin * middle.y + (from.x + to.x) / 2,
    y: sin * middle.x + cos * middle.y + (from.y + to.y) / 2,
  }
  const angleOf = (sign: 1 | -1): number =>
    Math.atan2((sign * flat.y - middle.y) / height, (sign * flat.x - middle.x) / width)
  const first = angleOf(1)
  let sweep = angleOf(-1) - first
  if (clockwise && sweep < 0) sweep += Math.PI * 2
  if (!clockwise && sweep > 0) sweep -= Math.PI * 2

  const onEllipse = (x: number, y: number): Point => ({
    x: centre.x + cos * width * x - sin * height * y,
    y: centre.y + sin * width * x + cos * height * y,
  })
  const parts = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9)
  const step = sweep / parts
  const pull = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: parts }, (_, part) => {
    const [one, other] = [first + part * step, first + (part + 1) * step]
    const [c1, s1, c2, s2] = [Math.cos(one), Math.sin(one), Math.cos(other), Math.sin(other)]
    const end = part === parts - 1 ? to : onEllipse(c2, s2)
    return operator(
      'c',
      onEllipse(c1 - pull * s1, s1 + pull * c1),
      onEllipse(c2 + pull * s2, s2 - pull * c2),
      end,
    )
  })
}
