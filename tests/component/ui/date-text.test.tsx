/** A day has one form: on screen, whatever the region of the machine, and on paper. */
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { describe, expect, it } from 'vitest'
import { useDateText } from '../../../renderer/ui/index.ts'
import { longDate, shortDate } from '../../../shared/sheet/wording.ts'
import { textIn } from '../../../shared/text/index.ts'

const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-07`)

describe('a day', () => {
  it.each(['en', 'en-US', 'en-GB', 'en-AU'])('is said as on paper: %s', (locale) => {
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <I18nProvider locale={locale}>{children}</I18nProvider>
    )
    const { day, dayOfYear } = renderHook(useDateText, { wrapper }).result.current
    expect(days.map(day)).toEqual(days.map((one) => longDate(one, textIn('en'))))
    expect(days.map(dayOfYear)).toEqual(days.map((one) => shortDate(one, textIn('en'))))
  })
})
