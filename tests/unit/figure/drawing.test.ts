// Drawing list, mirror, SVG and description.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  describeFigure,
  figureFor,
  figureSlugs,
  figureToSvg,
  mirror,
  themes,
  tones,
} from '../../../shared/figure/index.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import type { Drawing } from '../../../shared/figure/index.ts'
import { pathNumber } from '../../../shared/figure/drawing.ts'

const words = wordsIn('en').figures

const tenth = fc.integer({ min: 0, max: 2400 }).map((n) => pathNumber(n / 10))
const point = fc.tuple(tenth, tenth).map(([x, y]) => `${x} ${y}`)
const step = fc.oneof(
  point.map((p) => `L${p}`),
  fc.tuple(point, point).map(([a, p]) => `Q${a} ${p}`),
  fc.tuple(point, point, point).map(([a, b, p]) => `C${a} ${b} ${p}`),
  fc.tuple(tenth, fc.constantFrom('0', '1'), point).map(([r, sweep, p]) => `A${r} ${r} 0 0 ${sweep} ${p}`),
)
const path = fc.tuple(point, fc.array(step, { maxLength: 12 })).map(([p, steps]) => `M${p}${steps.join('')}Z`)

/** Milliseconds for the SVG strings of the whole set. */
const drawAll = (): number => {
  const start = performance.now()
  for (const slug of figureSlugs) {
    const drawing = figureFor(slug)
    if (drawing) figureToSvg(drawing)
  }
  return performance.now() - start
}

describe('mirror', () => {
  test('twice gives back any drawing', () => {
    fc.assert(
      fc.property(path, tenth, fc.constantFrom('start', 'middle', 'end'), (d, x, anchor) => {
        const drawing: Drawing = {
          width: 240,
          height: 240,
          marks: [
            { kind: 'path', d, fill: 'skin' },
            {
              kind: 'text',
              text: 'A',
              x: Number(x),
              y: 10,
              size: 12,
              anchor: anchor as 'start',
              tone: 'ink',
            },
          ],
        }
        expect(mirror(mirror(drawing))).toEqual(drawing)
      }),
    )
  })

  test('exchanges left and right and turns arcs the other way round', () => {
    const marks = [{ kind: 'path', d: 'M10 20A5 5 0 0 1 30 20Q0 1 2 3Z' }] as const
    const [mark] = mirror({ width: 240, height: 240, marks }).marks
    expect(mark).toEqual({ kind: 'path', d: 'M230 20A5 5 0 0 0 210 20Q240 1 238 3Z' })
  })
})

describe('SVG', () => {
  test('every theme colours every tone', () => {
    for (const theme of Object.values(themes)) {
      for (const tone of tones) expect(theme[tone]).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  test('black ink has no colour', () => {
    for (const colour of Object.values(themes.paper)) {
      expect(colour.slice(1, 3)).toBe(colour.slice(3, 5))
      expect(colour.slice(1, 3)).toBe(colour.slice(5, 7))
    }
  })

  test('start poses and working regions stay where a copier knows only black and white', () => {
    const grey = (colour: string): number => Number.parseInt(colour.slice(1, 3), 16)
    const { paper } = themes
    expect(grey(paper['ghost-ink'])).toBeLessThan(128)
    // Regions are laid over white skin at three quarters.
    expect(0.75 * grey(paper.tint) + 0.25 * grey(paper.skin)).toBeLessThan(128)
    for (const tone of ['skin', 'skin-far', 'ghost', 'prop', 'water', 'soft'] as const)
      expect(grey(paper[tone])).toBeGreaterThan(200)
  })

  test('escapes the title', () => {
    const svg = figureToSvg({ width: 240, height: 240, marks: [] }, { title: '<a & "b">' })
    expect(svg).toContain('<title>&lt;a &amp; &quot;b&quot;&gt;</title>')
    expect(svg).not.toContain('<a &')
  })

  test('draws the whole set in well under 50 ms', () => {
    drawAll()
    expect(Math.min(drawAll(), drawAll(), drawAll())).toBeLessThan(50)
  })
})

describe('load', () => {
  test('is written once, readable, and not mirrored', () => {
    const drawing = figureFor('light-weighted-carry', { side: 'left', loadKg: 7.5 })
    const text = drawing?.marks.filter((mark) => mark.kind === 'text')
    expect(text).toEqual([expect.objectContaining({ text: '7.5 kg', anchor: 'end' })])
  })
})

describe('description', () => {
  test.each([...figureSlugs])('%s is described', (slug) => {
    for (const side of ['left', 'right'] as const) {
      const text = describeFigure(slug, words, side)
      expect(text.length).toBeGreaterThan(20)
      expect(text).not.toMatch(/undefined|NaN|null|\[object/)
      expect(text).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('names the other side for a mirrored figure', () => {
    expect(describeFigure('single-leg-balance', words, 'right')).toContain('one leg (right)')
    expect(describeFigure('single-leg-balance', words, 'left')).toContain('one leg (left)')
  })

  test('is empty for an unknown exercise', () => {
    expect(describeFigure('no-such-exercise', words)).toBe('')
  })
})
