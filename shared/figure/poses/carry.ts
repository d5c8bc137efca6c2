// Loaded carries (3).

import type { FigureGroup } from '../figure-spec.ts'
import { dumbbell, kettlebell } from '../props/gear.ts'
import { arrow, full, repeated, shown, spot, stand, toAndFro } from './layout.ts'
import { walk } from './postures.ts'
import type { PoseSpec } from '../body/pose.ts'

const carry: PoseSpec = walk(0, {
  lean: 0,
  rightArm: { shoulder: -2, elbow: 4 },
  leftArm: { shoulder: 12, elbow: 4 },
  hands: 'fist',
})
const press = (up: boolean): PoseSpec =>
  stand(0, {
    rightArm: up ? { shoulder: 168, elbow: 8 } : { shoulder: 26, elbow: 132 },
    leftArm: { shoulder: 6, elbow: 10 },
    hands: 'fist',
  })
const tallBody = stand(0, {
  rightArm: { shoulder: 2, elbow: 4 },
  leftArm: { shoulder: 8, elbow: 4 },
  hands: 'fist',
})
const mouth = spot(tallBody, 'head', 12, -6)

export const carries: FigureGroup = {
  'light-weighted-carry': shown(
    full([
      dumbbell(...spot(carry, 'leftHand'), true),
      { body: carry, shod: true },
      dumbbell(...spot(carry, 'rightHand'), true),
      arrow([34, 128], [62, 128]),
    ]),
  ),
  'light-kettlebell-routine': repeated(
    full([
      kettlebell(...spot(press(true), 'rightHand', -5, 8)),
      {
        body: press(true),
        from: press(false),
        show: ['right arm'],
        shod: true,
        keeps: ['rightHeel', 'leftHeel'],
      },
      toAndFro([46, 136], [46, 178]),
    ]),
  ),
  'breath-posture-cue': shown(
    full([
      dumbbell(...spot(tallBody, 'leftHand', 0, -4), true),
      { body: tallBody, shod: true },
      dumbbell(...spot(tallBody, 'rightHand', 0, -4), true),
      arrow([mouth[0] + 8, mouth[1] + 5], [mouth[0] + 22, mouth[1] + 9], [mouth[0] + 38, mouth[1] + 5]),
      arrow([mouth[0] + 38, mouth[1] - 7], [mouth[0] + 22, mouth[1] - 11], [mouth[0] + 8, mouth[1] - 6]),
      arrow([-26, 96], [-26, 168]),
    ]),
  ),
}
