// Draws a scene with the same body, equipment and signs as the built-in figures.

import type { PoseScene } from '../../domain/pose-scene.ts'
import { drawBody } from '../body/draw-body.ts'
import type { BodyPart } from '../body/draw-body.ts'
import type { Pose } from '../body/pose.ts'
import type { Side } from '../body/skeleton.ts'
import { composeFigure } from '../compose.ts'
import type { ComposedFigure } from '../compose.ts'
import { boxSize } from '../drawing.ts'
import type { Drawing } from '../drawing.ts'
import type { PanelSpec, Sign } from '../figure-spec.ts'
import { boundsOf, fitPanel, frameOf, itemPoints } from '../fit.ts'
import type { Frame } from '../fit.ts'
import { between, distance, v2 } from '../geometry.ts'
import type { Vec2 } from '../geometry.ts'
import { withLoad } from '../load-label.ts'
import type { Arrow, Item } from '../shape.ts'
import { endPose, spotOn, startPose, wayOf } from './scene-pose.ts'
import { propsOf } from './scene-props.ts'

/** A part that moves less than this between the poses is not drawn twice, in centimetres. */
const stillWithin = 1.5

const partSpots = {
  'left leg': ['leftKnee', 'leftAnkle', 'leftBall', 'leftToe', 'leftHeel'],
  'right leg': ['rightKnee', 'rightAnkle', 'rightBall', 'rightToe', 'rightHeel'],
  'left arm': ['leftElbow', 'leftHand'],
  'right arm': ['rightElbow', 'rightHand'],
  trunk: ['head', 'pelvis'],
} as const satisfies Record<BodyPart, readonly string[]>

/** The parts of the body that lie elsewhere in the start pose. */
export function movingParts(scene: PoseScene, start: Pose, end: Pose): BodyPart[] {
  const parts = Object.keys(partSpots) as BodyPart[]
  return parts.filter((part) =>
    partSpots[part].some(
      (spot) =>
        distance(spotOn(scene.view, start.places, spot), spotOn(scene.view, end.places, spot)) > stillWithin,
    ),
  )
}

/** Five points of the curve from `a` to `c` that passes through `b` half-way. */
function bow(a: Vec2, b: Vec2, c: Vec2): Vec2[] {
  const pull = v2(2 * b.x - (a.x + c.x) / 2, 2 * b.y - (a.y + c.y) / 2)
  return [0, 0.25, 0.5, 0.75, 1].map((t) => between(between(a, pull, t), between(pull, c, t), t))
}

/** An arrow shorter than this would be all head, in centimetres. */
const shortest = 5

function arrowsOf(scene: PoseScene): Arrow[] {
  return scene.arrows.flatMap((arrow): Arrow[] => {
    const { both } = arrow
    const through =
      arrow.kind === 'arc'
        ? bow(v2(arrow.from.x, arrow.from.y), v2(arrow.via.x, arrow.via.y), v2(arrow.to.x, arrow.to.y))
        : wayOf(scene, arrow.spot, 4).map((p) => v2(p.x + arrow.beside.x, p.y + arrow.beside.y))
    const length = through.reduce((sum, p, index) => sum + distance(p, through[index - 1] ?? p), 0)
    return length < shortest ? [] : [{ kind: 'arrow', through, both }]
  })
}

export interface SceneLook {
  /** Which pose is drawn in full tone; the other one is light. The end unless said. */
  readonly full?: 'start' | 'end'
}

/** Everything a scene shows, in painting order and centimetres on the page. */
export function sceneItems(scene: PoseScene, look: SceneLook = {}): Item[] {
  const end = endPose(scene)
  const start = startPose(scene)
  const swapped = look.full === 'start' && start !== null
  const [solid, light] = swapped ? [start, end] : [end, start]
  const only = light ? movingParts(scene, light, solid) : []
  const { behind, before } = propsOf(scene, solid.places)
  return [
    ...behind.flatMap((prop) => prop.shapes),
    ...(light && only.length > 0 ? drawBody(light, { ghost: true, only }) : []),
    ...drawBody(solid, { shod: scene.shod, tint: scene.regions }),
    ...before.flatMap((prop) => prop.shapes),
    ...arrowsOf(scene),
  ]
}

const signsOf = (scene: PoseScene): Sign[] => [
  ...(scene.hold ? (['hold'] as const) : []),
  ...(scene.repeat ? (['repeat'] as const) : []),
]

/** Height of the strip that the signs and the load need, in box units. */
const signStrip = 27
/** Small scenes are drawn larger than a standing person would be, up to this many box units per centimetre. */
const zoom = 1.7

/** The scene below the signs where it would lie under them, else in the whole box. */
function panelOf(scene: PoseScene): PanelSpec {
  const draw = sceneItems(scene)
  // The heads of arrows reach a little over the points that they run through.
  const edge = scene.arrows.length > 0 ? 5 : 0
  const side = boxSize - 2 * edge
  const whole = { area: [edge, edge, side, side] as const, draw, floor: true, zoom }
  const strip = signsOf(scene).length * 26 + (scene.loadKg === null ? 0 : 66)
  if (strip === 0) return whole
  const frame = frameOf({ ...whole, items: draw })
  const hidden = draw.some((item) =>
    itemPoints(item).some(
      (p) => frame.x + p.x * frame.scale < strip + 8 && frame.y - p.y * frame.scale < signStrip + 4,
    ),
  )
  return hidden ? { ...whole, area: [edge, signStrip, side, boxSize - edge - signStrip] } : whole
}

const drawn = new WeakMap<PoseScene, ComposedFigure>()

/** The drawing list of a scene; the left side is the mirror of the right. Scenes are never changed in place. */
export function drawScene(scene: PoseScene, options: { readonly side?: Side } = {}): Drawing {
  const side = options.side ?? 'right'
  const signs = signsOf(scene)
  const figure = drawn.get(scene) ?? composeFigure({ panels: [panelOf(scene)], signs })
  drawn.set(scene, figure)
  const drawing = side === 'right' ? figure.right : figure.left()
  return scene.loadKg === null ? drawing : withLoad(drawing, scene.loadKg, signs.length, side)
}

/** A frame with room around a scene, so that a limb can be pulled outward. */
export function roomyFrame(scene: PoseScene): Frame {
  const { x0, x1, y0, y1 } = boundsOf({ items: sceneItems(scene), floor: true })
  const room = 0.07 * Math.max(x1 - x0, y1 - y0, 120)
  const corners = [v2(x0 - room, Math.min(y0, 0) - room * 0.6), v2(x1 + room, y1 + room)]
  const items: Item[] = [{ kind: 'arrow', through: corners }]
  return frameOf({ area: [0, 0, boxSize, boxSize], items, zoom: 1.6 })
}

/** The scene in a given frame and in full detail, for a surface on which it is edited. */
export function drawSceneIn(scene: PoseScene, frame: Frame, look: SceneLook = {}): Drawing {
  const items = sceneItems(scene, look)
  const marks = fitPanel({ area: [-boxSize, 0, 3 * boxSize, boxSize], items, floor: true }, frame)
  return { width: boxSize, height: boxSize, marks }
}
