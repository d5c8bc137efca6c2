// Outlines of legs, arms, hands and feet around the bones. Numbers are centimetres measured on an adult.

import { blob } from '../geometry.ts'
import type { Contour, Vec2 } from '../geometry.ts'
import { outward } from './kinematics.ts'
import type { ArmPlaces, LegPlaces } from './kinematics.ts'
import type { HandShape, View } from './pose.ts'
import { beside, onBone, project } from './projection.ts'
import type { Profile } from './projection.ts'
import { bones } from './skeleton.ts'
import type { Side } from './skeleton.ts'

// Side view: front of the limb is positive.
const thighSide: Profile = [
  [0.25, 9.5],
  [0.25, -9.2],
  [0.5, -8.3],
  [0.8, -6],
  [1.03, -5.6],
  [1.13, -1],
  [1.12, 3.5],
  [0.98, 6.4],
  [0.75, 6.8],
]
const shankBackSide: Profile = [
  [-0.06, -4.6],
  [0.1, -5.4],
  [0.3, -8.6],
  [0.55, -6.2],
  [0.78, -3.2],
  [0.93, -3.1],
]
const shankFrontSide: Profile = [
  [0.95, 3.4],
  [0.75, 3.1],
  [0.35, 4.6],
  [0.08, 6.2],
  [-0.07, 4.6],
]
const sleeveSide: Profile = [
  [-0.16, 7],
  [-0.16, -9.5],
  [0.1, -10.8],
  [0.5, -8.9],
  [0.5, -8.9],
  [0.52, 0],
  [0.5, 9],
  [0.5, 9],
  [0.1, 9.8],
]

// Front view: away from the midline is positive.
const thighFront: Profile = [
  [0.3, 9],
  [0.3, -8],
  [0.85, -5.2],
  [1.1, -5.4],
  [1.15, 0],
  [1.1, 5.4],
  [0.85, 5.6],
]
const shankFront: Profile = [
  [-0.1, 4.5],
  [-0.1, -4.5],
  [0.1, -5.2],
  [0.3, -6.4],
  [0.6, -4.6],
  [0.85, -3],
  [1.06, -4.2],
  [1.06, 4.2],
  [0.85, 3],
  [0.6, 4.6],
  [0.3, 7],
  [0.1, 5.4],
]
const sleeveFront: Profile = [
  [-0.12, 9],
  [-0.12, -6.5],
  [0.1, -8],
  [0.52, -7],
  [0.52, -7],
  [0.54, 0],
  [0.52, 9.4],
  [0.52, 9.4],
  [0.1, 11],
]

const upperArm: Profile = [
  [-0.18, 4],
  [-0.18, -4],
  [0.3, -5.6],
  [1, -4],
  [1.15, 0],
  [1, 4],
  [0.3, 5.6],
]
const forearm: Profile = [
  [-0.14, 2.8],
  [-0.14, -2.8],
  [0.28, -5],
  [1.04, -2.7],
  [1.04, 2.7],
  [0.28, 5],
]

/** Which way positive offsets lie on the page for this limb. */
export function facing(view: View, side: Side): number {
  if (view === 'side') return 1
  return view === 'front' ? -outward(side) : outward(side)
}

/** Thigh down to the knee; `whole` starts it at the hip, otherwise it begins under the shorts. */
export function thighContour(view: View, leg: LegPlaces, side: Side, whole = false): Contour {
  const seen = view === 'side' ? thighSide : thighFront
  // Without shorts the thigh has to reach up into the hips.
  const reach = whole ? seen.map((entry, i) => [i < 2 ? -0.06 : entry[0], entry[1]] as const) : seen
  return blob(beside(project(view, leg.hip), project(view, leg.knee), bones.thigh, reach, facing(view, side)))
}

/** The leg of the shorts. */
export function sleeveContour(view: View, leg: LegPlaces, side: Side): Contour {
  const profile = view === 'side' ? sleeveSide : sleeveFront
  return blob(
    beside(project(view, leg.hip), project(view, leg.knee), bones.thigh, profile, facing(view, side)),
  )
}

export function footPoint(view: View, leg: LegPlaces, x: number, y: number, z = 0): Vec2 {
  if (x <= bones.ball) return onBone(view, leg.ankle, leg.footTurn, x, y, z)
  const rise = y + bones.ankleHeight - bones.ballHeight
  return onBone(view, leg.ball, leg.toeTurn, x - bones.ball, rise, z)
}

/** Shin, calf and bare foot as one outline in side views. */
function bareLowerLegSide(leg: LegPlaces): Contour {
  const knee = project('side', leg.knee)
  const ankle = project('side', leg.ankle)
  const foot = (x: number, y: number): Vec2 => footPoint('side', leg, x, y)
  return blob([
    ...beside(knee, ankle, bones.shank, shankBackSide),
    foot(-7.6, -4),
    foot(-8, -8.4),
    foot(-2, -8.6),
    foot(5, -6.6),
    foot(11, -8.9),
    foot(16, -7.8),
    foot(20.6, -8.6),
    foot(20.4, -5.2),
    foot(15, -4.4),
    foot(8.5, -2.6),
    foot(4.6, 0.6),
    ...beside(knee, ankle, bones.shank, shankFrontSide),
  ])
}

function shankOnlySide(leg: LegPlaces): Contour {
  const knee = project('side', leg.knee)
  const ankle = project('side', leg.ankle)
  const lower: Profile = [
    [1.06, -3],
    [1.06, 3],
  ]
  return blob([
    ...beside(knee, ankle, bones.shank, shankBackSide),
    ...beside(knee, ankle, bones.shank, lower),
    ...beside(knee, ankle, bones.shank, shankFrontSide),
  ])
}

