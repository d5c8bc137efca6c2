/** Spanish, for paper: neutral, with “usted”, understood in Spain and in Latin America. */
import type { PaperText } from '../language-text.ts'
import { exercises } from './exercises/index.ts'
import { figures } from './figures/index.ts'
import { guide } from './guide/index.ts'
import { messages } from './messages.ts'

export const spanish = { messages, exercises, figures, guide } as const satisfies PaperText
