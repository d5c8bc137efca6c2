// A pose as the catalog writes it (few numbers, planted points) and as the drawing needs it (every joint placed).

import { aboutSide, add3, subtract3, turn, v3 } from '../geometry.ts'
import type { Vec3 } from '../geometry.ts'
import {
  outward,
  pelvisRotation,
  placeBody,
  placeLeg,
  placeShoulder,
  reachWithArm,
  reachWithLeg,
} from './kinematics.ts'
import type { LegPlaces, Places } from './kinematics.ts'
import { bones, restingArm, restingLeg } from './skeleton.ts'
import type { ArmAngles, BodyAngles, LegAngles, Side } from './skeleton.ts'

export type View = 'side' | 'front' | 'back'

/** How far a centimetre of depth moves a point on the page in side views; keeps the far limbs in sight. */
export const sideSlant = { x: 0.25, y: 0.06 } as const

/** A point of the body that stays where it is put. */
export type PlantedPoint =
  | 'leftHeel'
  | 'rightHeel'
  | 'leftBall'
  | 'rightBall'
  | 'leftToe'
  | 'rightToe'
  | 'leftKnee'
  | 'rightKnee'
  | 'pelvis'
  | 'seat'
  | 'back'

/** A foot put somewhere: the leg's angles follow from it. `pitch` is the foot against the floor, toes up positive. */
export interface FootPlant {
  readonly heel?: readonly [x: number, y: number]
  readonly ball?: readonly [x: number, y: number]
  /** Sideways place in front views, away from the midline; absent keeps the foot under the hip. */
  readonly apart?: number
  readonly pitch?: number
  readonly toe?: number
}

/**
 * A wrist put somewhere. `z` is sideways; absent keeps the arm in its own plane. `hand` is where the fingers point in
 * side views: 0 forward, 90 up, -90 down; absent lets them follow the forearm. In side views x and y are places on the
 * page, so that both hands can be put on the same wall.
 */
export interface WristPlant {
  readonly wrist: readonly [x: number, y: number, z?: number]
  readonly hand?: number
}

export type LegSpec = Partial<LegAngles> | FootPlant
export type ArmSpec = Partial<ArmAngles> | WristPlant
export type HandShape = 'open' | 'fist'

export interface PoseSpec {
  readonly view?: View
  /** Which point of the body is placed, and where (x, y in centimetres; the floor is y = 0). */
  readonly plant: readonly [point: PlantedPoint, x: number, y: number]
  readonly lean?: number
  readonly tip?: number
  readonly trunk?: number
  readonly sideBend?: number
  readonly neck?: number
  readonly left?: LegSpec
  readonly right?: LegSpec
  readonly leftArm?: ArmSpec
  readonly rightArm?: ArmSpec
  readonly hands?: HandShape
  readonly eyesClosed?: boolean
}

/** A solved pose. `missed` is the largest distance that a planted hand or foot stays away from its place. */
export interface Pose {
  readonly view: View
  readonly angles: BodyAngles
  readonly places: Places
  readonly hands: HandShape
  readonly eyesClosed: boolean
  readonly missed: number
}

/** The same angle between -180 and 180 degrees. */
const wrapped = (angle: number): number => ((((angle + 180) % 360) + 360) % 360) - 180

const isFootPlant = (spec: LegSpec): spec is FootPlant => 'heel' in spec || 'ball' in spec
const isWristPlant = (spec: ArmSpec): spec is WristPlant => 'wrist' in spec

type TrunkPoint = 'pelvis' | 'seat' | 'back'
type LegPoint = Exclude<PlantedPoint, TrunkPoint>

function pointOfLeg(leg: LegPlaces, point: LegPoint): Vec3 {
  switch (point) {
    case 'leftHeel':
    case 'rightHeel':
      return leg.heel
    case 'leftBall':
    case 'rightBall':
      return add3(leg.ball, v3(0, -bones.ballHeight))
    case 'leftToe':
    case 'rightToe':
      return leg.toe
    case 'leftKnee':
    case 'rightKnee':
      return add3(leg.knee, v3(0, -5))
  }
}

const isLeft = (point: LegPoint): boolean => point.startsWith('left')

const isOfTrunk = (point: PlantedPoint): point is TrunkPoint =>
  point === 'pelvis' || point === 'seat' || point === 'back'

/** The place of a planted point. */
export function pointOf(places: Places, point: PlantedPoint): Vec3 {
  if (isOfTrunk(point)) return places[point]
  return pointOfLeg(isLeft(point) ? places.legs.left : places.legs.right, point)
}

