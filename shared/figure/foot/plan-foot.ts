// The foot in close-up from above, from below (the sole) and from the front. Drawn as a right foot.

import { blob, circle, curve, radians, taper, v2 } from '../geometry.ts'
import type { Contour, Vec2 } from '../geometry.ts'
import { line, shape, solid } from '../shape.ts'
import type { Shape } from '../shape.ts'

export interface TopFoot {
  /** Forefoot turned outward (eversion, abduction) positive, inward negative, in degrees; the heel stays. */
  readonly turn?: number
  /** How far the toes fan apart, 0 to 1. */
  readonly splay?: number
  /** How far the toes are curled, 0 to 1. */
  readonly curl?: number
  readonly ghost?: boolean
  readonly tint?: 'forefoot' | 'inner' | 'outer' | 'arch' | 'heel' | 'sole'
  /** Length of shin towards the viewer, in centimetres; 0 leaves it out. */
  readonly shin?: number
  /** Where the heel is. */
  readonly at?: readonly [number, number]
}

const toes = [
  { x: -3, y: 20, length: 5.6, r: 1.65, rest: -3 },
  { x: -0.5, y: 21.2, length: 5, r: 1.05, rest: 1 },
  { x: 1.5, y: 20.6, length: 4.5, r: 1, rest: 4 },
  { x: 3.2, y: 19.6, length: 3.9, r: 0.95, rest: 7 },
  { x: 4.6, y: 18.2, length: 3.2, r: 0.95, rest: 11 },
] as const
const fan = [-15, -6, 2, 10, 19] as const

/** Places a point of the foot (x outward, y from heel to toes) after its turn about the heel. */
export function topFootPoint(spec: TopFoot): (x: number, y: number) => Vec2 {
  const angle = -radians(spec.turn ?? 0)
  const [ax, ay] = spec.at ?? [0, 0]
  return (x, y) => {
    const dy = y - 3
    return v2(
      ax + x * Math.cos(angle) - dy * Math.sin(angle),
      ay + 3 + x * Math.sin(angle) + dy * Math.cos(angle),
    )
  }
}

interface ToeLine {
  readonly base: Vec2
  readonly tip: Vec2
  readonly r: number
}

function toeLines(spec: TopFoot): ToeLine[] {
  const at = topFootPoint(spec)
  return toes.map((toe, i) => {
    const angle = radians(toe.rest + (fan[i] ?? 0) * (spec.splay ?? 0))
    const length = toe.length * (1 - 0.5 * (spec.curl ?? 0))
    return {
      base: at(toe.x - Math.sin(angle), toe.y - 1.5),
      tip: at(toe.x + Math.sin(angle) * length, toe.y + Math.cos(angle) * length - toe.r * 0.6),
      r: toe.r,
    }
  })
}

function outline(at: (x: number, y: number) => Vec2): Contour {
  return blob([
    at(0, -1.6),
    at(3.6, -0.8),
    at(3.8, 5),
    at(4.6, 12),
    at(6.2, 17.4),
    at(4.6, 20.4),
    at(0, 22.4),
    at(-4.4, 22),
    at(-5.4, 18.6),
    at(-4.2, 13),
    at(-2.6, 8),
    at(-3.6, 4),
    at(-3.6, -0.8),
  ])
}

function topTint(part: NonNullable<TopFoot['tint']>, at: (x: number, y: number) => Vec2): Contour {
  switch (part) {
    case 'forefoot':
      return blob([at(-4.6, 17), at(0, 16), at(5, 15), at(5, 19), at(0, 21), at(-4.4, 20.6)])
    case 'inner':
      return blob([at(-3, 3), at(-1, 4), at(-1.4, 11), at(-3.4, 12), at(-2.6, 8)])
    case 'outer':
      return blob([at(3.4, 2), at(1.4, 4), at(2.6, 13), at(5, 14), at(4, 9)])
    case 'arch':
      return blob([at(-2.8, 5), at(0, 4.6), at(1.4, 10), at(0, 15.4), at(-4, 14.6), at(-2.6, 9)])
    case 'heel':
      return blob([at(0, -0.6), at(2.8, 0), at(2.8, 4), at(0, 5.6), at(-2.8, 4), at(-2.8, 0)])
    case 'sole':
      return blob([
        at(0, -0.6),
        at(2.8, 0),
        at(3, 8),
        at(4.6, 16.4),
        at(0, 19.4),
        at(-4.2, 17.6),
        at(-2.4, 8),
        at(-2.8, 0),
      ])
  }
}

