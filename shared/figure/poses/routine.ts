// Routines (6): several exercises in order, or a session and its record.

import type { Element, FigureGroup } from '../figure-spec.ts'
import { hand, smallHand } from '../foot/hand.ts'
import { roller } from '../props/gear.ts'
import { calendar, clock, diary } from '../props/place.ts'
import { wall } from '../props/room.ts'
import { arrow, cell, longSit, repeated, shown, turning } from './layout.ts'
import { balance, heelsUp, run } from './postures.ts'

type Draw = readonly Element[]

const circles: Draw = [
  { foot: { plant: ['ankle', 0, 0], pitch: -8, shin: 13 } },
  turning(19.5, -9.2, 8.8, 125, -190, 0.9),
]
const arch: Draw = [
  { foot: { plant: ['heel', 0, 0], arch: 1.9, tint: 'arch', shin: 13 } },
  arrow([7, -7], [7, -1]),
]
const spread: Draw = [{ top: { splay: 1 } }, arrow([-7, 21], [-10, 24]), arrow([9, 19], [12, 21.5])]
const pull = (holding: typeof hand): Draw => [
  { foot: { plant: ['ankle', 0, 0], toe: 58, tint: 'sole', shin: 12 } },
  ...holding(15.4, -3.4, 250, 0.85, 1),
  arrow([27.5, -4], [27.5, 3], [24, 9]),
]
const stretch: Draw = [
  wall(98),
  {
    body: {
      plant: ['rightHeel', 0, 0],
      lean: 14,
      right: { hip: -12, knee: 0, ankle: 26 },
      left: { heel: [52, 0] },
      rightArm: { wrist: [91, 118], hand: 88 },
      leftArm: { wrist: [91, 123], hand: 88 },
    },
  },
]
const jog = run(0, {
  lean: 4,
  left: { hip: 46, knee: 72 },
  rightArm: { shoulder: 26, elbow: 92 },
  leftArm: { shoulder: -30, elbow: 84 },
})
const rolling: Draw = [
  roller(58, 7),
  {
    body: longSit(0, {
      plant: ['seat', 0, 12],
      lean: -14,
      right: { hip: 76, knee: 2 },
      left: { hip: 74, knee: 2 },
      rightArm: { wrist: [-25, 11], hand: -170 },
      leftArm: { wrist: [-21, 13], hand: -170 },
    }),
  },
]
const running: Element = { body: jog, shod: true }
const balancing: Element = { body: balance(0) }
const small = { zoom: 4, line: 1.2 } as const

export const routine: FigureGroup = {
  'compact-daily-routine': shown(
    cell([0, 0, 78, 114], circles, { number: 1, ...small }),
    cell([81, 0, 78, 114], arch, { number: 2, ...small }),
    cell([162, 0, 78, 114], spread, { number: 3, ...small }),
    cell([10, 118, 110, 122], [balancing], { number: 4, floor: true, line: 1.1 }),
    cell([130, 118, 100, 122], pull(smallHand), { number: 5, ...small }),
  ),
  'post-run-ankle-session': shown(
    cell([0, 40, 112, 200], [running], { floor: true, number: 1 }),
    cell([120, 6, 118, 114], circles, { number: 2, ...small }),
    cell([120, 124, 118, 114], pull(hand), { number: 3, ...small }),
  ),
  'strength-block-easy-run': repeated(
    cell([0, 24, 138, 216], [running], { floor: true }),
    cell(
      [142, 24, 98, 216],
      [{ body: heelsUp(0), shod: true, tint: ['right calf'] }, arrow([-24, 3], [-24, 28])],
      { floor: true, arrows: 1 },
    ),
    cell([90, 0, 84, 30], [{ ...arrow([0, 0], [20, 8], [40, 0]), both: true }], { arrows: 1.2, zoom: 2 }),
  ),
  'weekly-ankle-foot-session': shown(
    cell([6, 0, 228, 44], [calendar(0, 0, 10, [false, false, true, false, false, false, false])], {
      zoom: 3.2,
      sideless: true,
    }),
    cell([0, 52, 124, 188], [balancing], { floor: true }),
    cell([126, 50, 112, 94], circles, small),
    cell([126, 146, 112, 94], arch, small),
  ),
  'cool-down-set': shown(
    cell([0, 0, 106, 118], circles, { number: 1, ...small }),
    cell([108, 0, 132, 118], stretch, { number: 2, floor: true, line: 1.1 }),
    cell([20, 124, 200, 116], rolling, { number: 3, floor: true }),
  ),
  'self-check-in': shown(
    cell([0, 0, 134, 240], [diary(0, 0, 60, 84, 3)], { zoom: 2, line: 1.8, sideless: true }),
    cell([136, 4, 100, 128], [balancing, clock(42, 150, 15)], { floor: true, line: 1.1 }),
    cell([136, 138, 100, 100], circles, small),
  ),
}
