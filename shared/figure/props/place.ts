// Props of places and of daily life: hill, soft ground, water, bike, tubs, bedtime, diary.

import { blob, box, circle, curve, pairs, polygon, radians, strip, v2 } from '../geometry.ts'
import type { Contour, Vec2 } from '../geometry.ts'
import { line, shape, solid } from '../shape.ts'
import { prop } from './prop.ts'
import type { Prop } from './prop.ts'

/** A slope that rises to the right from (x0, y0) to (x1, y1). */
export const hill = (x0: number, y0: number, x1: number, y1: number): Prop =>
  prop(
    'hill',
    shape([polygon(pairs([x0, y0 - 8], [x1, y0 - 8], [x1, y1], [x0, y0]))], { fill: 'soft', stroke: 'ink' }),
  )

/** Grass or soft ground along the floor. */
export function grass(x0: number, x1: number, y = 0): Prop {
  const tufts: Contour[] = []
  const count = Math.max(2, Math.round((x1 - x0) / 26))
  for (let i = 0; i < count; i += 1) {
    const x = x0 + ((i + 0.5) * (x1 - x0)) / count
    tufts.push(
      curve(pairs([x - 2.5, y - 2], [x - 4, y - 6])),
      curve(pairs([x, y - 2], [x, y - 7])),
      curve(pairs([x + 2.5, y - 2], [x + 4, y - 6])),
    )
  }
  return prop(
    'softGround',
    shape([box(x0, y - 10, x1, y)], {
      fill: 'soft',
      stroke: 'ink',
      weight: 0.8,
    }),
    line('ink', 0.6, ...tufts),
  )
}

/** A water surface with waves from `x0` to `x1`, `depth` down from `y`. */
export function water(x0: number, x1: number, y: number, depth: number): Prop {
  const top: [number, number][] = []
  const count = Math.max(4, Math.round((x1 - x0) / 13))
  for (let i = 0; i <= count; i += 1) top.push([x0 + ((x1 - x0) * i) / count, y + (i % 2 === 0 ? 2.4 : -2.4)])
  const low = pairs([x1, y - depth], [x1, y - depth], [x0, y - depth], [x0, y - depth])
  return prop(
    'water',
    shape([blob([...pairs(...top), ...low])], { fill: 'water', opacity: 0.65 }),
    line('ink', 0.8, curve(pairs(...top))),
  )
}

const tube = (a: readonly [number, number], b: readonly [number, number]): Contour =>
  strip(v2(...a), v2(...b), 1.7)

/** A bicycle around its crank at (x, y); the saddle is at (x - 22, y + 66). */
export function bike(x: number, y: number): Prop {
  const wheel = (wx: number): Contour[] => [circle(v2(wx, y + 3), 31)]
  return prop(
    'bike',
    line('shoe', 2.4, ...wheel(x - 48), ...wheel(x + 56)),
    solid(
      'accent',
      tube([x, y], [x - 20, y + 70]),
      tube([x, y], [x - 48, y + 3]),
      tube([x - 48, y + 3], [x - 13, y + 46]),
      tube([x, y], [x + 42, y + 50]),
      tube([x - 14, y + 48], [x + 41, y + 54]),
      tube([x + 56, y + 3], [x + 39, y + 64]),
    ),
    solid(
      'shoe',
      strip(v2(x - 31, y + 72), v2(x - 14, y + 72), 2.4),
      strip(v2(x + 38, y + 66), v2(x + 49, y + 70), 1.8),
    ),
    solid('prop-dark', circle(v2(x, y), 6)),
  )
}

/** A pedal arm from the crank; `angle` in degrees, 0 forward, 90 up. */
export function pedal(x: number, y: number, angle: number): Prop {
  const end = v2(x + Math.cos(radians(angle)) * 17, y + Math.sin(radians(angle)) * 17)
  return prop(
    'bike',
    solid('prop-dark', strip(v2(x, y), end, 1.3), strip(v2(end.x - 5, end.y), v2(end.x + 5, end.y), 1.1)),
  )
}

/** A clear tub of water; `hot` adds steam. Draw it over the foot that stands in it. */
export function tub(x: number, width: number, height: number, hot: boolean): Prop {
  const corner = (px: number, py: number): Vec2[] => [v2(px, py), v2(px, py)]
  const hold = (top: number): Contour => {
    const slant = (3 * (height - top)) / height
    return blob([
      ...corner(x + slant, top),
      v2(x + 3, 0),
      v2(x + 4, 0),
      v2(x + width - 4, 0),
      v2(x + width - 3, 0),
      ...corner(x + width - slant, top),
    ])
  }
  const full = height - 4
  const steam = [0.08, 0.66, 0.86].map((t) =>
    curve(
      pairs(
        [x + width * t, height + 3],
        [x + width * t + 3, height + 7],
        [x + width * t - 3, height + 12],
        [x + width * t + 1, height + 17],
      ),
    ),
  )
  return prop(
    'tubs',
    shape([hold(full)], { fill: hot ? 'tint' : 'water', opacity: hot ? 0.4 : 0.6 }),
    { ...line('ink', 1, hold(height)) },
    line('ink', 0.6, curve([v2(x + 0.6, full), v2(x + width - 0.6, full)])),
    ...(hot ? [line('accent', 1.6, ...steam)] : []),
  )
}

