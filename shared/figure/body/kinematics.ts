// Forward kinematics: from joint angles to the place of every joint. Inverse kinematics: from a place that a hand
// or foot must reach to the angles of its two bones.

import {
  aboutForward,
  aboutSide,
  aboutUp,
  add3,
  degrees,
  radians,
  subtract3,
  turn,
  turnBack,
  v3,
} from '../geometry.ts'
import type { Rotation, Vec3 } from '../geometry.ts'
import { bones } from './skeleton.ts'
import type { ArmAngles, BodyAngles, LegAngles, Side } from './skeleton.ts'

export interface LegPlaces {
  readonly hip: Vec3
  readonly knee: Vec3
  readonly ankle: Vec3
  readonly heel: Vec3
  readonly ball: Vec3
  readonly toe: Vec3
  readonly thighTurn: Rotation
  readonly shankTurn: Rotation
  readonly footTurn: Rotation
  readonly toeTurn: Rotation
}

export interface ArmPlaces {
  readonly shoulder: Vec3
  readonly elbow: Vec3
  readonly wrist: Vec3
  readonly hand: Vec3
  readonly handTurn: Rotation
}

/** Where everything is, in centimetres. */
export interface Places {
  readonly pelvis: Vec3
  readonly waist: Vec3
  readonly neck: Vec3
  readonly skull: Vec3
  readonly head: Vec3
  readonly seat: Vec3
  readonly back: Vec3
  readonly pelvisTurn: Rotation
  readonly chestTurn: Rotation
  readonly headTurn: Rotation
  readonly legs: Readonly<Record<Side, LegPlaces>>
  readonly arms: Readonly<Record<Side, ArmPlaces>>
}

export const outward = (side: Side): number => (side === 'right' ? 1 : -1)

export const pelvisRotation = (angles: BodyAngles): Rotation =>
  aboutForward(-angles.tip, aboutSide(-angles.lean))

const chestRotation = (angles: BodyAngles): Rotation =>
  aboutForward(-angles.sideBend, aboutSide(-angles.trunk, pelvisRotation(angles)))

/** The places of a leg whose hip joints are at `root`. */
export function placeLeg(root: Vec3, pelvis: Rotation, angles: LegAngles, side: Side): LegPlaces {
  const out = outward(side)
  const hip = add3(root, turn(pelvis, v3(0, 0, out * bones.hipHalf)))
  // Flexion first, then abduction in the flexed frame: the order in which joint angles are reported clinically.
  const flexed = aboutForward(out * angles.abduction, aboutSide(angles.hip, pelvis))
  const thighTurn = aboutUp(out * angles.rotation, flexed)
  const knee = add3(hip, turn(thighTurn, v3(0, -bones.thigh)))
  const shankTurn = aboutSide(-angles.knee, thighTurn)
  const ankle = add3(knee, turn(shankTurn, v3(0, -bones.shank)))
  const footTurn = aboutForward(-out * angles.inversion, aboutSide(angles.ankle, shankTurn))
  const toeTurn = aboutSide(angles.toe, footTurn)
  const ball = add3(ankle, turn(footTurn, v3(bones.ball, bones.ballHeight - bones.ankleHeight)))
  return {
    hip,
    knee,
    ankle,
    heel: add3(ankle, turn(footTurn, v3(-bones.heelBack * 0.6, -bones.ankleHeight))),
    ball,
    toe: add3(ball, turn(toeTurn, v3(bones.toe, -bones.ballHeight))),
    thighTurn,
    shankTurn,
    footTurn,
    toeTurn,
  }
}

const shoulderPlace = (waist: Vec3, chest: Rotation, side: Side): Vec3 =>
  add3(waist, turn(chest, v3(-1, bones.chest - bones.shoulderDrop, outward(side) * bones.shoulderHalf)))

function armRotation(chest: Rotation, angles: ArmAngles, side: Side): Rotation {
  const out = outward(side)
  const raised = aboutSide(angles.shoulder, aboutForward(out * angles.abduction, chest))
  return aboutUp(out * angles.rotation, raised)
}

function placeArm(waist: Vec3, chest: Rotation, angles: ArmAngles, side: Side): ArmPlaces {
  const shoulder = shoulderPlace(waist, chest, side)
  const upper = armRotation(chest, angles, side)
  const elbow = add3(shoulder, turn(upper, v3(0, -bones.upperArm)))
  const lower = aboutSide(angles.elbow, upper)
  const wrist = add3(elbow, turn(lower, v3(0, -bones.forearm)))
  const handTurn = aboutSide(angles.wrist, lower)
  return { shoulder, elbow, wrist, hand: add3(wrist, turn(handTurn, v3(0, -bones.hand))), handTurn }
}

