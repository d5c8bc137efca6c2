// Mobility: ankle circles, stretches, half-kneeling mobilisation.

import type { PoseSpec } from '../body/pose.ts'
import type { FigureGroup } from '../figure-spec.ts'
import { anchor, band } from '../props/gear.ts'
import { chair, wall } from '../props/room.ts'
import { arrow, closeUp, full, sit, tall, seated } from './layout.ts'

const wallStretch: PoseSpec = {
  plant: ['rightHeel', 0, 0],
  lean: 14,
  right: { hip: -12, knee: 0, ankle: 26 },
  left: { heel: [52, 0] },
  neck: -6,
  rightArm: { wrist: [91, 118], hand: 88 },
  leftArm: { wrist: [91, 122], hand: 88 },
}

const kneel = (hip: number, knee: number): PoseSpec => ({
  plant: ['leftKnee', 0, 0],
  lean: 2,
  left: { hip: hip, knee: knee, ankle: -35 },
  right: { heel: [38, 0] },
  rightArm: { shoulder: 35, elbow: 30 },
  leftArm: { shoulder: 35, elbow: 30 },
})

const raise: PoseSpec = {
  plant: ['rightBall', 0, 0],
  right: { ankle: -38, toe: 38 },
  left: { ankle: -38, toe: 38 },
}
const flat: PoseSpec = { plant: ['rightBall', 0, 0] }

const balance: PoseSpec = {
  view: 'front',
  plant: ['rightHeel', 0, 0],
  right: { hip: 6, knee: 12, ankle: 6, abduction: -4, inversion: -4 },
  left: { hip: 50, knee: 75 },
  leftArm: { abduction: 62, elbow: 6 },
  rightArm: { abduction: 62, elbow: 6 },
}

export const mobility: FigureGroup = {
  'half-kneeling-ankle-mobilization': {
    panels: [
      full([
        { body: kneel(-14, 76), from: kneel(2, 92), tint: ['right ankle'], keeps: ['leftKnee', 'rightHeel'] },
        arrow([62, 66], [80, 62]),
      ]),
    ],
    signs: ['repeat'],
  },
  'standing-calf-stretch': {
    panels: [full([wall(96), { body: wallStretch, tint: ['right calf'] }, arrow([-22, 26], [-22, 4])])],
    signs: ['hold'],
  },
  'short-foot': {
    panels: [
      seated([chair(0), { body: sit(0), tint: ['right sole'] }]),
      closeUp(160, 82, 76, [
        {
          foot: { plant: ['heel', 0, 0], arch: 1.9, tint: 'arch' },
          from: { plant: ['heel', 0, 0], arch: 0 },
        },
        arrow([6, -12], [6, -7.5]),
        arrow([21, -3], [15, -3]),
      ]),
    ],
    signs: ['repeat'],
  },
  'band-eversion': {
    panels: [
      seated([chair(0), { body: sit(0), tint: ['right ankle'] }]),
      closeUp(160, 82, 76, [
        anchor(-17, 10, 14),
        { top: { turn: 24, shin: 12, tint: 'outer' }, from: { turn: 0, shin: 12 } },
        band([-17, 17], [0, 18], [11, 13]),
        arrow([6, 29], [14, 24]),
      ]),
    ],
    signs: ['repeat'],
  },
  'calf-raise-double': {
    panels: [
      full([
        { body: raise, from: flat, apart: 62, tint: ['right calf'], keeps: ['rightBall'] },
        arrow([28, 60], [28, 96]),
      ]),
    ],
    signs: ['repeat'],
  },
  'single-leg-balance': {
    panels: [full([{ body: balance, tint: ['right ankle'] }])],
    signs: ['hold'],
  },
}
export const unused = tall
