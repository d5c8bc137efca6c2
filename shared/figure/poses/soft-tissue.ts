// Soft tissue (6): rolling and massage of sole and calf.

import type { FigureGroup } from '../figure-spec.ts'
import { hand, thumbPress } from '../foot/hand.ts'
import { lacrosseBall, roller } from '../props/gear.ts'
import { chair, rail, stool } from '../props/room.ts'
import { arrow, closeUp, full, longSit, low, seated, shown, sit, stand, tall, toAndFro } from './layout.ts'
import { crossedLegs } from './postures.ts'

const calfRoll = longSit(0, {
  plant: ['seat', 0, 12],
  lean: -14,
  right: { hip: 76, knee: 2, ankle: 4 },
  left: { hip: 74, knee: 2, ankle: 4 },
  rightArm: { wrist: [-25, 11], hand: -170 },
  leftArm: { wrist: [-21, 13], hand: -170 },
})

const kneeUp = longSit(0, {
  right: { heel: [54, 0] },
  trunk: 30,
  neck: 10,
  rightArm: { wrist: [37, 26] },
  leftArm: { wrist: [44, 22] },
})

export const softTissue: FigureGroup = {
  'sole-ball-roll': shown(
    seated([
      chair(0),
      lacrosseBall(53, 3.4),
      { body: sit(0, { right: { heel: [46, 4], pitch: 6 } }), tint: ['right sole'] },
    ]),
    closeUp(160, 84, 76, [
      { foot: { plant: ['heel', 0, 4.2], pitch: 3, tint: 'sole', shin: 15 } },
      lacrosseBall(8.4, 3, 3),
      toAndFro([-4, -4.6], [21, -4.6]),
    ]),
  ),
  'foam-roll-calf': shown(
    low(70, [roller(58, 7), { body: calfRoll, tint: ['right calf'] }, toAndFro([38, 32], [80, 32])]),
  ),
  'foam-roll-sole': shown(
    full([
      chair(0),
      {
        body: sit(0, { right: { heel: [50, 13], pitch: -4 }, left: { heel: [36, 0] } }),
        tint: ['right sole'],
      },
      roller(60, 6, 6.2),
      toAndFro([76, 14], [106, 14]),
    ]),
  ),
  'plantar-fascia-release': shown(
    tall([
      rail(32),
      {
        body: stand(-14, {
          plant: ['leftHeel', -14, 0],
          right: { heel: [2, 5.4], pitch: 3 },
          leftArm: { wrist: [27, 101], hand: 0 },
          rightArm: { shoulder: 8, elbow: 20 },
        }),
      },
      lacrosseBall(12, 2.6),
    ]),
    closeUp(168, 120, 68, [{ sole: { tint: 'arch' } }, lacrosseBall(0, 9.4, 2.6), toAndFro([9, 3], [9, 17])]),
  ),
  'calf-massage': shown(
    low(110, [{ body: kneeUp, tint: ['right calf'] }]),
    closeUp(174, 68, 64, [
      { foot: { plant: ['heel', 0, 0], shin: 30, tint: 'calf' } },
      ...hand(1.5, 22, 10, 0.9, 1),
      toAndFro([-13, 6], [-13, 17]),
    ]),
  ),
  'foot-massage': shown(
    seated([stool(-20, 40), crossedLegs]),
    closeUp(164, 82, 74, [
      { sole: { tint: 'sole' } },
      ...thumbPress(-1.6, 9, 62, 0.62),
      ...thumbPress(2, 14.6, 120, 0.62),
      arrow([9.5, 3], [10.6, 10], [9.8, 17]),
    ]),
  ),
}
