/**
 * What a language is made of. A folder `<language>/` has one branch for each member; a branch that is missing does not
 * compile. Two kinds of branch:
 *
 * - **messages**, asked for by key through `textIn(language)` (in the window: `t`): `interface/` and `sheets/` by the
 *   keys that English has, the others by the codes of the domain. They may hold names in braces and plural forms.
 * - **words** of things that have several, asked for through `wordsIn(language)`: exercises, figures.
 */
import type { CatalogText, Slug } from '../catalog/index.ts'
import type { FigureWords } from '../figure/words.ts'
import type { ConditionCode } from '../regions/foot-ankle/conditions.ts'
import type { interfaceText } from './en/interface/index.ts'
import type { sheets } from './en/sheets/index.ts'
import type { Translation } from './translation.ts'

export interface LanguageText {
  /** Messages of the window, the menu and the start, by domain. */
  readonly interface: Translation<typeof interfaceText>
  /** Messages of what is printed for patients. */
  readonly sheets: Translation<typeof sheets>
  /** What a problem is called: among clinicians, and on paper (empty where paper names none). */
  readonly conditions: Readonly<Record<ConditionCode, { readonly name: string; readonly onPaper: string }>>
  readonly exercises: CatalogText
  readonly figures: FigureWords & { readonly says: Readonly<Record<Slug, string>> }
}
