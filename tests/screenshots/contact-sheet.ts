/** One page with every picture, to look through them at once. */
import { escapeHtml } from './escape-html.ts'

export interface Shot {
  /** What it stands with: the pictures of one screen or one document. */
  readonly group: string
  readonly caption: string
  readonly file: string
}

export interface Fault {
  readonly group: string
  readonly text: string
}

const style = `
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #eceff1; color: #17212b }
  h1 { font-size: 20px } h2 { font-size: 15px; margin: 32px 0 8px } .row { display: flex; flex-wrap: wrap; gap: 12px }
  figure { margin: 0; background: #fff; padding: 6px; border: 1px solid #c9d0d6 } img { display: block; width: 420px }
  figcaption { font-size: 12px; color: #4a5560; padding-top: 4px } .fault { color: #a01c1c; font-family: monospace }`

export function contactSheet(title: string, shots: readonly Shot[], faults: readonly Fault[] = []): string {
  const groups = [...new Set([...shots, ...faults].map(({ group }) => group))]
  const parts = groups.map((name) => {
    const pictures = shots
      .filter(({ group }) => group === name)
      .map(
        ({ file, caption }) =>
          `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${escapeHtml(name)}, ${caption}"></a><figcaption>${caption}</figcaption></figure>`,
      )
    const wrong = faults
      .filter(({ group }) => group === name)
      .map(({ text }) => `<p class="fault">${escapeHtml(text)}</p>`)
    return `<h2>${escapeHtml(name)}</h2>${wrong.join('')}<div class="row">${pictures.join('')}</div>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1>${parts.join('')}</html>`
}
