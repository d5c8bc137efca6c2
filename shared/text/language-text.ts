/**
 * What a language is made of. A folder `<language>/` holds either everything that is read, or what is printed for a
 * patient; what is missing of that does not compile.
 */
import type { PaperExerciseText } from '../catalog/entry.ts'
import type { CatalogText, Slug } from '../catalog/index.ts'
import type { AdviceId } from '../domain/handout.ts'
import type { FigureWords } from '../figure/words.ts'
import type { GuideText } from '../guide/articles.ts'
import type { messages } from './en/messages.ts'
import type { Translation } from './translation.ts'

type Messages = typeof messages

/** The parts of each entry that are printed. */
type PartsOf<Entries, Part extends PropertyKey> = {
  readonly [Id in keyof Entries]: Pick<Entries[Id], Part & keyof Entries[Id]>
}

/** What a template says to clinicians alone. */
type ForClinicians = 'summary' | 'variants' | 'notes'

/** The messages that paper asks for; a test holds the code of the sheets to them. */
type PaperMessages = Pick<Messages, 'handout' | 'list' | 'stepBack' | 'stopReasons'> & {
  readonly composer: { readonly start: Pick<Messages['composer']['start'], 'blank'> }
  readonly conditions: PartsOf<Messages['conditions'], 'onPaper'>
  readonly measures: Pick<Messages['measures'], 'names' | 'onPaper'>
  readonly planTemplates: {
    readonly [Id in keyof Messages['planTemplates']]: Omit<Messages['planTemplates'][Id], ForClinicians>
  }
  readonly stages: PartsOf<Messages['stages'], 'onPaper'>
  readonly terms: Pick<Messages['terms'], 'exercises_one' | 'exercises_other'>
}

/** Everything that is printed for a patient. Every language has it. */
export interface PaperText {
  /** Sentences, asked for by key through `textIn(language)`. They may hold names in braces and plural forms. */
  readonly messages: Translation<PaperMessages>
  /** The words of the built-in catalog, put together with its facts by `catalogIn(language)`. */
  readonly exercises: Readonly<Record<Slug, PaperExerciseText>>
  /** How figures are described, asked for through `wordsIn(language)`. */
  readonly figures: FigureWords & { readonly says: Readonly<Record<Slug, string>> }
  /** The articles of the Guide that are handed on, asked for through `wordsIn(language)`. */
  readonly guide: Pick<GuideText, AdviceId>
}

/** Everything that people read, the window's words with paper's. */
export interface LanguageText extends PaperText {
  /** In the window they are asked for through `t`. */
  readonly messages: Translation<Messages>
  readonly exercises: CatalogText
  readonly guide: GuideText
}
