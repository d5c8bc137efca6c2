// Writes every figure to a folder, to be looked at: one SVG each, a contact sheet as HTML, PNG and PDF, and the same
// figures at the sizes and in the inks that they are used in. `node tests/figures/contact-sheet.ts --out DIR`;
// `--only a,b` limits the set, `--size 600` sets the pixel size of one figure on the sheet.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { describeFigure, figureFor, figureSlugs, figureToSvg } from '../../shared/figure/index.ts'
import type { Side, ThemeName } from '../../shared/figure/index.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/figures' },
    only: { type: 'string' },
    size: { type: 'string', default: '220' },
    theme: { type: 'string', default: 'light' },
    side: { type: 'string', default: 'right' },
    fast: { type: 'boolean', default: false },
  },
})
const folder = resolve(values.out)
const size = Number(values.size)
const wanted = values.only?.split(',')
const slugs = figureSlugs.filter((slug) => wanted?.includes(slug) ?? true)
const side: Side = values.side === 'left' ? 'left' : 'right'
const sheetTheme: ThemeName = values.theme === 'dark' || values.theme === 'paper' ? values.theme : 'light'

const nameOf = (slug: string): string => slug.replaceAll('-', ' ').replace(/^./, (c) => c.toUpperCase())

function svg(slug: string, theme: ThemeName): string {
  const drawing = figureFor(slug, { side })
  if (!drawing) throw new Error(`No figure for ${slug}`)
  return figureToSvg(drawing, { theme, title: describeFigure(slug, 'en', side) })
}

function page(theme: ThemeName, edge: string, columns: string, captions: boolean): string {
  const back = theme === 'dark' ? '#1b242b' : '#ffffff'
  const text = theme === 'dark' ? '#e6ebee' : '#26343f'
  const tiles = slugs.map((slug) => {
    const words = captions ? `<b>${nameOf(slug)}</b><br><code>${slug}</code>` : ''
    return `<figure>${svg(slug, theme)}<figcaption>${words}</figcaption></figure>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Figures</title><style>
@page { size: A4; margin: 10mm }
body { margin: 8px; font: 11px Inter, sans-serif; background: ${back}; color: ${text} }
main { display: grid; gap: 8px; grid-template-columns: repeat(${columns}, ${edge}) }
figure { margin: 0; break-inside: avoid; outline: 1px solid #8883 }
svg { width: ${edge}; height: ${edge}; display: block }
</style><main>${tiles.join('')}</main>`
}

mkdirSync(folder, { recursive: true })
for (const slug of slugs) writeFileSync(join(folder, `${slug}.svg`), svg(slug, 'light'))
const sheet = page(sheetTheme, `${size}px`, 'auto-fill', true)
writeFileSync(join(folder, 'contact-sheet.html'), sheet)

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
})
const columns = Math.min(slugs.length, Math.max(1, Math.floor(1320 / (size + 8))))
const tab = await browser.newPage({ viewport: { width: columns * (size + 8) + 16, height: 400 } })
await tab.setContent(sheet)
await tab.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true })
if (!values.fast) {
  await tab.setContent(page('paper', '42mm', '4', true))
  await tab.pdf({ path: join(folder, 'contact-sheet.pdf'), preferCSSPageSize: true })
  await tab.setViewportSize({ width: 1100, height: 800 })
  await tab.setContent(page('light', '64px', 'auto-fill', false))
  await tab.screenshot({ path: join(folder, 'at-64px.png'), fullPage: true })
  await tab.setContent(page('paper', '22mm', 'auto-fill', false))
  await tab.screenshot({ path: join(folder, 'paper-22mm.png'), fullPage: true })
  await tab.setContent(page('dark', '150px', 'auto-fill', false))
  await tab.screenshot({ path: join(folder, 'dark.png'), fullPage: true })
}
await browser.close()
process.stdout.write(`${slugs.length} figures in ${folder}\n`)
