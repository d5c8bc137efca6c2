// Soft tissue (6): rolling and massage of sole and calf.

import type { FigureGroup } from '../figure-spec.ts'
import { hand, thumbPress } from '../foot/hand.ts'
import { lacrosseBall, roller } from '../props/gear.ts'
import { chair, stool } from '../props/room.ts'
import { arrow, closeUp, full, longSit, low, seated, shown, sit, toAndFro } from './layout.ts'
import { crossedLegs } from './postures.ts'

/** Sitting behind a roller, the hips off the floor. */
export const calfRoll = longSit(0, {
  plant: ['seat', 0, 7],
  lean: -14,
  right: { hip: 80, knee: 2, ankle: 4 },
  left: { hip: 78, knee: 2, ankle: 4 },
  rightArm: { wrist: [-22, 6], hand: -163 },
  leftArm: { wrist: [-18, 8], hand: -163 },
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
      { body: sit(0, { right: { heel: [46, 6], pitch: 1 } }), tint: ['right sole'] },
      lacrosseBall(52, 3.2),
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
    seated([
      chair(0),
      {
        body: sit(0, { right: { heel: [46, 6], pitch: 1 }, rightArm: { wrist: [47, 60], hand: -20 } }),
        tint: ['right sole'],
      },
      lacrosseBall(53, 3.2),
      arrow([56, 82], [56, 66]),
    ]),
    closeUp(166, 88, 70, [{ sole: { tint: 'arch' } }, lacrosseBall(-0.4, 7, 2.6), arrow([9, 8], [9, 15])]),
  ),
  'calf-massage': shown(
    low(92, [{ body: kneeUp, tint: ['right calf'] }]),
    closeUp(180, 62, 56, [
      { foot: { plant: ['heel', 0, 0], shin: 36, tint: 'calf' } },
      ...hand(-1, 15, 12, 0.72, 1),
      ...hand(1, 27, 172, 0.72, 1),
      arrow([-14, 4], [-14, 30]),
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
