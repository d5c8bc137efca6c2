// Alternative text, generated from the poses: posture, what moves and how far, equipment, region, signs.

import { solvePose } from './body/pose.ts'
import type { Pose } from './body/pose.ts'
import type { BodyAngles, Side } from './body/skeleton.ts'
import type { BodyElement, Element, FigureSpec } from './figure-spec.ts'
import { english } from '../text/en/figures/words.ts'
import type { SideFoot } from './foot/side-foot.ts'
import type { FigureWords } from '../text/en/figures/words.ts'
import { underWay } from './under-way.ts'

/** Languages that descriptions exist in; others fall back to English. */
export const describedLanguages: Readonly<Record<string, FigureWords>> = { en: english }

export type Posture = keyof FigureWords['posture']

/** What a person does as a whole: stand, sit, lie. */
export function posture(pose: Pose): Posture {
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

export interface Change {
  readonly joint: keyof FigureWords['joint']
  readonly side: Side
  readonly from: number
  readonly to: number
}

/** The joints that move most, the largest movement first. */
export function changes(from: BodyAngles, to: BodyAngles): Change[] {
  const list: Change[] = []
  for (const side of ['right', 'left'] as const) {
    for (const joint of ['ankle', 'toe', 'knee', 'hip', 'inversion'] as const) {
      list.push({ joint, side, from: from.legs[side][joint], to: to.legs[side][joint] })
    }
    for (const joint of ['shoulder', 'elbow'] as const) {
      list.push({ joint, side, from: from.arms[side][joint], to: to.arms[side][joint] })
    }
  }
  return list
    .filter((change) => Math.abs(change.to - change.from) >= 8)
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, 3)
}

export const swapped = (side: Side, mirrored: boolean): Side => {
  if (!mirrored) return side
  return side === 'left' ? 'right' : 'left'
}

/** Ankle angle of a close-up: the foot against the floor plus the shin's lean. */
const ankleOf = (foot: SideFoot): number => (foot.pitch ?? 0) + (foot.lean ?? 0)

function footChanges(element: Element, words: FigureWords, side: Side): string[] {
  if (!('from' in element) || !element.from) return []
  const out: string[] = []
  const say = (joint: keyof FigureWords['joint'], from: number | undefined, to: number | undefined): void => {
    if (Math.abs((to ?? 0) - (from ?? 0)) >= 5) out.push(words.change(joint, side, from ?? 0, to ?? 0))
  }
  if ('foot' in element) {
    say('ankle', ankleOf(element.from), ankleOf(element.foot))
    say(
      'toe',
      (element.from.toe ?? 0) - (element.from.curl ?? 0),
      (element.foot.toe ?? 0) - (element.foot.curl ?? 0),
    )
    if ((element.foot.arch ?? 0) > (element.from.arch ?? 0)) out.push(words.archRises)
  }
  if ('front' in element) say('inversion', element.from.tilt, element.front.tilt)
  if ('top' in element) {
    say('turn', element.from.turn, element.top.turn)
    if ((element.top.splay ?? 0) > (element.from.splay ?? 0)) out.push(words.toesSpread)
    if ((element.top.curl ?? 0) > (element.from.curl ?? 0)) out.push(words.toesCurl)
  }
  return out
}

const isBody = (element: Element): element is BodyElement => 'body' in element

/** Alternative text of a figure for one side, in a language that `describedLanguages` holds. */
export function describeSpec(slug: string, spec: FigureSpec, side: Side, language: string): string {
  const words = describedLanguages[language] ?? english
  const mirrored = side === 'left'
  const elements = spec.panels.flatMap((panel) => panel.draw)
  const sentences: string[] = []
  const main = words.says[slug]
  if (main) sentences.push(main)
  const body = elements.find(isBody)
  if (body) {
    const end = solvePose(body.body)
    const standing = posture(end)
    const planted = end.places.legs.left.ankle.y > end.places.legs.right.ankle.y ? 'right' : 'left'
    sentences.push(
      underWay.has(slug)
        ? words.underWay(end.view)
        : words.person(standing, end.view, swapped(planted, mirrored)),
    )
    if (body.from) {
      const list = changes(solvePose(body.from).angles, end.angles)
      const said = list.map((c) => words.change(c.joint, swapped(c.side, mirrored), c.from, c.to))
      if (said.length > 0) sentences.push(words.moves(said))
    }
  }
  const close = elements.flatMap((element) => footChanges(element, words, side))
  if (close.length > 0) sentences.push(words.closeUp([...new Set(close)].slice(0, 4)))
  const props = [
    ...new Set(elements.flatMap((element) => ('prop' in element ? [words.prop[element.prop]] : []))),
  ]
  if (props.length > 0) sentences.push(words.with(props))
  const regions = [
    ...new Set(elements.flatMap((e) => (isBody(e) ? (e.tint ?? []) : [])).map((r) => r.split(' ')[1] ?? '')),
  ]
  const felt = regions.flatMap((region) => {
    const word = words.region[region]
    return word ? [word] : []
  })
  if (felt.length > 0) sentences.push(words.works(felt))
  for (const sign of spec.signs ?? []) sentences.push(words.sign[sign])
  const numbered = spec.panels.filter((panel) => panel.number !== undefined).length
  if (numbered > 1) sentences.push(words.steps(numbered))
  return sentences.join(' ')
}
