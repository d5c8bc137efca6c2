// Paints a solved pose: far limbs first, then trunk and head, near limbs last. One outline per silhouette.

import type { Tone } from '../drawing.ts'
import { circle } from '../geometry.ts'
import type { Contour } from '../geometry.ts'
import { line, shape, solid } from '../shape.ts'
import type { Shape } from '../shape.ts'
import { armContours, lowerLegContours, shoeContours, sleeveContour, thighContour } from './limbs.ts'
import type { Pose } from './pose.ts'
import { legPatch } from './regions.ts'
import { headParts, hipsContour, neckContour, necklineContour, torsoContour } from './torso.ts'
import type { Side } from './skeleton.ts'

/** A working region on one side of the body. */
export type Region = `${Side} ${'calf' | 'achilles' | 'shin' | 'thigh' | 'sole' | 'ankle' | 'foot'}`

export interface BodyLook {
  /** Ghosts are the light start pose. */
  readonly ghost?: boolean
  readonly shod?: boolean
  readonly tint?: readonly Region[]
  readonly legsOnly?: boolean
  /** Draw only these parts (a ghost of the limb that moves). */
  readonly only?: readonly BodyPart[]
}

export type BodyPart = 'left leg' | 'right leg' | 'left arm' | 'right arm' | 'trunk'

const skinOf = (far: boolean): Tone => (far ? 'skin-far' : 'skin')

function ghostShapes(pose: Pose, look: BodyLook): Shape[] {
  const { view, places } = pose
  const wanted = (part: BodyPart): boolean => look.only?.includes(part) ?? true
  const contours: Contour[] = []
  for (const side of ['left', 'right'] as const) {
    const leg = places.legs[side]
    if (wanted(`${side} leg`)) {
      contours.push(thighContour(view, leg, side, true), ...lowerLegContours(view, leg, side, false))
    }
    if (wanted(`${side} arm`)) {
      contours.push(...armContours(view, places.arms[side], side, pose.hands, pose.angles.arms[side].wrist))
    }
  }
  if (wanted('trunk')) {
    contours.push(
      torsoContour(view, places),
      hipsContour(view, places),
      neckContour(view, places),
      headParts(view, places, false).skull,
    )
  }
  return contours.length > 0 ? [shape(contours, { fill: 'ghost', stroke: 'ghost-ink', weight: 0.8 })] : []
}

function legShapes(pose: Pose, side: Side, far: boolean, look: BodyLook): Shape[] {
  const { view, places } = pose
  const leg = places.legs[side]
  const shapes = [
    solid(
      skinOf(far),
      ...lowerLegContours(view, leg, side, look.shod ?? false),
      thighContour(view, leg, side),
    ),
  ]
  const patches = (look.tint ?? [])
    .filter((region) => region.startsWith(side))
    .flatMap((region) => legPatch(view, leg, side, region.slice(side.length + 1)))
  if (patches.length > 0) shapes.push(shape(patches, { fill: 'tint', opacity: 0.75 }))
  if (look.shod) {
    const shoe = shoeContours(view, leg, side)
    shapes.push(solid('shoe', shoe.upper))
    if (shoe.sole) shapes.push(solid('prop', shoe.sole))
  }
  return shapes
}

function headShapes(pose: Pose, ...below: Contour[]): Shape[] {
  const { view, places } = pose
  const head = headParts(view, places, pose.eyesClosed)
  const eyes = head.eyes.map((eye) => circle(eye, 0.9))
  return [
    // Faces give up detail last.
    { ...solid('skin', ...below, neckContour(view, places), head.skull) },
    { ...solid('hair', head.hair) },
    ...(head.lines.length > 0 ? [{ ...line('ink', 0.7, ...head.lines), detail: 0.72 }] : []),
    ...(eyes.length > 0 ? [shape(eyes, { fill: 'ink', detail: 0.72 })] : []),
  ]
}

/** All shapes of a body in painting order, in centimetres. */
export function drawBody(pose: Pose, look: BodyLook = {}): Shape[] {
  if (look.ghost) return ghostShapes(pose, look)
  const { view, places } = pose
  const arm = (side: Side, far: boolean): Shape =>
    solid(
      skinOf(far),
      ...armContours(view, places.arms[side], side, pose.hands, pose.angles.arms[side].wrist),
    )
  const vest = solid('cloth', torsoContour(view, places))
  const sleeve = (side: Side): Contour => sleeveContour(view, places.legs[side], side)
  if (look.legsOnly) {
    return [
      ...legShapes(pose, 'left', true, look),
      solid('cloth-dark', sleeve('left')),
      ...legShapes(pose, 'right', false, look),
      solid('cloth-dark', hipsContour(view, places), sleeve('right')),
    ]
  }
  if (view === 'side') {
    return [
      arm('left', true),
      ...legShapes(pose, 'left', true, look),
      solid('cloth-dark', sleeve('left')),
      ...headShapes(pose),
      vest,
      ...legShapes(pose, 'right', false, look),
      solid('cloth-dark', hipsContour(view, places), sleeve('right')),
      arm('right', false),
    ]
  }
  // In front and back views the limb that is nearer to the viewer is painted later.
  const sign = view === 'front' ? 1 : -1
  const nearer = (a: number, b: number): Side => (sign * a > sign * b ? 'left' : 'right')
  const lift = places.legs.left.ankle.y - places.legs.right.ankle.y
  const higher: Side = lift > 0 ? 'left' : 'right'
  // A leg that lies across the other one is above it; otherwise the nearer knee is in front.
  const across = Math.abs(lift) > 36
  const lateLeg = across ? higher : nearer(places.legs.left.knee.x, places.legs.right.knee.x)
  const earlyLeg: Side = lateLeg === 'left' ? 'right' : 'left'
  const behind = (side: Side): boolean => sign * places.arms[side].wrist.x < sign * places.pelvis.x - 2
  const sides = ['left', 'right'] as const
  return [
    ...sides.filter(behind).map((side) => arm(side, false)),
    ...legShapes(pose, earlyLeg, false, look),
    ...(across ? [] : legShapes(pose, lateLeg, false, look)),
    vest,
    solid('cloth-dark', hipsContour(view, places), sleeve(earlyLeg), ...(across ? [] : [sleeve(lateLeg)])),
    ...(across ? [...legShapes(pose, lateLeg, false, look), solid('cloth-dark', sleeve(lateLeg))] : []),
    ...headShapes(pose, necklineContour(view, places)),
    ...sides.filter((side) => !behind(side)).map((side) => arm(side, false)),
  ]
}

/** Only the head and neck, for a close-up of the face. */
export const drawHead = (pose: Pose): Shape[] => headShapes(pose)

/** Only one lower leg with its foot or shoe, for a close-up. */
export function drawLowerLeg(pose: Pose, side: Side, shod: boolean): Shape[] {
  const leg = pose.places.legs[side]
  const shapes = [solid('skin', ...lowerLegContours(pose.view, leg, side, shod))]
  if (!shod) return shapes
  const shoe = shoeContours(pose.view, leg, side)
  return [...shapes, solid('shoe', shoe.upper), ...(shoe.sole ? [solid('prop', shoe.sole)] : [])]
}
