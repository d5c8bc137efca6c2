/** Gives the tree its language: the interface's text, and the formats of dates and numbers. */
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { i18n } from '../../shared/text/index.ts'

/** The machine's formats where they belong to the interface's language; otherwise its plain form. */
function formatLocale(): string {
  const own = navigator.language
  return own.split('-')[0] === i18n.language ? own : i18n.language
}

export function TextProvider({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n} defaultNS="app">
      <I18nProvider locale={formatLocale()}>{children}</I18nProvider>
    </I18nextProvider>
  )
}
