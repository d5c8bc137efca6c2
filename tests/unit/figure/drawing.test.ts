// Drawing list, mirror, SVG and description.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  describeFigure,
  figureFor,
  figureSlugs,
  figureToSvg,
  mirror,
  svgPath,
  themes,
  tones,
} from '../../../shared/figure/index.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import type { Drawing } from '../../../shared/figure/index.ts'
import { composeFigure } from '../../../shared/figure/compose.ts'
import { tenths } from '../../../shared/figure/drawing.ts'
import type { Path } from '../../../shared/figure/drawing.ts'
import { figureSpecs } from '../../../shared/figure/poses/all.ts'

const words = wordsIn('en').figures

const tenth = fc.integer({ min: 0, max: 2400 }).map((n) => tenths(n / 10))
const step = fc.oneof(
  fc.tuple(fc.constant('L' as const), tenth, tenth),
  fc.tuple(fc.constant('Q' as const), tenth, tenth, tenth, tenth),
  fc.tuple(fc.constant('C' as const), tenth, tenth, tenth, tenth, tenth, tenth),
  fc.tuple(fc.constant('A' as const), tenth, fc.boolean(), tenth, tenth),
)
const path = fc
  .tuple(fc.tuple(fc.constant('M' as const), tenth, tenth), fc.array(step, { maxLength: 12 }))
  .map(([start, steps]): Path => [start, ...steps, ['Z']])

/** Milliseconds on the processor for drawing the whole set anew; other programs do not count. */
function drawAll(): number {
  const before = process.threadCpuUsage()
  for (const spec of Object.values(figureSpecs)) figureToSvg(composeFigure(spec).right)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

describe('mirror', () => {
  test('twice gives back any drawing', () => {
    fc.assert(
      fc.property(path, tenth, fc.constantFrom('start', 'middle', 'end'), (drawn, x, anchor) => {
        const drawing: Drawing = {
          width: 240,
          height: 240,
          marks: [
            { kind: 'path', path: drawn, fill: 'skin' },
            {
              kind: 'text',
              text: 'A',
              x,
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
    const right: Path = [['M', 10, 20], ['A', 5, true, 30, 20], ['Q', 0, 1, 2, 3], ['Z']]
    const [mark] = mirror({ width: 240, height: 240, marks: [{ kind: 'path', path: right }] }).marks
    const left: Path = [['M', 230, 20], ['A', 5, false, 210, 20], ['Q', 240, 1, 238, 3], ['Z']]
    expect(mark).toEqual({ kind: 'path', path: left })
  })
})

describe('SVG', () => {
  test('writes every kind of step', () => {
    const steps: Path = [
      ['M', 1, 2],
      ['L', 3.5, -4],
      ['Q', 1, 2, 3, 4],
      ['C', 1, 2, 3, 4, 5, 6.1],
      ['A', 7, false, 8, 9],
      ['Z'],
    ]
    expect(svgPath(steps)).toBe('M1 2L3.5 -4Q1 2 3 4C1 2 3 4 5 6.1A7 7 0 0 0 8 9Z')
  })

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
    expect(Math.min(...Array.from({ length: 5 }, drawAll))).toBeLessThan(50)
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
