/** The style sheets: sizes and colours from tokens, rows and columns from the layout classes, no word without a use. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')

function read(ending: RegExp): { file: string; text: string }[] {
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => ({ file, text: readFileSync(join(renderer, file), 'utf8') }))
}

interface Rule {
  readonly selector: string
  readonly declarations: readonly (readonly [property: string, value: string])[]
}

/** The innermost rules of a sheet, those in media queries too. */
function rulesOf(css: string): Rule[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: body
      .split(';')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const),
  }))
}

const spacing = /^(?:margin|padding|gap$|row-gap|column-gap|scroll-margin|scroll-padding)/
const type = /^(?:font-size|font-weight)$/
const sizes = /(?<![\w.-])-?[\d.]+(?:px|r?em|pt)\b/g
const colours = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?)\(/i

/** Sizes that no token has, with why. */
const allowedSizes: ReadonlySet<string> = new Set([
  // A hairline, and what makes up for one.
  '1px',
  '-1px',
])
const allowedDeclarations: Readonly<Record<string, string>> = {
  '.scrim--top padding-block-start': 'a part of the window, up to a height',
  '.red-flag-screen__foot > .form__foot margin-block-start': 'as high as the label beside it',
  '.plan-dagger font-size': 'a sign as large as its text asks',
  '.figure-view font-weight': 'letters inside a drawing',
}
/** Columns that are more than a column. */
const allowedColumns: ReadonlySet<string> = new Set([
  '.stack,\n.fill',
  // Given by a child selector, a state, or a part of a library, where no class can stand.
  '.cell-editor--up',
  '.pose-panel__checks--column',
  '.page-body--fill',
  '.template__rule-list ul',
  // Centred, or from the end up.
  '.day__link',
  '.scene-preview',
  '.week-shape__week',
  // Roots of components that others hand a class to.
  '.field',
  '.form',
  '.pages__scroll',
  '.toasts',
])

/** Declarations with a size or colour of their own, as `selector property`. */
function rawIn({ selector, declarations }: Rule): string[] {
  return declarations
    .filter(([property, value]) => {
      const sized = spacing.test(property) || type.test(property) || property.endsWith('radius')
      return (
        (sized && [...value.matchAll(sizes)].some(([size]) => !allowedSizes.has(size))) ||
        (property === 'font-weight' && /^\d/.test(value)) ||
        colours.test(value)
      )
    })
    .map(([property]) => `${selector} ${property}`)
}

const sheets = read(/\.css$/).map(({ file, text }) => ({ file, rules: rulesOf(text) }))
const own = sheets.filter(({ file }) => !file.endsWith('tokens.css'))

describe('style sheets', () => {
  it('take spaces, type, corners and colours from tokens', () => {
    expect(own.flatMap(({ rules }) => rules.flatMap(rawIn)).sort()).toEqual(
      Object.keys(allowedDeclarations).sort(),
    )
  })

  it('leave columns to the layout classes', () => {
    const columns = own.flatMap(({ rules }) =>
      rules
        .filter(({ declarations }) =>
          declarations.some(
            ([property, value]) => property === 'flex-direction' && value.startsWith('column'),
          ),
        )
        .map(({ selector }) => selector),
    )
    expect(columns.filter((selector) => !allowedColumns.has(selector))).toEqual([])
    expect([...allowedColumns].filter((selector) => !columns.includes(selector))).toEqual([])
  })

  it.each([
    ['.a { gap: 7px }', 1],
    ['.a { padding: var(--space-1) 3px }', 1],
    ['.a { font-size: 0.9rem }', 1],
    ['.a { color: light-dark(#fff, #000) }', 1],
    ['.a { border-radius: 5px }', 1],
    ['.a { margin: 0 -1px; border: 1px solid var(--line); inline-size: 120px }', 0],
    ['@media (width < 9px) { .a { gap: 7px } }', 1],
  ])('are read so that %s gives %i', (css, count) => {
    expect(rulesOf(css).flatMap(rawIn)).toHaveLength(count)
  })
})

describe('class names', () => {
  const defined = new Set(
    sheets.flatMap(({ rules }) =>
      rules.flatMap(({ selector }) =>
        [...selector.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = '']) => name),
      ),
    ),
  )
  const code = [...read(/\.tsx?$/), ...read(/index\.html$/)]
  const words = new Set<string>()
  const beginnings = new Set<string>()
  for (const { text } of code) {
    for (const [, one, two, template = ''] of text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)) {
      const literal = one ?? two ?? template.replaceAll(/\$\{[^}]*\}/g, '\0')
      for (const word of literal.split(/[^\w\0-]+/)) {
        if (word.includes('\0')) beginnings.add(word.slice(0, word.indexOf('\0')))
        else words.add(word)
      }
    }
  }

  it('of the style sheets are all used', () => {
    const unused = [...defined].filter(
      (name) =>
        !words.has(name) && ![...beginnings].some((start) => start.endsWith('-') && name.startsWith(start)),
    )
    expect(unused).toEqual([])
  })

  it('that stand in a view are all in a style sheet', () => {
    const missing = code.flatMap(({ file, text }) =>
      [...text.matchAll(/className="([^"]*)"/g)].flatMap(([, names = '']) =>
        names
          .split(/\s+/)
          .filter((name) => !defined.has(name))
          .map((name) => `${file}: ${name}`),
      ),
    )
    expect(missing).toEqual([])
    expect(defined.size).toBeGreaterThan(400)
  })
})
