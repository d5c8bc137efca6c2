// Contours as SVG path strings.

import { pathNumber } from './drawing.ts'
import type { Contour, Step, Vec2 } from './geometry.ts'
import { outlinePath } from './outline.ts'
import type { Placing } from './outline.ts'

const asItIs: Placing = { x: 0, y: 0, sx: 1, sy: 1 }

/** The text of one step; smooth outlines are in full detail. */
function stepText(step: Step, at: Placing): string {
  if (step.c === 'Z') return 'Z'
  if (step.c === 'S') return outlinePath(step.points, at, [], 0, 0)
  const place = (p: Vec2): string => `${pathNumber(at.x + p.x * at.sx)} ${pathNumber(at.y + p.y * at.sy)}`
  if (step.c === 'Q') return `Q${place(step.a)} ${place(step.p)}`
  if (step.c === 'C') return `C${place(step.a)} ${place(step.b)} ${place(step.p)}`
  if (step.c === 'A') {
    const r = pathNumber(step.r * Math.abs(at.sx))
    const turned = at.sx * at.sy < 0
    return `A${r} ${r} 0 0 ${step.ccw === turned ? 0 : 1} ${place(step.p)}`
  }
  return step.c + place(step.p)
}

/** The SVG path string of contours; `at` is how they come into the box, absent for those that lie there already. */
export function pathString(contours: readonly Contour[], at: Placing = asItIs): string {
  let d = ''
  for (const contour of contours) for (const step of contour) d += stepText(step, at)
  return d
}
