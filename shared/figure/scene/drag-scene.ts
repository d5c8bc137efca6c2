// Pulling a point of the body somewhere: which joints follow, and by how much. The joints stay within their ranges, the
// bones keep their length, the planted point stays where it is, and a foot that stands on the floor goes on standing.

import type { SceneAngles, ScenePlace } from '../../domain/pose-scene.ts'
import type { Places } from '../body/kinematics.ts'
import { project } from '../body/projection.ts'
import type { Side } from '../body/skeleton.ts'
import { distance3, v2 } from '../geometry.ts'
import type { Vec2, Vec3 } from '../geometry.ts'
import { downhill } from './downhill.ts'
import { angleOf, withAngle } from './joints.ts'
import type { JointName } from './joints.ts'
import { placesOf, spotOn } from './scene-pose.ts'
import type { Placement } from './scene-pose.ts'

/** Points that can be taken hold of. */
export const handleNames = [
  'head',
  'chest',
  'pelvis',
  'rightElbow',
  'leftElbow',
  'rightWrist',
  'leftWrist',
  'rightFingers',
  'leftFingers',
  'rightKnee',
  'leftKnee',
  'rightAnkle',
  'leftAnkle',
  'rightBall',
  'leftBall',
  'rightToe',
  'leftToe',
] as const
export type HandleName = (typeof handleNames)[number]

/** Where a handle lies on the page. */
export function handleOn(view: Placement['view'], places: Places, handle: HandleName): Vec2 {
  const { left, right } = places.arms
  if (handle === 'chest') return project(view, places.neck)
  if (handle === 'rightWrist') return project(view, right.wrist)
  if (handle === 'leftWrist') return project(view, left.wrist)
  if (handle === 'rightFingers') return project(view, right.hand)
  if (handle === 'leftFingers') return project(view, left.hand)
  return spotOn(view, places, handle)
}

const sideOf = (handle: HandleName): Side => (handle.startsWith('left') ? 'left' : 'right')

type Part = 'head' | 'chest' | 'pelvis' | 'Elbow' | 'Wrist' | 'Fingers' | 'Knee' | 'Ankle' | 'Ball' | 'Toe'

const partOf = (handle: HandleName): Part => handle.replace(/^(?:left|right)/, '') as Part

const footSpots = { left: ['leftHeel', 'leftBall'], right: ['rightHeel', 'rightBall'] } as const

/** A foot stands when both its ends are this near to the floor, in centimetres. */
const standsWithin = 2.5

const plantedSide = (placement: Placement): Side | null => {
  const { point } = placement.plant
  if (point.startsWith('left')) return 'left'
  return point.startsWith('right') ? 'right' : null
}

const legOf = (side: Side, view: Placement['view']): JointName[] => [
  `${side} leg hip`,
  `${side} leg knee`,
  `${side} leg ankle`,
  ...(view === 'side' ? [] : [`${side} leg abduction` as const, `${side} leg inversion` as const]),
]

/** The joints that a handle bends. Those that bend along sideways only do so where it can be seen. */
function ownJoints(handle: HandleName, view: Placement['view']): JointName[] {
  const side = sideOf(handle)
  const flat = view !== 'side'
  switch (partOf(handle)) {
    case 'head':
      return flat ? ['neck', 'sideBend'] : ['neck']
    case 'chest':
      return flat ? ['trunk', 'sideBend'] : ['trunk', 'lean']
    case 'pelvis':
      return []
    case 'Elbow':
      return flat ? [`${side} arm abduction`, `${side} arm shoulder`] : [`${side} arm shoulder`]
    case 'Wrist':
      return flat
        ? [`${side} arm abduction`, `${side} arm shoulder`, `${side} arm elbow`, `${side} arm rotation`]
        : [`${side} arm shoulder`, `${side} arm elbow`]
    case 'Fingers':
      return [`${side} arm wrist`]
    case 'Knee':
      return flat ? [`${side} leg abduction`, `${side} leg hip`] : [`${side} leg hip`]
    case 'Ankle':
      return flat
        ? [`${side} leg abduction`, `${side} leg hip`, `${side} leg knee`]
        : [`${side} leg hip`, `${side} leg knee`]
    case 'Ball':
      return flat ? [`${side} leg ankle`, `${side} leg inversion`] : [`${side} leg ankle`]
    case 'Toe':
      return [`${side} leg toe`]
  }
}

/** Points that are held in place in space, not only on the page. */
type HeldSpot = 'pelvis' | `${Side}${'Ankle' | 'Heel' | 'Ball' | 'Toe'}`

function heldAt(places: Places, spot: HeldSpot): Vec3 {
  if (spot === 'pelvis') return places.pelvis
  const leg = places.legs[spot.startsWith('left') ? 'left' : 'right']
  if (spot.endsWith('Heel')) return leg.heel
  if (spot.endsWith('Toe')) return leg.toe
  return spot.endsWith('Ball') ? leg.ball : leg.ankle
}

interface Pull {
  readonly joints: readonly JointName[]
  /** Spots that stay where they are, besides the planted point. */
  readonly held: readonly (readonly [HeldSpot, Vec3])[]
}

/** Lowest point of a foot above the floor, in centimetres. */
const footHeight = (places: Places, side: Side): number => {
  const { heel, ball, toe } = places.legs[side]
  return Math.min(heel.y, ball.y - 1.6, toe.y)
}

const bothSides = ['left', 'right'] as const