/** The same of a body whose pelvis is at the origin, placing no more of it than the point needs. */
function placePoint(angles: BodyAngles, point: PlantedPoint): Vec3 {
  const origin = v3(0, 0)
  if (isOfTrunk(point)) return placeBody(origin, angles)[point]
  const side = isLeft(point) ? 'left' : 'right'
  return pointOfLeg(placeLeg(origin, pelvisRotation(angles), angles.legs[side], side), point)
}

function plantedAnkle(plant: FootPlant, z: number): Vec3 {
  const pitch = aboutSide(plant.pitch ?? 0)
  if (plant.heel) {
    const offset = turn(pitch, v3(-bones.heelBack * 0.6, -bones.ankleHeight))
    return subtract3(v3(plant.heel[0], plant.heel[1], z), v3(offset.x, offset.y))
  }
  const [x, y] = plant.ball ?? [0, 0]
  const offset = turn(pitch, v3(bones.ball, bones.ballHeight - bones.ankleHeight))
  return subtract3(v3(x, y + bones.ballHeight, z), v3(offset.x, offset.y))
}

function solveLeg(
  root: Vec3,
  angles: BodyAngles,
  side: Side,
  plant: FootPlant,
): LegAngles & { missed: number } {
  const hipZ = add3(root, turn(pelvisRotation(angles), v3(0, 0, outward(side) * bones.hipHalf))).z
  const z = plant.apart === undefined ? hipZ : root.z + outward(side) * plant.apart
  const solved = reachWithLeg(root, angles, side, plantedAnkle(plant, z))
  const pitch = plant.pitch ?? 0
  return {
    ...restingLeg,
    ...solved,
    ankle: pitch + angles.lean - solved.hip + solved.knee,
    inversion: solved.abduction + outward(side) * -angles.tip,
    toe: plant.toe ?? (pitch < 0 && plant.ball ? -pitch : 0),
  }
}

const legAngles = (part: LegSpec | undefined): LegAngles =>
  part && !isFootPlant(part) ? { ...restingLeg, ...part } : restingLeg
const armAngles = (part: ArmSpec | undefined): ArmAngles =>
  part && !isWristPlant(part) ? { ...restingArm, ...part } : restingArm

/** Solves a pose: places the body by its planted point, then lets planted feet and hands reach. */
export function solvePose(spec: PoseSpec): Pose {
  let angles: BodyAngles = {
    lean: spec.lean ?? 0,
    tip: spec.tip ?? 0,
    trunk: spec.trunk ?? 0,
    sideBend: spec.sideBend ?? 0,
    neck: spec.neck ?? 0,
    legs: { left: legAngles(spec.left), right: legAngles(spec.right) },
    arms: { left: armAngles(spec.leftArm), right: armAngles(spec.rightArm) },
  }
  const [point, x, y] = spec.plant
  const trial = placePoint(angles, point)
  const root = v3(x - trial.x, y - trial.y, 0)
  let missed = 0
  for (const side of ['left', 'right'] as const) {
    const legSpec = spec[side]
    if (legSpec && isFootPlant(legSpec)) {
      const { missed: gap, ...solved } = solveLeg(root, angles, side, legSpec)
      missed = Math.max(missed, gap)
      angles = { ...angles, legs: { ...angles.legs, [side]: solved } }
    }
  }
  for (const side of ['left', 'right'] as const) {
    const armSpec = side === 'left' ? spec.leftArm : spec.rightArm
    if (armSpec && isWristPlant(armSpec)) {
      const [wx, wy, wz] = armSpec.wrist
      const z = wz ?? placeShoulder(root, angles, side).z
      const onPage = (spec.view ?? 'side') === 'side' ? 1 : 0
      const target = v3(wx + onPage * sideSlant.x * z, wy + onPage * sideSlant.y * z, z)
      const { missed: gap, ...solved } = reachWithArm(root, angles, side, target)
      missed = Math.max(missed, gap)
      const forearm = solved.shoulder + solved.elbow - angles.lean - angles.trunk - 90
      const wrist = armSpec.hand === undefined ? 0 : wrapped(armSpec.hand - forearm)
      angles = { ...angles, arms: { ...angles.arms, [side]: { ...restingArm, ...solved, wrist } } }
    }
  }
  return {
    view: spec.view ?? 'side',
    angles,
    places: placeBody(root, angles),
    hands: spec.hands ?? 'open',
    eyesClosed: spec.eyesClosed ?? false,
    missed,
  }
}
