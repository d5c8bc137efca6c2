// What a figure shows, read off its poses: posture, what moves and how far, equipment, region, signs. A language puts it
// in words.

import { must } from '../assert.ts'
import { workingParts } from '../domain/pose-scene.ts'
import type { PoseScene, WorkingPart } from '../domain/pose-scene.ts'
import { solvePose } from './body/pose.ts'
import type { Pose } from './body/pose.ts'
import type { BodyAngles, Side } from './body/skeleton.ts'
import type { Region } from './body/draw-body.ts'
import type { BodyElement, Element, FigureSpec } from './figure-spec.ts'
import type { SideFoot } from './foot/side-foot.ts'
import { endPose } from './scene/scene-pose.ts'
import { isPlaced, placedPropKinds } from './scene/scene-props.ts'
import { underWay } from './under-way.ts'
import type { FigureWords, FootChange, JointChange, MovingJoint, Posture, Shown } from './words.ts'

function postureOf(pose: Pose): Posture {
  const { angles, places } = pose
  const { left, right } = angles.legs
  if (angles.lean < -55) return 'lying'
  if (angles.lean > 55) return 'prone'
  if (Math.abs(angles.tip) > 55) return 'sideLying'
  const low = Math.min(places.legs.left.knee.y, places.legs.right.knee.y)
  if (places.pelvis.y < 22 && left.hip + right.hip > 80) return 'longSitting'
  if (low < 10 && places.pelvis.y > 30) return 'halfKneeling'
  if (left.hip > 55 && right.hip > 40 && places.pelvis.y < 75) return 'sitting'
  const onOne = Math.abs(places.legs.left.ankle.y - places.legs.right.ankle.y) > 14
  return onOne ? 'oneLeg' : 'standing'
}

/** A person, and the foot that stands lower. */
function personOf({ view, places: { legs } }: Pose, posture: Posture | null, sided: Sided): Shown['person'] {
  return { view, posture, planted: sided(legs.left.ankle.y > legs.right.ankle.y ? 'right' : 'left') }
}

/** Turns sides about for a figure that is drawn for the right and shown for the left. */
type Sided = (drawn: Side) => Side

const sidedFor = (side: Side): Sided =>
  side === 'right' ? (drawn) => drawn : (drawn) => (drawn === 'left' ? 'right' : 'left')

/** A movement of at least `least` degrees. */
function change(joint: MovingJoint, side: Side, from = 0, to = 0, least = 5): JointChange[] {
  return Math.abs(to - from) < least ? [] : [{ joint, side, from, to }]
}

/** The joints of a body that move most, the largest movement first. */
function bodyMoves(from: BodyAngles, to: BodyAngles, sided: Sided): JointChange[] {
  return (['right', 'left'] as const)
    .flatMap((side) => [
      ...(['ankle', 'toe', 'knee', 'hip', 'inversion'] as const).flatMap((joint) =>
        change(joint, sided(side), from.legs[side][joint], to.legs[side][joint], 8),
      ),
      ...(['shoulder', 'elbow'] as const).flatMap((joint) =>
        change(joint, sided(side), from.arms[side][joint], to.arms[side][joint], 8),
      ),
    ])
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, 3)
}

/** Ankle angle of a close-up: the foot against the floor plus the shin's lean. */
const ankleOf = (foot: SideFoot): number => (foot.pitch ?? 0) + (foot.lean ?? 0)

const toeOf = (foot: SideFoot): number => (foot.toe ?? 0) - (foot.curl ?? 0)

const when = (what: FootChange, from = 0, to = 0): FootChange[] => (to > from ? [what] : [])

/** What changes in a close-up of the foot on the side shown. */
function footMoves(element: Element, side: Side): (JointChange | FootChange)[] {
  if (!('from' in element) || !element.from) return []
  if ('foot' in element) {
    const { from, foot } = element
    return [
      ...change('ankle', side, ankleOf(from), ankleOf(foot)),
      ...change('toe', side, toeOf(from), toeOf(foot)),
      ...when('archRises', from.arch, foot.arch),
    ]
  }
  if ('front' in element) return change('inversion', side, element.from.tilt, element.front.tilt)
  if (!('top' in element)) return []
  const { from, top } = element
  return [
    ...change('turn', side, from.turn, top.turn),
    ...when('toesSpread', from.splay, top.splay),
    ...when('toesCurl', from.curl, top.curl),
  ]
}

const isBody = (element: Element): element is BodyElement => 'body' in element

const partOf = (region: Region): WorkingPart =>
  must(
    workingParts.find((part) => region.endsWith(` ${part}`)),
    region,
  )

/** Every thing once. */
function distinct<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()]
}

/** Alternative text of a built-in figure with `side` at work. */
export function describeSpec(slug: string, spec: FigureSpec, side: Side, words: FigureWords): string {
  const sided = sidedFor(side)
  const elements = spec.panels.flatMap((panel) => panel.draw)
  const bodies = elements.filter(isBody)
  const [body] = bodies
  const end = body && solvePose(body.body)
  const sentences = words.describe({
    person: end ? personOf(end, underWay.has(slug) ? null : postureOf(end), sided) : null,
    moves: body?.from && end ? bodyMoves(solvePose(body.from).angles, end.angles, sided) : [],
    closeUp: distinct(elements.flatMap((element) => footMoves(element, side))).slice(0, 4),
    props: distinct(elements.flatMap((element) => ('prop' in element ? [element.prop] : []))),
    regions: distinct(bodies.flatMap(({ tint = [] }) => tint.map(partOf))),
    loadKg: null,
    signs: spec.signs ?? [],
    parts: spec.panels.filter((panel) => panel.number !== undefined).length,
  })
  return [words.says[slug], ...sentences].filter(Boolean).join(' ')
}

/** What somebody with bent hips and knees may be sitting on. */
const seats: readonly string[] = ['chair', 'stool', 'bed', 'ball', 'step', 'pillowStack']

/** What a scene shows, in words. */
export function describeScene(scene: PoseScene, words: FigureWords, side: Side = 'right'): string {
  const sided = sidedFor(side)
  const end = endPose(scene)
  const posture = postureOf(end)
  const isSeat = scene.plant.point === 'seat' || scene.props.some((prop) => seats.includes(prop.kind))
  const sentences = words.describe({
    person: personOf(end, posture === 'sitting' && !isSeat ? 'squatting' : posture, sided),
    moves: scene.start ? bodyMoves(scene.start, scene.end, sided) : [],
    closeUp: [],
    props: distinct(
      scene.props.map((prop) => {
        if (isPlaced(prop)) return placedPropKinds[prop.kind].name
        return prop.kind === 'strap' ? 'towel' : prop.kind
      }),
    ),
    regions: distinct(scene.regions.map(partOf)),
    loadKg: scene.loadKg,
    signs: (['hold', 'repeat'] as const).filter((sign) => scene[sign]),
    parts: 0,
  })
  return sentences.join(' ')
}
