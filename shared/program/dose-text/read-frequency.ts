/** How often, as people write it: `daily`, `2/day`, `3x/week`, `every other day`, `after runs`. */
import type { Frequency } from '../../domain/dose.ts'
import { here, Misread, take, wordEnd } from './scanner.ts'
import type { Scanner } from './scanner.ts'

const per = '(?:/|per |a |each |every )'
const week = `(?:weeks?|wks?|w)${wordEnd}`
const day = `(?:days?|d)${wordEnd}`
const count = '(\\d{1,3})(?: *(?:-|to) *(\\d{1,3}))?'

const timesAWeek = here(
  `${count} *(?:(?:x|times?|days?|d|sessions?)? *${per} *${week}|(?:x|times?) *weekly${wordEnd})`,
)
const timesADay = here(`(\\d{1,3}) *(?:(?:x|times?)? *${per} *${day}|(?:x|times?) *daily${wordEnd})`)
const once = here(`(once|twice) *(?:${per} *)?(?:(week|wk|weekly)|(?:daily|day))${wordEnd}`)
const everyDay = here(`(?:daily${wordEnd}|${per} *${day})`)
const everyWeek = here(`(?:weekly${wordEnd}|${per} *${week})`)

const phrases: readonly (readonly [RegExp, Frequency])[] = [
  [
    here(`(?:on )?(?:alternat(?:e|ing) days?|every (?:other|second|2nd) day)${wordEnd}`),
    { kind: 'alternateDays' },
  ],
  [
    here(`(?:on )?(?:non-?running days?|days without (?:a run|running))${wordEnd}`),
    { kind: 'nonRunningDays' },
  ],
  [here(`(?:on |with |in )?(?:every|each) runs?${wordEnd}`), { kind: 'everyRun' }],
  [here(`(?:after (?:a |each |every )?runs?|after running|post-?run)${wordEnd}`), { kind: 'afterRuns' }],
  [here(`(?:before (?:a |each |every )?runs?|before running|pre-?run)${wordEnd}`), { kind: 'beforeRuns' }],
  [here(`(?:as|when|if) ?-?needed${wordEnd}`), { kind: 'asNeeded' }],
]

/** Reads a frequency where the scanner stands; null where none is written there. */
export function takeFrequency(scanner: Scanner): Frequency | null {
  const start = scanner.at
  const weekly = take(scanner, timesAWeek)
  if (weekly) {
    const min = Number(weekly[1])
    const max = Number(weekly[2] ?? weekly[1])
    if (min < 1 || max > 7 || min > max) throw new Misread(start, 'frequency')
    return { kind: 'daysPerWeek', min, max }
  }
  const daily = take(scanner, timesADay)
  if (daily) {
    const times = Number(daily[1])
    if (times < 1 || times > 10) throw new Misread(start, 'frequency')
    return { kind: 'daily', timesADay: times }
  }
  const word = take(scanner, once)
  if (word) {
    const times = word[1] === 'once' ? 1 : 2
    return word[2] ? { kind: 'daysPerWeek', min: times, max: times } : { kind: 'daily', timesADay: times }
  }
  for (const [pattern, frequency] of phrases) if (take(scanner, pattern)) return frequency
  if (take(scanner, everyDay)) return { kind: 'daily', timesADay: 1 }
  if (take(scanner, everyWeek)) return { kind: 'daysPerWeek', min: 1, max: 1 }
  return null
}
