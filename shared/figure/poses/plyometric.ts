// Plyometric (4): small hops, soft landings.

import type { PoseSpec } from '../body/pose.ts'
import type { FigureGroup } from '../figure-spec.ts'
import { floorLine } from '../props/gear.ts'
import { pad, step } from '../props/room.ts'
import { arrow, full, repeated, toAndFro } from './layout.ts'
import { crouch, hop, standOn } from './postures.ts'

/** Seen from the front, knees bent, the balls of the feet at height `y`. */
export const beside = (y: number): PoseSpec => ({
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
    full([
      {
        body: hop(7, 5),
        from: crouch(0, {
          lean: 10,
          right: { hip: 26, knee: 34, ankle: 16 },
          left: { hip: 26, knee: 34, ankle: 16 },
        }),
        apart: 72,
        shod: true,
      },
      toAndFro([40, 3], [40, 24]),
    ]),
  ),
  'forefoot-hops-pad': repeated(
    full([
      pad(-44, 92, 9),
      {
        body: hop(7, 13, { rightArm: { shoulder: 20, elbow: 80 }, leftArm: { shoulder: 20, elbow: 80 } }),
        from: crouch(0, {
          plant: ['rightBall', 0, 9],
          lean: 10,
          right: { hip: 24, knee: 34, ankle: 2, toe: 10 },
          left: { hip: 24, knee: 34, ankle: 2, toe: 10 },
          rightArm: { shoulder: -14, elbow: 60 },
          leftArm: { shoulder: -14, elbow: 60 },
        }),
        tint: ['right calf'],
      },
      toAndFro([62, 10], [62, 30]),
    ]),
  ),
  'lateral-hops': repeated(
    full([
      floorLine(-39),
      { body: beside(9), from: beside(0), apart: 78, shod: true },
      toAndFro([-66, 10], [-39, 36], [-14, 18]),
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