/** Which feet stand, and which joints have to give way so that they go on standing. */
function pullOf(placement: Placement, angles: SceneAngles, handle: HandleName): Pull {
  const { view, plant } = placement
  const places = placesOf(placement, angles)
  const side = sideOf(handle)
  const part = partOf(handle)
  const planted = plantedSide(placement)
  const kneels = plant.point.endsWith('Knee')
  const onFoot = kneels ? null : planted
  const standing = bothSides.filter((one) => one === onFoot || footHeight(places, one) < standsWithin)
  const hold = (spots: readonly HeldSpot[]): Pull['held'] =>
    spots.map((spot) => [spot, heldAt(places, spot)] as const)
  const feet = (sides: readonly Side[]): HeldSpot[] => sides.flatMap((one) => footSpots[one])
  const legs = (sides: readonly Side[]): JointName[] => sides.flatMap((one) => legOf(one, view))
  const own = ownJoints(handle, view)

  if (kneels && planted !== null && (part === 'pelvis' || (part === 'Knee' && side !== planted))) {
    // Kneeling: the hips move over the knee on the floor; the shin there and the foot in front stay.
    const front = standing.filter((one) => one !== planted)
    const joints: JointName[] = [`${planted} leg hip`, `${planted} leg knee`, ...legs(front)]
    if (part === 'pelvis' || front.length > 0)
      return { joints, held: hold([`${planted}Ankle`, ...feet(front)]) }
  }
  if (part === 'pelvis') {
    if (plant.point === 'seat' || plant.point === 'pelvis') return { joints: [], held: [] }
    const bridge: JointName[] = plant.point === 'back' ? ['lean', 'trunk'] : []
    return { joints: [...bridge, ...legs(standing)], held: hold(feet(standing)) }
  }
  if (part === 'chest' && planted !== null && view === 'side') {
    // Bending over: the hips turn under the trunk, and the legs below them stay.
    const hips = bothSides.map((one) => `${one} leg hip` as const)
    return { joints: [...own, ...hips], held: hold(['pelvis', ...feet(bothSides)]) }
  }
  if (side === onFoot && !plant.point.endsWith('Heel') && (part === 'Ankle' || part === 'Ball')) {
    // Rising on the ball of the foot: the toes stay flat; the other foot rises too where it stands beside.
    const level = (one: Side): number => places.legs[one].ball.y
    const rising = bothSides.filter(
      (one) => one === side || Math.abs(level(one) - level(side)) < standsWithin,
    )
    const joints = rising.flatMap((one): JointName[] => [`${one} leg ankle`, `${one} leg toe`])
    return { joints, held: hold(rising.flatMap((one): HeldSpot[] => [`${one}Ball`, `${one}Toe`])) }
  }
  if (side === onFoot && (part === 'Knee' || part === 'Ankle')) {
    // Bending the leg that carries the body moves all the rest of it: the other foot follows where it stands.
    return { joints: legs(standing), held: hold(feet(standing)) }
  }
  return { joints: own, held: [] }
}

/** How much a standing foot counts against the pull. */
const footWeight = 4
/** A standing foot may slip by this much, in centimetres. */
const slip = 0.6
function residuals(
  placement: Placement,
  angles: SceneAngles,
  handle: HandleName,
  target: ScenePlace,
  pull: Pull,
): number[] {
  const places = placesOf(placement, angles)
  const at = handleOn(placement.view, places, handle)
  const out = [target.x - at.x, target.y - at.y]
  for (const [spot, place] of pull.held) {
    const now = heldAt(places, spot)
    out.push(footWeight * (place.x - now.x), footWeight * (place.y - now.y), footWeight * (place.z - now.z))
  }
  return out
}

const rounded = (angles: SceneAngles, joints: readonly JointName[]): SceneAngles =>
  joints.reduce((all, joint) => withAngle(all, joint, Math.round(angleOf(all, joint) * 10) / 10 + 0), angles)

/**
 * The angles after a handle was pulled towards a place on the page. Where the place is out of reach the body goes as far
 * as it can; where a standing foot would slip, it goes less far.
 */
export function dragHandle(
  placement: Placement,
  angles: SceneAngles,
  handle: HandleName,
  target: ScenePlace,
): SceneAngles {
  const pull = pullOf(placement, angles, handle)
  if (pull.joints.length === 0) return angles
  const before = placesOf(placement, angles)
  const from = handleOn(placement.view, before, handle)
  // No foot goes through the floor; one that is below it (on the edge of a step) goes no lower.
  const lowest = bothSides.map((side) => Math.min(-1, footHeight(before, side) - 0.05))
  for (let reach = 1; reach > 0.1; reach /= 2) {
    const aim = { x: from.x + (target.x - from.x) * reach, y: from.y + (target.y - from.y) * reach }
    const next = rounded(
      downhill(angles, pull.joints, (bent) => residuals(placement, bent, handle, aim, pull)),
      pull.joints,
    )
    const places = placesOf(placement, next)
    const stays = pull.held.every(([spot, place]) => distance3(heldAt(places, spot), place) < slip)
    const above = bothSides.every((side, index) => footHeight(places, side) >= (lowest[index] ?? -1))
    if (stays && above) return next
  }
  return angles
}

/** Whether a handle moves the whole figure: its middle, while no foot carries it. */
export function movesWholeBody(placement: Placement, angles: SceneAngles, handle: HandleName): boolean {
  return handle === 'pelvis' && pullOf(placement, angles, handle).joints.length === 0
}

/** The place of a handle in a pose. */
export function handlePlace(
  placement: Placement,
  angles: SceneAngles,
  handle: HandleName,
  moved: ScenePlace = { x: 0, y: 0 },
): Vec2 {
  const at = handleOn(placement.view, placesOf(placement, angles, moved), handle)
  return v2(at.x, at.y)
}
