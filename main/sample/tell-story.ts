/** Turns the stories into dated steps: visits with what was recorded, changed and given at each. */
import { must } from '../../shared/assert.ts'
import { conditionOf } from '../../shared/regions/index.ts'
import type { CheckIn, CheckInDetails, checkInSources } from '../../shared/domain/check-in.ts'
import type { Episode } from '../../shared/domain/episode.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { measureIds } from '../../shared/domain/measure.ts'
import { planLength } from '../../shared/domain/plan.ts'
import type { PlanDocument } from '../../shared/domain/plan.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/domain/calendar-day.ts'
import { sessionsToCount } from '../../shared/program/observations.ts'
import { readCheckIns } from '../check-ins/queries.ts'
import { readPatient } from '../patients/rows.ts'
import { readPlan } from '../plans/queries.ts'
import type { Chance } from './chance.ts'
import { seededChance } from './chance.ts'
import { noteFor } from './check-in-notes.ts'
import { painOf, shareDone, strengthOf } from './courses.ts'
import type { StoryCommands } from './carry-out-commands.ts'
import { people, type Person } from './people.ts'
import { birthDateFor, planStart, type Moment } from './sample-clock.ts'
import type { EpisodeStory, HandoutStory, Story } from './stories.ts'
import type { Tuning } from './tune-plan.ts'

/** Something that happens at a moment: a change, or a handout that is given. */
export type Step =
  | { readonly at: Moment; readonly kind: 'change'; carryOut(commands: StoryCommands): Promise<void> }
  | { readonly at: Moment; readonly kind: 'handout'; input(): InputOf<'handouts.give'> }

/** What every story needs to know of the clinic around it. */
export interface Surround {
  readonly today: string
  /** The catalog, with the clinic's own exercises by the names that the stories use. */
  readonly exercise: (name: string) => Exercise
}

/** What the steps of one person hand on to each other. */
interface Known {
  patientId: string
}
interface KnownEpisode {
  episode: Episode | null
  planId: string
  /** The plan's newest. */
  planRevision: number
}

/** The steps of a story, those of today and later left out. `number` counts the stories from 1. */
export function tellStory(story: Story, number: number, surround: Surround): Step[] {
  // Each person has dice of their own, so that a change in one story leaves the others as they are.
  const chance = seededChance(7919 * number)
  const known: Known = { patientId: '' }
  const person: Person = people[story.person]
  const steps: Step[] = []
  for (const [index, episode] of story.episodes.entries()) {
    const first = firstVisit(episode, surround.today, chance)
    if (index === 0) steps.push(registration(first, person, number, surround.today, known))
    steps.push(...tellEpisode(episode, first, known, chance, surround))
  }
  if (story.archivedDaysAgo !== undefined) {
    steps.push({
      at: { day: addDays(surround.today, -story.archivedDaysAgo), minute: 17 * 60 },
      kind: 'change',
      async carryOut(commands) {
        const { revision } = await readPatient(commands.db, known.patientId)
        await commands.carryOut('patients.archive', {
          id: known.patientId,
          basedOn: revision,
          archived: true,
        })
      },
    })
  }
  return steps.filter((step) => step.at.day < surround.today)
}

/** A plan begins on the Monday after the first visit; one that begins next week was spoken of last week. */
function firstVisit(story: EpisodeStory, today: string, chance: Chance): Moment {
  const before = story.week === 0 ? 10 : 4
  return { day: addDays(planStart(today, story.week), -before), minute: visitMinute(chance) }
}

/** Visits begin at full five minutes from eight to four. */
function visitMinute(chance: Chance): number {
  return chance.whole(8 * 12, 16 * 12) * 5
}

function later({ day, minute }: Moment, minutes: number): Moment {
  return { day, minute: minute + minutes }
}

