/** Scenes that the clinic draws: whatever is pulled, the body stays possible, planted and inside the frame. */
import { array, assert, boolean, constantFrom, double, integer, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySpots, placedKinds, poseSceneSchema, workingRegions } from '../../../shared/domain/pose-scene.ts'
import type { PoseScene, SceneArrow } from '../../../shared/domain/pose-scene.ts'
import { mirror } from '../../../shared/figure/drawing.ts'
import { svgPath } from '../../../shared/figure/svg.ts'
import type { Drawing } from '../../../shared/figure/drawing.ts'
import {
  describePicture,
  describeScene,
  drawScene,
  drawingOf,
  figureSlugs,
} from '../../../shared/figure/index.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import { dragHandle, handleNames, handlePlace } from '../../../shared/figure/scene/drag-scene.ts'
import { angleOf, jointNames, rangeOf, withAngle } from '../../../shared/figure/scene/joints.ts'
import { placesOf, plantOn } from '../../../shared/figure/scene/scene-pose.ts'
import { placedPropKinds, usualProp } from '../../../shared/figure/scene/scene-props.ts'
import {
  plainPostures,
  plainScene,
  sceneOfSlug,
  startingSlugs,
} from '../../../shared/figure/scene/starting-scenes.ts'
import { pathBytes, reach } from './path-reach.ts'
import { beyondLimits, boneError } from './possible-body.ts'

const words = wordsIn('en').figures

const beginnings: readonly PoseScene[] = [
  ...plainPostures.map(plainScene),
  ...startingSlugs().flatMap((slug) => sceneOfSlug(slug) ?? []),
]

const somePull = record({
  handle: constantFrom(...handleNames),
  dx: integer({ min: -120, max: 120 }),
  dy: integer({ min: -120, max: 120 }),
})
const somePlacedProp = record({
  kind: constantFrom(...placedKinds),
  x: integer({ min: -120, max: 120 }),
  y: integer({ min: 0, max: 120 }),
  flipped: boolean(),
  front: boolean(),
})
/** An arrow by hand whose middle lies between its ends, give or take. */
function arcThrough([x0 = 0, y0 = 0, x1 = 0, y1 = 0, dx = 0, dy = 0]: readonly number[]): SceneArrow {
  const up = (y: number) => Math.max(0, y)
  const via = { x: (x0 + x1) / 2 + dx / 6, y: up((up(y0) + up(y1)) / 2 + dy / 6) }
  return { kind: 'arc', from: { x: x0, y: up(y0) }, via, to: { x: x1, y: up(y1) }, both: dx > 0 }
}

const someScene = record({
  begin: constantFrom(...beginnings),
  pulls: array(somePull, { maxLength: 5 }),
  props: array(somePlacedProp, { maxLength: 4 }),
  held: option(constantFrom('kettlebell' as const, 'weight' as const), { nil: null }),
  band: boolean(),
  arrows: array(constantFrom(...bodySpots), { maxLength: 3 }),
  arc: option(array(integer({ min: -90, max: 160 }), { minLength: 6, maxLength: 6 }), { nil: null }),
  regions: array(constantFrom(...workingRegions), { maxLength: 4 }),
  signs: record({ hold: boolean(), repeat: boolean(), shod: boolean(), eyesClosed: boolean() }),
  loadKg: option(constantFrom(0.5, 8, 120), { nil: null }),
}).map(({ begin, pulls, props, held, band, arrows, arc, regions, signs, loadKg }): PoseScene => {
  const end = pulls.reduce((angles, { handle, dx, dy }) => {
    const at = handlePlace(begin, angles, handle)
    return dragHandle(begin, angles, handle, { x: at.x + dx, y: at.y + dy })
  }, begin.end)
  return {
    ...begin,
    ...signs,
    start: begin.end,
    end,
    loadKg,
    regions,
    props: [
      ...props.map(({ kind, ...place }) => ({ ...usualProp(kind, 0), ...place })),
      ...(held ? [{ kind: held, hand: 'left' as const }] : []),
      ...(band
        ? [{ kind: 'band' as const, from: { x: 90, y: 20 }, to: { spot: 'rightBall' as const } }]
        : []),
    ],
    arrows: [
      ...arrows.map((spot) => ({ kind: 'path' as const, spot, beside: { x: 10, y: 10 }, both: false })),
      ...(arc ? [arcThrough(arc)] : []),
    ],
  }
})