/** The foot from the front or from behind, bare or shod. */
function footFrontContour(view: View, leg: LegPlaces, side: Side, grow: number): Contour {
  const out = outward(side)
  const point = (x: number, y: number, z: number): Vec2 => footPoint(view, leg, x, y, z * out)
  if (view === 'back') {
    return blob([
      point(2, 1, 4 + grow),
      point(-6, -3, 4.2 + grow),
      point(-6, -9 - grow, 4.2 + grow),
      point(-6, -9 - grow, -4.2 - grow),
      point(-6, -3, -4.2 - grow),
      point(2, 1, -4 - grow),
    ])
  }
  return blob([
    point(0, 2, 4 + grow),
    point(10, -4, 6 + grow),
    point(17.5, -7.4, 6 + grow),
    point(19.5 + grow, -8.6, 2),
    point(20.5 + grow, -8.6, -4 - grow),
    point(16, -6, -5.4 - grow),
    point(8, -3, -4.6 - grow),
    point(0, 2, -4 - grow),
  ])
}

/** Seen from behind, the front of the foot shows beside and below a heel that is lifted. */
function forefootBehind(leg: LegPlaces, side: Side): Contour {
  const out = outward(side)
  const point = (x: number, y: number, z: number): Vec2 => footPoint('back', leg, x, y, z * out)
  return blob([
    point(0, -2, 3.6),
    point(11, -6.4, 5.4),
    point(16, -8.6, 5.8),
    point(18, -8.8, 1),
    point(16, -8.6, -4.6),
    point(11, -6.4, -4.6),
    point(0, -2, -3.6),
  ])
}

/** Shin and calf with a bare foot. */
export function lowerLegContours(view: View, leg: LegPlaces, side: Side, shod: boolean): Contour[] {
  if (view === 'side') return [shod ? shankOnlySide(leg) : bareLowerLegSide(leg)]
  const [knee, ankle] = [project(view, leg.knee), project(view, leg.ankle)]
  const shank = blob(beside(knee, ankle, bones.shank, shankFront, facing(view, side)))
  if (shod) return [shank]
  const foot = footFrontContour(view, leg, side, 0)
  return view === 'back' ? [forefootBehind(leg, side), shank, foot] : [shank, foot]
}

/** A running shoe; in side views with its sole as a second contour. */
export function shoeContours(view: View, leg: LegPlaces, side: Side): { upper: Contour; sole?: Contour } {
  if (view !== 'side') return { upper: footFrontContour(view, leg, side, 0.8) }
  const foot = (x: number, y: number): Vec2 => footPoint('side', leg, x, y)
  return {
    upper: blob([
      foot(-4.6, 1),
      foot(-7.4, 0.6),
      foot(-7.8, -5),
      foot(-8, -8),
      foot(-8, -8),
      foot(12, -8),
      foot(21.5, -8),
      foot(21, -4.6),
      foot(14.5, -4),
      foot(8, -0.6),
      foot(5, 1.4),
      foot(0, -0.6),
    ]),
    sole: blob([
      foot(-8.6, -6.6),
      foot(-8.6, -8.6),
      foot(-8, -8.6),
      foot(12.4, -8.6),
      foot(21, -8.6),
      foot(22, -6.6),
      foot(12.4, -6.2),
      foot(2, -6.6),
    ]),
  }
}

function handContour(view: View, arm: ArmPlaces, side: Side, form: HandShape, bent: number): Contour {
  const out = outward(side)
  const seen = (along: number, across: number): Vec2 =>
    view === 'side'
      ? onBone(view, arm.wrist, arm.handTurn, across, -along)
      : onBone(view, arm.wrist, arm.handTurn, 0, -along, -across * out * 0.75)
  if (form === 'fist') {
    return blob([
      seen(-1, 3),
      seen(-1, -3),
      seen(4, -5),
      seen(9.6, -4.6),
      seen(10.4, 2),
      seen(7, 5.4),
      seen(2, 5),
    ])
  }
  if (Math.abs(bent) > 35 && view === 'side') {
    // The hand seen edge-on, pressing with its palm.
    return blob([
      seen(-2, 2.6),
      seen(-1, -2.2),
      seen(6, -1.6),
      seen(19, -0.6),
      seen(19, 1.4),
      seen(7, 3),
      seen(3, 3.4),
    ])
  }
  return blob([
    seen(-1, 2.6),
    seen(-1, -2.6),
    seen(5, -4.6),
    seen(12, -3.8),
    seen(19, -1.6),
    seen(18, 2),
    seen(10, 3),
    seen(8.4, 5.8),
    seen(3, 4.4),
  ])
}

/** Upper arm, forearm and hand; together one silhouette. */
export function armContours(
  view: View,
  arm: ArmPlaces,
  side: Side,
  form: HandShape,
  wrist: number,
): Contour[] {
  const shoulder = project(view, arm.shoulder)
  const elbow = project(view, arm.elbow)
  const hand = project(view, arm.wrist)
  return [
    blob(beside(shoulder, elbow, bones.upperArm, upperArm)),
    blob(beside(elbow, hand, bones.forearm, forearm)),
    handContour(view, arm, side, form, wrist),
  ]
}

/** The point on the page where a hand holds. */
export const gripOf = (view: View, arm: ArmPlaces): Vec2 => onBone(view, arm.wrist, arm.handTurn, 1, -6)