function registration(at: Moment, person: Person, number: number, today: string, known: Known): Step {
  const { age, birthday, precautions, ...details } = person
  const mailName = details.familyName
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 20)
  return {
    at,
    kind: 'change',
    async carryOut(commands) {
      const patient = await commands.carryOut('patients.create', {
        patient: {
          ...details,
          birthDate: birthDateFor(today, age, birthday),
          recordNumber: `S-${1000 + number}`,
          phone: `555 01${String(number).padStart(2, '0')}`,
          email: `${mailName}.${number}@example.org`,
          address: `${number} Example Street, Sampleton`,
          precautions: [...(precautions ?? [])],
          consent: { given: true, on: at.day },
        },
      })
      known.patientId = patient.id
    },
  }
}

function tellEpisode(
  story: EpisodeStory,
  first: Moment,
  person: Known,
  chance: Chance,
  surround: Surround,
): Step[] {
  const known: KnownEpisode = { episode: null, planId: '', planRevision: 1 }
  const startsOn = planStart(surround.today, story.week)
  const steps: Step[] = [
    {
      at: later(first, 5),
      kind: 'change',
      async carryOut(commands) {
        known.episode = await commands.carryOut('episodes.create', {
          patientId: person.patientId,
          episode: {
            condition: story.condition,
            side: story.side,
            onsetOn: story.onset ? addDays(first.day, -story.onset[0]) : null,
            onsetNote: story.onset?.[1] ?? '',
            startedOn: first.day,
            goals: [...story.goals],
            baseline: { measures: baselineOf(story) },
            redFlagScreen: { on: first.day, ticked: [...(story.ticked ?? [])], note: story.screenNote ?? '' },
            note: story.note ?? '',
          },
        })
      },
    },
  ]
  if (story.planned === false) return steps
  steps.push({
    at: later(first, 15),
    kind: 'change',
    async carryOut(commands) {
      const { template } = conditionOf(story.condition)
      const { id: episodeId } = must(known.episode, 'an episode')
      known.planId = (await commands.carryOut('plans.create', { episodeId, template, startsOn })).id
    },
  })
  steps.push(...changesIn(0, later(first, 18), story, known, surround))
  const visits = checkInVisits(startsOn, surround.today, chance).filter(
    ({ week }) => !story.missed?.includes(week),
  )
  for (const { week, at } of visits) {
    const last = week === visits.at(-1)?.week
    const dice = seededChance(chance.whole(1, 0x7fff_ffff))
    steps.push(checkInStep({ week, at, last, story, known, chance: dice }))
    steps.push(...changesIn(week, later(at, 10), story, known, surround))
  }
  if (story.closedAfterDays !== undefined) {
    const day = addDays(startsOn, planLength.usual * 7 - 1 + story.closedAfterDays)
    steps.push({
      at: { day, minute: 16 * 60 + 30 },
      kind: 'change',
      async carryOut(commands) {
        const { id, revision } = must(known.episode, 'an episode')
        await commands.carryOut('episodes.close', { id, basedOn: revision, closedOn: day })
      },
    })
  }
  return steps
}

function baselineOf({ baseline }: EpisodeStory) {
  return measureIds.flatMap((measure) => {
    const value = baseline[measure]
    return value === undefined ? [] : [{ measure, value }]
  })
}

/** One check-in a week, on a Tuesday, Wednesday or Thursday of the plan's week. */
function checkInVisits(startsOn: string, today: string, chance: Chance): { week: number; at: Moment }[] {
  const visits = Array.from({ length: planLength.usual }, (_, index) => ({
    week: index + 1,
    at: { day: addDays(startsOn, index * 7 + chance.whole(1, 3)), minute: visitMinute(chance) },
  }))
  return visits.filter(({ at }) => at.day < today)
}

/** The changes of the plan in a week, and then the handouts that were given. */
function changesIn(
  week: number,
  at: Moment,
  story: EpisodeStory,
  known: KnownEpisode,
  surround: Surround,
): Step[] {
  const tunings = (story.tunings ?? []).filter(([when]) => when === week)
  const changes = tunings.map(([, tuning], index) => tuningStep(later(at, index), tuning, known, surround))
  const handouts = (story.handouts ?? []).filter((handout) => handout.week === week)
  return [...changes, ...handouts.map((handout, index) => handoutStep(later(at, 10 + index), handout, known))]
}

