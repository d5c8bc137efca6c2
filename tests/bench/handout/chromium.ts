/** The handout's content as a page that Chromium prints: one browser and one page for all runs, fonts loaded once. */
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { launchOptions } from '../../support/find-browser.ts'
import type { ContentBlock, HandoutContent } from './content.ts'
import type { OpenMaker } from './measure.ts'

const style = `
  body { font: 14pt/1.33 'Noto Sans'; color: #111; margin: 0 }
  h1 { font-size: 26pt; font-weight: 700; margin: 0 0 6pt } h2, h3 { font-size: 18pt; font-weight: 600; margin: 12pt 0 0 }
  h3 { font-weight: 700; margin: 0; flex: 1 } p, ol { margin: 0 } .quiet { font-size: 12pt; color: #4a5560 }
  .strong, .side { font-weight: 600 } .side { font-size: 12pt; color: #0f6470 }
  table { width: 100%; border-collapse: collapse } td, th { text-align: left; border-bottom: 0.5pt solid #c9d0d6; padding: 3pt 0 }
  dl { display: grid; grid-template-columns: auto 1fr; column-gap: 8pt; margin: 0 } dt { font-weight: 700 } dd { margin: 0 }
  .scale { display: flex } .scale span { flex: 1; border: 1pt solid; text-align: center; font-weight: 700 }
  .ends, .head { display: flex; justify-content: space-between } .page { break-before: page }
  .exercise { display: flex; gap: 17pt; break-inside: avoid; border-top: 0.75pt solid #c9d0d6; margin-top: 8pt; padding-top: 11pt }
  .exercise svg { width: 120pt; height: 120pt; flex: none } .words { flex: 1 } .dose { display: grid; grid-template-columns: 110pt 1fr }
  .dose b:only-child { grid-column: 1 / -1 }`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

function htmlOf(block: ContentBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${safe(block.text)}</h1>`
    case 'heading':
      return `<h2>${safe(block.text)}</h2>`
    case 'text':
      return `<p>${safe(block.text)}</p>`
    case 'quiet':
    case 'strong':
      return `<p class="${block.kind}">${safe(block.text)}</p>`
    case 'page':
      return '<div class="page"></div>'
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('')}</table>`
    case 'list':
      return `<dl>${block.items.map(([term, text]) => `<dt>${safe(term)}</dt><dd>${safe(text)}</dd>`).join('')}</dl>`
    case 'scale': {
      const cells = block.ratings.map((rating) => `<span>${rating}</span>`).join('')
      return `<div class="scale">${cells}</div><div class="ends quiet"><span>${safe(block.none)}</span><span>${safe(block.worst)}</span></div>`
    }
    case 'exercise': {
      const doses = block.doses.map(
        ([weeks, amount]) =>
          `<div class="dose">${weeks ? `<span>${safe(weeks)}</span>` : ''}<b>${safe(amount)}</b></div>`,
      )
      const steps = block.steps.map((step) => `<li>${safe(step)}</li>`)
      const remarks = block.remarks.map(([label, text]) => `<p><b>${safe(label)}</b> ${safe(text)}</p>`)
      const head = `<div class="head"><h3>${safe(block.name)}</h3><span class="side">${safe(block.side)}</span></div>`
      const words = `${head}${doses.join('')}<p class="strong">${safe(block.often)}</p><ol>${steps.join('')}</ol>${remarks.join('')}`
      return `<div class="exercise">${block.figure?.svg ?? ''}<div class="words">${words}</div></div>`
    }
  }
}

function frame(content: HandoutContent): { headerTemplate: string; footerTemplate: string } {
  const look =
    'font: 9pt sans-serif; color: #4a5560; width: 100%; margin: 0 44pt; display: flex; justify-content: space-between'
  const pages = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>'
  return {
    headerTemplate: `<div style="${look}">${safe(content.header)}</div>`,
    footerTemplate: `<div style="${look}"><span>${safe(content.footer)}</span><span>${pages}</span></div>`,
  }
}

export const open: OpenMaker = async ({ fonts }) => {
  const browser = await chromium.launch(launchOptions())
  const page = await browser.newPage()
  const faces = await Promise.all(
    Object.entries({ 400: fonts.regular, 600: fonts.semibold, 700: fonts.bold }).map(
      async ([weight, file]) => {
        const data = (await readFile(file)).toString('base64')
        return `@font-face { font-family: 'Noto Sans'; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`
      },
    ),
  )
  await page.setContent(
    `<!doctype html><html lang="en"><style>${faces.join('')}${style}</style><body></body></html>`,
  )
  return {
    version: browser.version(),
    tagged: true,
    async render(content) {
      const html = content.blocks.map(htmlOf).join('')
      await page.evaluate(async (markup) => {
        document.body.innerHTML = markup
        await document.fonts.ready
      }, html)
      return page.pdf({
        format: 'A4',
        margin: { top: '80px', bottom: '75px', left: '59px', right: '59px' },
        displayHeaderFooter: true,
        tagged: true,
        ...frame(content),
      })
    },
    close: () => browser.close(),
  }
}
