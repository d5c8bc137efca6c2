/** English, which every other language is measured against. */
import type { LanguageText } from '../language-text.ts'
import { exercises } from './exercises/index.ts'
import { figures } from './figures/index.ts'
import { guide } from './guide/index.ts'
import { messages } from './messages.ts'

export const english = { messages, exercises, figures, guide } as const satisfies LanguageText
