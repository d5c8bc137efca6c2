// Routines (6): several exercises in order, or a session and its record.

import type { Element, FigureGroup } from '../figure-spec.ts'
import { floorLine, roller } from '../props/gear.ts'
import { calendar, clock, diary } from '../props/place.ts'
import { chair } from '../props/room.ts'
import { arrow, cell, shown, toAndFro } from './layout.ts'
import { circling, pullToes, seatedBend } from './mobility.ts'
import { beside } from './plyometric.ts'
import { balance, heelsUp, heelWalk, run, toeWalk } from './postures.ts'
import { calfRoll } from './soft-tissue.ts'
import { rolled } from './strength.ts'

type Draw = readonly Element[]

const arch: Draw = [
  { foot: { plant: ['heel', 0, 0], arch: 1.9, tint: 'arch', shin: 13 } },
  arrow([7, -7], [7, -1]),
]
const spread: Draw = [{ top: { splay: 1 } }, arrow([-7, 21], [-10, 24]), arrow([9, 19], [12, 21.5])]
const jog = run(0, {
  lean: 4,
  left: { hip: 46, knee: 72 },
  rightArm: { shoulder: 26, elbow: 92 },
  leftArm: { shoulder: -30, elbow: 84 },
})
const rolling: Draw = [roller(58, 7), { body: calfRoll }]
const running: Element = { body: jog, shod: true }
const balancing: Element = { body: balance(0) }
const small = { zoom: 4, line: 1.2 } as const

export const routine: FigureGroup = {
  'compact-daily-routine': shown(
    cell([0, 0, 78, 114], circling, { number: 1, ...small }),
    cell([81, 0, 78, 114], arch, { number: 2, ...small }),
    cell([162, 0, 78, 114], spread, { number: 3, ...small }),
    cell([10, 118, 110, 122], [balancing], { number: 4, floor: true, line: 1.1 }),
    cell([130, 118, 100, 122], pullToes, { number: 5, ...small }),
  ),
  'post-run-ankle-session': shown(
    cell([0, 0, 78, 116], [balancing], { number: 1, floor: true, line: 1.1 }),
    cell([81, 0, 78, 116], [{ body: heelsUp(0) }, arrow([-24, 3], [-24, 26])], {
      number: 2,
      floor: true,
      line: 1.1,
    }),
    cell([162, 6, 78, 110], rolled(20), { number: 3, ...small }),
    cell([0, 122, 78, 118], [{ body: heelWalk(0) }], { number: 4, floor: true, line: 1.1 }),
    cell([81, 122, 78, 118], [{ body: toeWalk(0) }], { number: 5, floor: true, line: 1.1 }),
    cell(
      [162, 122, 78, 118],
      [floorLine(-28), { body: beside(9) }, toAndFro([-50, 8], [-28, 34], [-8, 20])],
      {
        number: 6,
        floor: true,
        line: 1.1,
      },
    ),
  ),
  'strength-block-easy-run': shown(
    cell([0, 60, 84, 180], [running], { floor: true, number: 1 }),
    cell(
      [86, 60, 64, 180],
      [{ body: heelsUp(0), shod: true, tint: ['right calf'] }, toAndFro([-24, 3], [-24, 28])],
      { floor: true, number: 2, arrows: 1 },
    ),
    cell([156, 60, 84, 180], [running], { floor: true, number: 3 }),
  ),
  'weekly-ankle-foot-session': shown(
    cell([6, 0, 228, 44], [calendar(0, 0, 10, [false, false, true, false, false, false, false])], {
      zoom: 3.2,
      sideless: true,
    }),
    cell([0, 52, 124, 188], [balancing], { floor: true, number: 1 }),
    cell([126, 50, 112, 94], circling, { number: 2, ...small }),
    cell([126, 146, 112, 94], arch, { number: 3, ...small }),
  ),
  'cool-down-set': shown(
    cell([0, 0, 106, 118], circling, { number: 1, ...small }),
    cell([108, 0, 132, 118], [chair(0), { body: seatedBend }], { number: 2, floor: true, line: 1.1 }),
    cell([20, 124, 200, 116], rolling, { number: 3, floor: true }),
  ),
  'self-check-in': shown(
    cell([0, 0, 134, 240], [diary(0, 0, 60, 84, 3)], { zoom: 2, line: 1.8, sideless: true }),
    cell([136, 4, 100, 128], [balancing, clock(42, 150, 15)], { floor: true, line: 1.1 }),
    cell([136, 138, 100, 100], circling, small),
  ),
}