function tuningStep(at: Moment, tuning: Tuning, known: KnownEpisode, surround: Surround): Step {
  return {
    at,
    kind: 'change',
    async carryOut(commands) {
      const plan = await readPlan(commands.db, known.planId)
      const { document, action, subject } = tuning(plan.document, {
        exercise: surround.exercise,
        newId: commands.newId,
      })
      if (document === plan.document) throw new Error(`Expected the sample's ${action} to change the plan`)
      const saved = await commands.carryOut('plans.save', {
        id: plan.id,
        basedOn: plan.revision,
        document,
        action,
        subject,
      })
      known.planRevision = saved.revision
    },
  }
}

function handoutStep(at: Moment, handout: HandoutStory, known: KnownEpisode): Step {
  return {
    at,
    kind: 'handout',
    input: () => ({
      planId: known.planId,
      basedOn: known.planRevision,
      options: { weeks: [...handout.weeks], ...handout.options },
    }),
  }
}

interface CheckInStory {
  readonly week: number
  readonly at: Moment
  readonly last: boolean
  readonly story: EpisodeStory
  readonly known: KnownEpisode
  readonly chance: Chance
}

function checkInStep(told: CheckInStory): Step {
  const { at, week, story, known } = told
  return {
    at,
    kind: 'change',
    async carryOut(commands) {
      const { document } = await readPlan(commands.db, known.planId)
      const { id: episodeId } = must(known.episode, 'an episode')
      const checkIn = checkInOf(told, document, await readCheckIns(commands.db, episodeId))
      if (story.amended?.week !== week) {
        await commands.carryOut('checkIns.record', { episodeId, checkIn })
        return
      }
      const { painTyped, reason } = story.amended
      const typed = await commands.carryOut('checkIns.record', {
        episodeId,
        checkIn: { ...checkIn, painDuring: painTyped, painNextMorning: painTyped - 1 },
      })
      await commands.carryOut('checkIns.amend', { id: typed.id, basedOn: typed.version, checkIn, reason })
    },
  }
}

const sources: readonly (typeof checkInSources)[number][] = [
  'desk',
  'desk',
  'desk',
  'phone',
  'phone',
  'diary',
]

function checkInOf(told: CheckInStory, plan: PlanDocument, earlier: readonly CheckIn[]): CheckInDetails {
  const { at, week, last, story, chance } = told
  const pain = painOf({ course: story.course, worst: story.baseline['pain-worst'] ?? 4, week, last, chance })
  const source = week === 1 ? 'desk' : chance.pick(sources)
  const lighter = plan.lighterWeeks.includes(week)
  return {
    on: at.day,
    source,
    painDuring: pain.during,
    painNextMorning: pain.nextMorning,
    sessions: sessionsOf(told, plan, earlier),
    effort: chance.whole(3, 5) + (week > 8 ? 1 : 0) - (lighter ? 1 : 0),
    effortMinutes: chance.whole(3, 6) * 5 + (week > 6 ? 10 : 0),
    measures: source === 'desk' && week % 3 === 1 ? measuresOf(story, week, chance) : [],
    note: noteFor({ ...story, week, last, chance }),
  }
}

/** Sessions done since the check-in before, of the rows that the plan itself can count. */
function sessionsOf(
  { at, week, story, chance }: CheckInStory,
  plan: PlanDocument,
  earlier: readonly CheckIn[],
): CheckInDetails['sessions'] {
  const share = shareDone(story.diligence, week, chance)
  return sessionsToCount(at.day, plan, earlier).rows.flatMap(({ rowId, exerciseId, prescribed }) => {
    if (prescribed === null) return []
    const done = Math.round(prescribed * Math.min(1, share * chance.between(0.85, 1.1)))
    return [{ rowId, exerciseId, done, occasions: null }]
  })
}

function measuresOf(story: EpisodeStory, week: number, chance: Chance): CheckInDetails['measures'] {
  return (['left', 'right'] as const).flatMap((side) => {
    const affected = story.side === 'both' || story.side === side
    const { stance, raises } = strengthOf(week, affected, chance)
    return [
      { measure: 'single-leg-stance', side, value: stance },
      { measure: 'heel-raises', side, value: raises },
    ]
  })
}
