// Soft tissue (6): rolling and massage of sole and calf.

import type { FigureGroup } from '../figure-spec.ts'
import { thumbPress } from '../foot/hand.ts'
import { lacrosseBall, roller } from '../props/gear.ts'
import { chair, rail } from '../props/room.ts'
import { arrow, closeUp, full, longSit, low, seated, sit, stand, tall, toAndFro } from './layout.ts'

const calfRoll = longSit(0, {
  plant: ['seat', 0, 9],
  lean: -14,
  right: { hip: 76, knee: 2, ankle: 4 },
  left: { hip: 74, knee: 2, ankle: 4 },
  rightArm: { wrist: [-30, 8], hand: -170 },
  leftArm: { wrist: [-26, 10], hand: -170 },
})

const kneeUp = longSit(0, {
  right: { heel: [50, 0] },
  trunk: 30,
  neck: 10,
  rightArm: { wrist: [41, 30] },
  leftArm: { wrist: [46, 24] },
})

export const softTissue: FigureGroup = {
  'sole-ball-roll': {
    panels: [
      seated([chair(0), lacrosseBall(53, 3.4), { body: sit(0, { right: { heel: [46, 4], pitch: 6 } }), tint: ['right sole'] }]),
      closeUp(160, 84, 76, [
        { foot: { plant: ['heel', 0, 4.2], pitch: 3, tint: 'sole', shin: 15 } },
        lacrosseBall(8.4, 3, 3),
        toAndFro([-4, -4.6], [21, -4.6]),
      ]),
    ],
  },
  'foam-roll-calf': {
    panels: [
      low(70, [
        roller(58, 7),
        { body: calfRoll, tint: ['right calf'] },
        toAndFro([38, 32], [80, 32]),
      ]),
    ],
  },
  'foam-roll-sole': {
    panels: [
      full([
        chair(0),
        roller(58, 6.5, 6.5),
        { body: sit(0, { right: { heel: [47, 12], pitch: -4 } }), tint: ['right sole'] },
        toAndFro([44, -8], [76, -8]),
      ]),
    ],
  },
  'plantar-fascia-release': {
    panels: [
      tall([
        rail(44),
        lacrosseBall(10, 3.4),
        {
          body: stand(-14, { plant: ['leftHeel', -14, 0], right: { heel: [2, 4.4], pitch: 2 }, rightArm: { wrist: [38, 98], hand: 0 } }),
          tint: ['right sole'],
        },
      ]),
      closeUp(168, 120, 68, [
        { sole: { tint: 'arch' } },
        lacrosseBall(0, 9.4, 2.6),
        toAndFro([9, 3], [9, 17]),
      ]),
    ],
  },
  'calf-massage': {
    panels: [
      full([
        { body: kneeUp, tint: ['right calf'] },
        toAndFro([24, 18], [34, 40]),
      ]),
    ],
  },
  'foot-massage': {
    panels: [
      full(
        [
          { sole: { tint: 'sole' } },
          ...thumbPress(-1.6, 10, 62, 0.62),
          ...thumbPress(2, 14.6, 120, 0.62),
          arrow([9.5, 4], [10.6, 12], [9.8, 18]),
        ],
        { floor: false, zoom: 7, line: 2 },
      ),
    ],
  },
}
