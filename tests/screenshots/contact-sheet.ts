/** One page with every picture, to look through them at once. */
import { escapeHtml } from './escape-html.ts'
import type { Look } from './looks.ts'

export interface Shot {
  readonly screen: string
  readonly look: Look
  readonly file: string
}

export interface Fault {
  readonly screen: string
  readonly text: string
}

const style = `
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #eceff1; color: #17212b }
  h1 { font-size: 20px } h2 { font-size: 15px; margin: 32px 0 8px } .row { display: flex; flex-wrap: wrap; gap: 12px }
  figure { margin: 0; background: #fff; padding: 6px; border: 1px solid #c9d0d6 } img { display: block; width: 420px }
  figcaption { font-size: 12px; color: #4a5560; padding-top: 4px } .fault { color: #a01c1c; font-family: monospace }`

export function contactSheet(shots: readonly Shot[], faults: readonly Fault[]): string {
  const screens = [...new Set([...shots.map((shot) => shot.screen), ...faults.map((fault) => fault.screen)])]
  const parts = screens.map((screen) => {
    const pictures = shots
      .filter((shot) => shot.screen === screen)
      .map(
        ({ file, look }) =>
          `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${escapeHtml(screen)}, ${look.name}"></a><figcaption>${look.name}</figcaption></figure>`,
      )
    const wrong = faults
      .filter((fault) => fault.screen === screen)
      .map((fault) => `<p class="fault">${escapeHtml(fault.text)}</p>`)
    return `<h2>${escapeHtml(screen)}</h2>${wrong.join('')}<div class="row">${pictures.join('')}</div>`
  })
  const title = `Stridebook, ${screens.length} screens`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1>${parts.join('')}</html>`
}
