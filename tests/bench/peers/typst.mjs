/** The handout's content set by Typst, compiled in this process. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const template = String.raw`
#let content = json(bytes(sys.inputs.content))
#set document(title: content.title, author: content.author)
#set text(font: "Noto Sans", size: 14pt, lang: content.language, fill: rgb("#111111"), hyphenate: false)
#set par(leading: 0.5em)
#let quiet = it => text(size: 12pt, fill: rgb("#4a5560"), it)
#let semi = it => text(weight: 600, it)
#set page(
  paper: "a4",
  margin: (top: 60pt, bottom: 56pt, x: 44pt),
  header: quiet(content.header),
  footer: context quiet(grid(columns: (1fr, auto), content.footer, semi[Page #counter(page).display() of #counter(page).final().first()])),
)
#let exercise(block-data) = block(breakable: false, above: 12pt, grid(
  columns: if block-data.figure == none { (1fr,) } else { (120pt, 1fr) },
  column-gutter: 17pt,
  ..if block-data.figure == none { () } else { (image(bytes(block-data.figure.svg), format: "svg", width: 120pt, height: 120pt, alt: block-data.figure.alt),) },
  {
    grid(columns: (1fr, auto), heading(level: 2, text(size: 18pt, weight: 700, block-data.name)), text(size: 12pt, weight: 600, fill: rgb("#0f6470"), block-data.side))
    for (weeks, amount) in block-data.doses {
      if weeks == "" { strong(amount); linebreak() } else { grid(columns: (110pt, 1fr), weeks, strong(amount)) }
    }
    par(semi(block-data.often))
    for (index, step) in block-data.steps.enumerate() { grid(columns: (22pt, 1fr), semi(str(index + 1) + "."), step) }
    for (label, value) in block-data.remarks { par(semi(label + " ") + value) }
  },
))
#for item in content.blocks {
  if item.kind == "title" { heading(level: 1, text(size: 26pt, weight: 700, item.text)) }
  else if item.kind == "heading" { heading(level: 2, text(size: 18pt, weight: 600, item.text)) }
  else if item.kind == "text" { par(item.text) }
  else if item.kind == "quiet" { par(quiet(item.text)) }
  else if item.kind == "strong" { par(semi(item.text)) }
  else if item.kind == "page" { pagebreak() }
  else if item.kind == "table" { table(columns: (40%, 15%, 25%, 1fr), stroke: (bottom: 0.5pt + rgb("#c9d0d6")), ..item.rows.flatten()) }
  else if item.kind == "list" { grid(columns: (auto, 1fr), column-gutter: 8pt, row-gutter: 4pt, ..item.items.map(((term, value)) => (strong(term), value)).flatten()) }
  else if item.kind == "scale" {
    table(columns: item.ratings.map(_ => 1fr), align: center, ..item.ratings.map(strong))
    grid(columns: (1fr, auto), quiet(item.none), quiet(item.worst))
  }
  else if item.kind == "exercise" { exercise(item) }
}
`

function openWith(evict) {
  return async ({ fonts }) => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    const folders = [...new Set(Object.values(fonts).map((file) => dirname(file)))]
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: folders }] })
    return {
      version: createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json').version,
      tagged: true,
      async render(content) {
        if (evict) compiler.evictCache(0)
        return compiler.pdf({ mainFileContent: template, inputs: { content: JSON.stringify(content) } })
      },
      close: async () => {},
    }
  }
}

/** As it comes: what did not change since the last run is taken from its cache. */
export const open = openWith(false)
/** With nothing left of earlier runs but its fonts. */
export const openWithoutCache = openWith(true)
