// Gait and running drills (20).

import type { PoseSpec } from '../body/pose.ts'
import type { Element, FigureGroup } from '../figure-spec.ts'
import { arc, curve, radians, v2 } from '../geometry.ts'
import type { Contour } from '../geometry.ts'
import { band, cone, sideLadder, shoes } from '../props/gear.ts'
import { clock, grass, hill, risingBars } from '../props/place.ts'
import { line } from '../shape.ts'
import { arrow, cell, closeUp, full, repeated, shown, spot, tall, toAndFro } from './layout.ts'
import { heelWalk, land, march, run, toeWalk, walk } from './postures.ts'

/** Short lines behind a runner that show speed. */
const speed = (x: number, ...heights: number[]): Element =>
  line(
    'ghost-ink',
    1.4,
    ...heights.map((y, i) => curve([v2(x - (i % 2) * 6, y), v2(x - 24 - (i % 2) * 6, y)])),
  )

/** A dashed plumb line. */
const plumb = (x: number, top: number): Element => ({
  kind: 'shape',
  contours: [curve([v2(x, top), v2(x, 0)])],
  stroke: 'accent',
  weight: 1.3,
  dash: true,
})

/** The lines of a loud blow on the floor at the point. */
const burst = (x: number, y: number): Contour[] =>
  [8, 28, 152, 172].map((angle) => {
    const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))]
    return curve([v2(x + 18 * c, y + 18 * s), v2(x + 29 * c, y + 29 * s)])
  })

/** Not like this: a cross beside what it is about. */
const wrong = (x: number, y: number): readonly Element[] => [
  line(
    'accent',
    3.4,
    curve([v2(x - 5, y - 5), v2(x + 5, y + 5)]),
    curve([v2(x - 5, y + 5), v2(x + 5, y - 5)]),
  ),
]

const footing = (pitch: number): PoseSpec => ({
  plant: ['rightHeel', 0, 0],
  right: { hip: 10, knee: 10, ankle: pitch },
})
const easy = (x: number): PoseSpec =>
  run(x, {
    lean: 4,
    left: { hip: 42, knee: 66, ankle: 0 },
    rightArm: { shoulder: 26, elbow: 92 },
    leftArm: { shoulder: -30, elbow: 84 },
    right: { hip: -12, knee: 16, ankle: -18, toe: 50 },
  })
const easyRunner: Element = { body: easy(0), shod: true }
const landing: Element = { body: land(0), shod: true }
const flatFoot: Element = { lowerLeg: footing(0), shod: true }
const fast = (x: number): PoseSpec =>
  run(x, {
    lean: 13,
    left: { hip: 82, knee: 104, ankle: 4 },
    rightArm: { shoulder: 62, elbow: 100 },
    leftArm: { shoulder: -54, elbow: 82 },
    right: { hip: -14, knee: 8, ankle: -22, toe: 60 },
  })
const bandRun: PoseSpec = run(0, {
  lean: 3,
  left: { hip: 34, knee: 50, ankle: 6 },
  right: { hip: -6, knee: 8, ankle: -22, toe: 38 },
})
const [nearAnkle, farAnkle] = [spot(bandRun, 'rightAnkle', 0, 6), spot(bandRun, 'leftAnkle', 0, 6)]
const ankleBand: Element = band(
  [farAnkle[0] - 3, farAnkle[1] + 2],
  [nearAnkle[0] - 3, nearAnkle[1] + 2],
  [nearAnkle[0] - 4, nearAnkle[1] - 2],
  [farAnkle[0] + 4, farAnkle[1] - 3],
  [farAnkle[0] + 4, farAnkle[1] + 1],
  [farAnkle[0] - 3, farAnkle[1] + 2],
)

const climbing: PoseSpec = walk(0, {
  plant: ['rightHeel', 0, 4],
  lean: 8,
  right: { hip: 38, knee: 32, ankle: 8 },
  left: { ball: [-38, -2], pitch: -30 },
})
const hillRun: PoseSpec = run(0, {
  plant: ['rightBall', -8, 3],
  lean: 13,
  left: { hip: 76, knee: 92, ankle: 8 },
  right: { hip: -8, knee: 14, ankle: -14, toe: 44 },
})
const ladderStep: PoseSpec = run(0, {
  plant: ['rightBall', 8, 1],
  lean: 4,
  right: { hip: 2, knee: 12, ankle: -8, toe: 22 },
  left: { hip: 64, knee: 84, ankle: 6 },
})
const coneStep: PoseSpec = walk(22, { left: { ball: [-16, 0], pitch: -32 } })
const lowSkip: PoseSpec = run(0, {
  plant: ['rightToe', 6, 4],
  lean: 3,
  right: { hip: 4, knee: 10, ankle: -34, toe: 10 },
  left: { hip: 52, knee: 68, ankle: -6 },
})

