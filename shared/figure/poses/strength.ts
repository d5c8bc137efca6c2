// Strength (14): bands, calf raises, step-down, squats.

import type { PoseSpec } from '../body/pose.ts'
import type { Element, FigureGroup } from '../figure-spec.ts'
import { anchor, ball, band, dumbbell } from '../props/gear.ts'
import { chair, rail, step, wall } from '../props/room.ts'
import {
  arrow,
  cell,
  closeUp,
  full,
  longSit,
  low,
  repeated,
  seated,
  shown,
  sit,
  spot,
  stand,
  tall,
  toAndFro,
} from './layout.ts'
import { heelsDown, heelsUp, hop, squat } from './postures.ts'

type Draw = readonly Element[]

const sitting: Draw = [chair(0), { body: sit(0), tint: ['right ankle'] }]
const eversion: Draw = [
  anchor(-18, 11, 13),
  { top: { turn: 24, shin: 12, tint: 'outer' }, from: { turn: 0, shin: 12 } },
  band([-18, 17], [-4, 18], [12, 13.6]),
  arrow([4, 29.5], [14, 25.5]),
]
const inversion: Draw = [
  anchor(18, 11, 13),
  { top: { turn: -24, shin: 12, tint: 'inner' }, from: { turn: 0, shin: 12 } },
  band([18, 17], [4, 18], [-12.6, 15]),
  arrow([-4, 30], [-14, 25.5]),
]
const legForward = (ankle: number): PoseSpec =>
  longSit(0, {
    lean: -12,
    right: { hip: 76, knee: 2, ankle },
    left: { hip: 76, knee: 2, ankle: -14 },
    rightArm: { wrist: [-20, 10], hand: -136 },
    leftArm: { wrist: [-15, 12], hand: -140 },
  })
const bandHold = (ankle: number): PoseSpec =>
  longSit(0, {
    right: { hip: 82, knee: 2, ankle },
    left: { hip: 82, knee: 2, ankle: 2 },
    rightArm: { wrist: [26, 34] },
    leftArm: { wrist: [30, 36] },
    hands: 'fist',
  })
const standLift = (ankle: number): PoseSpec => ({
  plant: ['leftHeel', 0, 0],
  lean: -2,
  left: { hip: 3, knee: 8, ankle: 7 },
  right: { hip: 34, knee: 6, ankle },
  rightArm: { abduction: 30, elbow: 10 },
  leftArm: { wrist: [12, 101], hand: -10 },
})
const oneLegRaise = (up: boolean): PoseSpec => ({
  plant: ['rightBall', 0, 0],
  right: up ? { ankle: -40, toe: 40 } : {},
  left: { hip: 4, knee: 72, ankle: -12 },
  rightArm: { wrist: [27, up ? 124 : 118], hand: 80 },
})
const ballSqueeze = (up: boolean): PoseSpec => ({
  view: 'back',
  plant: ['rightBall', 0, 0],
  right: { abduction: -1.5, inversion: -1.5, ...(up ? { ankle: -40, toe: 40 } : {}) },
  left: { abduction: -1.5, inversion: -1.5, ...(up ? { ankle: -40, toe: 40 } : {}) },
})
const onEdge = (pitch: number): Element => ({
  foot: { plant: ['ball', 0, 14], pitch, lean: pitch > 0 ? 4 : 0, toe: -pitch, shin: 16, tint: 'calf' },
})
const edgeBody = (ankle: number): PoseSpec => ({
  plant: ['rightBall', 0, 16],
  right: { ankle, toe: -ankle },
  left: { ankle, toe: -ankle },
  rightArm: { wrist: [26, 118], hand: 0 },
})
const press = (out: boolean): PoseSpec => ({
  plant: ['back', -30, 0],
  lean: -88,
  right: out ? { hip: 44, knee: 8, ankle: -16 } : { hip: 96, knee: 96, ankle: 4 },
  left: { heel: [50, 0] },
  neck: 8,
  rightArm: { wrist: [4, 32] },
  leftArm: { wrist: [7, 34] },
  hands: 'fist',
})
const stepDown = (down: boolean): PoseSpec => ({
  plant: ['rightHeel', -2, 17],
  ...(down
    ? { lean: 16, right: { hip: 62, knee: 85, ankle: 39 }, left: { hip: 44, knee: 4, ankle: -14 } }
    : { right: { hip: 2, knee: 4, ankle: 2 }, left: { hip: 18, knee: 14, ankle: 0 } }),
  rightArm: { shoulder: 34, elbow: 20 },
  leftArm: { shoulder: 34, elbow: 20 },
})
const squatLoad = squat(0, {
  rightArm: { shoulder: 44, elbow: 6 },
  leftArm: { shoulder: 44, elbow: 6 },
  hands: 'fist',
})
const standLoad = stand(0, { rightArm: { shoulder: 2, elbow: 6 }, leftArm: { shoulder: 2, elbow: 6 } })

const pushDown = spot(bandHold(-34), 'rightBall')
const pullUp = spot(legForward(14), 'rightBall')
const lifted = spot(standLift(16), 'rightBall')
const pressed = spot(press(true), 'rightBall')

