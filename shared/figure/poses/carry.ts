// Loaded carries (3).

import type { FigureGroup } from '../figure-spec.ts'
import { arc, v2 } from '../geometry.ts'
import { dumbbell, kettlebell } from '../props/gear.ts'
import { line } from '../shape.ts'
import { arrow, full, spot, stand, toAndFro } from './layout.ts'
import { walk } from './postures.ts'
import type { PoseSpec } from '../body/pose.ts'

const carry: PoseSpec = walk(0, { lean: 0, rightArm: { shoulder: -2, elbow: 4 }, leftArm: { shoulder: 12, elbow: 4 }, hands: 'fist' })
const rack = stand(0, { rightArm: { shoulder: 30, elbow: 130 }, leftArm: { shoulder: 6, elbow: 10 }, hands: 'fist', left: { heel: [-4, 0] } })
const overhead = stand(0, { rightArm: { shoulder: 172, elbow: 6 }, leftArm: { shoulder: 6, elbow: 10 }, hands: 'fist' })
const tallBody: PoseSpec = { view: 'front', plant: ['rightHeel', 0, 0], rightArm: { abduction: 12, elbow: 4 }, leftArm: { abduction: 12, elbow: 4 }, hands: 'fist' }

export const carries: FigureGroup = {
  'light-weighted-carry': {
    panels: [
      full([
        dumbbell(...spot(carry, 'leftHand'), true),
        { body: carry, shod: true },
        dumbbell(...spot(carry, 'rightHand'), true),
        arrow([34, 128], [62, 128]),
      ]),
    ],
  },
  'light-kettlebell-routine': {
    panels: [
      full([
        { body: overhead, from: rack, show: ['right arm'], shod: true, tint: ['right ankle'], keeps: ['rightHeel', 'leftHeel'] },
        kettlebell(spot(overhead, 'rightHand')[0] - 1, spot(overhead, 'rightHand')[1] + 6),
        arrow([36, 136], [36, 176]),
      ]),
    ],
    signs: ['repeat'],
  },
  'breath-posture-cue': {
    panels: [
      full([
        dumbbell(...spot(tallBody, 'leftHand', 0, -4)),
        dumbbell(...spot(tallBody, 'rightHand', 0, -4)),
        { body: tallBody, shod: true },
        line('accent', 1.6, ...[5, 9, 13].map((r) => arc(v2(0, 118), r, 200, 340)), ...[5, 9, 13].map((r) => arc(v2(0, 118), r, 20, 160))),
        toAndFro([14, 149], [36, 149]),
        arrow([-36, 148], [-36, 178]),
      ]),
    ],
  },
}
