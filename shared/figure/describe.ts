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

/** The lower foot. */
const plantedOf = ({ places: { legs } }: Pose): Side =>
  legs.left.ankle.y > legs.right.ankle.y ? 'right' : 'left'

/** Movements of at least `least` degrees. */
function change(joint: MovingJoint, side: Side, from = 0, to = 0, least = 5): JointChange[] {
  return Math.abs(to - from) < least ? [] : [{ joint, side, from, to }]
}

/** The joints of a body that move most, the largest movement first. */
function bodyMoves(from: BodyAngles, to: BodyAngles): JointChange[] {
  return (['right', 'left'] as const)
    .flatMap((side) => [
      ...(['ankle', 'toe', 'knee', 'hip', 'inversion'] as const).flatMap((joint) =>
        change(joint, side, from.legs[side][joint], to.legs[side][joint], 8),
      ),
      ...(['shoulder', 'elbow'] as const).flatMap((joint) =>
        change(joint, side, from.arms[side][joint], to.arms[side][joint], 8),
      ),
    ])
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, 3)
}

/** Ankle angle of a close-up: the foot against the floor plus the shin's lean. */
const ankleOf = (foot: SideFoot): number => (foot.pitch ?? 0) + (foot.lean ?? 0)

const toeOf = (foot: SideFoot): number => (foot.toe ?? 0) - (foot.curl ?? 0)

const grows = (from = 0, to = 0): boolean => to > from

function footMoves(element: Element): (JointChange | FootChange)[] {
  if (!('from' in element) || !element.from) return []
  if ('foot' in element) {
    const { from, foot } = element
    return [
      ...change('ankle', 'right', ankleOf(from), ankleOf(foot)),
      ...change('toe', 'right', toeOf(from), toeOf(foot)),
      ...(grows(from.arch, foot.arch) ? (['archRises'] as const) : []),
    ]
  }
  if ('front' in element) return change('inversion', 'right', element.from.tilt, element.front.tilt)
  if ('top' in element) {
    const { from, top } = element
    return [
      ...change('turn', 'right', from.turn, top.turn),
      ...(grows(from.splay, top.splay) ? (['toesSpread'] as const) : []),
      ...(grows(from.curl, top.curl) ? (['toesCurl'] as const) : []),
    ]
  }
  return []
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

/** What a built-in figure shows, its right side at work. */
function shownBySpec(slug: string, { panels, signs = [] }: FigureSpec): Shown {
  const elements = panels.flatMap((panel) => panel.draw)
  const bodies = elements.filter(isBody)
  const [body] = bodies
  const end = body && solvePose(body.body)
  return {
    person: end
      ? { view: end.view, posture: underWay.has(slug) ? null : postureOf(end), planted: plantedOf(end) }
      : null,
    moves: body?.from && end ? bodyMoves(solvePose(body.from).angles, end.angles) : [],
    closeUp: distinct(elements.flatMap(footMoves)).slice(0, 4),
    props: distinct(elements.flatMap((element) => ('prop' in element ? [element.prop] : []))),
    regions: distinct(bodies.flatMap(({ tint = [] }) => tint.map(partOf))),
    loadKg: null,
    signs,
    parts: panels.filter((panel) => panel.number !== undefined).length,
  }
}

/** What somebody with bent hips and knees may be sitting on. */
const seats: readonly string[] = ['chair', 'stool', 'bed', 'ball', 'step', 'pillowStack']

/** What a scene shows, its right side at work. */
function shownByScene(scene: PoseScene): Shown {
  const end = endPose(scene)
  const isSeat = scene.plant.point === 'seat' || scene.props.some((prop) => seats.includes(prop.kind))
  const seen = postureOf(end)
  return {
    person: {
      view: scene.view,
      posture: seen === 'sitting' && !isSeat ? 'squatting' : seen,
      planted: plantedOf(end),
    },
    moves: scene.start ? bodyMoves(scene.start, scene.end) : [],
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
  }
}

const otherSide = { left: 'right', right: 'left' } as const

/** The same with the left side at work. */
function mirrored(shown: Shown): Shown {
  const swap = (one: JointChange): JointChange => ({ ...one, side: otherSide[one.side] })
  return {
    ...shown,
    person: shown.person && { ...shown.person, planted: otherSide[shown.person.planted] },
    moves: shown.moves.map(swap),
    closeUp: shown.closeUp.map((one) => (typeof one === 'string' ? one : swap(one))),
  }
}

function inWords(shown: Shown, side: Side, words: FigureWords): readonly string[] {
  return words.describe(side === 'left' ? mirrored(shown) : shown)
}

/** Alternative text of a built-in figure with `side` at work. */
export function describeSpec(slug: string, spec: FigureSpec, side: Side, words: FigureWords): string {
  return [words.says[slug], ...inWords(shownBySpec(slug, spec), side, words)].filter(Boolean).join(' ')
}

/** What a scene shows, in words. */
export function describeScene(scene: PoseScene, words: FigureWords, side: Side = 'right'): string {
  return inWords(shownByScene(scene), side, words).join(' ')
}
