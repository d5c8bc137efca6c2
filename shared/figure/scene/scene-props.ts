// The equipment of scenes: how each kind fills its box, and how the pieces that are held or pulled follow the body.

import type {
  BodySpot,
  PlacedKind,
  PlacedProp,
  PoseScene,
  SceneProp,
  StrapEnd,
} from '../../domain/pose-scene.ts'
import type { Places } from '../body/kinematics.ts'
import { v2 } from '../geometry.ts'
import type { Vec2 } from '../geometry.ts'
import {
  anchor,
  ball,
  band,
  cone,
  dumbbell,
  flatTowel,
  floorLine,
  icePack,
  kettlebell,
  lacrosseBall,
  roller,
  shoes,
  sideLadder,
  towelStrap,
} from '../props/gear.ts'
import { grass, hill } from '../props/place.ts'
import type { Prop, PropName } from '../props/prop.ts'
import { bed, board, chair, cushions, mirror, pad, pillow, rail, step, stool, wall } from '../props/room.ts'
import { mapShapes } from '../shape.ts'
import { spotOn } from './scene-pose.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Range = readonly [low: number, high: number]

export interface PlacedPropKind {
  readonly name: PropName
  /** Usual width and height of the box in centimetres. */
  readonly size: readonly [width: number, height: number]
  /** How wide and high it may be made; null where it has one size, or where the height follows the width. */
  readonly widths: Range | null
  readonly heights: Range | null
  /** Can lie above the floor. */
  readonly raised: boolean
  /** Looks different when it is turned round. */
  readonly turns: boolean
  readonly make: (box: Box) => Prop
}

/** A kind of one size that stands on the floor and looks the same turned round, but for what `more` says. */
const define = (
  name: PropName,
  size: PlacedPropKind['size'],
  more: Partial<PlacedPropKind>,
  make: PlacedPropKind['make'],
): PlacedPropKind => ({
  name,
  size,
  widths: null,
  heights: null,
  raised: false,
  turns: false,
  ...more,
  make,
})

const round = (
  name: PropName,
  size: number,
  widths: Range,
  make: (x: number, y: number, r: number) => Prop,
): PlacedPropKind =>
  define(name, [size, size], { widths, raised: true }, ({ x, y, width }) =>
    make(x + width / 2, y + width / 2, width / 2),
  )

/** The rungs of a ladder are this far apart. */
const rungs = 22

export const placedPropKinds: Readonly<Record<PlacedKind, PlacedPropKind>> = {
  wall: define('wall', [7, 150], { heights: [60, 190] }, ({ x, width, height }) => wall(x, height, width)),
  step: define('step', [40, 17], { widths: [15, 150], heights: [5, 60] }, ({ x, width, height }) =>
    step(x, width, height),
  ),
  chair: define('chair', [48, 91], { heights: [80, 106], turns: true }, ({ x, height }) =>
    chair(x + 5.6, height - 45.6),
  ),
  stool: define('chair', [46, 45], { widths: [30, 150], heights: [20, 80] }, ({ x, width, height }) =>
    stool(x + 0.6, width - 1.2, height),
  ),
  bed: define('bed', [190, 44], { widths: [80, 230], heights: [25, 90] }, ({ x, width, height }) =>
    bed(x + 2, width - 4, height),
  ),
  board: define(
    'board',
    [50, 14],
    { widths: [20, 120], heights: [3, 45], turns: true },
    ({ x, width, height }) => board(x, width, height),
  ),
  pad: define(
    'pad',
    [50, 6],
    { widths: [20, 200], heights: [3, 20], raised: true },
    ({ x, y, width, height }) => raisedBy(pad(x + 0.6, width - 1.2, height), y),
  ),
  pillow: define(
    'pillow',
    [42, 12],
    { widths: [20, 100], heights: [5, 30], raised: true },
    ({ x, y, width, height }) => pillow(x + 2, y + 1, width - 4, height - 1),
  ),
  pillowStack: define('pillowStack', [44, 22], { widths: [25, 100], raised: true }, ({ x, y, width }) =>
    cushions(x + 2, y + 1, width - 4),
  ),
  towel: define('towel', [50, 2], { widths: [15, 180], raised: true }, ({ x, y, width }) =>
    raisedBy(flatTowel(x + 1, width - 2), y),
  ),
  ball: round('ball', 18, [6, 80], ball),
  lacrosseBall: round('lacrosseBall', 6.4, [3, 12], (x, y, r) => lacrosseBall(x, y, r)),
  roller: round('roller', 14, [8, 30], (x, y, r) => roller(x, y, r)),
  bars: define('bars', [20, 97], { heights: [40, 150] }, ({ x, height }) => rail(x + 10, height - 2.2)),
  cones: define('cones', [20, 23], { heights: [8, 60], raised: true }, ({ x, y, width, height }) =>
    cone(x + width / 2, y, height / 23.6),
  ),
  ladder: define('ladder', [110, 10], { widths: [60, 300] }, ({ x, width }) =>
    sideLadder(x + 10, rungs, Math.max(2, Math.round((width - rungs) / rungs) + 1)),
  ),
  line: define('line', [8, 13], {}, ({ x }) => floorLine(x + 4)),
  hill: define(
    'hill',
    [160, 40],
    { widths: [60, 300], heights: [6, 110], turns: true },
    ({ x, width, height }) => hill(x, 0, x + width, height),
  ),
  softGround: define('softGround', [160, 10], { widths: [40, 300] }, ({ x, width }) => grass(x, x + width)),
  mirror: define('mirror', [10, 120], { heights: [40, 180], turns: true }, ({ x, height }) =>
    mirror(x + 1, height),
  ),
  ice: define('ice', [16, 11], { widths: [8, 40], raised: true }, ({ x, y, width }) =>
    icePack(x + width / 2, y + (width * 11) / 32, width / 16),
  ),
  shoes: define('shoes', [38, 11], { raised: true }, ({ x, y }) => shoes(x + 1, y)),
}

