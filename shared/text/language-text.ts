/** What a language is made of. Every folder `<language>/` has this shape; what is missing does not compile. */
import type { CatalogText, Slug } from '../catalog/index.ts'
import type { FigureWords } from '../figure/words.ts'
import type { GuideText } from '../guide/articles.ts'
import type { messages } from './en/messages.ts'
import type { Translation } from './translation.ts'

export interface LanguageText {
  /**
   * Sentences and labels, asked for by key through `textIn(language)` (in the window: `t`). They may hold names in
   * braces and plural forms.
   */
  readonly messages: Translation<typeof messages>
  /** The words of the built-in catalog, put together with its facts by `catalogIn(language)`. */
  readonly exercises: CatalogText
  /** How figures are described, asked for through `wordsIn(language)`. */
  readonly figures: FigureWords & { readonly says: Readonly<Record<Slug, string>> }
  /** The articles of the Guide, asked for through `wordsIn(language)`. */
  readonly guide: GuideText
}
