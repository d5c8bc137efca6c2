// English words for the descriptions. Another language is another object of the same type.

import type { Side } from '../../../figure/body/skeleton.ts'
import type { View } from '../../../figure/body/pose.ts'
import type { PropName } from '../../../figure/props/prop.ts'
import { says } from './sentences.ts'

const posture = {
  standing: 'standing',
  oneLeg: 'standing on one leg',
  sitting: 'sitting',
  longSitting: 'sitting on the floor with the legs forward',
  halfKneeling: 'kneeling on one knee',
  lying: 'lying on the back',
  prone: 'lying face down',
  sideLying: 'lying on one side',
  squatting: 'in a squat',
} as const

const joint = {
  ankle: ['dorsiflexion', 'plantarflexion'],
  toe: ['extension', 'curl'],
  knee: ['flexion', 'extension'],
  hip: ['flexion', 'extension'],
  inversion: ['inversion', 'eversion'],
  shoulder: ['flexion', 'extension'],
  elbow: ['flexion', 'extension'],
  turn: ['turned outward', 'turned inward'],
} as const

const prop: Readonly<Record<PropName, string>> = {
  wall: 'wall',
  step: 'step',
  chair: 'chair',
  towel: 'towel',
  ball: 'ball',
  lacrosseBall: 'small hard ball',
  band: 'resistance band',
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
  bike: 'bicycle',
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

const list = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`

const from: Readonly<Record<View, string>> = {
  side: 'from the side',
  front: 'from the front',
  back: 'from behind',
}

type Joint = keyof typeof joint

function angle(name: Joint, degrees: number): string {
  const whole = Math.round(Math.abs(degrees))
  return whole === 0 ? 'neutral' : `${whole}° ${joint[name][degrees >= 0 ? 0 : 1]}`
}

const words = {
  posture,
  joint,
  prop,
  says,
  region: {
    calf: 'calf',
    achilles: 'Achilles tendon',
    shin: 'front of the shin',
    thigh: 'thigh',
    sole: 'sole of the foot',
    ankle: 'ankle',
    foot: 'foot',
  } as Readonly<Record<string, string>>,
  sign: { hold: 'Hold the end position.', repeat: 'Repeat.' },
  archRises: 'the arch rises',
  toesSpread: 'the toes fan apart',
  toesCurl: 'the toes curl',
  person: (what: keyof typeof posture, view: View, planted: Side): string =>
    `A person seen ${from[view]}, ${posture[what]}${what === 'oneLeg' ? ` (${planted})` : ''}.`,
  underWay: (view: View): string => `A person seen ${from[view]}.`,
  change: (name: Joint, side: Side, start: number, end: number): string =>
    `${side} ${name === 'turn' ? 'foot' : name === 'inversion' ? 'foot' : name} from ${angle(name, start)} to ${angle(name, end)}`,
  moves: (changes: readonly string[]): string => `Movement: ${list(changes)}.`,
  closeUp: (changes: readonly string[]): string => `Close-up of the foot: ${list(changes)}.`,
  with: (props: readonly string[]): string => `Shown with: ${list(props)}.`,
  works: (regions: readonly string[]): string => `Marked region: ${list(regions)}.`,
  load: (kg: number): string => `Load: ${kg} kg.`,
  steps: (count: number): string => `Shown in ${count} numbered parts.`,
}

export type FigureWords = typeof words

export const english: FigureWords = words
