/** The languages of window and paper. A new one is a folder beside `en/` and a line here. */
import { english } from './en/index.ts'
import type { LanguageText } from './language-text.ts'

export const languages = { en: english } as const satisfies Readonly<Record<string, LanguageText>>