export const strength: FigureGroup = {
  'band-inversion': repeated(seated(sitting), closeUp(160, 82, 78, inversion)),
  'band-eversion': repeated(seated(sitting), closeUp(160, 82, 78, eversion)),
  'band-dorsiflexion': repeated(
    low(56, [
      anchor(142, 0, 20),
      {
        body: legForward(14),
        from: legForward(-30),
        show: ['right leg'],
        tint: ['right shin'],
        keeps: ['seat'],
      },
      band([pullUp[0] + 3, pullUp[1] + 1], [142, 13]),
      { sweep: 'rightToe', between: [legForward(-50), legForward(24)], beside: [7, 12] },
    ]),
  ),
  'band-plantarflexion': repeated(
    low(56, [
      { body: bandHold(-34), from: bandHold(10), show: ['right leg'], tint: ['right calf'], keeps: ['seat'] },
      band([30, 35], [70, 26], [pushDown[0] + 3, pushDown[1] + 2]),
      { sweep: 'rightToe', between: [bandHold(24), bandHold(-50)], beside: [10, 12] },
    ]),
  ),
  'band-four-way': repeated(
    closeUp(68, 76, 64, [
      { foot: { plant: ['ankle', 0, 0], pitch: 0, shin: 14 } },
      band([10, -8.4], [12.6, -3.4], [16, -3.4]),
      arrow([24, -3], [24, 7]),
      arrow([24, -8], [24, -18]),
    ]),
    closeUp(174, 170, 64, [
      { top: { shin: 12 } },
      band([-6, 17], [0, 18.4], [6.4, 16]),
      arrow([-8, 22], [-16, 19]),
      arrow([8, 22], [16, 19]),
    ]),
  ),
  'single-leg-resisted-dorsiflexion': repeated(
    full([
      anchor(96, 0, 16),
      rail(17, 96),
      {
        body: standLift(16),
        from: standLift(-24),
        show: ['right leg'],
        tint: ['right shin'],
        keeps: ['leftHeel', 'leftBall'],
      },
      band([lifted[0] + 2, lifted[1] + 1], [96, 10]),
      { sweep: 'rightToe', between: [standLift(-46), standLift(36)], beside: [6, 24] },
    ]),
  ),
  'calf-raise-double': repeated(
    full([
      {
        body: heelsUp(0),
        from: heelsDown(0),
        apart: 62,
        tint: ['right calf'],
        keeps: ['rightBall', 'leftBall'],
      },
      arrow([-34, 4], [-34, 26]),
    ]),
  ),
  'calf-raise-single': repeated(
    full([
      wall(42, 165, 6),
      {
        body: oneLegRaise(true),
        from: oneLegRaise(false),
        apart: 66,
        tint: ['right calf'],
        keeps: ['rightBall'],
      },
      arrow([-32, 4], [-32, 26]),
    ]),
  ),
  'calf-raise-ball-squeeze': repeated(
    full([
      {
        body: ballSqueeze(true),
        from: ballSqueeze(false),
        apart: 68,
        tint: ['right calf', 'left calf'],
        keeps: ['rightBall', 'leftBall'],
      },
      ball(-68, 13, 6),
      ball(0, 21, 6),
      arrow([32, 4], [32, 26]),
    ]),
  ),
  'calf-raise-tempo': repeated(
    tall([step(-6, 44, 16), rail(31, 114), { body: edgeBody(-38) }], 156),
    closeUp(186, 58, 52, [step(-4, 22, 14), onEdge(-38), arrow([-20, 18], [-20, 32])]),
    closeUp(186, 178, 52, [step(-4, 22, 14), onEdge(16), arrow([-24, 26], [-24, 12])]),
  ),
  'calf-raise-sequence': shown(
    cell(
      [0, 16, 96, 224],
      [{ body: heelsUp(0), tint: ['right calf', 'left calf'] }, arrow([-22, 3], [-22, 24])],
      { number: 1, floor: true, arrows: 1 },
    ),
    cell([100, 16, 136, 100], [step(-4, 24, 14), onEdge(-34), toAndFro([-22, 14], [-22, 30])], {
      number: 2,
      zoom: 4,
    }),
    cell([100, 124, 136, 116], [{ body: hop(0, 12), legsOnly: true }, arrow([34, 4], [34, 30])], {
      number: 3,
      floor: true,
      zoom: 1.6,
    }),
  ),
  'single-leg-press-band': repeated(
    low(60, [
      {
        body: press(true),
        from: press(false),
        show: ['right leg'],
        tint: ['right sole', 'right thigh'],
        keeps: ['back', 'leftHeel'],
      },
      band([8, 33], [44, 44], [pressed[0], pressed[1]]),
      arrow([56, 96], [84, 96]),
    ]),
  ),
  'step-down': repeated(
    full([
      step(-46, 66, 17),
      {
        body: stepDown(true),
        from: stepDown(false),
        tint: ['right thigh', 'right calf'],
        shod: true,
        keeps: ['rightHeel', 'rightBall'],
      },
      { sweep: 'leftToe', between: [stepDown(false), stepDown(true)], beside: [12, 14] },
    ]),
  ),
  'resistance-training-general': repeated(
    full([
      {
        body: squatLoad,
        from: standLoad,
        apart: 66,
        shod: true,
        tint: ['right thigh'],
        keeps: ['rightHeel'],
      },
      dumbbell(...spot(standLoad, 'rightHand', -66), true),
      dumbbell(...spot(squatLoad, 'rightHand'), true),
      arrow([46, 120], [46, 96]),
    ]),
  ),
}
