// Balance (4): standing on one leg, with less help each time.

import type { FigureGroup } from '../figure-spec.ts'
import { pillow, rail } from '../props/room.ts'
import { arrow, closeUp, full, stand, tall } from './layout.ts'
import { balance } from './postures.ts'

const steady = stand(0, { left: { hip: 34, knee: 78 }, right: { hip: 5, knee: 10, ankle: 5 }, leftArm: { abduction: 4, shoulder: 30, elbow: 20 }, rightArm: { shoulder: 24, elbow: 20 } })

export const balanceWork: FigureGroup = {
  'single-leg-balance': {
    panels: [full([{ body: balance(0), tint: ['right ankle'] }])],
    signs: ['hold'],
  },
  'single-leg-balance-eyes-closed': {
    panels: [
      tall(
        [
          rail(-44, 96),
          { body: balance(0, 0, { eyesClosed: true, leftArm: { abduction: 26 }, rightArm: { abduction: 26 } }), tint: ['right ankle'] },
        ],
        140,
      ),
      closeUp(184, 74, 52, [{ head: balance(0, 0, { eyesClosed: true }) }]),
    ],
    signs: ['hold'],
  },
  'single-leg-balance-unstable': {
    panels: [
      full([pillow(-20, -3, 40, 11), { body: balance(0, 10), tint: ['right ankle'] }]),
    ],
    signs: ['hold'],
  },
  'single-leg-balance-perturbation': {
    panels: [
      full([
        {
          body: { plant: ['rightHeel', 0, 0], left: { heel: [-22, 0] }, lean: 6, rightArm: { wrist: [45, 128], hand: 40 }, leftArm: { shoulder: 20, elbow: 40 } },
          faint: true,
          flip: 34,
        },
        { body: steady, tint: ['right ankle'] },
        arrow([24, 146], [8, 146]),
        arrow([-40, 146], [-22, 146]),
      ]),
    ],
    signs: ['hold'],
  },
}
