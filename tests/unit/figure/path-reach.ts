// How far a path of a drawing reaches: its box, curves and arcs included. And what a drawing weighs.

import type { Drawing, Path } from '../../../shared/figure/drawing.ts'
import { svgPath } from '../../../shared/figure/svg.ts'

export interface Reach {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Point = readonly [number, number]

const bezier = (points: readonly Point[], t: number): Point => {
  if (points.length === 1) return points[0] ?? [0, 0]
  const next = points.slice(1).map((p, i): Point => {
    const q = points[i] ?? p
    return [q[0] + (p[0] - q[0]) * t, q[1] + (p[1] - q[1]) * t]
  })
  return bezier(next, t)
}

function alongArc(from: Point, to: Point, radius: number, sweep: boolean): Point[] {
  const chord = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (chord === 0) return [from]
  const r = Math.max(radius, chord / 2)
  const height = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4))
  const side = sweep ? -1 : 1
  const cx = (from[0] + to[0]) / 2 + (side * height * (to[1] - from[1])) / chord
  const cy = (from[1] + to[1]) / 2 - (side * height * (to[0] - from[0])) / chord
  const start = Math.atan2(from[1] - cy, from[0] - cx)
  let end = Math.atan2(to[1] - cy, to[0] - cx)
  if (sweep && end < start) end += 2 * Math.PI
  if (!sweep && end > start) end -= 2 * Math.PI
  return Array.from({ length: 17 }, (_, i) => {
    const angle = start + ((end - start) * i) / 16
    return [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r] as const
  })
}

/** The box of a path, in its own units. */
export function reach(path: Path): Reach {
  const points: Point[] = []
  let at: Point = [0, 0]
  for (const step of path) {
    if (step[0] === 'Z') continue
    if (step[0] === 'M' || step[0] === 'L') at = [step[1], step[2]]
    else if (step[0] === 'A') {
      const to: Point = [step[3], step[4]]
      points.push(...alongArc(at, to, step[1], step[2]))
      at = to
    } else {
      const controls: Point[] = [at, [step[1], step[2]], [step[3], step[4]]]
      if (step[0] === 'C') controls.push([step[5], step[6]])
      for (let i = 0; i <= 12; i += 1) points.push(bezier(controls, i / 12))
      at = controls.at(-1) ?? at
    }
    points.push(at)
  }
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Bytes of all paths of a drawing, as SVG writes them. */
export const pathBytes = ({ marks }: Drawing): number =>
  marks.reduce((sum, mark) => sum + (mark.kind === 'path' ? svgPath(mark.path).length : 0), 0)
