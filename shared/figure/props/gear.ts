// Hand-held and floor equipment: towel, balls, band, roller, weights, ladder, cones.

import { blob, circle, curve, pairs, polygon, radians, strip, v2 } from '../geometry.ts'
import type { Contour } from '../geometry.ts'
import { line, shape, solid } from '../shape.ts'
import type { Shape } from '../shape.ts'
import { prop } from './prop.ts'
import type { Prop } from './prop.ts'

/** A strap seen from the side: a line with an outline. */
function strap(tone: 'band' | 'cloth', path: Contour, weight: number): Shape[] {
  return [line('ink', weight + 1.6, path), line(tone, weight, path)]
}

/** An elastic band along the points. */
export const band = (...list: (readonly [number, number])[]): Prop =>
  prop('band', line('ink', 3.8, curve(pairs(...list))), line('band', 2.3, curve(pairs(...list))))

/** A sturdy post that a band is tied to. */
export const anchor = (x: number, y: number, height: number): Prop =>
  prop('band', solid('prop-dark', strip(v2(x, y), v2(x, y + height), 2)))

/** A towel used as a strap along the points. */
export const towelStrap = (...list: (readonly [number, number])[]): Prop =>
  prop('towel', ...strap('cloth', curve(pairs(...list)), 3.4))

/** A towel on the floor from `x`, drawn together into folds of `size` before the toes; its far end still lies flat. */
export const scrunchedTowel = (x: number, size = 1): Prop => {
  const at = (dx: number, y: number): readonly [number, number] => [x + dx * size, y * size]
  return prop('towel', {
    ...solid(
      'cloth',
      blob(
        pairs(
          at(0, 0),
          at(0, 0),
          at(24, 0),
          at(24, 0),
          at(24, 1.8),
          at(20, 1.4),
          at(18.6, 1.4),
          at(17, 5.6),
          at(14.6, 5.8),
          at(13.2, 1.2),
          at(12.2, 1.2),
          at(10.6, 7.4),
          at(7.8, 7.6),
          at(6.4, 1.4),
          at(5.4, 1.4),
          at(4, 5),
          at(1.6, 5.2),
          at(0.2, 1.4),
        ),
      ),
    ),
  })
}

/** A flat towel on the floor. */
export const flatTowel = (x: number, width: number): Prop =>
  prop('towel', solid('cloth', strip(v2(x, 1), v2(x + width, 1), 1)))

/** A ball of radius `r`. */
export const ball = (x: number, y: number, r: number): Prop =>
  prop('ball', solid('accent', circle(v2(x, y), r)))

/** A hard massage ball. */
export const lacrosseBall = (x: number, y: number, r = 3.2): Prop =>
  prop('lacrosseBall', solid('accent', circle(v2(x, y), r)))

/** A foam roller seen from its end. */
export const roller = (x: number, y: number, r = 7): Prop =>
  prop(
    'roller',
    solid('prop-dark', circle(v2(x, y), r)),
    shape([circle(v2(x, y), r * 0.45)], { fill: 'prop', stroke: 'ink', weight: 0.4 }),
  )

/** A kettlebell hanging from the point where a hand holds it. */
export const kettlebell = (x: number, y: number): Prop =>
  prop(
    'kettlebell',
    line(
      'ink',
      3.6,
      curve(pairs([x - 4, y - 7], [x - 4.6, y + 1.5], [x, y + 1], [x + 4.6, y + 1.5], [x + 4, y - 7])),
    ),
    solid('shoe', circle(v2(x, y - 12), 8)),
  )

/** A dumbbell seen from its end or along its bar. */
export const dumbbell = (x: number, y: number, along = false): Prop =>
  along
    ? prop(
        'weight',
        solid('prop-dark', strip(v2(x - 6, y), v2(x + 6, y), 1.4)),
        solid(
          'shoe',
          strip(v2(x - 8, y - 3), v2(x - 8, y + 3), 2.4),
          strip(v2(x + 8, y - 3), v2(x + 8, y + 3), 2.4),
        ),
      )
    : prop(
        'weight',
        solid('shoe', circle(v2(x, y), 5.4)),
        shape([circle(v2(x, y), 1.8)], { fill: 'prop-dark' }),
      )

/** A cone standing at the point. */
export const cone = (x: number, y = 0, size = 1): Prop =>
  prop(
    'cones',
    solid(
      'accent',
      polygon(
        pairs(
          [x - 7 * size, y + 1],
          [x + 7 * size, y + 1],
          [x + 1.6 * size, y + 23 * size],
          [x - 1.6 * size, y + 23 * size],
        ),
      ),
    ),
    solid('prop-dark', strip(v2(x - 9 * size, y + 1), v2(x + 9 * size, y + 1), 1.6)),
  )

/** A ladder on the floor seen from the side, in slight perspective. */
export function sideLadder(x: number, gap: number, count: number): Prop {
  const end = x + gap * (count - 1)
  const bars = Array.from({ length: count }, (_, i) =>
    curve(pairs([x + i * gap - 4, -5], [x + i * gap + 6, 5])),
  )
  return prop(
    'ladder',
    line(
      'accent',
      2,
      curve(pairs([x - 10, -5], [end + 2, -5])),
      curve(pairs([x, 5], [end + 12, 5])),
      ...bars,
    ),
  )
}

/** A tape line on the floor that runs towards the viewer. */
export const floorLine = (x: number): Prop =>
  prop('line', solid('accent', polygon([v2(x - 1.2, 0), v2(x + 1.2, 0), v2(x + 2.6, -22), v2(x - 2.6, -22)])))

/** The thin cloth that lies between the skin and an ice pack at the same point. */
export const thinCloth = (x: number, y: number, size = 1): Prop =>
  prop(
    'towel',
    solid(
      'paper',
      blob(
        pairs(
          [x - 12 * size, y - 7 * size],
          [x, y - 9.4 * size],
          [x + 12 * size, y - 7 * size],
          [x + 11 * size, y + 5 * size],
          [x, y + 6 * size],
          [x - 11 * size, y + 5 * size],
        ),
      ),
    ),
    line(
      'prop-dark',
      0.7,
      curve(pairs([x - 9 * size, y - 6.4 * size], [x, y - 7.6 * size], [x + 9 * size, y - 6.4 * size])),
    ),
  )

/** A bag of ice or a cold pack. */
export const icePack = (x: number, y: number, size = 1): Prop =>
  prop(
    'ice',
    solid(
      'water',
      blob(
        pairs(
          [x - 9 * size, y - 4 * size],
          [x, y - 6 * size],
          [x + 9 * size, y - 4 * size],
          [x + 9 * size, y + 4 * size],
          [x, y + 6 * size],
          [x - 9 * size, y + 4 * size],
        ),
      ),
    ),
    // A snow star: white glints would be lost in black ink.
    line(
      'ink',
      1,
      ...[90, 30, -30].map((angle) => {
        const [c, s] = [Math.cos(radians(angle)) * 3.8 * size, Math.sin(radians(angle)) * 3.8 * size]
        return curve([v2(x - c, y - s), v2(x + c, y + s)])
      }),
    ),
  )

/** A pair of running shoes standing on the floor. */
export const shoes = (x: number, y = 0): Prop =>
  prop(
    'shoes',
    ...[12, 0].map((d) =>
      solid(
        'shoe',
        blob(
          pairs(
            [x + d - 1, y],
            [x + d, y + 11],
            [x + d + 8, y + 10],
            [x + d + 13, y + 6],
            [x + d + 24, y + 5],
            [x + d + 25, y - 0.5],
            [x + d + 12, y],
          ),
        ),
      ),
    ),
  )
