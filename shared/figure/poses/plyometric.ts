// Plyometric (4): small hops, soft landings.

import type { PoseSpec } from '../body/pose.ts'
import type { FigureGroup } from '../figure-spec.ts'
import { floorLine } from '../props/gear.ts'
import { pad, step } from '../props/room.ts'
import { arrow, full, toAndFro } from './layout.ts'
import { crouch, hop, standOn } from './postures.ts'

const beside = (x: number, y: number): PoseSpec => ({
  view: 'front',
  plant: ['rightBall', 0, y],
  right: { hip: 22, knee: 38, ankle: y > 0 ? -20 : 16, abduction: -4 },
  left: { hip: 22, knee: 38, ankle: y > 0 ? -20 : 16, abduction: -4 },
  rightArm: { abduction: 34, elbow: 40 },
  leftArm: { abduction: 34, elbow: 40 },
  tip: x,
})

export const plyometric: FigureGroup = {
  'gentle-hops': {
    panels: [
      full([
        { body: hop(8, 7), from: crouch(0), apart: 66, shod: true },
        arrow([44, 4], [44, 28]),
      ]),
    ],
    signs: ['repeat'],
  },
  'forefoot-hops-pad': {
    panels: [
      full([
        pad(-34, 72, 9),
        pad(-98, 56, 9),
        {
          body: hop(8, 13, { rightArm: { shoulder: 20, elbow: 80 }, leftArm: { shoulder: 20, elbow: 80 } }),
          from: crouch(0, { plant: ['rightBall', 0, 9], right: { hip: 28, knee: 40, ankle: 2, toe: 14 }, left: { hip: 28, knee: 40, ankle: 2, toe: 14 } }),
          apart: 68,
          tint: ['right calf'],
        },
        toAndFro([48, 8], [48, 28]),
      ]),
    ],
    signs: ['repeat'],
  },
  'lateral-hops': {
    panels: [
      full([
        floorLine(-36),
        { body: beside(0, 0), from: beside(0, 0), apart: 72, shod: true },
        toAndFro([-62, 12], [-36, 30], [-10, 12]),
      ]),
    ],
    signs: ['repeat'],
  },
  'depth-rebound': {
    panels: [
      full([
        step(-100, 62, 24),
        pad(-28, 90, 5),
        { body: crouch(6, { plant: ['rightBall', 6, 4] }), from: standOn(-64, 24), shod: true },
        arrow([-28, 62], [-14, 60], [-12, 34]),
        arrow([44, 20], [44, 58]),
      ]),
    ],
    signs: ['repeat'],
  },
}
