// Working regions: patches on the leg that are tinted to show where an exercise works or is felt.

import { blob } from '../geometry.ts'
import type { Contour } from '../geometry.ts'
import type { LegPlaces } from './kinematics.ts'
import { facing, footPoint } from './limbs.ts'
import type { View } from './pose.ts'
import { beside, project } from './projection.ts'
import type { Profile } from './projection.ts'
import { bones } from './skeleton.ts'
import type { Side } from './skeleton.ts'

/** A patch on the lower leg or thigh for the tint of the working region. */
export function legPatch(view: View, leg: LegPlaces, side: Side, part: string): Contour[] {
  const knee = project(view, leg.knee)
  const ankle = project(view, leg.ankle)
  const hip = project(view, leg.hip)
  const sign = facing(view, side)
  const shank = (table: Profile): Contour => blob(beside(knee, ankle, bones.shank, table, sign))
  const thigh = (table: Profile): Contour => blob(beside(hip, knee, bones.thigh, table, sign))
  const foot = (points: readonly (readonly [number, number])[]): Contour =>
    blob(points.map((point) => footPoint(view, leg, point[0], point[1])))
  const flank = view === 'side' ? 0 : 1
  switch (part) {
    case 'calf':
      return flank
        ? [
            shank([
              [0.05, -5],
              [0.3, -6.2],
              [0.65, -3.6],
              [0.65, 3.6],
              [0.3, 6.6],
              [0.05, 5],
            ]),
          ]
        : [
            shank([
              [0.05, -5],
              [0.3, -8.4],
              [0.6, -5.6],
              [0.78, -3],
              [0.55, 0],
              [0.2, 0.5],
            ]),
          ]
    case 'achilles':
      return [
        shank([
          [0.6, -5.4],
          [0.8, -3.2],
          [0.98, -3.6],
          [1.05, -4.6],
          [1.0, -1.2],
          [0.75, -0.6],
        ]),
      ]
    case 'shin':
      return [
        shank([
          [0.06, 5.6],
          [0.35, 4.4],
          [0.8, 3],
          [0.8, 0.6],
          [0.3, 0.2],
        ]),
      ]
    case 'thigh':
      return [
        thigh([
          [0.5, 8.2],
          [0.75, 6.4],
          [0.95, 5.6],
          [0.95, 1],
          [0.5, 0],
        ]),
      ]
    case 'sole':
      return [
        foot([
          [-7.6, -6],
          [-7.6, -8.4],
          [4, -7],
          [11, -8.7],
          [18, -8.2],
          [18, -6.6],
          [9, -6],
          [2, -4.6],
        ]),
      ]
    case 'ankle':
      return flank
        ? [
            blob(
              beside(knee, ankle, bones.shank, [
                [0.9, -3.4],
                [1.1, -4],
                [1.1, 4],
                [0.9, 3.4],
              ]),
            ),
          ]
        : [
            foot([
              [-5, 2.4],
              [4, 2.4],
              [5.6, -1.6],
              [0, -5],
              [-6, -3],
            ]),
          ]
    default:
      return [
        foot([
          [-7, -3],
          [-7.6, -8.4],
          [6, -7.6],
          [19, -8.4],
          [19, -5.4],
          [8, -2.6],
          [3, 0],
        ]),
      ]
  }
}
