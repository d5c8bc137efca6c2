// Bends joints until a set of distances is as small as it gets: damped least squares that keeps every joint in its range.

import type { SceneAngles } from '../../domain/pose-scene.ts'
import { angleOf, rangeOf, withAngle } from './joints.ts'
import type { JointName } from './joints.ts'

/** Solves a small symmetric system in place; a singular one gives zeros where it is. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  for (let i = 0; i < n; i += 1) {
    const row = matrix[i] ?? []
    const pivot = row[i] ?? 0
    if (Math.abs(pivot) < 1e-12) continue
    for (let k = i + 1; k < n; k += 1) {
      const other = matrix[k] ?? []
      const factor = (other[i] ?? 0) / pivot
      for (let c = i; c < n; c += 1) other[c] = (other[c] ?? 0) - factor * (row[c] ?? 0)
      right[k] = (right[k] ?? 0) - factor * (right[i] ?? 0)
    }
  }
  const out = Array.from({ length: n }, () => 0)
  for (let i = n - 1; i >= 0; i -= 1) {
    const row = matrix[i] ?? []
    let rest = right[i] ?? 0
    for (let c = i + 1; c < n; c += 1) rest -= (row[c] ?? 0) * (out[c] ?? 0)
    const pivot = row[i] ?? 0
    out[i] = Math.abs(pivot) < 1e-12 ? 0 : rest / pivot
  }
  return out
}

/** What is to become small, in centimetres. */
export type Measure = (angles: SceneAngles) => number[]

const rounds = 24
/** How near is there, in centimetres. */
const closeEnough = 0.05
/** No joint turns further than this in one round, in degrees. */
const largestTurn = 25
/** How far a joint is bent to see what it does, in degrees. */
const nudge = 0.05

/** The way downhill from these angles, damped; a joint at the end of its range drops out while it is pushed outward. */
function stepFrom(
  angles: SceneAngles,
  now: readonly number[],
  joints: readonly JointName[],
  damping: number,
  measure: Measure,
): SceneAngles {
  let free = [...joints]
  for (let pass = 0; pass < 3 && free.length > 0; pass += 1) {
    const columns = free.map((joint) => {
      const value = angleOf(angles, joint)
      const [, high] = rangeOf(joint)
      const by = value + nudge > high ? -nudge : nudge
      const moved = measure(withAngle(angles, joint, value + by))
      return moved.map((one, index) => ((now[index] ?? 0) - one) / by)
    })
    const product = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0)
    const matrix = columns.map((a, i) => columns.map((b, k) => product(a, b) + (i === k ? damping : 0)))
    const step = solve(
      matrix,
      columns.map((column) => product(column, now)),
    )
    const stuck = free.filter((joint, index) => {
      const [low, high] = rangeOf(joint)
      const value = angleOf(angles, joint)
      const by = step[index] ?? 0
      return (value >= high - 1e-9 && by > 0) || (value <= low + 1e-9 && by < 0)
    })
    if (stuck.length > 0 && pass < 2) {
      free = free.filter((joint) => !stuck.includes(joint))
      continue
    }
    const scale = Math.min(1, largestTurn / Math.max(...step.map(Math.abs), 1e-9))
    return free.reduce(
      (all, joint, index) => withAngle(all, joint, angleOf(all, joint) + (step[index] ?? 0) * scale),
      angles,
    )
  }
  return angles
}

/**
 * The angles that make what `measure` says (distances in centimetres) small, found by bending these joints only. Each
 * round goes downhill, more carefully after a step that led up.
 */
export function downhill(start: SceneAngles, joints: readonly JointName[], measure: Measure): SceneAngles {
  let angles = start
  let now = measure(angles)
  let damping = 0.02
  for (let round = 0; round < rounds && Math.hypot(...now) > closeEnough && damping < 1e3; round += 1) {
    const next = stepFrom(angles, now, joints, damping, measure)
    const then = measure(next)
    const gain = Math.hypot(...now) - Math.hypot(...then)
    if (gain <= 0) {
      damping *= 8
      continue
    }
    angles = next
    now = then
    damping = Math.max(damping / 3, 0.005)
    if (gain < closeEnough / 10) break
  }
  return angles
}
