// The jointed body for any pose, not only for those that are drawn.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeBody, reachWithArm, reachWithLeg } from '../../../shared/figure/body/kinematics.ts'
import { solvePose } from '../../../shared/figure/body/pose.ts'
import { jointLimits as limits } from '../../../shared/domain/joint-limits.ts'
import { restingArm, restingLeg } from '../../../shared/figure/body/skeleton.ts'
import type { ArmAngles, BodyAngles, LegAngles } from '../../../shared/figure/body/skeleton.ts'
import { distance3, v3 } from '../../../shared/figure/geometry.ts'
import { beyondLimits, boneError } from './possible-body.ts'

const within = ([low, high]: readonly [number, number]) => fc.double({ min: low, max: high, noNaN: true })
const leg: fc.Arbitrary<LegAngles> = fc.record({
  hip: within(limits.leg.hip),
  abduction: within(limits.leg.abduction),
  rotation: within(limits.leg.rotation),
  knee: within(limits.leg.knee),
  ankle: within(limits.leg.ankle),
  inversion: within(limits.leg.inversion),
  toe: within(limits.leg.toe),
})
const arm: fc.Arbitrary<ArmAngles> = fc.record({
  shoulder: within(limits.arm.shoulder),
  abduction: within(limits.arm.abduction),
  rotation: within(limits.arm.rotation),
  elbow: within(limits.arm.elbow),
  wrist: within(limits.arm.wrist),
})
const body: fc.Arbitrary<BodyAngles> = fc.record({
  lean: within([-90, 90]),
  tip: within([-20, 20]),
  trunk: within(limits.trunk),
  sideBend: within(limits.sideBend),
  neck: within(limits.neck),
  legs: fc.record({ left: leg, right: leg }),
  arms: fc.record({ left: arm, right: arm }),
})
const standing: BodyAngles = {
  lean: 0,
  tip: 0,
  trunk: 0,
  sideBend: 0,
  neck: 0,
  legs: { left: restingLeg, right: restingLeg },
  arms: { left: restingArm, right: restingArm },
}

/** The right leg of a standing body with some joints bent. */
const bent = (part: Partial<LegAngles>) =>
  placeBody(v3(0, 90), { ...standing, legs: { left: restingLeg, right: { ...restingLeg, ...part } } }).legs
    .right

describe('forward kinematics', () => {
  test('limbs keep their length in every possible pose', () => {
    fc.assert(fc.property(body, (angles) => boneError(placeBody(v3(0, 90), angles)) < 1e-9))
  })

  test('a standing adult is about 172 cm and seven and a half heads tall', () => {
    const { head } = solvePose({ plant: ['rightHeel', 0, 0] }).places
    const top = head.y + 12
    expect(top).toBeGreaterThan(165)
    expect(top).toBeLessThan(180)
    expect(top / 23).toBeGreaterThan(7)
    expect(top / 23).toBeLessThan(8)
  })

  test('angles turn joints the anatomical way', () => {
    expect(bent({ hip: 30 }).knee.x).toBeGreaterThan(10)
    expect(bent({ knee: 60 }).ankle.x).toBeLessThan(-10)
    expect(bent({ abduction: 20 }).ankle.z).toBeGreaterThan(bent({}).ankle.z + 10)
    expect(bent({ ankle: 15 }).ball.y).toBeGreaterThan(bent({}).ball.y)
    expect(bent({ rotation: 30 }).toe.z).toBeGreaterThan(bent({}).toe.z)
    expect(bent({ toe: 40 }).toe.y).toBeGreaterThan(bent({}).toe.y)
  })

  test('names a joint that is bent too far', () => {
    const wrong = { ...standing, legs: { left: restingLeg, right: { ...restingLeg, knee: 170 } } }
    expect(beyondLimits(wrong)).toEqual(['right knee 170.0'])
    expect(beyondLimits(standing)).toEqual([])
  })
})

describe('inverse kinematics', () => {
  test('a leg reaches every place within its length', () => {
    const target = fc.record({ x: within([-30, 50]), y: within([-80, -35]), z: within([-12, 12]) })
    fc.assert(
      fc.property(target, within([-20, 40]), ({ x, y, z }, lean) => {
        fc.pre(Math.hypot(x, y, z) < 80)
        const angles = { ...standing, lean }
        const root = v3(0, 90)
        const hip = placeBody(root, angles).legs.right.hip
        const goal = v3(hip.x + x, hip.y + y, hip.z + z)
        const solved = reachWithLeg(root, angles, 'right', goal)
        fc.pre(solved.missed < 1e-6)
        const legs = { left: restingLeg, right: { ...restingLeg, ...solved } }
        return distance3(placeBody(root, { ...angles, legs }).legs.right.ankle, goal) < 1e-6
      }),
    )
  })

  test('a hand reaches every place in front within its length', () => {
    const target = fc.record({ x: within([15, 40]), y: within([-30, 20]), z: within([-10, 10]) })
    fc.assert(
      fc.property(target, ({ x, y, z }) => {
        fc.pre(Math.hypot(x, y, z) < 52 && Math.abs(y) > 1)
        const root = v3(0, 90)
        const shoulder = placeBody(root, standing).arms.right.shoulder
        const goal = v3(shoulder.x + x, shoulder.y + y, shoulder.z + z)
        const solved = reachWithArm(root, standing, 'right', goal)
        const arms = { left: restingArm, right: { ...restingArm, ...solved } }
        return distance3(placeBody(root, { ...standing, arms }).arms.right.wrist, goal) < 1e-6
      }),
    )
  })

  test('says how far a place is out of reach', () => {
    const pose = solvePose({ plant: ['rightHeel', 0, 0], left: { heel: [150, 0] } })
    expect(pose.missed).toBeGreaterThan(20)
  })
})
