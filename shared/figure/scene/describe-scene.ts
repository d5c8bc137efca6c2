// Alternative text of a scene, generated from its poses like that of the built-in figures.

import type { PoseScene } from '../../domain/pose-scene.ts'
import type { Side } from '../body/skeleton.ts'
import { english } from '../../text/en/figures/words.ts'
import { changes, describedLanguages, posture, swapped } from '../describe.ts'
import { endPose } from './scene-pose.ts'
import { isPlaced, placedPropKinds } from './scene-props.ts'

/** What somebody with bent hips and knees may be sitting on. */
const seats: readonly string[] = ['chair', 'stool', 'bed', 'ball', 'step', 'pillowStack']

/** What a scene shows, in words; a language that has none yet gets English. */
export function describeScene(scene: PoseScene, language: string, side: Side = 'right'): string {
  const words = describedLanguages[language] ?? english
  const mirrored = side === 'left'
  const end = endPose(scene)
  const { left, right } = end.places.legs
  const planted = left.ankle.y > right.ankle.y ? 'right' : 'left'
  const isSeat = scene.plant.point === 'seat' || scene.props.some((prop) => seats.includes(prop.kind))
  const seen = posture(end)
  const sentences = [
    words.person(seen === 'sitting' && !isSeat ? 'squatting' : seen, scene.view, swapped(planted, mirrored)),
  ]
  const moves = scene.start ? changes(scene.start, scene.end) : []
  if (moves.length > 0) {
    sentences.push(
      words.moves(moves.map((c) => words.change(c.joint, swapped(c.side, mirrored), c.from, c.to))),
    )
  }
  const props = scene.props.map((prop) => {
    if (isPlaced(prop)) return words.prop[placedPropKinds[prop.kind].name]
    return words.prop[prop.kind === 'strap' ? 'towel' : prop.kind]
  })
  if (props.length > 0) sentences.push(words.with([...new Set(props)]))
  const regions = [...new Set(scene.regions.map((region) => region.split(' ')[1] ?? ''))]
  const felt = regions.flatMap((region) => words.region[region] ?? [])
  if (felt.length > 0) sentences.push(words.works(felt))
  if (scene.loadKg !== null) sentences.push(words.load(scene.loadKg))
  if (scene.hold) sentences.push(words.sign.hold)
  if (scene.repeat) sentences.push(words.sign.repeat)
  return sentences.join(' ')
}
