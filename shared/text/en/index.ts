/** English. */
import type { LanguageText } from '../language-text.ts'
import { conditions } from './conditions.ts'
import { exercises } from './exercises/index.ts'
import { figures } from './figures/index.ts'
import { interfaceText } from './interface/index.ts'
import { sheets } from './sheets/index.ts'

export const english = {
  interface: interfaceText,
  sheets,
  conditions,
  exercises,
  figures,
} as const satisfies LanguageText
