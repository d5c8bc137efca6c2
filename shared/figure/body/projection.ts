// From space to the page: a side view turned a little so that the far limbs show, a front and a back view.

import { add3, distance, turn, v2 } from '../geometry.ts'
import type { Rotation, Vec2, Vec3 } from '../geometry.ts'
import { sideSlant } from './pose.ts'
import type { View } from './pose.ts'

/** Projects a point. Front and back views look down a little, so that feet read as standing on a floor. */
export function project(view: View, p: Vec3): Vec2 {
  if (view === 'side') return v2(p.x - sideSlant.x * p.z, p.y - sideSlant.y * p.z)
  if (view === 'front') return v2(-p.z, p.y - 0.2 * p.x)
  return v2(p.z, p.y + 0.2 * p.x)
}

/** A point given in the frame of a bone, on the page. */
export const onBone = (view: View, origin: Vec3, rotation: Rotation, local: Vec3): Vec2 =>
  project(view, add3(origin, turn(rotation, local)))

/**
 * Points beside a bone: `t` runs from 0 at its upper to 1 at its lower end, `off` is the distance to the front (side
 * view) or to the right of the page (front view) in centimetres.
 */
export function beside(
  a: Vec2,
  b: Vec2,
  full: number,
  table: readonly (readonly [t: number, off: number])[],
): Vec2[] {
  const seen = distance(a, b)
  const d = seen < 1e-3 ? v2(0, -1) : v2((b.x - a.x) / seen, (b.y - a.y) / seen)
  return table.map(([t, off]) => {
    // Rounded ends keep their length in centimetres even where the bone points at the viewer.
    const along = t < 0 ? t * full : t > 1 ? seen + (t - 1) * full : t * seen
    return v2(a.x + d.x * along - d.y * off, a.y + d.y * along + d.x * off)
  })
}
