// Every figure of the set: possible bodies, planted feet, inside the frame, small, different from all others.

import { describe, expect, test } from 'vitest'
import { pointOf, solvePose } from '../../../shared/figure/body/pose.ts'
import type { PoseSpec } from '../../../shared/figure/body/pose.ts'
import type { Drawing } from '../../../shared/figure/drawing.ts'
import type { BodyElement, Element } from '../../../shared/figure/figure-spec.ts'
import { figureFor, figureSlugs, hasFigure, mirror, svgPath } from '../../../shared/figure/index.ts'
import { figureSpecs } from '../../../shared/figure/poses/all.ts'
import { catalogSlugs } from '../../support/catalog-slugs.ts'
import { pathBytes, reach } from './path-reach.ts'
import { beyondLimits, boneError, planFootBeyondLimits, sideFootBeyondLimits } from './possible-body.ts'

const elements = (slug: string): readonly Element[] =>
  figureSpecs[slug]?.panels.flatMap((panel) => panel.draw) ?? []
const bodies = (slug: string): BodyElement[] => elements(slug).filter((e): e is BodyElement => 'body' in e)
const poses = (slug: string): PoseSpec[] =>
  bodies(slug).flatMap((e) => (e.from ? [e.body, e.from] : [e.body]))

/** In the air, in water, or on something that stands on the floor. */
const raised = new Set([
  'foam-roll-calf',
  'barefoot-march-compliant',
  'calf-raise-tempo',
  'calf-raise-sequence',
  'step-down',
  'single-leg-balance-unstable',
  'gentle-hops',
  'lateral-hops',
  'light-foot-drills',
  'post-run-ankle-session',
  'forefoot-hops-pad',
  'depth-rebound',
  'gentle-hill-intervals',
  'rice',
  'cycling',
  'swimming',
  'rest-day',
  'sleep-hydration-nutrition',
  'cool-down-set',
])

function drawing(slug: string): Drawing {
  const found = figureFor(slug)
  if (!found) throw new Error(`No figure for ${slug}`)
  return found
}

test('every exercise of the catalog has a figure, and nothing else has', () => {
  expect([...figureSlugs].toSorted()).toEqual([...catalogSlugs].toSorted())
  expect(hasFigure('no-such-exercise')).toBe(false)
  expect(hasFigure('constructor')).toBe(false)
  expect(figureFor('no-such-exercise')).toBeUndefined()
})

test('no two figures are the same', () => {
  const seen = new Map<string, string>()
  for (const slug of figureSlugs) {
    const key = JSON.stringify(drawing(slug).marks)
    expect(seen.get(key), `${slug} looks like another figure`).toBeUndefined()
    seen.set(key, slug)
  }
})

describe.each([...figureSlugs])('%s', (slug) => {
  test('bends every joint within its range', () => {
    for (const pose of poses(slug)) expect(beyondLimits(solvePose(pose).angles)).toEqual([])
    for (const element of elements(slug)) {
      if ('foot' in element) {
        expect(sideFootBeyondLimits(element.foot)).toEqual([])
        if (element.from) expect(sideFootBeyondLimits(element.from)).toEqual([])
      }
      if ('top' in element) expect(planFootBeyondLimits(element.top)).toEqual([])
      if ('front' in element) expect(planFootBeyondLimits(element.front)).toEqual([])
    }
  })

  test('keeps the length of every limb and lets hands and feet reach their places', () => {
    for (const spec of poses(slug)) {
      const pose = solvePose(spec)
      expect(boneError(pose.places)).toBeLessThan(1e-6)
      expect(pose.missed).toBeLessThan(1)
    }
  })

  test('has no foot below the floor and floats only where it should', () => {
    for (const spec of poses(slug)) {
      const { places } = solvePose(spec)
      const legs = [places.legs.left, places.legs.right]
      const feet = legs.flatMap((leg) => [leg.heel.y, leg.ball.y - 1.6, leg.toe.y])
      const lowest = Math.min(...feet, places.seat.y, places.back.y)
      if (slug !== 'swimming') expect(Math.min(...feet)).toBeGreaterThan(-3.5)
      if (!raised.has(slug)) expect(lowest).toBeLessThan(1.5)
    }
  })

  test('keeps planted points where they are', () => {
    for (const body of bodies(slug)) {
      if (!body.from) continue
      const [start, end] = [solvePose(body.from), solvePose(body.body)]
      for (const point of body.keeps ?? []) {
        const a = pointOf(start.places, point)
        const b = pointOf(end.places, point)
        expect(Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z), point).toBeLessThan(0.6)
      }
    }
  })

  test('stays inside the frame', () => {
    const { width, height, marks: right } = drawing(slug)
    const left = figureFor(slug, { side: 'left' })?.marks ?? []
    for (const mark of [...right, ...left]) {
      if (mark.kind === 'text') {
        expect(mark.x).toBeGreaterThan(0)
        expect(mark.x).toBeLessThan(width)
        expect(mark.y - mark.size * 0.75).toBeGreaterThan(0)
        expect(mark.y).toBeLessThan(height)
        continue
      }
      const half = mark.stroke ? (mark.width ?? 1) / 2 : 0
      const box = reach(mark.path)
      expect(box.left - half, svgPath(mark.path).slice(0, 60)).toBeGreaterThanOrEqual(0)
      expect(box.top - half, svgPath(mark.path).slice(0, 60)).toBeGreaterThanOrEqual(0)
      expect(box.right + half, svgPath(mark.path).slice(0, 60)).toBeLessThanOrEqual(width)
      expect(box.bottom + half, svgPath(mark.path).slice(0, 60)).toBeLessThanOrEqual(height)
    }
  })

  test('is small and uses plain path commands only', () => {
    const figure = drawing(slug)
    expect(pathBytes(figure)).toBeLessThan(Math.max(10_000, 5_000 * poses(slug).length))
    for (const mark of figure.marks) {
      // SVG and PDF lay a translucent fill and stroke of one mark differently.
      if (mark.kind === 'path' && mark.opacity !== undefined) expect(mark.fill && mark.stroke).toBeUndefined()
      if (mark.kind === 'path')
        expect(svgPath(mark.path)).toMatch(/^M(?:[MLQCAZ]?(?:-?\d+(?:\.\d)?(?: |(?=[MLQCAZ]|$)))*)+$/)
    }
  })

  test('mirrors exactly, and twice is the same', () => {
    const right = drawing(slug)
    const left = figureFor(slug, { side: 'left' })
    expect(mirror(mirror(right))).toEqual(right)
    // Numbered parts keep their reading order, and a page or a chart is not turned round.
    const panels = figureSpecs[slug]?.panels ?? []
    const whole = panels.every((panel) => panel.number === undefined && !panel.sideless)
    if (whole) expect(left).toEqual(mirror(right))
    else expect(left).not.toEqual(right)
    expect(left?.marks.length).toBe(right.marks.length)
  })
})

const stepNumbers = (side: 'left' | 'right'): string[] =>
  (figureFor('foot-intrinsic-block', { side })?.marks ?? []).flatMap((mark) =>
    mark.kind === 'text' ? [`${mark.text} ${mark.x} ${mark.y}`] : [],
  )

test('numbered parts are read from left to right on both sides', () => {
  expect(stepNumbers('left')).toEqual(stepNumbers('right'))
})
