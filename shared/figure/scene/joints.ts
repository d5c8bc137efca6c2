// Every angle of a scene by one flat list of names, with its range: what sliders show and what dragging changes.

import { freeAngles } from '../../domain/pose-scene.ts'
import type { SceneAngles } from '../../domain/pose-scene.ts'
import { jointLimits as limits } from '../../domain/joint-limits.ts'
import { restingArm, restingLeg } from '../body/skeleton.ts'
import type { ArmAngles, LegAngles, Side } from '../body/skeleton.ts'

export const trunkJoints = ['lean', 'tip', 'trunk', 'sideBend', 'neck'] as const
export const legJoints = ['hip', 'abduction', 'rotation', 'knee', 'ankle', 'inversion', 'toe'] as const
export const armJoints = ['shoulder', 'abduction', 'rotation', 'elbow', 'wrist'] as const

type TrunkJoint = (typeof trunkJoints)[number]

/** `trunk`, `right leg knee`, `left arm elbow`. */
export type JointName = TrunkJoint | `${Side} leg ${keyof LegAngles}` | `${Side} arm ${keyof ArmAngles}`

export const jointGroups = ['trunk', 'right leg', 'left leg', 'right arm', 'left arm'] as const
export type JointGroup = (typeof jointGroups)[number]

/** The joints of a part of the body, from the body outward. */
export function jointsOf(group: JointGroup): readonly JointName[] {
  switch (group) {
    case 'trunk':
      return trunkJoints
    case 'right leg':
    case 'left leg':
      return legJoints.map((joint) => `${group} ${joint}` as const)
    case 'right arm':
    case 'left arm':
      return armJoints.map((joint) => `${group} ${joint}` as const)
  }
}

type Where =
  | { readonly limb: 'trunk'; readonly joint: TrunkJoint }
  | { readonly limb: 'leg'; readonly side: Side; readonly joint: keyof LegAngles }
  | { readonly limb: 'arm'; readonly side: Side; readonly joint: keyof ArmAngles }

const places = new Map<JointName, Where>([
  ...trunkJoints.map((joint): [JointName, Where] => [joint, { limb: 'trunk', joint }]),
  ...(['right', 'left'] as const).flatMap((side): [JointName, Where][] => [
    ...legJoints.map((joint): [JointName, Where] => [`${side} leg ${joint}`, { limb: 'leg', side, joint }]),
    ...armJoints.map((joint): [JointName, Where] => [`${side} arm ${joint}`, { limb: 'arm', side, joint }]),
  ]),
])

export const jointNames: readonly JointName[] = [...places.keys()]

const whereIs = (name: JointName): Where => places.get(name) ?? { limb: 'trunk', joint: 'trunk' }

/** How far a joint goes, in degrees. */
export function rangeOf(name: JointName): readonly [low: number, high: number] {
  const where = whereIs(name)
  if (where.limb === 'leg') return limits.leg[where.joint]
  if (where.limb === 'arm') return limits.arm[where.joint]
  const { joint } = where
  return joint === 'lean' || joint === 'tip' ? freeAngles[joint] : limits[joint]
}

/** The angle of a joint standing at ease. */
export function restOf(name: JointName): number {
  const where = whereIs(name)
  if (where.limb === 'leg') return restingLeg[where.joint]
  return where.limb === 'arm' ? restingArm[where.joint] : 0
}

export function angleOf(angles: SceneAngles, name: JointName): number {
  const where = whereIs(name)
  if (where.limb === 'leg') return angles.legs[where.side][where.joint]
  if (where.limb === 'arm') return angles.arms[where.side][where.joint]
  return angles[where.joint]
}

/** The angles with one joint bent; beyond its range it stops at the end of it. */
export function withAngle(angles: SceneAngles, name: JointName, degrees: number): SceneAngles {
  const [low, high] = rangeOf(name)
  const value = Number.isFinite(degrees) ? Math.min(high, Math.max(low, degrees)) : restOf(name)
  const where = whereIs(name)
  if (where.limb === 'trunk') return { ...angles, [where.joint]: value }
  const { side, joint } = where
  if (where.limb === 'leg') {
    return { ...angles, legs: { ...angles.legs, [side]: { ...angles.legs[side], [joint]: value } } }
  }
  return { ...angles, arms: { ...angles.arms, [side]: { ...angles.arms[side], [joint]: value } } }
}
