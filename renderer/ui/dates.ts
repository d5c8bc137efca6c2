/** Days and instants as people read them. The month is a word, so that no day is taken for a month. */
import { useMemo } from 'react'
import { useLocale } from 'react-aria-components'

export interface DateText {
  /** `2026-11-21` as `21 Nov 2026`; an empty text for none. */
  readonly day: (date: string | null | undefined) => string
  /** `2026-11-21` as `Sat 21 Nov`. */
  readonly shortDay: (date: string | null | undefined) => string
  /** `2026-11-21` as `21 Nov`. */
  readonly dayOfYear: (date: string | null | undefined) => string
  /** `2026-11-21` as `Saturday 21 November 2026`. */
  readonly longDay: (date: string | null | undefined) => string
  /** A day of the week, 0 for Monday, as `Mon` or `Monday`. */
  readonly weekday: (day: number, length?: 'short' | 'long') => string
  /** An ISO instant as day and time on this machine's clock. */
  readonly instant: (instant: string | null | undefined) => string
}

export function useDateText(): DateText {
  const { locale } = useLocale()
  return useMemo(() => {
    // As on paper, in whatever region the machine is: the day before the month.
    const form = locale.startsWith('en') ? 'en-GB' : locale
    const day = new Intl.DateTimeFormat(form, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const short = new Intl.DateTimeFormat(form, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
    const ofYear = new Intl.DateTimeFormat(form, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    const long = new Intl.DateTimeFormat(form, { dateStyle: 'full', timeZone: 'UTC' })
    const weekday = {
      short: new Intl.DateTimeFormat(form, { weekday: 'short', timeZone: 'UTC' }),
      long: new Intl.DateTimeFormat(form, { weekday: 'long', timeZone: 'UTC' }),
    }
    const { hourCycle, hour12 } = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions()
    const instant = new Intl.DateTimeFormat(form, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: hour12 ? 'numeric' : '2-digit',
      minute: '2-digit',
      hourCycle,
    })
    const say = (format: Intl.DateTimeFormat, text: string | null | undefined) => {
      if (!text) return ''
      const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text)
      return Number.isNaN(time) ? text : format.format(time)
    }
    return {
      day: (date) => say(day, date),
      shortDay: (date) => say(short, date),
      dayOfYear: (date) => say(ofYear, date),
      longDay: (date) => say(long, date),
      // The first day of 2024 was a Monday.
      weekday: (number, length = 'short') => weekday[length].format(Date.UTC(2024, 0, 1 + number)),
      instant: (text) => say(instant, text),
    }
  }, [locale])
}
