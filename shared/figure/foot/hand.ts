// A hand in close-up that holds or presses a foot.

import { blob, radians, taper, v2 } from '../geometry.ts'
import type { Vec2 } from '../geometry.ts'
import { solid } from '../shape.ts'
import type { Shape } from '../shape.ts'

type Place = (along: number, across: number) => Vec2

function frame(x: number, y: number, angle: number, size: number): Place {
  const c = Math.cos(radians(angle)) * size
  const s = Math.sin(radians(angle)) * size
  return (along, across) => v2(x + along * c - across * s, y + along * s + across * c)
}

/**
 * A hand whose fingertips lie at (x, y) and point towards `angle` (degrees, 0 right, 90 up). `thumb` is the side on
 * which the thumb lies: 1 left of the fingers, -1 right of them.
 */
export function hand(x: number, y: number, angle: number, size = 1, thumb: 1 | -1 = 1): Shape[] {
  const at = frame(x, y, angle, size)
  const finger = (across: number, tip: number): ReturnType<typeof taper> =>
    taper(at(-8, across * 0.9), at(tip, across), 1 * size, 0.85 * size)
  return [
    solid(
      'skin-far',
      blob([
        at(-7, 3.8),
        at(-7, -3.8),
        at(-13, -3.8),
        at(-17, -2.6),
        at(-22, -2.8),
        at(-22, -2.8),
        at(-22, 2.8),
        at(-22, 2.8),
        at(-17, 2.6),
        at(-13, 4),
      ]),
      taper(at(-13, 3 * thumb), at(-7, 5.6 * thumb), 1.4 * size, 1 * size),
    ),
    solid('skin-far', finger(2.7, -1.6), finger(0.9, -0.4), finger(-0.9, -0.6), finger(-2.7, -2)),
  ]
}

/** The same hand for small scenes: the fingers are one shape. */
export function smallHand(x: number, y: number, angle: number, size = 1, thumb: 1 | -1 = 1): Shape[] {
  const at = frame(x, y, angle, size)
  return [
    solid(
      'skin-far',
      blob([
        at(-6, 4),
        at(-1, 3.4),
        at(0.6, 0),
        at(-1, -3.4),
        at(-7, -4),
        at(-13, -3.8),
        at(-22, -2.8),
        at(-22, -2.8),
        at(-22, 2.8),
        at(-22, 2.8),
        at(-13, 4),
      ]),
      taper(at(-13, 3 * thumb), at(-7, 5.6 * thumb), 1.4 * size, 1 * size),
    ),
  ]
}

/** A thumb that presses at (x, y), the hand reaching in from `angle`. */
export function thumbPress(x: number, y: number, angle: number, size = 1): Shape[] {
  const at = frame(x, y, angle, size)
  return [
    solid(
      'skin-far',
      taper(at(-7, 0), at(-0.6, 0), 1.6 * size, 1.35 * size),
      blob([
        at(-4.6, -1.6),
        at(-8, -7),
        at(-15, -6.4),
        at(-20, -3),
        at(-20, -3),
        at(-20, 3),
        at(-20, 3),
        at(-12, 3.6),
        at(-6, 1.8),
      ]),
    ),
  ]
}
