// Loaded carries (3).

import type { FigureGroup } from '../figure-spec.ts'
import { arc, v2 } from '../geometry.ts'
import { dumbbell, kettlebell } from '../props/gear.ts'
import { line } from '../shape.ts'
import { arrow, full, spot, stand } from './layout.ts'
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
        kettlebell(spot(overhead, 'rightHand')[0] - 3, spot(overhead, 'rightHand')[1] + 1),
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
        line('accent', 1.3, arc(v2(0, 118), 24, 150, 210), arc(v2(0, 118), 24, -30, 30)),
        arrow([42, 130], [62, 138]),
        arrow([-42, 130], [-62, 138]),
        arrow([34, 150], [34, 178]),
      ]),
    ],
  },
}
