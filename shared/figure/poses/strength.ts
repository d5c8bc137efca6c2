// Strength (14): bands, calf raises, step-down, squats.

import type { PoseSpec } from '../body/pose.ts'
import type { Element, FigureGroup } from '../figure-spec.ts'
import { frontFootPoint } from '../foot/plan-foot.ts'
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
import { heelsDown, heelsUp, squat } from './postures.ts'

type Draw = readonly Element[]

const small = { zoom: 4, line: 1.3 } as const

const sitting: Draw = [chair(0), { body: sit(0), tint: ['right ankle'] }, band([60, 1], [64, 4], [70, 3])]
/** A foot from the front with a band round its forefoot, fixed on the side that the sole turns away from. */
export const rolled = (tilt: number, tint?: 'inner' | 'outer'): Draw => {
  const away = Math.sign(tilt)
  const at = frontFootPoint({ tilt })
  const [under, over, end] = [at(-6 * away, 2.4), at(0, 4.4), at(6.4 * away, 2.6)]
  return [
    anchor(20 * away, 0, 10),
    { front: { tilt, shin: 19, ...(tint && { tint }) }, from: { tilt: 0, shin: 19 } },
    band([under.x, under.y], [over.x, over.y], [end.x, end.y], [20 * away, 5]),
    arrow([-4 * away, -6], [-11 * away, -4], [-14 * away, 3]),
  ]
}
const inversion = rolled(24, 'inner')
const eversion = rolled(-20, 'outer')
const legForward = (ankle: number): PoseSpec =>
  longSit(0, {
    lean: -12,
    right: { hip: 81, knee: 2, ankle },
    left: { hip: 76, knee: 2, ankle: -14 },
    rightArm: { wrist: [-24, 8], hand: -146 },
    leftArm: { wrist: [-19, 10], hand: -146 },
  })
const bandHold = (ankle: number): PoseSpec =>
  longSit(0, {
    right: { hip: 84, knee: 2, ankle },
    left: { hip: 82, knee: 2, ankle: 2 },
    rightArm: { wrist: [26, 34] },
    leftArm: { wrist: [30, 36] },
    hands: 'fist',
  })
const standLift = (ankle: number): PoseSpec => ({
  plant: ['leftHeel', 0, 0],
  left: { hip: 4, knee: 8, ankle: 4 },
  right: { hip: 26, knee: 14, ankle },
  rightArm: { shoulder: 8, elbow: 16 },
  leftArm: { wrist: [51, 114], hand: 84 },
})
const oneLegRaise = (up: boolean): PoseSpec => ({
  plant: ['rightBall', 0, 0],
  right: up ? { ankle: -40, toe: 40 } : {},
  left: { hip: 4, knee: 72, ankle: -12 },
  rightArm: { wrist: [31, up ? 124 : 116], hand: 62 },
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
const press = (out: boolean): PoseSpec =>
  longSit(0, {
    lean: -10,
    trunk: 8,
    right: out ? { hip: 90, knee: 10, ankle: -8 } : { heel: [57, 4], pitch: 12 },
    rightArm: { wrist: [20, 34] },
    leftArm: { wrist: [24, 36] },
    hands: 'fist',
  })
const stepDown = (down: boolean): PoseSpec => ({
  plant: ['rightHeel', -2, 12],
  ...(down
    ? { lean: 12, right: { hip: 50, knee: 72, ankle: 34 }, left: { hip: 36, knee: 8, ankle: 6 } }
    : { right: { hip: 2, knee: 4, ankle: 2 }, left: { hip: 18, knee: 14, ankle: 0 } }),
  rightArm: { shoulder: 20, elbow: 24 },
  leftArm: { wrist: [34, 112], hand: 0 },
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
const loopUnder = spot(standLift(16), 'leftBall')

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
      band([pullUp[0] - 5, pullUp[1] + 2], [pullUp[0] + 2, pullUp[1]], [142, 13]),
      { sweep: 'rightToe', between: [legForward(-50), legForward(24)], beside: [7, 12] },
    ]),
  ),
  'band-plantarflexion': repeated(
    low(56, [
      { body: bandHold(-34), from: bandHold(10), show: ['right leg'], tint: ['right calf'], keeps: ['seat'] },
      band(
        [30, 35],
        [pushDown[0] - 8, pushDown[1] + 8],
        [pushDown[0] + 2, pushDown[1] + 3],
        [pushDown[0] + 2, pushDown[1] - 1],
      ),
      { sweep: 'rightToe', between: [bandHold(24), bandHold(-50)], beside: [10, 12] },
    ]),
  ),
  'band-four-way': shown(
    cell(
      [0, 0, 118, 118],
      [
        anchor(38, -11, 9),
        { foot: { plant: ['ankle', 0, 0], pitch: 20, shin: 15, tint: 'shin' } },
        band([10.4, 4.4], [15, 1.4], [38, -5]),
        arrow([19, 8], [17.6, 15], [13, 20]),
      ],
      { number: 1, ...small },
    ),
    cell(
      [122, 0, 118, 118],
      [
        anchor(-20, 4, 11),
        { foot: { plant: ['ankle', 0, 0], pitch: -30, shin: 15, tint: 'calf' } },
        band([-20, 12], [-2, 2], [9.4, -13.2], [12.4, -10.6]),
        arrow([20, -5], [19.4, -12], [15, -18]),
      ],
      { number: 2, ...small },
    ),
    cell([0, 122, 118, 118], rolled(20), { number: 3, ...small }),
    cell([122, 122, 118, 118], rolled(-18), { number: 4, ...small }),
  ),
  'single-leg-resisted-dorsiflexion': repeated(
    full([
      wall(60, 150),
      {
        body: standLift(16),
        from: standLift(-24),
        show: ['right leg'],
        tint: ['right shin'],
        keeps: ['leftHeel', 'leftBall'],
      },
      band(
        [loopUnder[0], loopUnder[1] + 1],
        [lifted[0] - 5, lifted[1] + 3],
        [lifted[0] + 1, lifted[1] + 5],
        [loopUnder[0] + 5, loopUnder[1] + 0.6],
      ),
      { sweep: 'rightToe', between: [standLift(-20), standLift(20)], beside: [5, 3] },
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
      wall(39, 165, 6),
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
      [0, 60, 60, 180],
      [{ body: heelsUp(0), tint: ['right calf', 'left calf'] }, arrow([-24, 3], [-24, 26])],
      {
        number: 1,
        floor: true,
        arrows: 1,
      },
    ),
    cell(
      [62, 60, 60, 180],
      [{ body: heelsUp(0), tint: ['right calf', 'left calf'] }, toAndFro([-24, 1], [-24, 28])],
      {
        number: 2,
        floor: true,
        arrows: 1,
      },
    ),
    cell(
      [126, 60, 114, 180],
      [wall(39, 165, 6), { body: oneLegRaise(true), tint: ['right calf'] }, toAndFro([-24, 1], [-24, 28])],
      {
        number: 3,
        floor: true,
        arrows: 1,
      },
    ),
  ),
  'single-leg-press-band': repeated(
    low(60, [
      {
        body: press(true),
        from: press(false),
        show: ['right leg'],
        tint: ['right sole', 'right thigh'],
        keeps: ['seat', 'leftHeel'],
      },
      band([22, 35], [60, 29], [pressed[0] + 3, pressed[1] + 1]),
      arrow([64, 50], [90, 46]),
    ]),
  ),
  'step-down': repeated(
    full([
      step(-46, 66, 12),
      rail(40, 110),
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
