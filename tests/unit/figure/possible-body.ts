/** What makes a drawn body possible: joints within their ranges, and bones as long as they are. */
import { jointLimits as limits, type JointRange } from '../../../shared/domain/joint-limits.ts'
import type { Places } from '../../../shared/figure/body/kinematics.ts'
import {
  bones,
  type ArmAngles,
  type BodyAngles,
  type LegAngles,
} from '../../../shared/figure/body/skeleton.ts'
import type { SideFoot } from '../../../shared/figure/foot/side-foot.ts'
import { distance3 } from '../../../shared/figure/geometry.ts'

const outside = (value: number, [low, high]: JointRange): boolean => value < low - 1e-6 || value > high + 1e-6

/** Names every joint that is bent beyond its range, with its angle; an empty list is a possible body. */
export function beyondLimits(angles: BodyAngles): string[] {
  const wrong: string[] = []
  const check = (name: string, value: number, range: JointRange): void => {
    if (!Number.isFinite(value) || outside(value, range)) wrong.push(`${name} ${value.toFixed(1)}`)
  }
  check('trunk', angles.trunk, limits.trunk)
  check('sideBend', angles.sideBend, limits.sideBend)
  check('neck', angles.neck, limits.neck)
  for (const side of ['left', 'right'] as const) {
    for (const joint of Object.keys(limits.leg) as (keyof LegAngles)[]) {
      check(`${side} ${joint}`, angles.legs[side][joint], limits.leg[joint])
    }
    for (const joint of Object.keys(limits.arm) as (keyof ArmAngles)[]) {
      check(`${side} arm ${joint}`, angles.arms[side][joint], limits.arm[joint])
    }
  }
  return wrong
}

/** How far each bone of a solved pose is from its true length, at worst, in centimetres. */
export function boneError(places: Places): number {
  let worst = 0
  for (const side of ['left', 'right'] as const) {
    const leg = places.legs[side]
    const limb = places.arms[side]
    worst = Math.max(
      worst,
      Math.abs(distance3(leg.hip, leg.knee) - bones.thigh),
      Math.abs(distance3(leg.knee, leg.ankle) - bones.shank),
      Math.abs(distance3(limb.shoulder, limb.elbow) - bones.upperArm),
      Math.abs(distance3(limb.elbow, limb.wrist) - bones.forearm),
    )
  }
  return worst
}

/** Tilts and turns that no ankle makes. */
export function planFootBeyondLimits(spec: { readonly turn?: number; readonly tilt?: number }): string[] {
  const wrong: string[] = []
  const tilt = spec.tilt ?? 0
  if (tilt < limits.leg.inversion[0] || tilt > limits.leg.inversion[1]) wrong.push(`tilt ${tilt}`)
  if (Math.abs(spec.turn ?? 0) > 40) wrong.push(`turn ${spec.turn}`)
  return wrong
}

/** Joints of the close-up that are outside their range, with their angles. */
export function sideFootBeyondLimits(foot: SideFoot): string[] {
  const checks: [string, number, readonly [number, number]][] = [
    ['ankle', (foot.pitch ?? 0) + (foot.lean ?? 0), limits.leg.ankle],
    ['toe', foot.toe ?? 0, limits.leg.toe],
    ['curl', foot.curl ?? 0, [0, 70]],
    ['arch', foot.arch ?? 0, [0, 2]],
  ]
  return checks.filter(([, v, [a, b]]) => v < a || v > b).map(([name, v]) => `${name} ${v}`)
}
