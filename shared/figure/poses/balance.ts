// Balance (4): standing on one leg, with less help each time.

import type { FigureGroup } from '../figure-spec.ts'
import { pillow, rail } from '../props/room.ts'
import { arrow, closeUp, full, held, stand, tall } from './layout.ts'
import { balance } from './postures.ts'

const steady = stand(0, {
  left: { hip: 34, knee: 78 },
  right: { hip: 5, knee: 10, ankle: 5 },
  leftArm: { abduction: 4, shoulder: 30, elbow: 20 },
  rightArm: { shoulder: 24, elbow: 20 },
})

export const balanceWork: FigureGroup = {
  'single-leg-balance': held(full([{ body: balance(0), tint: ['right ankle'] }])),
  'single-leg-balance-eyes-closed': held(
    tall(
      [
        rail(-40, 92),
        {
          body: balance(0, 0, {
            eyesClosed: true,
            leftArm: { abduction: 26 },
            rightArm: { abduction: 28, elbow: 4 },
          }),
          tint: ['right ankle'],
        },
      ],
      140,
    ),
    closeUp(184, 74, 52, [{ head: balance(0, 0, { eyesClosed: true }) }]),
  ),
  'single-leg-balance-unstable': held(
    full([pillow(-32, -4, 48, 12), { body: balance(0, 9), tint: ['right ankle'] }]),
  ),
  'single-leg-balance-perturbation': held(
    full([
      {
        body: {
          plant: ['rightHeel', -60, 0],
          right: { ankle: 4 },
          left: { heel: [-66, 0] },
          lean: 4,
          rightArm: { wrist: [-18, 134], hand: 10 },
          leftArm: { shoulder: 6, elbow: 20 },
        },
        shod: true,
      },
      { body: steady, tint: ['right ankle'] },
      arrow([-36, 112], [-15, 112]),
    ]),
  ),
}
