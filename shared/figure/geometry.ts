// Points, rotations and outlines. Pure mathematics, no anatomy.

/** A point or a direction in the plane; centimetres, x to the right, y up. */
export interface Vec2 {
  readonly x: number
  readonly y: number
}

/** A point in space; centimetres, x forward, y up, z towards the person's right. */
export interface Vec3 extends Vec2 {
  readonly z: number
}

/** A rotation as three rows. */
export type Rotation = readonly [Vec3, Vec3, Vec3]

export const v2 = (x: number, y: number): Vec2 => ({ x, y })
/** Points written as pairs. */
export const pairs = (...list: readonly (readonly [x: number, y: number])[]): Vec2[] =>
  list.map(([x, y]) => v2(x, y))
export const v3 = (x: number, y: number, z = 0): Vec3 => ({ x, y, z })

export const radians = (degrees: number): number => (degrees * Math.PI) / 180
export const degrees = (angle: number): number => (angle * 180) / Math.PI

export const add3 = (a: Vec3, b: Vec3): Vec3 => v3(a.x + b.x, a.y + b.y, a.z + b.z)
export const subtract3 = (a: Vec3, b: Vec3): Vec3 => v3(a.x - b.x, a.y - b.y, a.z - b.z)
// Math.hypot is many times slower and its guard against overflow is of no use at this scale.
export const distance = (a: Vec2, b: Vec2): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
export const distance3 = (a: Vec3, b: Vec3): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)
export const between = (a: Vec2, b: Vec2, t: number): Vec2 => v2(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)

const dot = (a: Vec3, b: Vec3): number => a.x * b.x + a.y * b.y + a.z * b.z

/** Applies a rotation to a vector. */
export const turn = (r: Rotation, p: Vec3): Vec3 => v3(dot(r[0], p), dot(r[1], p), dot(r[2], p))

const transpose = (r: Rotation): Rotation => [
  v3(r[0].x, r[1].x, r[2].x),
  v3(r[0].y, r[1].y, r[2].y),
  v3(r[0].z, r[1].z, r[2].z),
]

/** Applies the inverse of a rotation to a vector. */
export const turnBack = (r: Rotation, p: Vec3): Vec3 => turn(transpose(r), p)

/** No rotation. */
export const upright: Rotation = [v3(1, 0, 0), v3(0, 1, 0), v3(0, 0, 1)]

// A rotation is built joint by joint, each in the frame of the one before: `r` with one more turn about one axis.

/** A further turn about the side-to-side axis: positive swings a hanging limb forward. Degrees. */
export function aboutSide(angle: number, r: Rotation = upright): Rotation {
  const c = Math.cos(radians(angle))
  const s = Math.sin(radians(angle))
  const row = (a: Vec3): Vec3 => v3(a.x * c + a.y * s, a.y * c - a.x * s, a.z)
  return [row(r[0]), row(r[1]), row(r[2])]
}

/** A further turn about the forward axis: positive swings a hanging limb towards the person's right. Degrees. */
export function aboutForward(angle: number, r: Rotation = upright): Rotation {
  const c = Math.cos(radians(angle))
  const s = Math.sin(radians(angle))
  const row = (a: Vec3): Vec3 => v3(a.x, a.y * c - a.z * s, a.z * c + a.y * s)
  return [row(r[0]), row(r[1]), row(r[2])]
}

/** A further turn about the long (upright) axis: positive turns the front towards the person's right. Degrees. */
export function aboutUp(angle: number, r: Rotation = upright): Rotation {
  const c = Math.cos(radians(angle))
  const s = Math.sin(radians(angle))
  const row = (a: Vec3): Vec3 => v3(a.x * c + a.z * s, a.y, a.z * c - a.x * s)
  return [row(r[0]), row(r[1]), row(r[2])]
}

/** One step of a contour; `A` is a circular arc of radius `r`, `S` a whole closed smooth outline. */
export type Step =
  | { readonly c: 'M' | 'L'; readonly p: Vec2 }
  | { readonly c: 'Q'; readonly a: Vec2; readonly p: Vec2 }
  | { readonly c: 'C'; readonly a: Vec2; readonly b: Vec2; readonly p: Vec2 }
  | { readonly c: 'A'; readonly r: number; readonly ccw: boolean; readonly p: Vec2 }
  | { readonly c: 'S'; readonly points: readonly Vec2[] }
  | { readonly c: 'Z' }

export type Contour = readonly Step[]

