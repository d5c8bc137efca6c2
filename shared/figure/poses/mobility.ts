// Mobility (14): circles, stretches, range of motion, and the routines made of them.

import type { PoseSpec } from '../body/pose.ts'
import type { Element, FigureGroup } from '../figure-spec.ts'
import { hand } from '../foot/hand.ts'
import { towelStrap } from '../props/gear.ts'
import { calendar } from '../props/place.ts'
import { chair, stool, wall } from '../props/room.ts'
import {
  arrow,
  cell,
  closeUp,
  full,
  held,
  label,
  longSit,
  low,
  repeated,
  seated,
  shown,
  sit,
  tall,
  toAndFro,
  turning,
} from './layout.ts'
import { crossedLegs, heelWalk, march, toeWalk } from './postures.ts'

const liftedFoot: Element = {
  body: sit(0, { right: { hip: 96, knee: 38, ankle: -8 } }),
  tint: ['right ankle'],
}

/** Hands on a wall, right leg stepped back with the heel down. */
export const wallStretch = (more: Partial<PoseSpec> = {}): PoseSpec => ({
  plant: ['rightHeel', 0, 0],
  lean: 14,
  right: { hip: -12, knee: 0, ankle: 26 },
  left: { heel: [52, 0] },
  neck: -6,
  rightArm: { wrist: [91, 118], hand: 88 },
  leftArm: { wrist: [91, 123], hand: 88 },
  ...more,
})
const halfKneel = (forward: number): PoseSpec => ({
  plant: ['leftKnee', 0, 0],
  lean: 2,
  left: { hip: 2 - forward, knee: 92 - forward, ankle: -52 },
  right: { heel: [38, 0] },
  rightArm: { shoulder: 35, elbow: 30 },
  leftArm: { shoulder: 35, elbow: 30 },
})
/** Sitting, the right foot slid back under the chair with its heel down, leaning on that knee. */
export const seatedBend: PoseSpec = sit(0, {
  lean: 22,
  trunk: 12,
  neck: -18,
  right: { heel: [33, 0] },
  rightArm: { wrist: [56, 56], hand: -30 },
  leftArm: { wrist: [60, 58], hand: -30 },
})
/** At a wall, the right leg straight behind, its heel off the floor or down. */
const backHeel = (up: boolean): PoseSpec => ({
  plant: ['pelvis', up ? 4 : 8, up ? 89 : 85.5],
  lean: up ? 6 : 13,
  neck: up ? 0 : -6,
  right: up ? { ball: [-9, 0], pitch: -26 } : { heel: [-25, 0] },
  left: { heel: [16, 0] },
  rightArm: { wrist: [52, 120], hand: 84 },
  leftArm: { wrist: [52, 125], hand: 84 },
})
const towelPull = (ankle: number, wrist: number): PoseSpec =>
  longSit(0, {
    right: { hip: 84, knee: 2, ankle },
    left: { hip: 82, knee: 2, ankle: -10 },
    rightArm: { wrist: [wrist, 34] },
    leftArm: { wrist: [wrist + 4, 37] },
    trunk: 8,
    hands: 'fist',
  })
export const pullToes: readonly Element[] = [
  {
    foot: { plant: ['ankle', 0, 0], toe: 58, tint: 'sole', shin: 13 },
    from: { plant: ['ankle', 0, 0], toe: 0, shin: 13 },
  },
  ...hand(15.4, -3.4, 250, 0.85, 1),
  arrow([27.5, -4], [27.5, 3], [24, 9]),
]
export const circling: readonly Element[] = [
  { foot: { plant: ['ankle', 0, 0], pitch: -8, tint: 'ankle', shin: 14 } },
  turning(19.5, -9.2, 8.8, 125, -190, 0.9),
]

