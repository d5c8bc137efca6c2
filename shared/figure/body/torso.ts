// Outlines of trunk, shorts, neck and head.

import { blob, curve } from '../geometry.ts'
import type { Contour, Rotation, Vec2, Vec3 } from '../geometry.ts'
import type { Places } from './kinematics.ts'
import type { View } from './pose.ts'
import { onBone } from './projection.ts'

type Spot = readonly ['pelvis' | 'chest', number, number]

const torsoSide: readonly Spot[] = [
  ['pelvis', 8, -4],
  ['pelvis', 11.5, 6],
  ['chest', 10.2, 4],
  ['chest', 13, 21],
  ['chest', 9.5, 31],
  ['chest', 4, 37],
  ['chest', -6.5, 38.5],
  ['chest', -12.5, 32],
  ['chest', -13.5, 20],
  ['chest', -8.6, 3],
  ['pelvis', -10.5, 6],
  ['pelvis', -12, -4],
]
const torsoFront: readonly Spot[] = [
  ['pelvis', 15, -2],
  ['pelvis', 15.5, 8],
  ['chest', 13, 6],
  ['chest', 16, 22],
  ['chest', 18, 27],
  ['chest', 17.5, 34.5],
  ['chest', 9, 36.5],
  ['chest', 5.5, 39.5],
]
const hipsSide: readonly Spot[] = [
  ['pelvis', 11, 9],
  ['pelvis', 11, 9],
  ['pelvis', 11.2, 0],
  ['pelvis', 8, -9],
  ['pelvis', -6, -12],
  ['pelvis', -14.5, -6],
  ['pelvis', -13.5, 2],
  ['pelvis', -9.8, 9],
  ['pelvis', -9.8, 9],
  ['pelvis', 0, 7.8],
]
const hipsFront: readonly Spot[] = [
  ['pelvis', 14.5, 9],
  ['pelvis', 14.5, 9],
  ['pelvis', 17.5, 0],
  ['pelvis', 17, -8],
  ['pelvis', 2, -9],
]

/** A point of the outline that this view shows: forward of the bone from the side, sideways of it from the front. */
const seenFrom = (view: View, origin: Vec3, turned: Rotation, x: number, y: number): Vec2 =>
  view === 'side' ? onBone(view, origin, turned, x, y) : onBone(view, origin, turned, 0, y, x)

function spotted(view: View, places: Places, spots: readonly Spot[]): Vec2[] {
  const at = (spot: Spot, sign: number): Vec2 =>
    spot[0] === 'pelvis'
      ? seenFrom(view, places.pelvis, places.pelvisTurn, spot[1] * sign, spot[2])
      : seenFrom(view, places.waist, places.chestTurn, spot[1] * sign, spot[2])
  if (view === 'side') return spots.map((spot) => at(spot, 1))
  return [...spots.map((spot) => at(spot, 1)), ...spots.toReversed().map((spot) => at(spot, -1))]
}

/** The vest: trunk from the hips to the base of the neck. */
export const torsoContour = (view: View, places: Places): Contour =>
  blob(spotted(view, places, view === 'side' ? torsoSide : torsoFront))

/** The upper part of the shorts. */
export const hipsContour = (view: View, places: Places): Contour =>
  blob(spotted(view, places, view === 'side' ? hipsSide : hipsFront))

/** Skin of the shoulders and the neckline above the vest, in front and back views. */
export function necklineContour(view: View, places: Places): Contour {
  const at = (x: number, y: number): Vec2 => seenFrom(view, places.waist, places.chestTurn, x, y)
  if (view === 'side') return blob([at(6, 37), at(4, 31.5), at(-4, 33), at(-9, 36), at(-7, 40)])
  return blob([at(-7, 39), at(-7, 34), at(0, view === 'front' ? 29 : 33), at(7, 34), at(7, 39)])
}

/** The neck, from the shoulders into the skull. */
export function neckContour(view: View, places: Places): Contour {
  const base = (x: number, y: number): Vec2 => seenFrom(view, places.neck, places.chestTurn, x, y)
  const top = (x: number, y: number): Vec2 => seenFrom(view, places.skull, places.headTurn, x, y)
  return view === 'side'
    ? blob([base(7, -3), base(-7.5, -2), base(-5.6, 4), top(-7, 6), top(6, 4), top(5, -1)])
    : blob([base(8.5, -2), base(-8.5, -2), base(-5, 2), top(-5, 4), top(5, 4), base(5, 2)])
}

type Spots = readonly (readonly [number, number])[]

const skullSide: Spots = [
  [8.6, 9.5],
  [9.6, 3],
  [9, 0.6],
  [12.6, -2.6],
  [12.2, -3.2],
  [9.4, -4],
  [9.8, -7.5],
  [8.6, -12],
  [3, -12],
  [-2, -7],
  [-9.5, -7],
  [-11.4, 2],
  [-9, 12],
  [1, 14.5],
]
const hairSide: Spots = [
  [8.8, 10],
  [8.6, 6],
  [8.6, 6],
  [3, 6.5],
  [0.5, 1],
  [-3, -1],
  [-5, -8.5],
  [-9.5, -8],
  [-12.2, 2],
  [-9.8, 13],
  [1, 15.8],
]

const skullFront: Spots = [
  [0, 14],
  [8, 12],
  [9.6, 2],
  [8, -6],
  [4, -12],
  [-4, -12],
  [-8, -6],
  [-9.6, 2],
  [-8, 12],
]
const hairBack: Spots = [
  [0, 15],
  [8.6, 13],
  [10.4, 2],
  [7.5, -7],
  [-7.5, -7],
  [-10.4, 2],
  [-8.6, 13],
]
const fringe: Spots = [
  [0, 15],
  [8.8, 13],
  [10.8, 3],
  [8.4, 2],
  [6.5, 7],
  [-2, 8],
  [-7, 6],
  [-8.4, 2],
  [-10.8, 3],
  [-8.8, 13],
]

interface HeadParts {
  readonly skull: Contour
  readonly hair: Contour
  readonly lines: readonly Contour[]
  readonly eyes: readonly Vec2[]
}

/** The head with its hair, ears and eyes. `closed` draws shut eyes as lines. */
export function headParts(view: View, places: Places, closed: boolean): HeadParts {
  const flat = (x: number, y: number): Vec2 => seenFrom(view, places.head, places.headTurn, x, y)
  const around = (spots: Spots): Contour => blob(spots.map((spot) => flat(spot[0], spot[1])))
  const lid = (x: number, y: number, w: number): Contour =>
    curve([flat(x - w, y + 0.3), flat(x, y - 1.4), flat(x + w, y + 0.3)])
  if (view === 'side') {
    return {
      skull: around(skullSide),
      hair: around(hairSide),
      lines: [
        curve([flat(-1.4, 0), flat(-3.6, 2.4), flat(-4.2, -1.5), flat(-1.8, -3.6)]),
        ...(closed ? [lid(6.8, 1, 1.6)] : []),
      ],
      eyes: closed ? [] : [flat(7, 1.2)],
    }
  }
  const skull = around(skullFront)
  if (view === 'back') return { skull, hair: around(hairBack), lines: [], eyes: [] }
  return {
    skull,
    hair: around(fringe),
    lines: [
      curve([flat(0.5, 1), flat(-1.4, -2.6), flat(0.8, -2.8)]),
      curve([flat(-2, -6), flat(0, -6.9), flat(2, -6)]),
      ...(closed ? [lid(3.6, 1, 1.8), lid(-3.6, 1, 1.8)] : []),
    ],
    eyes: closed ? [] : [flat(3.6, 1), flat(-3.6, 1)],
  }
}