/** Twice the signed area of a closed run of points; positive runs counter-clockwise with y up. */
export function turningOf(points: readonly Vec2[]): number {
  let sum = 0
  let p = points[points.length - 1]
  for (const q of points) {
    if (p) sum += p.x * q.y - q.x * p.y
    p = q
  }
  return sum
}

/**
 * A closed smooth outline around control points (a quadratic B-spline). A point given twice is a corner. Kept as
 * points until it is placed, which may turn it round.
 */
export const blob = (points: readonly Vec2[]): Contour => [{ c: 'S', points }]

/** An open smooth line; starts at the first and ends at the last point. */
export function curve(points: readonly Vec2[]): Contour {
  const first = points[0]
  const last = points[points.length - 1]
  if (!first || !last) return []
  const steps: Step[] = [{ c: 'M', p: first }]
  if (points.length === 2) return [...steps, { c: 'L', p: last }]
  for (let i = 1; i < points.length - 1; i += 1) {
    const control = points[i] ?? last
    const next = points[i + 1] ?? last
    steps.push({ c: 'Q', a: control, p: i === points.length - 2 ? last : between(control, next, 0.5) })
  }
  return steps
}

/** Straight lines through the points, closed unless told otherwise. */
export function polygon(points: readonly Vec2[], closed = true): Contour {
  const ordered = closed && turningOf(points) < 0 ? points.toReversed() : points
  const steps: Step[] = ordered.map((p, i) => ({ c: i === 0 ? 'M' : 'L', p }))
  return closed ? [...steps, { c: 'Z' }] : steps
}

/** An upright rectangle between two corners. */
export const box = (x0: number, y0: number, x1: number, y1: number): Contour =>
  polygon(pairs([x0, y0], [x1, y0], [x1, y1], [x0, y1]))

/** A full circle. */
export function circle(centre: Vec2, r: number): Contour {
  const left = v2(centre.x - r, centre.y)
  const right = v2(centre.x + r, centre.y)
  return [
    { c: 'M', p: right },
    { c: 'A', r, ccw: true, p: left },
    { c: 'A', r, ccw: true, p: right },
    { c: 'Z' },
  ]
}

/** A rounded strip of constant half-width along a straight line. */
export function strip(a: Vec2, b: Vec2, half: number): Contour {
  return taper(a, b, half, half)
}

/** A capsule from `a` to `b` whose half-width goes from `ra` to `rb`. */
export function taper(a: Vec2, b: Vec2, ra: number, rb: number): Contour {
  const length = Math.max(distance(a, b), 1e-6)
  const n = v2(-(b.y - a.y) / length, (b.x - a.x) / length)
  const off = (p: Vec2, r: number): Vec2 => v2(p.x + n.x * r, p.y + n.y * r)
  return [
    { c: 'M', p: off(a, -ra) },
    { c: 'L', p: off(b, -rb) },
    { c: 'A', r: rb, ccw: true, p: off(b, rb) },
    { c: 'L', p: off(a, ra) },
    { c: 'A', r: ra, ccw: true, p: off(a, -ra) },
    { c: 'Z' },
  ]
}

/** Part of a circle as an open line, from angle to angle in degrees (0 to the right, counter-clockwise up). */
export function arc(centre: Vec2, r: number, from: number, to: number): Contour {
  const at = (angle: number): Vec2 =>
    v2(centre.x + Math.cos(radians(angle)) * r, centre.y + Math.sin(radians(angle)) * r)
  const parts = Math.max(1, Math.ceil(Math.abs(to - from) / 120))
  const steps: Step[] = [{ c: 'M', p: at(from) }]
  for (let i = 1; i <= parts; i += 1) {
    steps.push({ c: 'A', r, ccw: to > from, p: at(from + ((to - from) * i) / parts) })
  }
  return steps
}

/** Moves every point of a contour; arcs need `mapping` to be a similarity and get its scale and handedness. */
export function mapContour(contour: Contour, mapping: (p: Vec2) => Vec2, scale = 1, flips = false): Contour {
  return contour.map((step): Step => {
    if (step.c === 'Z') return step
    if (step.c === 'S') return { c: 'S', points: step.points.map(mapping) }
    if (step.c === 'Q') return { c: 'Q', a: mapping(step.a), p: mapping(step.p) }
    if (step.c === 'C') return { c: 'C', a: mapping(step.a), b: mapping(step.b), p: mapping(step.p) }
    if (step.c === 'A')
      return { c: 'A', r: step.r * scale, ccw: flips ? !step.ccw : step.ccw, p: mapping(step.p) }
    return { c: step.c, p: mapping(step.p) }
  })
}
