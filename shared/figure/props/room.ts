// Props that stand in a room: wall, step, chair, board, mirror, bed, pillows.

import { blob, box, pairs, polygon, strip, taper, v2 } from '../geometry.ts'
import type { Contour } from '../geometry.ts'
import { shape, solid } from '../shape.ts'
import type { Shape } from '../shape.ts'
import { prop } from './prop.ts'
import type { Prop } from './prop.ts'

/** A cushion-like box with soft corners. */
function soft(x0: number, y0: number, x1: number, y1: number): Contour {
  const mx = (x0 + x1) / 2
  const my = (y0 + y1) / 2
  return blob(pairs([x0, y0], [mx, y0], [x1, y0], [x1, my], [x1, y1], [mx, y1], [x0, y1], [x0, my]))
}

/** A wall whose near face is at `x`; it runs away from the person. */
export const wall = (x: number, height = 150, thick = 7): Prop =>
  prop('wall', solid('prop', box(x, 0, x + thick, height)))

/** A step or box from `x` with its top at `height`. */
export const step = (x: number, width: number, height: number): Prop =>
  prop(
    'step',
    solid('prop', box(x, 0, x + width, height)),
    shape([box(x, height - 3, x + width, height)], { fill: 'prop-dark' }),
  )

/** A chair whose seat runs from `x` to `x + 42`, its back behind; `height` of the seat. */
export function chair(x: number, height = 45, back = true): Prop {
  const legs = [
    strip(v2(x + 4, height - 3), v2(x + 2, 1.5), 1.5),
    strip(v2(x + 37, height - 3), v2(x + 39, 1.5), 1.5),
    ...(back ? [strip(v2(x + 2, height - 3), v2(x - 4, height + 44), 1.6)] : []),
  ]
  return prop(
    'chair',
    solid('prop-dark', ...legs),
    solid('prop', strip(v2(x + 1, height - 2.6), v2(x + 40, height - 2.6), 2.6)),
  )
}

/** An easy chair whose seat runs from `x`, its back leaning far behind. */
export const lounger = (x: number, height = 45): Prop =>
  prop(
    'chair',
    solid(
      'prop-dark',
      strip(v2(x + 2, height - 3), v2(x - 4, 1.5), 1.6),
      strip(v2(x + 37, height - 3), v2(x + 40, 1.5), 1.6),
    ),
    solid(
      'prop',
      strip(v2(x, height - 3), v2(x - 27, height + 50), 3.4),
      strip(v2(x, height - 3), v2(x + 39, height - 3), 3),
    ),
  )

/** A plain stool or bench seen from the front, from `x`, `width` wide. */
export const stool = (x: number, width: number, height = 45): Prop =>
  prop(
    'chair',
    solid(
      'prop-dark',
      strip(v2(x + 4, height - 3), v2(x + 4, 1.5), 1.6),
      strip(v2(x + width - 4, height - 3), v2(x + width - 4, 1.5), 1.6),
    ),
    solid('prop', strip(v2(x + 2, height - 2.6), v2(x + width - 2, height - 2.6), 2.6)),
  )

/** A sloped board: low edge at `x`, rising to `height` over `length` (negative length rises to the left). */
export const board = (x: number, length: number, height: number): Prop =>
  prop('board', solid('prop', polygon([v2(x, 0), v2(x + length, 0), v2(x + length, height)])))

/** A foam pad to stand on. */
export const pad = (x: number, width: number, height = 6): Prop =>
  prop('pad', solid('prop', soft(x - 0.6, -0.6, x + width + 0.6, height + 0.3)))

/** A pillow to stand on or to lie on. */
export const pillow = (x: number, y: number, width: number, height = 11): Prop =>
  prop('pillow', solid('prop', soft(x - 2, y - 1.5, x + width + 2, y + height + 1)))

/** A mirror standing at `x`, seen from its edge, with a glint. */
export const mirror = (x: number, height: number): Prop =>
  prop(
    'mirror',
    solid('prop-dark', polygon([v2(x, 0), v2(x + 4, 0), v2(x + 9, height), v2(x + 5, height)])),
    solid('water', polygon([v2(x - 1, 3), v2(x + 1.6, 3), v2(x + 6, height - 3), v2(x + 3.4, height - 3)])),
  )

/** A mirror seen from the front, with its frame: what lies in it is drawn over it. */
export const mirrorFrame = (x0: number, y0: number, x1: number, y1: number): Shape[] => [
  solid('prop-dark', box(x0, y0, x1, y1)),
  shape([box(x0 + 1.6, y0 + 1.6, x1 - 1.6, y1 - 1.6)], {
    fill: 'water',
    stroke: 'ink',
    weight: 0.5,
  }),
  shape(
    [polygon([v2(x1 - 9, y1 - 1.6), v2(x1 - 6, y1 - 1.6), v2(x1 - 1.6, y1 - 7), v2(x1 - 1.6, y1 - 11)])],
    { fill: 'paper' },
  ),
]

/** A bed or couch from `x`, its top at `height`. */
export const bed = (x: number, length: number, height = 40): Prop =>
  prop(
    'bed',
    solid(
      'prop-dark',
      box(x + 4, 0, x + 8, height - 12),
      box(x + length - 8, 0, x + length - 4, height - 12),
    ),
    solid('prop', soft(x - 2, height - 14, x + length + 2, height + 1)),
  )

/** A stack of cushions to rest a raised leg on. */
export const cushions = (x: number, y: number, width: number): Prop =>
  prop(
    'pillowStack',
    solid('prop', soft(x - 2, y - 1, x + width + 2, y + 12)),
    solid('prop-dark', soft(x + 1, y + 10, x + width - 1, y + 22)),
  )

/** Parallel holds or a rail at hand height. */
export const rail = (x: number, height = 95): Prop =>
  prop(
    'bars',
    solid('prop-dark', taper(v2(x, 0), v2(x, height), 2.2, 2.2)),
    solid('prop', strip(v2(x - 8, height), v2(x + 8, height), 2.2)),
  )
