// Writes every figure to a folder, to be looked at: one SVG each (figures/SLUG.svg), and contact sheets with the name
// and the slug of each as text: contact-sheet.html, .png, .pdf (black ink on paper), and the same figures mirrored, on a
// dark screen, as small as they are used, and in black and white without greys.
//
// `npm run figures -- --out DIR`. `--only a,b` limits the set, `--size 600` sets the pixels of one figure on the first
// sheet, `--fast` leaves out all others.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { catalogIn } from '../../shared/text/catalog.ts'
import { describeFigure, figureFor, figureSlugs, figureToSvg, themes } from '../../shared/figure/index.ts'
import { wordsIn } from '../../shared/text/index.ts'
import type { Side, ThemeName } from '../../shared/figure/index.ts'
import { launchOptions } from '../support/find-browser.ts'

const words = wordsIn('en').figures

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/figures' },
    only: { type: 'string' },
    size: { type: 'string', default: '240' },
    fast: { type: 'boolean', default: false },
  },
})
const folder = resolve(values.out)
const size = Number(values.size)
const wanted = values.only?.split(',')
const entries = catalogIn('en').filter(({ id }) => figureSlugs.includes(id) && (wanted?.includes(id) ?? true))

interface Sheet {
  readonly theme: ThemeName
  readonly side?: Side
  /** Edge of one figure, as CSS writes it. */
  readonly edge: string
  readonly columns?: string
  readonly captions?: boolean
  /** Every pixel black or white, as a copier would make it. */
  readonly hard?: boolean
}

function svg(slug: string, theme: ThemeName, side: Side = 'right'): string {
  const drawing = figureFor(slug, { side })
  if (!drawing) throw new Error(`No figure for ${slug}`)
  return figureToSvg(drawing, { theme, title: describeFigure(slug, words, side) })
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function page({ theme, side, edge, columns = 'auto-fill', captions = true, hard = false }: Sheet): string {
  const { paper: back } = themes[theme]
  const text = theme === 'dark' ? '#e6ebee' : '#26343f'
  const tiles = entries.map(({ id, name, category }) => {
    const label = `<b>${escape(name)}</b><code>${id}</code><span>${category}</span>`
    const caption = captions ? `<figcaption>${label}</figcaption>` : ''
    return `<figure>${svg(id, theme, side)}${caption}</figure>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures of the catalog</title><style>
@page { size: A4; margin: 10mm }
body { margin: 8px; font: 11px/1.3 Inter, 'Noto Sans', sans-serif; background: ${back}; color: ${text} }
main { display: grid; gap: 8px; grid-template-columns: repeat(${columns}, ${edge}) }
figure { margin: 0; break-inside: avoid; outline: 1px solid #8883 }
figcaption { display: grid; padding: 2px 4px 4px }
figcaption span { opacity: 0.7 }
svg { width: ${edge}; height: ${edge}; display: block }
${hard ? 'svg { filter: grayscale(1) contrast(100) }' : ''}
</style><main>${tiles.join('\n')}</main></html>`
}

/** A picture of a sheet; `density` 3.125 is print at 300 dots per inch. */
async function picture(
  browser: Browser,
  name: string,
  sheet: Sheet,
  width: number,
  density = 1,
): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: density })
  await tab.setContent(page(sheet))
  await tab.screenshot({ path: join(folder, name), fullPage: true })
  await tab.close()
}

async function printed(browser: Browser, name: string, sheet: Sheet): Promise<void> {
  const tab = await browser.newPage()
  await tab.setContent(page(sheet))
  await tab.pdf({ path: join(folder, name), preferCSSPageSize: true })
  await tab.close()
}

mkdirSync(join(folder, 'figures'), { recursive: true })
for (const { id } of entries) writeFileSync(join(folder, 'figures', `${id}.svg`), svg(id, 'light'))
const first: Sheet = { theme: 'light', edge: `${size}px` }
writeFileSync(join(folder, 'contact-sheet.html'), page(first))

const browser = await chromium.launch(launchOptions())
const columns = Math.min(Math.max(entries.length, 1), Math.max(1, Math.floor(1500 / (size + 8))))
await picture(browser, 'contact-sheet.png', first, columns * (size + 8) + 16)
if (!values.fast) {
  await printed(browser, 'contact-sheet.pdf', { theme: 'paper', edge: '42mm', columns: '4' })
  await picture(browser, 'left-side.png', { theme: 'light', side: 'left', edge: '150px' }, 1280)
  await picture(browser, 'dark-screen.png', { theme: 'dark', edge: '150px' }, 1280)
  await picture(browser, 'screen-64px.png', { theme: 'light', edge: '64px', captions: false }, 880)
  await picture(
    browser,
    'paper-22mm-300dpi.png',
    { theme: 'paper', edge: '22mm', captions: false },
    560,
    3.125,
  )
  await picture(
    browser,
    'copied-22mm-300dpi.png',
    { theme: 'paper', edge: '22mm', captions: false, hard: true },
    560,
    3.125,
  )
}
await browser.close()
process.stdout.write(`${entries.length} figures in ${folder}\n`)
