/**
 * Everything people read, one folder of one shape for each language. The language is always an argument, because a
 * patient's is not the clinic's. Knows what is worded (keys of the catalog, the figures, the regions), and is known by
 * those who show it; no language folder is imported from outside.
 */
import { createInstance } from 'i18next'
import type { TFunction, i18n as I18n } from 'i18next'
import type { LanguageText, PaperText } from './language-text.ts'
import { languages } from './languages.ts'
import { paperLanguages } from './paper-languages.ts'

export type { LanguageText } from './language-text.ts'

const everyLanguage = { ...languages, ...paperLanguages }

/** A language that the window speaks. */
export type WindowLanguage = keyof typeof languages

/** A language that handouts are printed in. */
export type Language = keyof typeof everyLanguage

/** What the program falls back to, and what keys are typed from. */
export const defaultLanguage: WindowLanguage = 'en'

export const languageCodes = Object.keys(everyLanguage) as readonly Language[]

/** The language to print in for somebody whose language is `code` (BCP 47): theirs where it is translated, else English. */
export function languageFor(code: string): Language {
  return languageCodes.find((language) => language === code) ?? defaultLanguage
}

/** The language that the window has of these, else English. */
export function windowLanguageFor(code: string): WindowLanguage {
  return (Object.keys(languages) as WindowLanguage[]).find((language) => language === code) ?? defaultLanguage
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: (typeof languages)['en']['messages'] }
  }
}

export const i18n: I18n = createInstance()

void i18n.init({
  lng: defaultLanguage,
  fallbackLng: defaultLanguage,
  defaultNS: 'app',
  ns: ['app'],
  resources: Object.fromEntries(
    languageCodes.map((language) => [language, { app: everyLanguage[language].messages }]),
  ),
  interpolation: { escapeValue: false },
  returnNull: false,
  // Nothing is a message too: paper names no problem where there is none to name.
  returnEmptyString: true,
  initAsync: false,
})

/** The messages of a language, by key, independent of what the interface shows. */
export function textIn(language: Language): TFunction {
  return i18n.getFixedT(language, 'app')
}

/** Everything a language says, for what has several words each: exercises, figures. */
export function wordsIn(language: WindowLanguage): LanguageText
export function wordsIn(language: Language): PaperText
export function wordsIn(language: Language): PaperText {
  return everyLanguage[language]
}