const mapped = (made: Prop, mapping: (p: Vec2) => Vec2, flips: boolean): Prop => ({
  ...made,
  shapes: mapShapes(made.shapes, mapping, flips),
})

const raisedBy = (made: Prop, by: number): Prop =>
  by === 0 ? made : mapped(made, (p) => v2(p.x, p.y + by), false)

/** A piece of equipment with the usual size of its kind, its left edge at `x`. */
export function usualProp(kind: PlacedKind, x: number): PlacedProp {
  const [width, height] = placedPropKinds[kind].size
  return { kind, x, y: 0, width, height, flipped: false, front: false }
}

/** The shapes of a placed piece. */
export function placedShapes(placed: PlacedProp): Prop {
  const kind = placedPropKinds[placed.kind]
  const made = kind.make({ ...placed, y: kind.raised ? placed.y : 0 })
  if (!placed.flipped || !kind.turns) return made
  const twice = 2 * placed.x + placed.width
  return mapped(made, (p) => v2(twice - p.x, p.y), true)
}

export const isPlaced = (prop: SceneProp): prop is PlacedProp => Object.hasOwn(placedPropKinds, prop.kind)

const isSpot = (end: StrapEnd): end is { readonly spot: BodySpot } => 'spot' in end

/** Where an end of a band lies on the page. */
export function strapEndOn(scene: PoseScene, places: Places, end: StrapEnd): readonly [number, number] {
  if (!isSpot(end)) return [end.x, end.y]
  const seen = spotOn(scene.view, places, end.spot)
  return [seen.x, seen.y]
}

export interface SceneLayer {
  readonly behind: readonly Prop[]
  readonly before: readonly Prop[]
}

/** All equipment of a scene, apart by what lies behind and what lies over the person. */
export function propsOf(scene: PoseScene, places: Places): SceneLayer {
  const behind: Prop[] = []
  const before: Prop[] = []
  for (const piece of scene.props) {
    if (isPlaced(piece)) {
      ;(piece.front ? before : behind).push(placedShapes(piece))
    } else if ('hand' in piece) {
      const at = spotOn(scene.view, places, piece.hand === 'left' ? 'leftHand' : 'rightHand')
      const made =
        piece.kind === 'kettlebell' ? kettlebell(at.x, at.y) : dumbbell(at.x, at.y, scene.view === 'side')
      // Seen from the side, the left hand is on the far side of the body.
      ;(scene.view === 'side' && piece.hand === 'left' ? behind : before).push(made)
    } else {
      const [from, to] = [strapEndOn(scene, places, piece.from), strapEndOn(scene, places, piece.to)]
      for (const end of [piece.from, piece.to]) {
        if (piece.kind === 'band' && !isSpot(end)) behind.push(anchor(end.x, Math.max(0, end.y - 6), 12))
      }
      before.push(piece.kind === 'band' ? band(from, to) : towelStrap(from, to))
    }
  }
  return { behind, before }
}
