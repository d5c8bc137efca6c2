/** The words of the window's language, for what has several: exercises, figures. Single messages come from `t`. */
import { useTranslation } from 'react-i18next'
import { windowLanguageFor, wordsIn } from '../../shared/text/index.ts'
import type { LanguageText } from '../../shared/text/index.ts'

export function useWords(): LanguageText {
  return wordsIn(windowLanguageFor(useTranslation('app').i18n.language))
}