function expectInside({ width, height, marks }: Drawing): void {
  for (const mark of marks) {
    if (mark.kind === 'text') {
      expect(mark.x).toBeGreaterThan(0)
      expect(mark.x).toBeLessThan(width)
      continue
    }
    const half = mark.stroke ? (mark.width ?? 1) / 2 : 0
    const box = reach(mark.path)
    expect(box.left - half, svgPath(mark.path).slice(0, 60)).toBeGreaterThanOrEqual(0)
    expect(box.top - half, svgPath(mark.path).slice(0, 60)).toBeGreaterThanOrEqual(0)
    expect(box.right + half, svgPath(mark.path).slice(0, 60)).toBeLessThanOrEqual(width)
    expect(box.bottom + half, svgPath(mark.path).slice(0, 60)).toBeLessThanOrEqual(height)
  }
}

describe('a scene, however it is pulled', () => {
  it('stays a possible body: joints within their ranges, bones of their length, the planted point in place', () => {
    assert(
      property(
        constantFrom(...beginnings),
        array(somePull, { minLength: 1, maxLength: 8 }),
        (scene, pulls) => {
          const planted = plantOn(scene.view, placesOf(scene, scene.end), scene.plant.point)
          let angles = scene.end
          for (const { handle, dx, dy } of pulls) {
            const at = handlePlace(scene, angles, handle)
            angles = dragHandle(scene, angles, handle, { x: at.x + dx, y: at.y + dy })
            const places = placesOf(scene, angles)
            expect(beyondLimits(angles)).toEqual([])
            expect(boneError(places)).toBeLessThan(1e-6)
            const now = plantOn(scene.view, places, scene.plant.point)
            expect(Math.hypot(now.x - planted.x, now.y - planted.y)).toBeLessThan(1e-6)
          }
          expect(poseSceneSchema.safeParse({ ...scene, end: angles }).success).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is drawn inside its frame, small enough, mirrored exactly, and the same after a round trip through JSON', () => {
    assert(
      property(someScene, (scene) => {
        const right = drawScene(scene)
        const left = drawScene(scene, { side: 'left' })
        expectInside(right)
        expectInside(left)
        expect(pathBytes(right)).toBeLessThan(20_000)
        expect(left).toEqual(mirror(right))
        const again = poseSceneSchema.parse(JSON.parse(JSON.stringify(scene)))
        expect(again).toEqual(scene)
        expect(drawScene(again)).toEqual(right)
      }),
      { numRuns: 120 },
    )
  })

  it('takes any angle that is typed, and stops at the end of the joint', () => {
    assert(
      property(constantFrom(...jointNames), double(), (joint, degrees) => {
        const [low, high] = rangeOf(joint)
        const angle = angleOf(withAngle(plainScene('standing').end, joint, degrees), joint)
        expect(angle).toBeGreaterThanOrEqual(low)
        expect(angle).toBeLessThanOrEqual(high)
      }),
    )
  })
})

describe('pulling', () => {
  it('brings a free foot to where it is pulled', () => {
    const scene = plainScene('standing')
    const at = handlePlace(scene, scene.end, 'leftAnkle')
    const angles = dragHandle(scene, scene.end, 'leftAnkle', { x: at.x + 30, y: at.y + 30 })
    const now = handlePlace(scene, angles, 'leftAnkle')
    expect(Math.hypot(now.x - at.x - 30, now.y - at.y - 30)).toBeLessThan(1)
    expect(angles.arms).toEqual(scene.end.arms)
  })

  it('squats when the pelvis is pulled down, both feet flat where they stood', () => {
    const scene = plainScene('standing')
    const at = handlePlace(scene, scene.end, 'pelvis')
    const angles = dragHandle(scene, scene.end, 'pelvis', { x: at.x - 20, y: at.y - 35 })
    const before = placesOf(scene, scene.end)
    const after = placesOf(scene, angles)
    expect(after.pelvis.y).toBeLessThan(before.pelvis.y - 30)
    for (const side of ['left', 'right'] as const) {
      for (const part of ['heel', 'ball'] as const) {
        const [one, other] = [before.legs[side][part], after.legs[side][part]]
        expect(Math.hypot(one.x - other.x, one.y - other.y), `${side} ${part}`).toBeLessThan(0.7)
      }
      expect(angles.legs[side].knee).toBeGreaterThan(60)
    }
  })

  it('never pushes a foot through the floor', () => {
    const scene = plainScene('standing')
    const at = handlePlace(scene, scene.end, 'leftBall')
    const angles = dragHandle(scene, scene.end, 'leftBall', { x: at.x, y: at.y - 20 })
    expect(placesOf(scene, angles).legs.left.toe.y).toBeGreaterThan(-1.2)
  })
})

describe('scenes to begin with', () => {
  it('are valid and most built-in figures are among them', () => {
    expect(startingSlugs().length).toBeGreaterThanOrEqual(70)
    for (const scene of beginnings) expect(poseSceneSchema.parse(scene)).toEqual(scene)
  })

  it('know every piece of equipment with a usual size within its bounds', () => {
    for (const kind of placedKinds) {
      const { size, widths, heights } = placedPropKinds[kind]
      const scene = { ...plainScene('standing'), props: [usualProp(kind, 10)] }
      expect(poseSceneSchema.safeParse(scene).success, kind).toBe(true)
      if (widths) expect(size[0]).toBeGreaterThanOrEqual(widths[0])
      if (heights) expect(size[1]).toBeLessThanOrEqual(heights[1])
      expect(drawScene(scene).marks.length, kind).toBeGreaterThan(
        drawScene(plainScene('standing')).marks.length,
      )
    }
  })
})

describe('the words of a scene', () => {
  it('say posture, movement, equipment, region, load and signs, for the side that is shown', () => {
    const scene: PoseScene = {
      ...plainScene('oneLeg'),
      start: plainScene('standing').end,
      props: [usualProp('wall', 40), { kind: 'kettlebell', hand: 'right' }],
      regions: ['right calf'],
      repeat: true,
      loadKg: 8,
    }
    const right = describeScene(scene, words)
    expect(right).toBe(
      'A person seen from the side, standing on one leg (right). ' +
        'Moves: left knee from 0° to 80° bent and left hip from 0° to 40° bent forward. ' +
        'Shown with: wall and kettlebell. Marked: calf. Weight: 8 kg. Repeat.',
    )
    expect(describeScene(scene, words, 'left')).toContain('standing on one leg (left)')
  })

  it('come with the picture, whatever kind it is', () => {
    const drawn = { kind: 'drawn', drawing: plainScene('lying') } as const
    expect(describePicture(drawn, words)).toContain('lying on the back')
    expect(drawingOf(drawn)).toEqual(drawScene(plainScene('lying')))
    const slug = figureSlugs[0] ?? ''
    expect(drawingOf({ kind: 'catalog', slug })?.marks.length).toBeGreaterThan(5)
    expect(drawingOf({ kind: 'photo', photoId: 'photo-1' })).toBeNull()
    expect(drawingOf(null)).toBeNull()
  })
})

describe('what a scene may hold', () => {
  const scene = plainScene('standing')
  const legs = (knee: number) => ({ ...scene.end.legs, left: { ...scene.end.legs.left, knee } })
  it.each<[string, unknown]>([
    ['a knee that bends backward', { ...scene, end: { ...scene.end, legs: legs(-5) } }],
    ['a knee beyond its range', { ...scene, end: { ...scene.end, legs: legs(151) } }],
    ['an angle that is no number', { ...scene, end: { ...scene.end, neck: 'low' } }],
    ['an unknown piece', { ...scene, props: [{ kind: 'trampoline', x: 0, y: 0 }] }],
    ['nine pieces', { ...scene, props: Array.from({ length: 9 }, () => usualProp('ball', 0)) }],
    ['a load below nothing', { ...scene, loadKg: -1 }],
    ['a place far away', { ...scene, plant: { ...scene.plant, x: 9000 } }],
  ])('refuses %s', (_what, bad) => {
    expect(poseSceneSchema.safeParse(bad).success).toBe(false)
  })
})
