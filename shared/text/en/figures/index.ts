/** How figures are described in English: patients hear it too, so no term of art. */
import type { WorkingPart } from '../../../domain/pose-scene.ts'
import type { View } from '../../../figure/body/pose.ts'
import type { PropName } from '../../../figure/props/prop.ts'
import type { FootChange, JointChange, MovingJoint, Posture, Shown } from '../../../figure/words.ts'
import type { LanguageText } from '../../language-text.ts'
import { says } from './sentences.ts'

const postures: Readonly<Record<Posture, string>> = {
  standing: 'standing',
  oneLeg: 'standing on one leg',
  sitting: 'sitting',
  longSitting: 'sitting on the floor with the legs forward',
  halfKneeling: 'kneeling on one knee',
  lying: 'lying on the back',
  prone: 'lying face down',
  sideLying: 'lying on one side',
  squatting: 'in a squat',
}

const views: Readonly<Record<View, string>> = {
  side: 'from the side',
  front: 'from the front',
  back: 'from behind',
}

/** What moves, and the names of its positive and its negative direction. */
const joints: Readonly<Record<MovingJoint, readonly [part: string, positive: string, negative: string]>> = {
  ankle: ['ankle', 'bent up', 'pointed down'],
  toe: ['toe', 'bent up', 'curled'],
  knee: ['knee', 'bent', 'past straight'],
  hip: ['hip', 'bent forward', 'bent back'],
  inversion: ['sole', 'turned in', 'turned out'],
  shoulder: ['arm', 'forward', 'back'],
  elbow: ['elbow', 'bent', 'past straight'],
  turn: ['foot', 'turned out', 'turned in'],
}

const footChanges: Readonly<Record<FootChange, string>> = {
  archRises: 'the arch rises',
  toesSpread: 'the toes fan apart',
  toesCurl: 'the toes curl',
}

const props: Readonly<Record<PropName, string>> = {
  wall: 'wall',
  step: 'step',
  chair: 'chair',
  towel: 'towel',
  ball: 'ball',
  lacrosseBall: 'small hard ball',
  band: 'stretch band',
  pad: 'soft pad',
  pillow: 'pillow',
  board: 'sloped board',
  roller: 'foam roller',
  kettlebell: 'kettlebell',
  weight: 'hand weight',
  line: 'line on the floor',
  ladder: 'agility ladder',
  cones: 'cones',
  hill: 'slope',
  mirror: 'mirror',
  bike: 'bike',
  water: 'water',
  ice: 'cold pack',
  tubs: 'tub of water',
  softGround: 'soft ground',
  bed: 'bed',
  glass: 'glass of water',
  fruit: 'fruit',
  diary: 'diary',
  clock: 'clock',
  calendar: 'calendar',
  pillowStack: 'cushions',
  shoes: 'shoes',
  bars: 'rail',
}

const regions: Readonly<Record<WorkingPart, string>> = {
  calf: 'calf',
  achilles: 'Achilles tendon',
  shin: 'front of the shin',
  thigh: 'thigh',
  sole: 'sole of the foot',
  ankle: 'ankle',
  foot: 'foot',
}

const signs = { hold: 'Hold the end position.', repeat: 'Repeat.' } as const

/** British: no comma before "and", as in what was printed so far. */
const list = new Intl.ListFormat('en-GB')

function person({ view, posture, planted }: NonNullable<Shown['person']>): string {
  if (posture === null) return `A person seen ${views[view]}.`
  const leg = posture === 'oneLeg' ? ` (${planted})` : ''
  return `A person seen ${views[view]}, ${postures[posture]}${leg}.`
}

function change(one: JointChange | FootChange): string {
  if (typeof one === 'string') return footChanges[one]
  const [part, positive, negative] = joints[one.joint]
  const angle = (degrees: number): string => {
    const whole = Math.round(Math.abs(degrees))
    return whole === 0 ? '0°' : `${whole}° ${degrees > 0 ? positive : negative}`
  }
  return `${one.side} ${part} from ${angle(one.from)} to ${angle(one.to)}`
}

/** A sentence about each of several things; none where there are none. */
function about<Thing>(
  things: readonly Thing[],
  word: (thing: Thing) => string,
  sentence: (listed: string) => string,
): string[] {
  return things.length > 0 ? [sentence(list.format(things.map(word)))] : []
}

export const figures: LanguageText['figures'] = {
  says,
  describe: (shown) => [
    ...(shown.person ? [person(shown.person)] : []),
    ...about(shown.moves, change, (listed) => `Moves: ${listed}.`),
    ...about(shown.closeUp, change, (listed) => `Close-up of the foot: ${listed}.`),
    ...about(
      shown.props,
      (prop) => props[prop],
      (listed) => `Shown with: ${listed}.`,
    ),
    ...about(
      shown.regions,
      (region) => regions[region],
      (listed) => `Marked: ${listed}.`,
    ),
    ...(shown.loadKg === null ? [] : [`Weight: ${shown.loadKg} kg.`]),
    ...shown.signs.map((sign) => signs[sign]),
    ...(shown.parts > 1 ? [`Shown in ${shown.parts} numbered parts.`] : []),
  ],
}