/** The foot from above, toes up the page, as a patient looks down on it. */
export function topFoot(spec: TopFoot = {}): Shape[] {
  const at = topFootPoint(spec)
  const lines = toeLines(spec)
  const body = [outline(at), ...lines.map((toe) => taper(toe.base, toe.tip, toe.r * 0.95, toe.r))]
  const [ax, ay] = spec.at ?? [0, 0]
  const shinLength = spec.shin ?? 0
  const leg =
    shinLength > 0
      ? [
          blob([
            at(0, 9),
            at(-3, 7.4),
            v2(ax - 3.6, ay + 1),
            v2(ax - 5.8, ay - shinLength),
            v2(ax - 5.8, ay - shinLength),
            v2(ax, ay - shinLength - 0.6),
            v2(ax + 5.8, ay - shinLength),
            v2(ax + 5.8, ay - shinLength),
            v2(ax + 3.6, ay + 1),
            at(3, 7.4),
          ]),
        ]
      : []
  if (spec.ghost) {
    return [shape([...body, ...leg], { fill: 'ghost', stroke: 'ghost-ink', weight: 0.8 })]
  }
  const nails = lines.map((toe) => {
    const back = v2(toe.tip.x + (toe.base.x - toe.tip.x) * 0.06, toe.tip.y + (toe.base.y - toe.tip.y) * 0.06)
    return circle(back, toe.r * 0.52)
  })
  return [
    solid('skin', ...body),
    ...(leg.length > 0 ? [solid('skin', ...leg)] : []),
    ...(spec.tint ? [shape([topTint(spec.tint, at)], { fill: 'tint', opacity: 0.75 })] : []),
    shape(nails, { fill: 'paper', stroke: 'ink', weight: 0.3, detail: 3.6 }),
  ]
}

/** The sole, toes up the page. */
export function soleFoot(spec: TopFoot = {}): Shape[] {
  const at = topFootPoint(spec)
  const lines = toeLines(spec)
  const body = [outline(at), ...lines.map((toe) => taper(toe.base, toe.tip, toe.r * 0.8, toe.r * 1.08))]
  if (spec.ghost) return [shape(body, { fill: 'ghost', stroke: 'ghost-ink', weight: 0.8 })]
  const creases = [
    curve([at(-3.4, 14.6), at(0.5, 15.6), at(4.8, 13.8)]),
    curve([at(-2, 6), at(0, 7), at(2.4, 6)]),
    curve([at(-4, 19.6), at(0, 20.8), at(4.8, 17.8)]),
  ]
  return [
    solid('skin', ...body),
    ...(spec.tint ? [shape([topTint(spec.tint, at)], { fill: 'tint', opacity: 0.75 })] : []),
    line('ink', 0.55, ...creases),
  ]
}

export interface FrontFoot {
  /** Sole turned inward (inversion) positive, outward (eversion) negative, in degrees. */
  readonly tilt?: number
  /** How far the toes fan apart, 0 to 1. */
  readonly splay?: number
  readonly ghost?: boolean
  readonly tint?: 'ankle' | 'inner' | 'outer'
  readonly shin?: number
  readonly at?: readonly [number, number]
}

/** Places a point of the front foot (x outward, y up from the floor) after its tilt about the ankle. */
export function frontFootPoint(spec: FrontFoot): (x: number, y: number) => Vec2 {
  const [ax, ay] = spec.at ?? [0, 0]
  const angle = -radians(spec.tilt ?? 0)
  return (x, y) =>
    v2(
      ax + x * Math.cos(angle) - (y - 7) * Math.sin(angle),
      ay + 7 + x * Math.sin(angle) + (y - 7) * Math.cos(angle),
    )
}

/** The foot from the front, toes towards the viewer; a right foot shown with its outer side on the right. */
export function frontFoot(spec: FrontFoot = {}): Shape[] {
  const at = frontFootPoint(spec)
  const [ax, ay] = spec.at ?? [0, 0]
  const top = spec.shin ?? 20
  const shin = (x: number, y: number): Vec2 => v2(ax + x, ay + y)
  const body = blob([
    shin(5.6, top),
    shin(5.6, top),
    shin(0, top + 0.6),
    shin(-5.4, top),
    shin(-5.4, top),
    shin(-3.6, 13),
    shin(-3.8, 9.6),
    at(-4, 6.6),
    at(-5.6, 3),
    at(-5.6, -0.4),
    at(0, -0.4),
    at(6, -0.4),
    at(6.4, 2),
    at(4.4, 6),
    shin(4.2, 8.4),
    shin(3.6, 12),
  ])
  const fanned = 1 + 0.32 * (spec.splay ?? 0)
  const pads = [
    circle(at(-3.6 * fanned, 1.5), 1.9),
    circle(at(-0.6 * fanned, 1.1), 1.25),
    circle(at(1.6 * fanned, 1), 1.15),
    circle(at(3.6 * fanned, 0.9), 1.1),
    circle(at(5.3 * fanned, 0.9), 1),
  ]
  if (spec.ghost) return [shape([body], { fill: 'ghost', stroke: 'ghost-ink', weight: 0.8 })]
  const tint =
    spec.tint === 'outer'
      ? blob([shin(4, 12), shin(2, 12), at(2.4, 6), at(5.4, 3.4), at(4.6, 6)])
      : spec.tint === 'inner'
        ? blob([shin(-4, 12), shin(-2, 12), at(-2, 6), at(-4.8, 3.4), at(-4.2, 6)])
        : blob([shin(-3.8, 11), shin(3.8, 11), at(4, 5.8), at(-4, 5.8)])
  return [
    solid('skin', body, ...pads),
    ...(spec.tint ? [shape([tint], { fill: 'tint', opacity: 0.75 })] : []),
    shape(pads, { fill: 'skin', stroke: 'ink', weight: 0.35 }),
    line(
      'ink',
      0.55,
      curve([at(-2.6, 5.4), at(-1, 4), at(-0.8, 2.8)]),
      curve([at(1.6, 5.4), at(1.6, 4.2), at(1.6, 2.8)]),
    ),
  ]
}
