/** What is noted at check-ins in the sample: what the person said, in a few words. */
import type { ConditionCode } from '../../shared/regions/index.ts'
import type { Chance } from './chance.ts'
import type { CourseName, Diligence } from './courses.ts'

/** Before the first hops, before the first runs, and from then on: weeks 1 to 3, 4 to 6, 7 to 12. */
type Notes = readonly [early: readonly string[], middle: readonly string[], late: readonly string[]]

const heel: Notes = [
  ['First steps are still sore for a few minutes.', 'The stretch before getting up works.'],
  ['First steps better than last week.', 'Standing at work is easier. Slow raises feel steady.'],
  ['Two calm runs on the run sheet.', 'First steps hardly noticed.', 'Ran in the park, calm next morning.'],
]
const tendon: Notes = [
  [
    'Stiff on the stairs in the morning, gone after ten minutes.',
    'Raises are fine, tendon a little warm afterwards.',
  ],
  ['Single-leg raises in two sets without a break.', 'Morning stiffness is down to a few minutes.'],
  ['Raises with the backpack without a word from the tendon.', 'Run steps felt light.'],
]
const ankle: Notes = [
  [
    'Swelling is going down. Walks without a limp on flat ground.',
    'Balance on one leg wobbles, no giving way.',
  ],
  ['Eyes closed next to the wall is steady now.', 'Small hops with the brace felt safe.'],
  ['Jogged on flat ground with the brace, the ankle felt safe.', 'No giving way for weeks.'],
]
const shin: Notes = [
  ['Shin sore along a hand width after long walks.', 'Cycling is free of pain.'],
  ['Shin quiet in daily life.', 'Heel and toe walks are steady.'],
  ['Run phase on grass, calm by the evening.', 'Longer strides are tempting, kept short.'],
]
const free: Notes = [
  ['Everything fits into the week so far.', 'Calves felt the raises for a day.'],
  ['Ankles feel looser on the stairs.', 'Balance is the hardest part, and getting better.'],
  ['Does the sheet from memory now.', 'No trouble in any run.'],
]

const notes: Readonly<Partial<Record<ConditionCode, Notes>>> = {
  'plantar-fasciitis': heel,
  'achilles-tendinopathy': tendon,
  'ankle-sprain': ankle,
  'ankle-instability': ankle,
  'shin-splints': shin,
}

interface Asked {
  readonly condition: ConditionCode
  readonly course: CourseName
  readonly diligence: Diligence
  readonly week: number
  readonly last: boolean
  readonly chance: Chance
}

/** A note for a week's check-in; often there is none. */
export function noteFor({ condition, course, diligence, week, last, chance }: Asked): string {
  const said = chance.pick((notes[condition] ?? free)[week <= 3 ? 0 : week <= 6 ? 1 : 2])
  const silent = chance.happens(0.45)
  if (course === 'flare' && week === 5)
    return 'Played football with the children on Saturday. Sore since, also next morning.'
  if (course === 'flare' && week === 6) return 'Calmer after the eased week.'
  if (course === 'unsettled' && last)
    return 'Still sore the morning after a long walk. Walks kept short until the next visit.'
  if (diligence === 'fading' && week >= 4) {
    return chance.pick([
      'Two night shifts, little done.',
      'Forgot the sheet at work.',
      'Did the stretches only.',
    ])
  }
  return silent ? '' : said
}