export const running: FigureGroup = {
  'toe-walk': shown(
    tall([{ body: toeWalk(0), tint: ['right calf'] }, arrow([26, 118], [48, 118])], 132),
    closeUp(186, 150, 52, [
      { foot: { plant: ['ball', 0, 0], pitch: -40, toe: 40, tint: 'calf', shin: 17 } },
      arrow([-17, 0], [-17, 9]),
    ]),
  ),
  'heel-walk': shown(
    tall([{ body: heelWalk(0), tint: ['right shin'] }, arrow([26, 118], [48, 118])], 132),
    closeUp(186, 150, 52, [
      { foot: { plant: ['heel', 0, 0], pitch: 26, lean: -6, toe: 10, tint: 'shin', shin: 17 } },
      arrow([24, 1], [24, 11]),
    ]),
  ),
  'elevated-heel-walk': shown(
    full([
      {
        body: toeWalk(0, {
          right: { hip: 15, knee: 6, ankle: -30, toe: 21 },
          left: { ball: [-30, 0], pitch: -30 },
        }),
        tint: ['right sole', 'left sole'],
      },
      arrow([-74, 2], [-74, 18]),
      arrow([-27, 1], [-27, 16]),
      arrow([44, 82], [70, 82]),
    ]),
  ),
  'ladder-steps': repeated(
    full([sideLadder(-42, 30, 5), { body: ladderStep, shod: true }, arrow([40, 48], [58, 40], [60, 12])]),
  ),
  'cone-hits': repeated(
    full([
      cone(-14, 4, 0.8),
      cone(34, 4, 0.8),
      cone(82, 4, 0.8),
      { body: coneStep, shod: true },
      arrow([50, 60], [62, 56], [72, 34]),
    ]),
  ),
  'barefoot-drills-soft': repeated(
    full([
      grass(-62, 78),
      {
        body: march(0, { plant: ['rightBall', 0, 0], right: { ankle: -24, toe: 24 } }),
        tint: ['right sole'],
      },
      arrow([58, 66], [62, 82], [58, 96]),
    ]),
  ),
  'barefoot-minimalist-session': shown(
    full([
      grass(-98, 60),
      shoes(-96, 0),
      { body: walk(14), tint: ['right sole'] },
      arrow([34, 140], [58, 140]),
    ]),
  ),
  'light-foot-drills': repeated(
    cell([0, 36, 116, 204], [grass(-40, 56), { body: march(0), shod: true }, arrow([34, 148], [58, 148])], {
      number: 1,
      floor: true,
      arrows: 1,
    }),
    cell(
      [122, 36, 118, 204],
      [grass(-44, 60), { body: lowSkip, shod: true }, toAndFro([-30, 4], [-30, 22])],
      {
        number: 2,
        floor: true,
        arrows: 1,
      },
    ),
  ),
  'continuous-easy-strides': shown(
    full([{ body: easy(44), from: easy(44), apart: 78, shod: true }, arrow([-30, 176], [36, 176])]),
  ),
  strides: repeated(
    full([
      speed(-46, 128, 112, 92, 76, 58),
      { body: fast(0), shod: true },
      arrow([-64, -10], [-46, -10]),
      arrow([-38, -10], [-8, -10]),
      arrow([0, -10], [52, -10]),
    ]),
  ),
  'soft-landing-cue': shown(
    tall([landing, plumb(7, 96)], 118),
    closeUp(
      184,
      60,
      54,
      [flatFoot, line('accent', 2, arc(v2(9, 2), 24, 4, 22), arc(v2(9, 2), 24, 158, 176))],
      { zoom: 2.4 },
    ),
    closeUp(184, 178, 54, [flatFoot, line('ink', 2, ...burst(9, 0)), ...wrong(30, 30)], { zoom: 2.4 }),
  ),
  'midfoot-contact-cue': shown(
    tall([landing], 118),
    closeUp(184, 60, 54, [flatFoot, arrow([4, -14], [4, -3]), arrow([18, -14], [18, -3])], { zoom: 2.4 }),
    closeUp(184, 178, 54, [{ lowerLeg: footing(24), shod: true }, ...wrong(36, 30)], { zoom: 2.4 }),
  ),
  'ankle-band-sprints': repeated(
    full([
      { body: bandRun, shod: true, tint: ['right ankle'] },
      ankleBand,
      arrow([50, 44], [57, 58], [55, 72]),
    ]),
  ),
  'walk-to-jog': repeated(
    full([
      {
        body: easy(58),
        from: walk(58, { plant: ['rightHeel', 52, 0], left: { ball: [2, 0], pitch: -38 } }),
        apart: 88,
        shod: true,
      },
      arrow([-10, 100], [16, 100]),
    ]),
  ),
  'uphill-walk-short': shown(
    full(
      [
        hill(-90, -12, 80, 18),
        { body: climbing, shod: true, tint: ['right calf'] },
        arrow([44, 96], [72, 102]),
      ],
      { floor: false },
    ),
  ),
  'gentle-hill-intervals': repeated(
    full(
      [
        hill(-90, -12, 80, 18),
        speed(-42, 118, 104, 90),
        { body: hillRun, shod: true, tint: ['right calf'] },
        arrow([52, 84], [82, 94]),
      ],
      { floor: false },
    ),
  ),
  'easy-run': shown(
    full([easyRunner, arrow([56, 84], [86, 84])]),
    cell([184, 8, 50, 50], [clock(0, 0, 10)], { zoom: 2.2, line: 2, sideless: true }),
  ),
  'soft-surface-run': shown(full([grass(-84, 74), easyRunner, arrow([52, 96], [80, 96])])),
  'race-day-warm-up': shown(
    cell([0, 60, 68, 180], [{ body: bandRun, shod: true }, ankleBand], { number: 1, floor: true }),
    cell([70, 60, 84, 180], [{ body: walk(0, { lean: 5 }), shod: true }, arrow([22, 150], [46, 150])], {
      number: 2,
      floor: true,
      arrows: 1,
    }),
    cell([156, 60, 84, 180], [{ body: easy(0), shod: true }], { number: 3, floor: true }),
  ),
  'graded-mileage': shown(
    cell([0, 0, 130, 240], [easyRunner], { floor: true }),
    cell([134, 70, 102, 150], [risingBars(0, 0, 10, [30, 33, 36, 30, 39.5]), arrow([-2, 46], [64, 58])], {
      arrows: 1,
      zoom: 2,
      sideless: true,
    }),
  ),
}
