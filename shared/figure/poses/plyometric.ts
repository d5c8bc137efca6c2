// Plyometric (4): small hops, soft landings.

import type { PoseSpec } from '../body/pose.ts'
import type { FigureGroup } from '../figure-spec.ts'
import { floorLine } from '../props/gear.ts'
import { pad, step } from '../props/room.ts'
import { arrow, full, repeated, toAndFro } from './layout.ts'
import { crouch, hop, standOn } from './postures.ts'

const beside = (y: number): PoseSpec => ({
  view: 'front',
  plant: ['rightBall', 0, y],
  lean: 10,
  right: { hip: 40, knee: 44, ankle: 14, abduction: -3, inversion: -3 },
  left: { hip: 40, knee: 44, ankle: 14, abduction: -3, inversion: -3 },
  rightArm: { abduction: 26, shoulder: 14, elbow: 60 },
  leftArm: { abduction: 26, shoulder: 14, elbow: 60 },
  hands: 'fist',
})

export const plyometric: FigureGroup = {
  'gentle-hops': repeated(
    full([{ body: hop(8, 7), from: crouch(0), apart: 72, shod: true }, toAndFro([40, 3], [40, 27])]),
  ),
  'forefoot-hops-pad': repeated(
    full([
      pad(-34, 72, 9),
      pad(-98, 56, 9),
      {
        body: hop(8, 13, { rightArm: { shoulder: 20, elbow: 80 }, leftArm: { shoulder: 20, elbow: 80 } }),
        from: crouch(0, {
          plant: ['rightBall', 0, 9],
          right: { hip: 28, knee: 40, ankle: 2, toe: 14 },
          left: { hip: 28, knee: 40, ankle: 2, toe: 14 },
        }),
        apart: 68,
        tint: ['right calf'],
      },
      toAndFro([48, 8], [48, 28]),
    ]),
  ),
  'lateral-hops': repeated(
    full([
      floorLine(-30),
      { body: beside(0), from: beside(0), apart: 78, shod: true },
      toAndFro([-60, 8], [-30, 34], [-2, 8]),
    ]),
  ),
  'depth-rebound': repeated(
    full([
      step(-100, 62, 24),
      pad(-28, 90, 5),
      { body: crouch(6, { plant: ['rightBall', 6, 4] }), from: standOn(-64, 24), shod: true },
      arrow([-34, 60], [-18, 56], [-16, 30]),
      arrow([44, 20], [44, 58]),
    ]),
  ),
}
