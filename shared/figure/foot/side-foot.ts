// The foot in close-up from its inner side: heel, arch, big toe with two joints.

import { add3, aboutSide, blob, curve, turn, v2, v3 } from '../geometry.ts'
import type { Contour, Rotation, Vec2 } from '../geometry.ts'
import { bones } from '../body/skeleton.ts'
import { line, shape, solid } from '../shape.ts'
import type { Shape } from '../shape.ts'

export interface SideFoot {
  /** Shin tipped forward over the foot, in degrees. */
  readonly lean?: number
  /** Foot against the floor: toes up positive, heel up negative. */
  readonly pitch?: number
  /** Toe extension at the ball of the foot, curl negative. */
  readonly toe?: number
  /** Bend inside the toe, curl positive. */
  readonly curl?: number
  /** How far the arch is raised, in centimetres (0 to 2). */
  readonly arch?: number
  /** The point that stays, and where it is. */
  readonly plant: readonly [point: 'heel' | 'ball' | 'ankle', x: number, y: number]
  readonly ghost?: boolean
  readonly tint?: 'sole' | 'arch' | 'achilles' | 'ankle' | 'calf' | 'shin'
  /** Length of shin that shows, in centimetres. */
  readonly shin?: number
}

interface Frame {
  readonly ankle: Vec2
  readonly foot: (x: number, y: number) => Vec2
  readonly toe: (x: number, y: number) => Vec2
  readonly tip: (x: number, y: number) => Vec2
  readonly shin: (up: number, off: number) => Vec2
}

const proximal = 3.6

/** A frame: places points given from `origin` in the directions of `r`. */
function frameAt(origin: Vec2, r: Rotation): (x: number, y: number) => Vec2 {
  const [across, up] = r
  return (x, y) => v2(origin.x + across.x * x + across.y * y, origin.y + up.x * x + up.y * y)
}

/** Where the parts of a side foot are; also tells props and arrows where to go. */
export function sideFootFrame(spec: SideFoot): Frame {
  const turnFoot = aboutSide(spec.pitch ?? 0)
  const [point, px, py] = spec.plant
  const local =
    point === 'heel'
      ? v3(-3.5, -bones.ankleHeight)
      : point === 'ball'
        ? v3(bones.ball, -bones.ankleHeight)
        : v3(0, 0)
  const offset = turn(turnFoot, local)
  const ankle = v3(px - offset.x, py - offset.y)
  const toeTurn = aboutSide(spec.toe ?? 0, turnFoot)
  const joint = add3(ankle, turn(turnFoot, v3(bones.ball, 2 - bones.ankleHeight)))
  const knuckle = add3(joint, turn(toeTurn, v3(proximal, -0.3)))
  const shinTurn = aboutSide(-(spec.lean ?? 0))
  const up = frameAt(ankle, shinTurn)
  return {
    ankle: v2(ankle.x, ankle.y),
    foot: frameAt(ankle, turnFoot),
    toe: frameAt(joint, toeTurn),
    tip: frameAt(knuckle, aboutSide(-(spec.curl ?? 0), toeTurn)),
    shin: (height, off) => up(off, height),
  }
}

