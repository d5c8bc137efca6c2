/**
 * One drawing list, two renderings: every figure as the browser draws its SVG and as pdf.js draws the page that the
 * handout's code wrote, both sides, pixel by pixel.
 */
import { readFileSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Drawing, Mark } from '../../shared/figure/index.ts'
import { installComparison } from './support/compare-pages.ts'
import { inkPdf, inkSvg, sidedFigures } from './support/figure-pages.ts'

/** Pixels along an edge: twice the drawing's own units. */
const edge = 480
/** Steps of grey (of 255) that a pixel may be off the pixels around it. */
const threshold = 24
/**
 * Share of pixels that may be off, 27 of them: about what the same SVG gives at worst when it is moved by an eighth of a
 * pixel, so that every edge is smoothed otherwise. The two renderings stay below half of it.
 */
const allowed = 0.00012

const test = base.extend<{ comparison: Page }>({
  comparison: async ({ page }, use) => {
    const origin = 'http://figures.test'
    const scripts = { '/pdf.mjs': 'pdf.mjs', '/pdf.worker.mjs': 'pdf.worker.mjs' } as const
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      const script = Object.entries(scripts).find(([path]) => path === pathname)?.[1]
      return script
        ? route.fulfill({
            contentType: 'text/javascript',
            body: readFileSync(`node_modules/pdfjs-dist/build/${script}`, 'utf8'),
          })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Figures</title>' })
    })
    await page.goto(`${origin}/`)
    await page.evaluate(installComparison, { threshold })
    await use(page)
  },
})

async function openPdf(page: Page, drawings: readonly Drawing[]): Promise<void> {
  const bytes = await inkPdf(drawings, 240)
  await page.evaluate((base64) => window.openPdf(base64), Buffer.from(bytes).toString('base64'))
}

const difference = (page: Page, drawing: Drawing, number: number): Promise<number> =>
  page.evaluate(([svg, at, size]) => window.differenceOf(svg, at, size), [
    inkSvg(drawing),
    number,
    edge,
  ] as const)

test('screen and paper draw the same figure, all of them, both sides', async ({ comparison }) => {
  const figures = sidedFigures()
  expect(figures.length).toBeGreaterThanOrEqual(176)
  await openPdf(
    comparison,
    figures.map(({ drawing }) => drawing),
  )
  const found: { readonly name: string; readonly share: number }[] = []
  for (const [index, { slug, side, drawing }] of figures.entries()) {
    found.push({ name: `${slug} (${side})`, share: await difference(comparison, drawing, index + 1) })
  }
  const worst = found.toSorted((one, other) => other.share - one.share)
  const percent = (share: number): string => `${(share * 100).toFixed(4)} %`
  console.log(`    worst of ${found.length}: ${worst[0]?.name} ${percent(worst[0]?.share ?? 0)} of pixels`)
  expect(
    worst.filter(({ share }) => share > allowed).map(({ name, share }) => `${name} ${percent(share)}`),
  ).toEqual([])
})

type Break = (mark: Mark) => Mark | null

const breaks: readonly (readonly [what: string, slug: string, change: Break])[] = [
  ['a line lost', 'ankle-alphabet', (mark) => (mark.kind === 'path' && !mark.fill ? null : mark)],
  [
    'an outline half as wide',
    'heel-walk',
    (mark) => (mark.kind === 'path' && mark.width ? { ...mark, width: mark.width / 2 } : mark),
  ],
  [
    'a tint too light',
    'heel-walk',
    (mark) => (mark.kind === 'path' && mark.fill === 'tint' ? { ...mark, opacity: 0.4 } : mark),
  ],
  [
    'a label elsewhere',
    'foot-intrinsic-block',
    (mark) => (mark.kind === 'text' ? { ...mark, x: mark.x + 3 } : mark),
  ],
  [
    'an eye lost',
    'single-leg-balance',
    (mark) => (mark.kind === 'path' && mark.fill === 'ink' ? null : mark),
  ],
]

/** The last mark that the change touches is changed, all others stay. */
function broken(drawing: Drawing, change: Break): Drawing {
  const last = drawing.marks.findLastIndex((mark) => change(mark) !== mark)
  return {
    ...drawing,
    marks: drawing.marks.flatMap((mark, at) => (at === last ? (change(mark) ?? []) : [mark])),
  }
}

for (const [what, slug, change] of breaks) {
  test(`the comparison notices ${what}`, async ({ comparison }) => {
    const figure = sidedFigures().find((one) => one.slug === slug && one.side === 'right')
    if (!figure) throw new Error(`No figure for ${slug}`)
    await openPdf(comparison, [figure.drawing, broken(figure.drawing, change)])
    expect(await difference(comparison, figure.drawing, 1)).toBeLessThanOrEqual(allowed)
    expect(await difference(comparison, figure.drawing, 2)).toBeGreaterThan(allowed)
  })
}

test('smoothed edges are allowed, a drawing that lies one unit off is not', async ({ comparison }) => {
  for (const { drawing } of sidedFigures().filter((_, index) => index % 16 === 0)) {
    const moved = (pixels: number): Promise<number> =>
      comparison.evaluate(([svg, size, by]) => window.differenceWhenMoved(svg, size, by), [
        inkSvg(drawing),
        edge,
        pixels,
      ] as const)
    expect(await moved(0)).toBe(0)
    expect(await moved(0.125)).toBeLessThanOrEqual(allowed)
    expect(await moved(2)).toBeGreaterThan(allowed)
  }
})
