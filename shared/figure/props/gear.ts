// Hand-held and floor equipment: towel, balls, band, roller, weights, ladder, cones.

import { blob, circle, curve, polygon, strip, taper, v2 } from '../geometry.ts'
import type { Contour, Vec2 } from '../geometry.ts'
import { line, shape, solid } from '../shape.ts'
import type { Shape } from '../shape.ts'
import { prop } from './prop.ts'
import type { Prop } from './prop.ts'

const points = (list: readonly (readonly [number, number])[]): Vec2[] => list.map(([x, y]) => v2(x, y))

/** A strap seen from the side: a line with an outline. */
function strap(tone: 'band' | 'prop', path: Contour, weight: number): Shape[] {
  return [line('ink', weight + 1.6, path), line(tone, weight, path)]
}

/** An elastic band along the points. */
export const band = (...list: (readonly [number, number])[]): Prop =>
  prop('band', line('ink', 3.8, curve(points(list))), line('band', 2.3, curve(points(list))))

/** A sturdy post that a band is tied to. */
export const anchor = (x: number, y: number, height: number): Prop =>
  prop('band', solid('prop-dark', strip(v2(x, y), v2(x, y + height), 2)))

/** A towel used as a strap along the points. */
export const towelStrap = (...list: (readonly [number, number])[]): Prop =>
  prop('towel', ...strap('prop', curve(points(list)), 3.4))

/** A towel lying on the floor from `x0` to `x1`, bunched up towards `x0` by `folds` (0 to 4). */
export function towelOnFloor(x0: number, x1: number, folds: number): Prop {
  const top: [number, number][] = [[x1, 0], [x1, 1.6]]
  const width = (x1 - x0) * 0.16
  for (let i = folds; i > 0; i -= 1) {
    const x = x0 + (i - 0.5) * width
    top.push([x + width * 0.5, 0.6], [x + width * 0.25, 4.6], [x - width * 0.25, 4.6])
  }
  top.push([x0, 1.6], [x0, 0])
  const first = top[0] ?? [x1, 0]
  return prop('towel', solid('prop', blob(points([first, ...top, [x0, 0]]))))
}

/** A ball of radius `r`. */
export const ball = (x: number, y: number, r: number): Prop => prop('ball', solid('accent', circle(v2(x, y), r)))

/** A hard massage ball. */
export const lacrosseBall = (x: number, y: number, r = 3.2): Prop =>
  prop('lacrosseBall', solid('accent', circle(v2(x, y), r)))

/** A foam roller seen from its end. */
export const roller = (x: number, y: number, r = 7): Prop =>
  prop('roller', solid('prop-dark', circle(v2(x, y), r)), shape([circle(v2(x, y), r * 0.45)], { fill: 'prop', stroke: 'ink', weight: 0.4 }))

/** A kettlebell hanging from the point where a hand holds it. */
export const kettlebell = (x: number, y: number): Prop =>
  prop(
    'kettlebell',
    line('ink', 3.6, curve(points([[x - 4, y - 7], [x - 4.6, y + 1.5], [x, y + 1], [x + 4.6, y + 1.5], [x + 4, y - 7]]))),
    solid('shoe', circle(v2(x, y - 12), 8)),
  )

/** A dumbbell seen from its end or along its bar. */
export const dumbbell = (x: number, y: number, along = false): Prop =>
  along
    ? prop('weight', solid('prop-dark', strip(v2(x - 6, y), v2(x + 6, y), 1.4)), solid('shoe', strip(v2(x - 8, y - 3), v2(x - 8, y + 3), 2.4), strip(v2(x + 8, y - 3), v2(x + 8, y + 3), 2.4)))
    : prop('weight', solid('shoe', circle(v2(x, y), 5.4)), shape([circle(v2(x, y), 1.8)], { fill: 'prop-dark' }))

/** A barbell with plates seen from the front, centred at the point. */
export const barbell = (x: number, y: number, half: number): Prop =>
  prop(
    'barbell',
    solid('prop-dark', strip(v2(x - half, y), v2(x + half, y), 1.3)),
    solid('shoe', strip(v2(x - half + 6, y - 9), v2(x - half + 6, y + 9), 2.6), strip(v2(x + half - 6, y - 9), v2(x + half - 6, y + 9), 2.6)),
  )

/** A cone standing at the point. */
export const cone = (x: number, y = 0, size = 1): Prop =>
  prop(
    'cones',
    solid('accent', taper(v2(x, y + 2.5), v2(x, y + 22 * size), 7 * size, 1.4)),
    solid('prop-dark', strip(v2(x - 9 * size, y + 1), v2(x + 9 * size, y + 1), 1.6)),
  )

/** An agility ladder lying on the floor, seen flat in perspective: rungs from near to far. */
export function ladder(x: number, near: number, count: number, gap: number): Prop {
  const rail = (sign: number): Contour => curve(points([[x + sign * 26, near], [x + sign * 20, near + gap * count]]))
  const rungs = Array.from({ length: count + 1 }, (_, i) => {
    const half = 26 - (6 * i) / count
    return curve(points([[x - half, near + gap * i], [x + half, near + gap * i]]))
  })
  return prop('ladder', line('prop-dark', 2, rail(-1), rail(1), ...rungs))
}

/** Rungs of a ladder seen from the side: low bars on the floor. */
export const rungs = (x: number, gap: number, count: number): Prop =>
  prop(
    'ladder',
    line('prop-dark', 1.6, curve(points([[x - 4, 3], [x + gap * (count - 1) + 10, 3]]))),
    solid('accent', ...Array.from({ length: count }, (_, i) => taper(v2(x + i * gap, 0.4), v2(x + i * gap + 6, 4.6), 1.2, 1.2))),
  )

/** A tape line on the floor pointing at the viewer. */
export const floorLine = (x: number): Prop =>
  prop('line', solid('accent', polygon([v2(x - 1.4, 4), v2(x + 1.4, 4), v2(x + 2.6, -6), v2(x - 2.6, -6)])))

/** A bag of ice or a cold pack. */
export const icePack = (x: number, y: number, size = 1): Prop =>
  prop(
    'ice',
    solid('water', blob(points([[x - 9 * size, y - 4 * size], [x, y - 6 * size], [x + 9 * size, y - 4 * size], [x + 9 * size, y + 4 * size], [x, y + 6 * size], [x - 9 * size, y + 4 * size]]))),
    line('paper', 1.2, ...[-4, 0, 4].map((dx) => curve(points([[x + dx * size - 1.4, y - 1.4 * size], [x + dx * size + 1.4, y + 1.6 * size]])))),
  )

/** A pair of running shoes standing on the floor. */
export const shoes = (x: number, y = 0): Prop =>
  prop(
    'shoes',
    ...[6, 0].map((d) =>
      solid('shoe', blob(points([[x + d - 1, y], [x + d, y + 11], [x + d + 8, y + 10], [x + d + 13, y + 6], [x + d + 24, y + 5], [x + d + 25, y - 0.5], [x + d + 12, y]]))),
    ),
  )