export const mobility: FigureGroup = {
  'ankle-circles': repeated(seated([chair(0), liftedFoot]), closeUp(158, 84, 78, circling)),
  'ankle-alphabet': shown(
    seated([chair(0), liftedFoot]),
    closeUp(158, 84, 78, [
      { foot: { plant: ['ankle', 0, 0], pitch: -14, shin: 13 } },
      label(27, -9, 'A', 32),
      label(30, 1, 'B', 24),
      label(29.5, 9, 'C', 18),
      arrow([20, -14.5], [26, -15], [30, -12]),
    ]),
  ),
  'ankle-rom-pain-free': repeated(
    closeUp(70, 76, 64, [
      {
        foot: { plant: ['ankle', 0, 0], pitch: 16, tint: 'ankle', shin: 14 },
        from: { plant: ['ankle', 0, 0], pitch: -30, shin: 14 },
      },
      toAndFro([24, -16], [27.5, -6], [25.5, 6]),
    ]),
    closeUp(172, 172, 64, [
      { front: { tilt: 18, tint: 'ankle', shin: 19 }, from: { tilt: -14, shin: 19 } },
      toAndFro([-9, -3.5], [0, -5], [9, -3.5]),
    ]),
  ),
  'half-kneeling-ankle-mobilization': {
    panels: [
      full([
        {
          body: halfKneel(17),
          from: halfKneel(0),
          tint: ['right ankle'],
          keeps: ['leftKnee', 'rightHeel', 'rightBall'],
        },
        { sweep: 'rightKnee', between: [halfKneel(-4), halfKneel(19)], beside: [17, -14] },
      ]),
    ],
    signs: ['repeat', 'hold'],
  },
  'dorsiflexion-stretch': held(
    tall(
      [
        chair(0),
        {
          body: seatedBend,
          from: sit(0),
          show: ['right leg'],
          tint: ['right ankle'],
          keeps: ['seat', 'leftHeel'],
        },
        arrow([62, 92], [76, 76]),
      ],
      150,
    ),
    closeUp(190, 74, 48, [
      { foot: { plant: ['heel', 0, 0], lean: 30, tint: 'ankle', shin: 17 } },
      arrow([-13, 11], [-13, 0]),
    ]),
  ),
  'standing-calf-stretch': held(
    full([wall(95), { body: wallStretch(), tint: ['right calf'] }, arrow([-24, 30], [-24, 4])]),
  ),
  'standing-achilles-stretch': held(
    tall(
      [
        wall(82),
        {
          body: wallStretch({
            left: { heel: [34, 0] },
            lean: 10,
            right: { hip: -13, knee: 0, ankle: 23 },
            rightArm: { wrist: [78, 120], hand: 88 },
            leftArm: { wrist: [78, 125], hand: 88 },
          }),
          tint: ['right achilles'],
        },
      ],
      124,
    ),
    closeUp(184, 120, 54, [
      { foot: { plant: ['heel', 0, 0], lean: 22, tint: 'achilles', shin: 18 } },
      arrow([-13, 11], [-13, 0]),
    ]),
  ),
  'seated-towel-stretch': held(
    low(60, [
      {
        body: towelPull(16, 30),
        from: towelPull(-22, 30),
        show: ['right leg'],
        tint: ['right calf'],
        keeps: ['seat'],
      },
      towelStrap([34, 36], [62, 32], [92, 27.5], [97, 24], [97, 19]),
      arrow([84, 46], [62, 46]),
    ]),
  ),
  'plantar-fascia-stretch': held(seated([stool(-20, 40), crossedLegs]), closeUp(166, 80, 72, pullToes)),
  'achilles-mobility-drill': repeated(
    full([
      wall(56),
      {
        body: backHeel(false),
        from: backHeel(true),
        tint: ['right achilles'],
        keeps: ['leftHeel'],
      },
      toAndFro([-42, 4], [-42, 26]),
    ]),
  ),
  'mobility-finisher': shown(
    cell([0, 92, 108, 110], pullToes, { number: 1, zoom: 4.2, line: 1.5, arrows: 1 }),
    cell([112, 44, 128, 196], [wall(95), { body: wallStretch(), tint: ['right achilles'] }], {
      floor: true,
      number: 2,
    }),
  ),
  'rest-day-mobility': shown(
    cell([6, 0, 228, 44], [calendar(0, 0, 10, [true, false, true, false, false, true, false])], {
      zoom: 3.2,
      sideless: true,
    }),
    cell([0, 52, 126, 188], [chair(0), liftedFoot], { floor: true }),
    cell([126, 70, 112, 150], circling, { zoom: 4.6, line: 1.6, arrows: 1 }),
  ),
  'dynamic-stretching-pre-run': shown(
    cell([0, 8, 116, 106], circling, { number: 1, zoom: 4, line: 1.3 }),
    cell([124, 0, 116, 118], [{ body: march(0), shod: true }, toAndFro([52, 62], [52, 92])], {
      floor: true,
      number: 2,
    }),
    cell([0, 122, 116, 118], [{ body: toeWalk(0), shod: true }, arrow([34, 118], [60, 118])], {
      floor: true,
      number: 3,
    }),
    cell([124, 122, 116, 118], [{ body: heelWalk(0), shod: true }, arrow([34, 118], [60, 118])], {
      floor: true,
      number: 4,
    }),
  ),
  'static-stretching-post-run': held(
    cell([0, 36, 132, 204], [wall(95), { body: wallStretch(), shod: true, tint: ['right calf'] }], {
      floor: true,
      number: 1,
    }),
    cell([136, 92, 104, 148], [stool(-20, 40), crossedLegs], { floor: true, number: 2 }),
  ),
}
