// Building blocks that many entries share: where panels lie, arrows, and the few postures everything starts from.

import { gripOf } from '../body/limbs.ts'
import { pointOf, solvePose } from '../body/pose.ts'
import type { PlantedPoint, PoseSpec } from '../body/pose.ts'
import { project } from '../body/projection.ts'
import type { Element, FigureSpec, PanelSpec } from '../figure-spec.ts'
import { radians, v2 } from '../geometry.ts'
import type { Vec2 } from '../geometry.ts'
import type { Arrow, Label } from '../shape.ts'

type Extra = Partial<Omit<PanelSpec, 'draw' | 'area'>>

/** A figure of these panels, without a sign. */
export const shown = (...panels: readonly PanelSpec[]): FigureSpec => ({ panels })

/** With the sign to do it again and again. */
export const repeated = (...panels: readonly PanelSpec[]): FigureSpec => ({ panels, signs: ['repeat'] })

/** With the sign to keep still and count. */
export const held = (...panels: readonly PanelSpec[]): FigureSpec => ({ panels, signs: ['hold'] })

/** One scene in the whole box. */
export const full = (draw: readonly Element[], extra: Extra = {}): PanelSpec => ({
  area: [0, 0, 240, 240],
  draw,
  floor: true,
  ...extra,
})

/** A wide, low scene (lying, sitting) below free space; `top` is where it begins. */
export const low = (top: number, draw: readonly Element[], extra: Extra = {}): PanelSpec => ({
  area: [0, top, 240, 240 - top],
  draw,
  floor: true,
  ...extra,
})

/** A standing person on the left of a close-up. */
export const tall = (draw: readonly Element[], width = 104, extra: Extra = {}): PanelSpec => ({
  area: [0, 0, width, 240],
  draw,
  floor: true,
  ...extra,
})

/** A seated person at the bottom left, under a close-up. */
export const seated = (draw: readonly Element[], extra: Extra = {}): PanelSpec => ({
  area: [0, 78, 136, 162],
  draw,
  floor: true,
  ...extra,
})

/** A close-up in a ring of radius `r` around (x, y). */
export function closeUp(
  x: number,
  y: number,
  r: number,
  draw: readonly Element[],
  extra: Extra = {},
): PanelSpec {
  const half = r * 0.85
  return {
    area: [x - half, y - half, 2 * half, 2 * half],
    ring: [x, y, r],
    draw,
    zoom: 9,
    line: 1.8,
    ...extra,
  }
}

/** One of several small scenes. */
export const cell = (
  area: readonly [number, number, number, number],
  draw: readonly Element[],
  extra: Extra = {},
): PanelSpec => ({ area, draw, arrows: 0.75, ...extra })

/** A straight or bent arrow through points. */
export const arrow = (...through: (readonly [number, number])[]): Arrow => ({
  kind: 'arrow',
  through: through.map(([x, y]) => v2(x, y)),
})

/** An arrow with a head at both ends. */
export const toAndFro = (...through: (readonly [number, number])[]): Arrow => ({
  ...arrow(...through),
  both: true,
})

/** An arrow on a circle from angle to angle (degrees, 0 right, 90 up). */
export function turning(x: number, y: number, r: number, from: number, to: number, squash = 1): Arrow {
  const steps = Math.max(3, Math.round(Math.abs(to - from) / 40))
  const through = Array.from({ length: steps + 1 }, (_, i) => {
    const angle = radians(from + ((to - from) * i) / steps)
    return v2(x + Math.cos(angle) * r, y + Math.sin(angle) * r * squash)
  })
  return { kind: 'arrow', through }
}

export const label = (x: number, y: number, text: string, size = 13): Label => ({
  kind: 'label',
  at: v2(x, y),
  text,
  size,
  tone: 'accent',
})

/** Standing at ease on both feet, heels under `x`. */
export const stand = (x: number, more: Partial<PoseSpec> = {}): PoseSpec => ({
  plant: ['rightHeel', x, 0],
  ...more,
})

/** Sitting upright on a chair whose seat starts at `x`; both feet flat, `reach` in front of the seat point. */
export const sit = (x: number, more: Partial<PoseSpec> = {}): PoseSpec => ({
  plant: ['seat', x + 16, 45],
  left: { heel: [x + 51, 0] },
  right: { heel: [x + 47, 0] },
  leftArm: { wrist: [x + 44, 60] },
  rightArm: { wrist: [x + 40, 58] },
  ...more,
})

/** Sitting on the floor with straight legs, hips at `x`. */
export const longSit = (x: number, more: Partial<PoseSpec> = {}): PoseSpec => ({
  plant: ['seat', x, 0],
  lean: -6,
  left: { hip: 82, knee: 2 },
  right: { hip: 82, knee: 2 },
  ...more,
})

const otherSpots = ['rightHand', 'leftHand', 'rightAnkle', 'leftAnkle', 'head'] as const
type OtherSpot = (typeof otherSpots)[number]
type Spot = PlantedPoint | OtherSpot

const isPlanted = (point: Spot): point is PlantedPoint => !(otherSpots as readonly string[]).includes(point)

/** Where a point of a pose lies on the page, moved by (dx, dy); for bands, weights and arrows. */
export function spot(spec: PoseSpec, point: Spot, dx = 0, dy = 0): readonly [number, number] {
  const pose = solvePose(spec)
  const { places, view } = pose
  const seen: Vec2 = isPlanted(point)
    ? project(view, pointOf(places, point))
    : {
        rightHand: gripOf(view, places.arms.right),
        leftHand: gripOf(view, places.arms.left),
        rightAnkle: project(view, places.legs.right.ankle),
        leftAnkle: project(view, places.legs.left.ankle),
        head: project(view, places.head),
      }[point]
  return [seen.x + dx, seen.y + dy]
}
