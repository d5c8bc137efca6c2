/** The window draws the drawing list as it is: the same paths, in the same order, painted the same way as the SVG string. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FigureView } from '../../../renderer/ui/figure-view.tsx'
import { figureFor, figureSlugs, figureToSvg, svgPath } from '../../../shared/figure/index.ts'
import type { Drawing } from '../../../shared/figure/index.ts'

/** What decides how a mark looks, by attribute; whatever is not written is missing. */
const painted = [
  'd',
  'x',
  'y',
  'fill',
  'stroke',
  'stroke-width',
  'paint-order',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'text-anchor',
]

function marksOf(markup: string): Readonly<Record<string, string>>[] {
  const page = new DOMParser().parseFromString(markup, 'text/html')
  return [...page.querySelectorAll('path, text')].map((mark) => ({
    kind: mark.tagName,
    text: mark.textContent ?? '',
    ...Object.fromEntries(
      painted.flatMap((name) => {
        const value = mark.getAttribute(name)
        return value === null ? [] : [[name, value]]
      }),
    ),
  }))
}

const inWindow = (drawing: Drawing, ink: 'screen' | 'paper'): Readonly<Record<string, string>>[] =>
  marksOf(renderToStaticMarkup(<FigureView drawing={drawing} ink={ink} />))

function drawn(slug: string, side: 'left' | 'right'): Drawing {
  const drawing = figureFor(slug, { side })
  if (!drawing) throw new Error(`No figure for ${slug}`)
  return drawing
}

describe('the figure in the window', () => {
  it.each([...figureSlugs])('draws %s mark for mark as the SVG string does, both sides', (slug) => {
    for (const side of ['right', 'left'] as const) {
      const drawing = drawn(slug, side)
      const marks = inWindow(drawing, 'paper')
      expect(marks).toEqual(marksOf(figureToSvg(drawing, { theme: 'paper' })))
      expect(marks.map((mark) => mark['d'] ?? mark['text'])).toEqual(
        drawing.marks.map((mark) => (mark.kind === 'path' ? svgPath(mark.path) : mark.text)),
      )
    }
  })

  it('has the colours of both screens in each mark', () => {
    const drawing = drawn('band-eversion', 'right')
    const [light, dark] = [marksOf(figureToSvg(drawing)), marksOf(figureToSvg(drawing, { theme: 'dark' }))]
    inWindow(drawing, 'screen').forEach((mark, at) => {
      for (const paint of ['fill', 'stroke']) {
        const one = light[at]?.[paint]
        const both = one === undefined || one === 'none' ? one : `light-dark(${one}, ${dark[at]?.[paint]})`
        expect(mark[paint]).toBe(both)
      }
    })
  })
})
