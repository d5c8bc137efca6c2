/** Small changes to a scene that the controls ask for. Pure: each gives a new scene. */
import type {
  PlantPoint,
  PoseScene,
  SceneAngles,
  SceneArrow,
  ScenePlace,
  SceneProp,
} from '../../../shared/domain/pose-scene.ts'
import type { Placement } from '../../../shared/figure/scene/scene-pose.ts'
import { placesOf, plantOn } from '../../../shared/figure/scene/scene-pose.ts'

export type WhichPose = 'start' | 'end'

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0
const within = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, tenth(value)))

/** A place kept inside what a scene may hold. */
export const tidyPlace = ({ x, y }: ScenePlace): ScenePlace => ({
  x: within(x, -260, 260),
  y: within(y, -40, 260),
})

/** The angles of a pose; those of the end where there is no start. */
export const anglesOf = (scene: PoseScene, which: WhichPose): SceneAngles =>
  (which === 'start' ? scene.start : null) ?? scene.end

/** Where a pose's planted point lies. */
export function placementOf(scene: PoseScene, which: WhichPose): Placement {
  if (which === 'end' || !scene.start) return scene
  const { plant, startMoved } = scene
  return { view: scene.view, plant: { ...plant, x: plant.x + startMoved.x, y: plant.y + startMoved.y } }
}

export function withAngles(scene: PoseScene, which: WhichPose, angles: SceneAngles): PoseScene {
  return which === 'start' ? { ...scene, start: angles } : { ...scene, end: angles }
}

/** Moves the planted point of the end pose, with the start, or only of the start. */
export function movedBy(scene: PoseScene, which: WhichPose, x: number, y: number): PoseScene {
  const { plant, startMoved } = scene
  if (which === 'start') {
    const moved = { x: within(startMoved.x + x, -160, 160), y: within(startMoved.y + y, -80, 80) }
    return { ...scene, startMoved: moved }
  }
  return { ...scene, plant: { ...plant, ...tidyPlace({ x: plant.x + x, y: plant.y + y }) } }
}

/** Another point stays in place, where it is now in the end pose. */
export function plantedAt(scene: PoseScene, point: PlantPoint): PoseScene {
  const place = plantOn(scene.view, placesOf(scene, scene.end), point)
  return { ...scene, plant: { point, ...tidyPlace(place) } }
}

export const withProp = (scene: PoseScene, index: number, prop: SceneProp): PoseScene => ({
  ...scene,
  props: scene.props.map((one, place) => (place === index ? prop : one)),
})

export const withArrow = (scene: PoseScene, index: number, arrow: SceneArrow): PoseScene => ({
  ...scene,
  arrows: scene.arrows.map((one, place) => (place === index ? arrow : one)),
})

export const withoutAt = <Item>(items: readonly Item[], index: number): Item[] =>
  items.filter((_item, place) => place !== index)