/** The place of a shoulder for a pelvis at `root`, without placing the rest. */
export function placeShoulder(root: Vec3, angles: BodyAngles, side: Side): Vec3 {
  const waist = add3(root, turn(pelvisRotation(angles), v3(0, bones.pelvis)))
  return shoulderPlace(waist, chestRotation(angles), side)
}

/** Forward kinematics: the place of every joint for a pelvis at `root`. */
export function placeBody(root: Vec3, angles: BodyAngles): Places {
  const pelvisTurn = pelvisRotation(angles)
  const chestTurn = chestRotation(angles)
  const headTurn = aboutSide(-angles.neck, chestTurn)
  const waist = add3(root, turn(pelvisTurn, v3(0, bones.pelvis)))
  const neck = add3(waist, turn(chestTurn, v3(-1.5, bones.chest)))
  const skull = add3(neck, turn(aboutSide(-15 - angles.neck * 0.5, chestTurn), v3(0, bones.neck)))
  return {
    pelvis: root,
    waist,
    neck,
    skull,
    head: add3(skull, turn(headTurn, v3(2, bones.skull))),
    seat: add3(root, turn(pelvisTurn, v3(-2, -9))),
    back: add3(waist, turn(chestTurn, v3(-11, bones.chest * 0.6))),
    pelvisTurn,
    chestTurn,
    headTurn,
    legs: {
      left: placeLeg(root, pelvisTurn, angles.legs.left, 'left'),
      right: placeLeg(root, pelvisTurn, angles.legs.right, 'right'),
    },
    arms: {
      left: placeArm(waist, chestTurn, angles.arms.left, 'left'),
      right: placeArm(waist, chestTurn, angles.arms.right, 'right'),
    },
  }
}

interface Bend {
  /** Bend of the middle joint in degrees. */
  readonly bend: number
  /** Angle at the root between the first bone and the line to the target. */
  readonly lift: number
  /** How far the target stays out of reach, in centimetres. */
  readonly missed: number
}

/** Bends two bones so that their end is `full` centimetres from their root. */
function bendTwoBones(full: number, first: number, second: number): Bend {
  const span = Math.min(Math.max(full, Math.abs(first - second) + 0.5), first + second - 0.001)
  return {
    bend: 180 - degrees(Math.acos((first ** 2 + second ** 2 - span ** 2) / (2 * first * second))),
    lift: degrees(Math.acos((first ** 2 + span ** 2 - second ** 2) / (2 * first * span))),
    missed: Math.abs(full - span),
  }
}

/** Hip, abduction and knee so that the ankle is at `ankle`. */
export function reachWithLeg(
  root: Vec3,
  angles: BodyAngles,
  side: Side,
  ankle: Vec3,
): Pick<LegAngles, 'hip' | 'abduction' | 'knee'> & { missed: number } {
  const pelvis = pelvisRotation(angles)
  const hip = add3(root, turn(pelvis, v3(0, 0, outward(side) * bones.hipHalf)))
  const local = turnBack(pelvis, subtract3(ankle, hip))
  const { bend, missed } = bendTwoBones(Math.hypot(local.x, local.y, local.z), bones.thigh, bones.shank)
  // In the frame of the thigh the ankle lies `down` below and behind the hip; only `down` can lean sideways.
  const down = bones.thigh + bones.shank * Math.cos(radians(bend))
  const behind = -bones.shank * Math.sin(radians(bend))
  const sine = Math.min(1, Math.max(-1, (local.z * outward(side)) / Math.max(down, 1e-6)))
  const abduction = degrees(Math.asin(sine))
  const seen = Math.atan2(behind, down * Math.cos(radians(abduction)))
  const hipAngle = degrees(Math.atan2(local.x, -local.y) - seen)
  return { hip: hipAngle < -120 ? hipAngle + 360 : hipAngle, abduction, knee: bend, missed }
}

/** Shoulder, abduction and elbow so that the wrist is at `wrist`; the elbow points backward and down. */
export function reachWithArm(
  root: Vec3,
  angles: BodyAngles,
  side: Side,
  wrist: Vec3,
): Pick<ArmAngles, 'shoulder' | 'abduction' | 'elbow'> & { missed: number } {
  const local = turnBack(chestRotation(angles), subtract3(wrist, placeShoulder(root, angles, side)))
  const { bend, lift, missed } = bendTwoBones(
    Math.hypot(local.x, local.y, local.z),
    bones.upperArm,
    bones.forearm,
  )
  const raised = local.y > 0
  const level = Math.hypot(local.y, local.z)
  const toward = degrees(Math.atan2(local.x, raised ? -level : level))
  const sideways = degrees(Math.atan2(local.z * outward(side), Math.abs(local.y)))
  const swing = toward - lift
  return {
    shoulder: swing < -90 ? swing + 360 : swing,
    abduction: raised ? -sideways : sideways,
    elbow: bend,
    missed,
  }
}
