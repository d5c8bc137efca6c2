// From a scene's angles to a placed body: the planted point lies where the scene says, on the page.

import type { BodySpot, PoseScene, SceneAngles, ScenePlace } from '../../domain/pose-scene.ts'
import { placeBody } from '../body/kinematics.ts'
import type { Places } from '../body/kinematics.ts'
import { gripOf } from '../body/limbs.ts'
import { pointOf } from '../body/pose.ts'
import type { PlantedPoint, Pose } from '../body/pose.ts'
import { project } from '../body/projection.ts'
import { anglesBetween } from '../body/skeleton.ts'
import { v2, v3 } from '../geometry.ts'
import type { Vec2 } from '../geometry.ts'

/** What decides where a body lies. */
export type Placement = Pick<PoseScene, 'view' | 'plant'>

const unmoved: ScenePlace = { x: 0, y: 0 }

/**
 * Where every joint is, with the planted point at its place plus `moved`. Seen from the front or the back the planted
 * point also keeps its depth, so that a foot stays on the floor while the hips go back.
 */
export function placesOf({ view, plant }: Placement, angles: SceneAngles, moved = unmoved): Places {
  const point = pointOf(placeBody(v3(0, 0), angles), plant.point)
  const [x, y] = [plant.x + moved.x, plant.y + moved.y]
  if (view !== 'side')
    return placeBody(v3(-point.x, y - point.y, (view === 'front' ? -x : x) - point.z), angles)
  const seen = project(view, point)
  return placeBody(v3(x - seen.x, y - seen.y), angles)
}

/** A pose as the drawing of bodies needs it. */
export function poseOf(scene: PoseScene, angles: SceneAngles, moved = unmoved): Pose {
  return {
    view: scene.view,
    angles,
    places: placesOf(scene, angles, moved),
    hands: scene.hands,
    eyesClosed: scene.eyesClosed,
    missed: 0,
  }
}

export const endPose = (scene: PoseScene): Pose => poseOf(scene, scene.end)

export const startPose = (scene: PoseScene): Pose | null =>
  scene.start && poseOf(scene, scene.start, scene.startMoved)

/** Where a planted point lies on the page. */
export const plantOn = (view: PoseScene['view'], places: Places, point: PlantedPoint): Vec2 =>
  project(view, pointOf(places, point))

/** Where a spot of the body lies on the page. */
export function spotOn(view: PoseScene['view'], places: Places, spot: BodySpot): Vec2 {
  const { legs, arms } = places
  switch (spot) {
    case 'head':
      return project(view, places.head)
    case 'pelvis':
      return project(view, places.pelvis)
    case 'rightHand':
      return gripOf(view, arms.right)
    case 'leftHand':
      return gripOf(view, arms.left)
    case 'rightElbow':
      return project(view, arms.right.elbow)
    case 'leftElbow':
      return project(view, arms.left.elbow)
    case 'rightKnee':
      return project(view, legs.right.knee)
    case 'leftKnee':
      return project(view, legs.left.knee)
    case 'rightAnkle':
      return project(view, legs.right.ankle)
    case 'leftAnkle':
      return project(view, legs.left.ankle)
    case 'rightHeel':
    case 'leftHeel':
    case 'rightBall':
    case 'leftBall':
    case 'rightToe':
    case 'leftToe':
      return project(view, pointOf(places, spot))
  }
}

/** The way of a spot from the start to the end pose, on the page; empty where nothing moves. */
export function wayOf(scene: PoseScene, spot: BodySpot, steps = 2): Vec2[] {
  const { start, startMoved } = scene
  if (!start) return []
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps
    const moved = { x: startMoved.x * (1 - t), y: startMoved.y * (1 - t) }
    const seen = spotOn(scene.view, placesOf(scene, anglesBetween(start, scene.end, t), moved), spot)
    return v2(seen.x, seen.y)
  })
}
