// Reads a built-in figure back as a scene that can be edited. Close-ups, charts and free shapes have no place in a
// scene; a figure that has nothing else, or whose equipment a scene does not know, cannot be read back.

import {
  bodySpots,
  freeAngles,
  placedKinds,
  placeRange,
  poseSceneSchema,
  sceneBounds,
} from '../../domain/pose-scene.ts'
import type {
  BodySpot,
  PlacedKind,
  PoseScene,
  SceneAngles,
  SceneArrow,
  SceneProp,
  StrapEnd,
} from '../../domain/pose-scene.ts'
import { solvePose } from '../body/pose.ts'
import type { PlantedPoint, Pose, PoseSpec } from '../body/pose.ts'
import { jointLimits as limits } from '../../domain/joint-limits.ts'
import type { ArmAngles, BodyAngles, LegAngles } from '../body/skeleton.ts'
import type { BodyElement, Element, FigureSpec, PanelSpec } from '../figure-spec.ts'
import { boundsOf } from '../fit.ts'
import { distance, v2 } from '../geometry.ts'
import type { Vec2 } from '../geometry.ts'
import type { Prop } from '../props/prop.ts'
import type { Arrow } from '../shape.ts'
import { plantOn, spotOn, startPose, wayOf } from './scene-pose.ts'
import { placedPropKinds } from './scene-props.ts'

type Range = readonly [low: number, high: number]

const clamp = (value: number, [low, high]: Range): number => Math.min(high, Math.max(low, value))
/** Tenths of a degree and of a centimetre are finer than anybody sees. */
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0

const legJoints = Object.keys(limits.leg) as (keyof LegAngles)[]
const armJoints = Object.keys(limits.arm) as (keyof ArmAngles)[]

/** Angles of a solved pose as a scene holds them: rounded, and inside their ranges. */
export function tidyAngles(angles: BodyAngles): SceneAngles {
  const leg = (from: LegAngles): LegAngles =>
    Object.fromEntries(
      legJoints.map((joint) => [joint, clamp(tenth(from[joint]), limits.leg[joint])]),
    ) as unknown as LegAngles
  const arm = (from: ArmAngles): ArmAngles =>
    Object.fromEntries(
      armJoints.map((joint) => [joint, clamp(tenth(from[joint]), limits.arm[joint])]),
    ) as unknown as ArmAngles
  return {
    lean: clamp(tenth(angles.lean), freeAngles.lean),
    tip: clamp(tenth(angles.tip), freeAngles.tip),
    trunk: clamp(tenth(angles.trunk), limits.trunk),
    sideBend: clamp(tenth(angles.sideBend), limits.sideBend),
    neck: clamp(tenth(angles.neck), limits.neck),
    legs: { left: leg(angles.legs.left), right: leg(angles.legs.right) },
    arms: { left: arm(angles.arms.left), right: arm(angles.arms.right) },
  }
}

const nothingElse = {
  props: [],
  arrows: [],
  regions: [],
  hold: false,
  repeat: false,
  loadKg: null,
  shod: false,
} as const satisfies Partial<PoseScene>

/** A scene of one pose, or of two, as the built-in figures write them. */
export function sceneFromPoses(end: PoseSpec, start: PoseSpec | null = null, apart = 0): PoseScene {
  const solved = solvePose(end)
  const from = start && solvePose(start)
  const [point] = end.plant
  const place = plantOn(solved.view, solved.places, point)
  const plant = { point, x: tenth(place.x), y: tenth(place.y) }
  const began = from ? plantOn(solved.view, from.places, point) : place
  const moved = { x: tenth(began.x - apart - place.x), y: tenth(began.y - place.y) }
  return {
    ...nothingElse,
    props: [],
    arrows: [],
    regions: [],
    view: solved.view,
    plant,
    start: from && tidyAngles(from.angles),
    startMoved: Math.hypot(moved.x, moved.y) < 1 ? { x: 0, y: 0 } : moved,
    end: tidyAngles(solved.angles),
    hands: solved.hands,
    eyesClosed: solved.eyesClosed,
  }
}

/** The spot of the body nearest to a place; null where none is near. */
function nearestSpot(pose: Pose, at: Vec2, within: number): BodySpot | null {
  let best: BodySpot | null = null
  let least = within
  for (const spot of bodySpots) {
    const gap = distance(spotOn(pose.view, pose.places, spot), at)
    if (gap < least) [least, best] = [gap, spot]
  }
  return best
}

function strapOf(kind: 'band' | 'strap', piece: Prop, pose: Pose): SceneProp | null {
  const line = piece.shapes.find((one) => one.fill === undefined)?.contours[0]
  const points = line?.flatMap((step) => (step.c === 'Z' || step.c === 'S' ? [] : [step.p])) ?? []
  const [first, last] = [points[0], points[points.length - 1]]
  if (!first || !last) return null
  const end = (at: Vec2): StrapEnd => {
    const spot = nearestSpot(pose, at, 9)
    return spot ? { spot } : { x: tenth(at.x), y: tenth(at.y) }
  }
  return { kind, from: end(first), to: end(last) }
}

