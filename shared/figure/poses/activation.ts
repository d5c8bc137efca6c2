// Activation (10): arch and toe work, taps and marches.

import type { Element, FigureGroup } from '../figure-spec.ts'
import { flatTowel, scrunchedTowel } from '../props/gear.ts'
import { line } from '../shape.ts'
import { curve, v2 } from '../geometry.ts'
import { board, chair, mirror, mirrorFrame, pad } from '../props/room.ts'
import { arrow, cell, closeUp, full, repeated, seated, shown, sit, stand, tall, toAndFro } from './layout.ts'
import { march } from './postures.ts'

type Draw = readonly Element[]

const shortFoot: Draw = [
  {
    foot: { plant: ['heel', 0, 0], arch: 2, tint: 'arch', shin: 15 },
    from: { plant: ['heel', 0, 0], arch: 0, shin: 15 },
  },
  arrow([23, -4], [15.5, -4]),
  arrow([6, -7], [6, -1.8]),
]
const scrunch: Draw = [
  flatTowel(5, 18),
  {
    foot: { plant: ['heel', 0, 2], toe: 4, curl: 58, tint: 'sole', shin: 15 },
    from: { plant: ['heel', 0, 2], toe: 26, shin: 15 },
  },
  scrunchedTowel(19.4, 0.72),
  arrow([37, 9.5], [27, 9.5]),
]
const spread: Draw = [
  { top: { splay: 1, tint: 'forefoot' }, from: { splay: 0 } },
  arrow([-7, 21], [-10, 24]),
  arrow([9, 19], [12, 21.5]),
]
const curl: Draw = [
  {
    foot: { plant: ['heel', 0, 0], toe: 20, curl: 70, tint: 'sole', shin: 15 },
    from: { plant: ['heel', 0, 0], toe: 4, shin: 15 },
  },
  arrow([25.5, 4], [27, -1.5], [23, -4.5]),
]
/** The same scene without its start pose. */
const plain = (draw: Draw): Draw =>
  draw.map((element) => {
    if (!('from' in element)) return element
    const { from: _start, ...rest } = element
    return rest
  })
const sitting: Draw = [chair(0), { body: sit(0), tint: ['right sole'] }]

const tap = (pitch: number) =>
  stand(0, {
    plant: ['leftHeel', 0, 0],
    right: { ball: [40, pitch < 0 ? 0 : 10], pitch: pitch < 0 ? -24 : 4 },
    rightArm: { abduction: 6, elbow: 50 },
    leftArm: { abduction: 6, elbow: 50 },
  })

export const activation: FigureGroup = {
  'short-foot': { panels: [seated(sitting), closeUp(160, 84, 76, shortFoot)], signs: ['repeat', 'hold'] },
  'towel-scrunch': repeated(
    seated([
      chair(0),
      flatTowel(50, 24),
      { body: sit(0) },
      scrunchedTowel(70, 0.9),
      arrow([102, 13], [88, 13]),
    ]),
    closeUp(158, 84, 78, scrunch),
  ),
  'toe-spread': repeated(seated(sitting), closeUp(164, 88, 72, spread)),
  'toe-curl': repeated(seated(sitting), closeUp(160, 84, 76, curl)),
  'toe-curl-incline': repeated(
    seated([chair(0), board(44, 40, 12), { body: sit(0, { right: { heel: [50, 1.6], pitch: 15 } }) }]),
    closeUp(158, 84, 78, [
      board(-7, 38, 10),
      {
        foot: { plant: ['heel', 0, 1.9], pitch: 15, toe: 18, curl: 70, tint: 'sole', shin: 16 },
        from: { plant: ['heel', 0, 1.9], pitch: 15, toe: 4, shin: 16 },
      },
      arrow([24, 14], [27, 10.5], [26, 6.5]),
    ]),
  ),
  'foot-intrinsic-block': shown(
    cell([0, 0, 118, 118], plain(shortFoot), { number: 1, zoom: 5, line: 1.3 }),
    cell([122, 0, 118, 118], plain(scrunch), { number: 2, zoom: 5, line: 1.3 }),
    cell([0, 122, 118, 118], plain(spread), { number: 3, zoom: 5, line: 1.3 }),
    cell([122, 122, 118, 118], curl, { number: 4, zoom: 5, line: 1.3 }),
  ),
  'arch-mirror-check': shown(
    seated([
      mirror(88, 66),
      chair(0),
      { body: sit(0, { trunk: 14, neck: 22 }), tint: ['right sole'] },
      {
        ...line('accent', 1.2, curve([v2(38, 104), v2(85, 40)]), curve([v2(85, 40), v2(70, 10)])),
        dash: true,
      },
    ]),
    cell(
      [122, 4, 116, 150],
      [
        ...mirrorFrame(-16, -10, 16, 31),
        { front: { shin: 27, tint: 'inner', splay: 1 } },
        arrow([-10.5, 2], [-9.4, 10]),
        toAndFro([-9, -5.6], [9, -5.6]),
      ],
      { zoom: 9, line: 1.7, arrows: 1 },
    ),
  ),
  'quick-taps': repeated(
    full([
      { body: tap(-1), from: tap(1), show: ['right leg'], shod: true, tint: [], keeps: ['leftHeel'] },
      toAndFro([66, 3], [66, 26]),
    ]),
  ),
  'controlled-march': repeated(
    full([
      { body: march(0), from: stand(0), show: ['left leg'], shod: true, keeps: ['rightHeel', 'rightBall'] },
      {
        sweep: 'leftKnee',
        between: [stand(0, { left: { hip: 38, knee: 44 } }), march(0)],
        beside: [19, 6],
      },
    ]),
  ),
  'barefoot-march-compliant': repeated(
    tall(
      [
        pad(-30, 84, 8),
        {
          body: march(0, { plant: ['rightHeel', 0, 7], left: { hip: 66, knee: 78 } }),
          tint: ['right sole'],
        },
      ],
      118,
    ),
    closeUp(176, 120, 62, [
      pad(-14, 44, 7),
      { foot: { plant: ['heel', 0, 6], arch: 1.4, tint: 'arch', shin: 17 } },
      arrow([6, -5], [6, 1]),
    ]),
  ),
}
