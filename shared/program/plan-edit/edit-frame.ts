/** The frame of a plan: its title, start, stages and lighter weeks. */
import { planLength } from '../../domain/plan.ts'
import type { PlanDocument } from '../../domain/plan.ts'
import { sameWords } from '../../domain/text.ts'
import { isCalendarDate } from '../../domain/calendar-day.ts'
import { painBoxOf } from '../pain-rule.ts'
import { defaultStages, isPlanWeek, lighterWeeksFor, rhythmOf } from '../weeks.ts'
import type { LighterRhythm } from '../weeks.ts'

const longestTitle = 160

function cleanTitle(title: string): string {
  return title.trim().slice(0, longestTitle).trim()
}

/**
 * A plan without rows: default stages, a lighter week every third (a clinic default). An empty title calls it as its
 * template.
 */
export function blankPlan({ title, startsOn }: { title: string; startsOn: string }): PlanDocument {
  return {
    schema: 3,
    weeks: planLength.usual,
    title: cleanTitle(title),
    startsOn,
    template: null,
    stages: defaultStages(),
    lighterRhythm: 'every-third',
    lighterWeeks: lighterWeeksFor('every-third'),
    rows: [],
    dayLayouts: [],
    painBox: null,
    stopSigns: { urgent: [], call: [] },
    retest: [],
    after: null,
    note: null,
  }
}

/** Sets the title, cut to 160 characters; an empty one leaves the plan as it is. */
export function setTitle(plan: PlanDocument, title: string): PlanDocument {
  const clean = cleanTitle(title)
  return clean === '' || clean === plan.title ? plan : { ...plan, title: clean }
}

/** Moves the whole plan to another first day; a day that does not exist leaves it as it is. */
export function setStartsOn(plan: PlanDocument, startsOn: string): PlanDocument {
  return !isCalendarDate(startsOn) || startsOn === plan.startsOn ? plan : { ...plan, startsOn }
}

/** Sets how lighter weeks recur. `custom` keeps the weeks that are set. */
export function setLighterRhythm(plan: PlanDocument, rhythm: LighterRhythm): PlanDocument {
  if (rhythm === plan.lighterRhythm) return plan
  return {
    ...plan,
    lighterRhythm: rhythm,
    lighterWeeks: rhythm === 'custom' ? plan.lighterWeeks : lighterWeeksFor(rhythm, plan.weeks),
  }
}

/**
 * Makes a week lighter or full again. The rhythm follows: it is `custom` unless the weeks again fit a rule.
 */
export function toggleLighterWeek(plan: PlanDocument, week: number): PlanDocument {
  if (!isPlanWeek(plan, week)) return plan
  const lighterWeeks = plan.lighterWeeks.includes(week)
    ? plan.lighterWeeks.filter((other) => other !== week)
    : [...plan.lighterWeeks, week].sort((one, other) => one - other)
  return { ...plan, lighterWeeks, lighterRhythm: rhythmOf(lighterWeeks, plan.weeks) }
}

const longestMoveOn = 600

/** Sets the patient's sentence for moving on to a stage, cut to 600 characters; an empty one takes it away. */
export function setStageMoveOn(plan: PlanDocument, number: number, sentence: string): PlanDocument {
  const text = sentence.trim().slice(0, longestMoveOn).trim()
  const moveOn = text === '' ? null : { text }
  const stage = plan.stages.find((one) => one.number === number)
  if (!stage || sameWords(stage.moveOn, moveOn)) return plan
  return { ...plan, stages: plan.stages.map((one) => (one === stage ? { ...one, moveOn } : one)) }
}

const longestPainWords = 300

/**
 * Sets a sentence of the plan's pain box, cut to 300 characters: of a zone, or one of those beside the zones, counted from 0. A
 * plan with the usual box gets one of its own. An empty sentence changes nothing.
 */
export function setPainWords(
  plan: PlanDocument,
  part: 'zones' | 'also',
  index: number,
  sentence: string,
): PlanDocument {
  const box = painBoxOf(plan)
  const text = sentence.trim().slice(0, longestPainWords).trim()
  const zone = part === 'zones' ? box.zones[index] : undefined
  const before = part === 'zones' ? zone?.words : box.also[index]
  if (!before || text === '' || sameWords(before, { text })) return plan
  const painBox = zone
    ? { ...box, zones: box.zones.with(index, { ...zone, words: { text } }) }
    : { ...box, also: box.also.with(index, { text }) }
  return { ...plan, painBox }
}

/**
 * Sets the highest rating of a zone of the plan's pain box, limited so that each zone keeps one rating at least; the last
 * zone reaches to 10 always. A plan with the usual box gets one of its own.
 */
export function setPainLimit(plan: PlanDocument, index: number, upTo: number): PlanDocument {
  const { zones, ...box } = painBoxOf(plan)
  const [zone, next] = [zones[index], zones[index + 1]]
  if (!zone || !next || !Number.isInteger(upTo)) return plan
  const limit = Math.max((zones[index - 1]?.upTo ?? -1) + 1, Math.min(upTo, next.upTo - 1))
  if (limit === zone.upTo) return plan
  return { ...plan, painBox: { ...box, zones: zones.with(index, { ...zone, upTo: limit }) } }
}

/**
 * Sets the first and last week of a stage. The other stages give way, so that the stages cover all the
 * weeks in order, without a gap or an overlap; each keeps one week at least, and the asked weeks are limited
 * to allow that.
 */
export function setStageWeeks(
  plan: PlanDocument,
  number: number,
  weeks: { first: number; last: number },
): PlanDocument {
  const index = plan.stages.findIndex((stage) => stage.number === number)
  if (index < 0 || !Number.isInteger(weeks.first) || !Number.isInteger(weeks.last)) return plan
  const stages = plan.stages.map((stage) => ({ ...stage }))
  const after = stages.length - 1 - index
  const first = index === 0 ? 1 : Math.min(Math.max(weeks.first, index + 1), plan.weeks - after)
  const last = after === 0 ? plan.weeks : Math.max(first, Math.min(weeks.last, plan.weeks - after))

  let end = first - 1
  for (const [at, stage] of [...stages.entries()].slice(0, index).reverse()) {
    stage.lastWeek = end
    stage.firstWeek = at === 0 ? 1 : Math.max(at + 1, Math.min(stage.firstWeek, end))
    end = stage.firstWeek - 1
  }
  let start = last + 1
  for (const [at, stage] of [...stages.entries()].slice(index + 1)) {
    const stagesAfter = stages.length - 1 - at
    stage.firstWeek = start
    stage.lastWeek =
      stagesAfter === 0 ? plan.weeks : Math.min(Math.max(stage.lastWeek, start), plan.weeks - stagesAfter)
    start = stage.lastWeek + 1
  }
  const moved = stages[index]
  if (moved) Object.assign(moved, { firstWeek: first, lastWeek: last })
  const unchanged = stages.every(
    (stage, at) =>
      stage.firstWeek === plan.stages[at]?.firstWeek && stage.lastWeek === plan.stages[at]?.lastWeek,
  )
  return unchanged ? plan : { ...plan, stages }
}