/** Kinds that stand for a built-in piece: usually the one of its name. */
function placedKindOf(piece: Prop, height: number): PlacedKind | null {
  if (piece.prop === 'chair') return height > 70 ? 'chair' : 'stool'
  return placedKinds.find((kind) => kind === piece.prop) ?? null
}

/** Undefined: a part of another piece, to leave out. Null: a scene cannot hold it. */
function propOf(piece: Prop, pose: Pose, bodyFirst: boolean): SceneProp | null | undefined {
  const { prop: name, shapes } = piece
  const { x0, x1, y0, y1 } = boundsOf({ items: shapes })
  const centre = v2((x0 + x1) / 2, (y0 + y1) / 2)
  if (name === 'band') {
    // The post that a band is tied to is drawn with the band.
    return shapes.every((one) => one.fill !== undefined) ? undefined : strapOf('band', piece, pose)
  }
  if (name === 'towel' && shapes.some((one) => one.fill === undefined)) return strapOf('strap', piece, pose)
  if (name === 'kettlebell' || name === 'weight') {
    const [right, left] = (['rightHand', 'leftHand'] as const).map((spot) =>
      distance(spotOn(pose.view, pose.places, spot), v2(centre.x, name === 'kettlebell' ? y1 : centre.y)),
    )
    return { kind: name, hand: (right ?? 0) <= (left ?? 0) ? 'right' : 'left' }
  }
  const kind = placedKindOf(piece, y1 - y0)
  if (!kind || (kind === 'towel' && y1 - y0 > 3)) return null
  return {
    kind,
    x: tenth(x0),
    y: placedPropKinds[kind].raised ? tenth(y0) : 0,
    width: tenth(x1 - x0),
    height: tenth(y1 - Math.max(0, placedPropKinds[kind].raised ? y0 : 0)),
    flipped: false,
    front: bodyFirst && !['wall', 'step', 'chair', 'bed'].includes(kind),
  }
}

function arcOf(arrow: Arrow): SceneArrow | null {
  const { through } = arrow
  const at = (index: number): { x: number; y: number } | null => {
    const p = through[index]
    return p ? { x: tenth(p.x), y: tenth(p.y) } : null
  }
  const [from, to] = [at(0), at(through.length - 1)]
  if (!from || !to) return null
  const middle = through.length > 2 ? at(Math.floor(through.length / 2)) : null
  const via = middle ?? { x: tenth((from.x + to.x) / 2), y: tenth((from.y + to.y) / 2) }
  return { kind: 'arc', from, via, to, both: arrow.both ?? false }
}

const asSpot = (point: PlantedPoint): BodySpot | null => bodySpots.find((spot) => spot === point) ?? null

function arrowOf(element: Element, scene: PoseScene): SceneArrow | null {
  if ('kind' in element) return element.kind === 'arrow' ? arcOf(element) : null
  if (!('sweep' in element)) return null
  const spot = asSpot(element.sweep)
  if (!spot || wayOf(scene, spot).length === 0) return null
  const [x, y] = element.beside ?? [0, 0]
  return { kind: 'path', spot, beside: { x, y }, both: element.both ?? false }
}

const isWholePerson = (element: Element): element is BodyElement =>
  'body' in element && !element.legsOnly && element.flip === undefined

function sceneOfPanel(panel: PanelSpec, spec: FigureSpec): PoseScene | null {
  const index = panel.draw.findIndex(isWholePerson)
  const person = panel.draw[index]
  if (!person || !isWholePerson(person)) return null
  const bare = sceneFromPoses(person.body, person.from ?? null, person.apart ?? 0)
  const pose = solvePose(person.body)
  const props: SceneProp[] = []
  for (const [place, element] of panel.draw.entries()) {
    if (!('prop' in element)) continue
    const read = propOf(element, pose, place > index)
    if (read === null) return null
    if (read && props.length < sceneBounds.props) props.push(read)
  }
  const arrows = panel.draw.flatMap((element) => arrowOf(element, bare) ?? [])
  return {
    ...bare,
    props,
    arrows: arrows.slice(0, sceneBounds.arrows),
    regions: [...(person.tint ?? [])].slice(0, sceneBounds.regions),
    shod: person.shod ?? false,
    hold: spec.signs?.includes('hold') ?? false,
    repeat: spec.signs?.includes('repeat') ?? false,
  }
}

/** The person of a built-in figure as a scene, or null where a scene cannot show it. */
export function sceneOfFigure(spec: FigureSpec): PoseScene | null {
  for (const panel of spec.panels) {
    const scene = sceneOfPanel(panel, spec)
    if (!scene) continue
    const checked = poseSceneSchema.safeParse(scene)
    const start = startPose(scene)
    const reachable = !start || Math.abs(start.places.pelvis.x) < placeRange.x[1]
    return checked.success && reachable ? checked.data : null
  }
  return null
}
