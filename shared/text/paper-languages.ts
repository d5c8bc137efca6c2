/** The languages of paper alone, which the build of the window leaves out. A new one is a folder beside `es/` and a line here. */
import { spanish } from './es/index.ts'
import type { PaperText } from './language-text.ts'

export const paperLanguages = { es: spanish } as const satisfies Readonly<Record<string, PaperText>>