/** A drinking glass with water. */
export const glass = (x: number, y: number, size = 1): Prop =>
  prop(
    'glass',
    shape(
      [
        polygon(
          pairs(
            [x - 8 * size, y + 24 * size],
            [x - 6 * size, y],
            [x + 6 * size, y],
            [x + 8 * size, y + 24 * size],
          ),
        ),
      ],
      { fill: 'prop', stroke: 'ink' },
    ),
    shape(
      [
        polygon(
          pairs(
            [x - 7 * size, y + 17 * size],
            [x - 5.6 * size, y + 1],
            [x + 5.6 * size, y + 1],
            [x + 7 * size, y + 17 * size],
          ),
        ),
      ],
      { fill: 'water', stroke: 'ink', weight: 0.5 },
    ),
  )

/** An apple on a plate. */
export const fruit = (x: number, y: number, size = 1): Prop =>
  prop(
    'fruit',
    solid(
      'tint',
      blob(
        pairs(
          [x, y + 17 * size],
          [x + 9 * size, y + 21 * size],
          [x + 13 * size, y + 11 * size],
          [x + 5 * size, y - 1],
          [x, y + 1],
          [x - 5 * size, y - 1],
          [x - 13 * size, y + 11 * size],
          [x - 9 * size, y + 21 * size],
        ),
      ),
    ),
    line('ink', 1.2, curve(pairs([x, y + 17 * size], [x + 1, y + 21 * size], [x + 4 * size, y + 24 * size]))),
    solid(
      'soft',
      blob(
        pairs(
          [x + 2 * size, y + 21 * size],
          [x + 8 * size, y + 26 * size],
          [x + 13 * size, y + 23 * size],
          [x + 7 * size, y + 20 * size],
        ),
      ),
    ),
  )

/** A moon and two small stars. */
export const moon = (x: number, y: number, r: number): Prop =>
  prop(
    'clock',
    solid('accent', [
      { c: 'M', p: v2(x, y + r) },
      { c: 'A', r, ccw: true, p: v2(x - r * 0.95, y - r * 0.3) },
      { c: 'A', r, ccw: true, p: v2(x + r * 0.6, y - r * 0.8) },
      { c: 'A', r: r * 0.95, ccw: false, p: v2(x, y + r) },
      { c: 'Z' },
    ]),
    shape([circle(v2(x + r * 1.3, y + r * 0.7), r * 0.16), circle(v2(x + r * 1.6, y - r * 0.3), r * 0.12)], {
      fill: 'accent',
    }),
  )

/** An open diary page with lines, one ticked; (x, y) is its lower left corner. */
export function diary(x: number, y: number, width: number, height: number, ticks = 3): Prop {
  const rows = Array.from({ length: 4 }, (_, i) => y + height * (0.84 - i * 0.21))
  return prop(
    'diary',
    solid('prop', box(x, y, x + width, y + height)),
    line(
      'ground',
      1.2,
      ...rows.map((row) => curve(pairs([x + width * 0.34, row - 1.5], [x + width * 0.9, row - 1.5]))),
    ),
    line(
      'accent',
      1.6,
      ...rows
        .slice(0, ticks)
        .map((row) =>
          curve(
            pairs(
              [x + width * 0.08, row],
              [x + width * 0.14, row - width * 0.06],
              [x + width * 0.25, row + width * 0.09],
            ),
          ),
        ),
    ),
  )
}

/** A clock face with hands. */
export const clock = (x: number, y: number, r: number): Prop =>
  prop(
    'clock',
    solid('prop', circle(v2(x, y), r)),
    line(
      'ink',
      1.4,
      curve(pairs([x, y + r * 0.62], [x, y])),
      curve(pairs([x, y], [x + r * 0.42, y - r * 0.26])),
    ),
  )

/** A calendar strip of `days` boxes, some filled. */
export function calendar(x: number, y: number, cell: number, filled: readonly boolean[]): Prop {
  const square = (i: number, inset: number): Contour =>
    box(x + i * cell + inset, y + inset, x + (i + 1) * cell - inset, y + cell - inset)
  const all = filled.map((_, i) => square(i, 1))
  const marked = filled.flatMap((on, i) => (on ? [square(i, cell * 0.27)] : []))
  return prop('calendar', solid('prop', ...all), shape(marked, { fill: 'accent' }))
}

/** Bars that rise a little from week to week. */
export const risingBars = (x: number, y: number, width: number, heights: readonly number[]): Prop =>
  prop(
    'calendar',
    ...heights.map((height, i) => {
      const left = x + i * width * 1.35
      return solid(i === heights.length - 1 ? 'accent' : 'prop-dark', box(left, y, left + width, y + height))
    }),
  )