function tintContour(part: NonNullable<SideFoot['tint']>, f: Frame, arch: number, top: number): Contour {
  switch (part) {
    case 'sole':
      return blob([
        f.foot(-6.6, -6),
        f.foot(-6, -8.2),
        f.foot(5, -6.2 + arch),
        f.foot(12, -8.3),
        f.foot(14, -6.8),
        f.foot(5, -4 + arch),
      ])
    case 'arch':
      return blob([
        f.foot(0, -7.6),
        f.foot(5.5, -6.4 + arch),
        f.foot(11, -7.4),
        f.foot(10, -5),
        f.foot(5, -3),
        f.foot(0, -5),
      ])
    case 'achilles':
      return blob([
        f.shin(10.5, -3.2),
        f.shin(4, -3),
        f.foot(-4.6, -1),
        f.foot(-6, -4.4),
        f.foot(-4, -4),
        f.shin(1, -1.6),
        f.shin(6, -1),
      ])
    case 'ankle':
      return blob([f.foot(-3, 2.6), f.foot(3.4, 2.6), f.foot(5.4, -1.4), f.foot(0.5, -4.6), f.foot(-4, -2.4)])
    case 'calf':
      return blob([
        f.shin(top - 1, -6),
        f.shin(14, -5.4),
        f.shin(8, -3.6),
        f.shin(9, -1.4),
        f.shin(top - 1, -0.5),
      ])
    case 'shin':
      return blob([f.shin(top - 1, 4.2), f.shin(6, 3.1), f.shin(6, 1), f.shin(top - 1, 0.6)])
  }
}

/** The close-up of a foot from its inner side. */
export function sideFoot(spec: SideFoot): Shape[] {
  const f = sideFootFrame(spec)
  const arch = spec.arch ?? 0
  const top = spec.shin ?? 18
  const bulge = Math.min(1, Math.max(0, (top - 8) / 12))
  const leg = blob([
    f.shin(top, 4.4 + bulge),
    f.shin(top, 4.4 + bulge),
    f.shin(top + 0.6, 0),
    f.shin(top, -4.4 - 2.6 * bulge),
    f.shin(top, -4.4 - 2.6 * bulge),
    f.shin(top * 0.55, -4.2 - bulge),
    f.shin(5, -3.1),
    f.shin(1, -3.4),
    f.foot(-6.8, -3),
    f.foot(-8.2, -6.4),
    f.foot(-7, -8.9),
    f.foot(-2, -8.5),
    f.foot(1.5, -8 + arch * 0.3),
    f.foot(5.5, -6 + arch),
    f.foot(9, -7.6 + arch * 0.4),
    f.foot(12.6, -9),
    f.foot(15, -7.4),
    f.foot(14.6, -4.4),
    f.foot(10.5, -2.6),
    f.foot(6.4, -0.4),
    f.foot(3.8, 2),
    f.shin(5, 3.2),
    f.shin(top * 0.6, 3.8),
  ])
  const phalanx = blob([
    f.toe(-1.6, 2),
    f.toe(-1.6, -1.9),
    f.toe(1.8, -1.6),
    f.tip(0, -1.8),
    f.tip(0.4, 1.5),
    f.toe(2, 1.7),
  ])
  const pad = blob([
    f.tip(-1.4, 1.5),
    f.tip(-1.4, -1.5),
    f.tip(1, -2.3),
    f.tip(3.8, -2),
    f.tip(4.1, 0.4),
    f.tip(2.4, 1.6),
  ])
  if (spec.ghost) return [shape([leg, phalanx, pad], { fill: 'ghost', stroke: 'ghost-ink', weight: 0.8 })]
  const shapes = [solid('skin', leg, phalanx, pad)]
  if (spec.tint) shapes.push(shape([tintContour(spec.tint, f, arch, top)], { fill: 'tint', opacity: 0.75 }))
  const nail = blob([f.tip(2.1, 1.2), f.tip(3.4, 0.8), f.tip(3.3, -0.2), f.tip(2.2, 0.4)])
  const details = [
    curve([f.foot(-1.6, 0.6), f.foot(0.2, 2.4), f.foot(2, 0.8), f.foot(1.4, -0.8)]),
    curve([f.foot(2.4, -6.6 + arch * 0.6), f.foot(6, -4.9 + arch), f.foot(9.6, -6.4 + arch * 0.4)]),
    curve([f.tip(0.2, 1.2), f.tip(-0.3, 0.6)]),
  ]
  return [
    ...shapes,
    { ...line('ink', 0.6, ...details), detail: 2.2 },
    shape([nail], { fill: 'paper', stroke: 'ink', weight: 0.4, detail: 2.8 }),
  ]
}
