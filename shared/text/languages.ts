/** The languages there are. A new one is a folder beside `en/` and a line here. */
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import type { LanguageText, PaperText } from './language-text.ts'

/** Of the window and of paper. */
export const languages = { en: english } as const satisfies Readonly<Record<string, LanguageText>>

/** Of paper alone. */
export const paperLanguages = { es: spanish } as const satisfies Readonly<Record<string, PaperText>>
