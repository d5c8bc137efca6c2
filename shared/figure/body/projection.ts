// From space to the page: a side view turned a little so that the far limbs show, a front and a back view.

import { distance, v2 } from '../geometry.ts'
import type { Rotation, Vec2, Vec3 } from '../geometry.ts'
import { sideSlant } from './pose.ts'
import type { View } from './pose.ts'

/** Projects a point. Front and back views look down a little, so that feet read as standing on a floor. */
export function project(view: View, p: Vec3): Vec2 {
  if (view === 'side') return v2(p.x - sideSlant.x * p.z, p.y - sideSlant.y * p.z)
  if (view === 'front') return v2(-p.z, p.y - 0.2 * p.x)
  return v2(p.z, p.y + 0.2 * p.x)
}

/** A point given in the frame of a bone (forward, up, to the person's right), on the page. */
export function onBone(view: View, origin: Vec3, r: Rotation, x: number, y: number, z = 0): Vec2 {
  // Taken by index: destructuring would walk an iterator for every point of every outline.
  const ahead = r[0]
  const up = r[1]
  const right = r[2]
  const px = origin.x + ahead.x * x + ahead.y * y + ahead.z * z
  const py = origin.y + up.x * x + up.y * y + up.z * z
  const pz = origin.z + right.x * x + right.y * y + right.z * z
  if (view === 'side') return v2(px - sideSlant.x * pz, py - sideSlant.y * pz)
  return view === 'front' ? v2(-pz, py - 0.2 * px) : v2(pz, py + 0.2 * px)
}

/** Points beside a bone: how far along it (0 its upper, 1 its lower end) and how far off it. */
export type Profile = readonly (readonly [t: number, off: number])[]

/**
 * Points beside a bone: `t` runs from 0 at its upper to 1 at its lower end, `off` is the distance to the front (side
 * view) or to the right of the page (front view) in centimetres; `sign` -1 exchanges front and back.
 */
export function beside(a: Vec2, b: Vec2, full: number, table: Profile, sign = 1): Vec2[] {
  const seen = distance(a, b)
  const dx = seen < 1e-3 ? 0 : (b.x - a.x) / seen
  const dy = seen < 1e-3 ? -1 : (b.y - a.y) / seen
  return table.map((entry) => {
    const t = entry[0]
    const off = entry[1] * sign
    // Rounded ends keep their length in centimetres even where the bone points at the viewer.
    const along = t < 0 ? t * full : t > 1 ? seen + (t - 1) * full : t * seen
    return v2(a.x + dx * along - dy * off, a.y + dy * along + dx * off)
  })
}
