/**
 * A language made from English by machine: every letter stands in a circle. What is read through the text tree has no
 * plain letter left, so a plain letter on a page or in a document is a word that stands in code.
 *
 * It goes by the code of Greek, whose lists, dates and numbers have no Latin letter either and which has the plural forms
 * of English. A test file puts it beside English:
 *
 *     vi.mock('../../shared/text/languages.ts', async (original) => withPseudo(await original()))
 */
import type { FigureWords } from '../../shared/figure/index.ts'
import type { LanguageText, WindowLanguage } from '../../shared/text/index.ts'

/** Known to the program only where `languages.ts` is replaced. */
export const pseudo = 'el' as WindowLanguage

const holes = /(\{\{[^}]*\}\}|\{\w+\}|\$t\([^)]*\))/

function circled(text: string): string {
  return text
    .split(holes)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint(0x24b6 + letter.charCodeAt(0) - 65))
            .replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x24d0 + letter.charCodeAt(0) - 97)),
    )
    .join('')
}

function translated<Words>(words: Words): Words {
  if (typeof words === 'string') return circled(words) as Words
  if (Array.isArray(words)) return words.map(translated) as Words
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, translated(value)])) as Words
}

function translatedFigures<Words extends FigureWords>(figures: Words): Words {
  return { ...translated(figures), describe: (shown) => translated(figures.describe(shown)) }
}

/** The module `languages.ts` with one language more: a folder and a line. */
export function withPseudo(module: object): object {
  const { languages } = module as { readonly languages: { readonly en: LanguageText } }
  const { figures, ...words } = languages.en
  return {
    ...module,
    languages: { ...languages, [pseudo]: { ...translated(words), figures: translatedFigures(figures) } },
  }
}

/**
 * Words of plain letters in a text, which came from nowhere in the text tree. A single letter is a code (run step B), and
 * a name in braces waits for its value.
 */
export function plainWords(text: string): string[] {
  return text.replaceAll(/\{\w+\}/g, '').match(/\p{Script=Latin}[\p{Script=Latin}’'-]+/gu) ?? []
}
