/**
 * Text of the interface and of what is printed. Keys are typed from the English text; the language is an argument,
 * because a patient's language is not the clinic's.
 */
import { createInstance } from 'i18next'
import type { TFunction, i18n as I18n } from 'i18next'
import { english } from './en/interface/index.ts'

export const interfaceLanguages = ['en'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof english }
  }
}

export const i18n: I18n = createInstance()

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'app',
  ns: ['app'],
  resources: { en: { app: english } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

/** The text function for a language, independent of what the interface shows. */
export function textIn(language: InterfaceLanguage): TFunction {
  return i18n.getFixedT(language, 'app')
}
