// Recovery (7): rest, cold, cross-training, sleep and food.

import type { PoseSpec } from '../body/pose.ts'
import type { FigureGroup } from '../figure-spec.ts'
import { blob, curve, v2 } from '../geometry.ts'
import { icePack, thinCloth } from '../props/gear.ts'
import { bike, calendar, clock, fruit, glass, moon, pedal, tub, water } from '../props/place.ts'
import { bed, cushions, lounger, pillow, step } from '../props/room.ts'
import { line, solid } from '../shape.ts'
import { arrow, cell, closeUp, full, held, low, repeated, shown } from './layout.ts'

const lying = (more: Partial<PoseSpec> = {}): PoseSpec => ({
  plant: ['back', 0, 40],
  lean: -88,
  neck: 14,
  right: { hip: 0, knee: 0, ankle: -10 },
  left: { hip: 0, knee: 0, ankle: -10 },
  rightArm: { shoulder: 8, elbow: 20 },
  leftArm: { shoulder: 8, elbow: 20 },
  ...more,
})
const raised = lying({ right: { hip: 15, knee: 4, ankle: 0 }, left: { hip: 13, knee: 4, ankle: -4 } })
const riding: PoseSpec = {
  plant: ['seat', -22, 106],
  lean: 36,
  trunk: 12,
  neck: -30,
  right: { ball: [12, 23], pitch: -12, toe: 8 },
  left: { ball: [-12, 47], pitch: -26, toe: 12 },
  rightArm: { wrist: [40, 103] },
  leftArm: { wrist: [44, 105] },
  hands: 'fist',
}
const swim: PoseSpec = {
  plant: ['pelvis', 0, 0],
  lean: 84,
  neck: -24,
  right: { hip: -6, knee: 4, ankle: -48 },
  left: { hip: 12, knee: 12, ankle: -44 },
  rightArm: { shoulder: 172, elbow: 8 },
  leftArm: { shoulder: 60, elbow: 30 },
}
const lounging: PoseSpec = {
  plant: ['seat', 16, 43],
  lean: -26,
  neck: 6,
  right: { heel: [90, 40], pitch: 66 },
  left: { heel: [94, 40], pitch: 62 },
  rightArm: { shoulder: 24, elbow: 50 },
  leftArm: { shoulder: 24, elbow: 50 },
}
const soak = (hot: boolean): FigureGroup[string]['panels'][number]['draw'] => [
  { foot: { plant: ['heel', 0, 2], shin: 31 } },
  tub(-15, 44, 22, hot),
]
const wrap = [
  solid(
    'paper',
    blob([
      v2(-3.7, 9),
      v2(3.7, 9),
      v2(4.6, 2),
      v2(10, -2.2),
      v2(11, -8),
      v2(5.4, -6.2),
      v2(1, -6.4),
      v2(-2.4, -3.4),
      v2(-3.9, 1),
    ]),
  ),
  line(
    'prop-dark',
    0.8,
    curve([v2(-3, 5.6), v2(0, 4), v2(3.6, 4.6)]),
    curve([v2(-3, 1.4), v2(1, 0.4), v2(5, 0.4)]),
    curve([v2(-0.6, -4), v2(3, -2), v2(8.6, -2.4)]),
  ),
]

export const recovery: FigureGroup = {
  rice: held(
    low(96, [
      bed(-52, 176, 30),
      cushions(74, 29, 40),
      { body: { ...raised, plant: ['back', 0, 32] } },
      pillow(-64, 29, 30, 10),
      thinCloth(110, 60, 0.9),
      icePack(110, 61.4, 0.8),
    ]),
    closeUp(180, 56, 50, [
      { foot: { plant: ['ankle', 0, 0], shin: 17 } },
      ...wrap,
      thinCloth(0.4, 2.6, 0.66),
      icePack(0.4, 3.4, 0.58),
    ]),
  ),
  ice: shown(
    full(
      [
        { foot: { plant: ['heel', 0, 0], shin: 18, tint: 'ankle' } },
        thinCloth(0.5, 8.5, 0.8),
        icePack(0.5, 9.4, 0.74),
      ],
      { zoom: 5.4, line: 2 },
    ),
    cell([176, 96, 60, 60], [clock(0, 0, 10)], { zoom: 2.7, line: 2, sideless: true }),
  ),
  'contrast-therapy': repeated(
    cell([0, 60, 112, 180], soak(true), { zoom: 4, line: 1.6, floor: true }),
    cell([128, 60, 112, 180], soak(false), { zoom: 4, line: 1.6, floor: true }),
    cell([60, 4, 120, 54], [{ ...arrow([0, 0], [20, 9], [40, 0]), both: true }], { arrows: 1.3, zoom: 2 }),
  ),
  cycling: shown(
    full([pedal(0, 34, 135), { body: riding, shod: true }, bike(0, 34), pedal(0, 34, -45)], { floor: true }),
  ),
  swimming: shown(
    full([{ body: swim }, water(-120, 118, 2, 70), arrow([50, 30], [84, 30])], { floor: false }),
  ),
  'rest-day': shown(
    cell([6, 0, 228, 46], [calendar(0, 0, 10, [false, false, false, true, false, false, false])], {
      zoom: 3.2,
      sideless: true,
    }),
    cell([0, 52, 240, 188], [lounger(0), step(70, 40, 16), cushions(70, 15, 38), { body: lounging }], {
      floor: true,
    }),
  ),
  'sleep-hydration-nutrition': shown(
    low(104, [
      bed(-60, 186, 34),
      pillow(-70, 33, 36, 11),
      { body: lying({ plant: ['back', 0, 36], eyesClosed: true, neck: 22 }) },
      solid(
        'cloth',
        blob([
          v2(-6, 30),
          v2(-6, 30),
          v2(-4, 62),
          v2(30, 60),
          v2(80, 56),
          v2(124, 58),
          v2(126, 30),
          v2(126, 30),
        ]),
      ),
    ]),
    cell([4, 4, 76, 92], [moon(0, 0, 14)], { zoom: 2.2 }),
    cell([84, 4, 72, 92], [glass(0, 0, 1.2)], { zoom: 2.4 }),
    cell([160, 4, 76, 92], [fruit(0, 0, 1)], { zoom: 2.4 }),
  ),
}
