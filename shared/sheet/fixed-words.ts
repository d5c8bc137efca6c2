/** The fixed sentences of the sheets, resolved once into the snapshot. */
import type { ClinicDetails } from '../domain/clinic.ts'
import { highestPain, painBoxOf, painRanges, painZones } from '../program/pain-rule.ts'
import type { HandoutSnapshot } from './snapshot.ts'
import { weeksText } from './wording.ts'
import type { Wording } from './wording.ts'
import { regionOf } from '../regions/index.ts'
import type { ConditionCode, Region, StopReason } from '../regions/index.ts'
import type { StepBack } from '../regions/region.ts'
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import type { Dose } from '../domain/dose.ts'
import type { Words } from '../domain/text.ts'
import { planSentence } from '../text/plan-text.ts'
import { emergencyNumberOf } from '../domain/emergency-number.ts'
import { must } from '../assert.ts'
import { lookUp } from '../look-up.ts'

function planHeading(weeks: readonly number[], planWeeks: number, text: Wording): string {
  if (weeks.length === planWeeks) return text('handout.heading.wholePlan', { count: planWeeks })
  const [only] = weeks
  if (only !== undefined && weeks.length === 1) return text('handout.heading.oneWeek', { week: only })
  return text('handout.heading.someWeeks', { weeks: weeksText(weeks, text, { inside: true }) })
}

const rangeText = (from: number, to: number, text: Wording): string => {
  if (from === to) return String(from)
  return text(to === from + 1 ? 'handout.pain.either' : 'handout.pain.range', { from, to })
}

/** The pain box in one line names its zones; what to do in each stands with the box. */
function diaryWords(
  { plan, ready, nextVisit, leftOut }: FixedMaterial,
  text: Wording,
): HandoutSnapshot['words']['diary'] {
  const ranges = painRanges(painBoxOf(plan))
  const zones = painZones.flatMap((zone) => {
    const of = ranges.filter((range) => range.zone === zone)
    const [first, last] = [of.at(0), of.at(-1)]
    if (!first || !last) return []
    return [text(`handout.diary.zones.${zone}`, { range: rangeText(first.from, last.to, text) })]
  })
  return {
    column: text('handout.diary.column'),
    newsHeading: text('handout.diary.newsHeading'),
    worstPain: text('handout.diary.worstPain'),
    worstPainHint: text('handout.diary.worstPainHint', { most: highestPain }),
    nextMorning: text('handout.diary.nextMorning'),
    nextMorningHint: text('handout.diary.nextMorningHint'),
    confidence: text('handout.diary.confidence'),
    inTheWay: text('handout.diary.inTheWay'),
    inTheWayHint: text('handout.diary.inTheWayHint'),
    painRule: text('handout.diary.painRule', { zones: zones.join(' ') }),
    ready,
    bring: text('handout.diary.bring'),
    nextVisit: text('handout.diary.nextVisit'),
    visit: nextVisit === '' ? '' : text('handout.diary.visit', { day: nextVisit }),
    leftOut: leftOut.length === 0 ? '' : text('handout.diary.leftOut', { names: leftOut }),
  }
}

function painWords(
  { plan, weeks, condition }: FixedMaterial,
  text: Wording,
): HandoutSnapshot['words']['pain'] {
  const box = painBoxOf(plan)
  const ways = stepsBack(regionOf(condition).stepBack, plan.rows, weeks)
  return {
    heading: text('handout.heading.pain'),
    intro: text('handout.pain.intro'),
    scale: text('handout.pain.scale', { most: highestPain }),
    none: text('handout.pain.none'),
    worst: text('handout.pain.worst'),
    zones: painRanges(box).map(({ zone, from, to }, index) => ({
      zone,
      upTo: to,
      range: rangeText(from, to, text),
      text: planSentence(text, must(box.zones[index], 'a zone').words),
    })),
    also: box.also.map((words) => planSentence(text, words)),
    stepBack: {
      heading: text('handout.heading.stepBack'),
      items:
        ways.length === 1 && ways[0] === 'other'
          ? [text('stepBack.only')]
          : ways.map((key) => text(`stepBack.${key}`)),
    },
  }
}

/** The keys of what "one step back" means for the doses of these weeks. */
function stepsBack<Key extends string>(
  ways: readonly (StepBack & { readonly key: Key })[],
  rows: readonly PlanRow[],
  weeks: readonly number[],
): Key[] {
  const doses = rows.flatMap(({ exerciseId, cells }) =>
    weeks.flatMap((week) => {
      const dose = cells[week - 1]?.dose
      return dose ? [{ exerciseId, dose }] : []
    }),
  )
  const holds = (what: NonNullable<StepBack['dose']>, { unit, load, tempo }: Dose): boolean => {
    if (what === 'tempo') return tempo !== null
    if (what === 'weight')
      return load?.kind === 'kilograms' || (load?.kind === 'band' && load.band !== 'light')
    return unit === what
  }
  return ways.flatMap(({ key, exercises, dose: what }) =>
    doses.some(
      ({ exerciseId, dose }) =>
        (!exercises || exercises.includes(exerciseId)) && (!what || holds(what, dose)),
    )
      ? [key]
      : [],
  )
}

type Said = Region['stopList']['saidBy'][string]

function stopWords(
  { clinic, condition, plan }: FixedMaterial,
  text: Wording,
): HandoutSnapshot['words']['stop'] {
  const { stopList } = regionOf(condition)
  const instead: Readonly<Record<string, string>> = lookUp(stopList.instead, condition) ?? {}
  const { urgent, call } = plan.stopSigns
  const said = [...urgent, ...call].flatMap((words) => ('key' in words ? [words.key] : []))
  // What the plan says in its own words is not said again.
  const left = (key: string): string | null => {
    const saidBy: Said | undefined = lookUp(stopList.saidBy, key)
    const by = saidBy?.find(({ keys }) => keys.every((one) => said.includes(one)))
    return by ? (by.rest ?? null) : (lookUp(instead, key) ?? key)
  }
  const reasons = (own: readonly Words[], keys: readonly StopReason[]): string[] => [
    ...own.map((words) => planSentence(text, words)),
    ...keys.flatMap((key) => left(key) ?? []).map((key) => text(`stopReasons.${key as StopReason}`)),
  ]
  const number = emergencyNumberOf(clinic)
  return {
    heading: text('handout.heading.stop'),
    urgent: text('handout.stop.urgent'),
    urgentItems: reasons(urgent, stopList.urgent),
    call: text('handout.stop.call'),
    callItems: reasons(call, stopList.call),
    emergency:
      number === null ? text('handout.stop.emergencyUnknown') : text('handout.stop.emergency', { number }),
    phone: clinic.phone ? text('handout.stop.phone', { clinic: clinic.name, phone: clinic.phone }) : '',
    phoneToWrite: clinic.phone ? '' : text('handout.stop.phoneToWrite', { clinic: clinic.name }),
  }
}

/** What the fixed sentences depend on. `weeks` are the printed ones, `givenOn` is a worded date. */
export interface FixedMaterial {
  readonly clinic: ClinicDetails
  readonly condition: ConditionCode
  readonly plan: PlanDocument
  readonly weeks: readonly number[]
  readonly givenOn: string
  /** What to have ready; empty where nothing is needed. */
  readonly ready: string
  /** A worded date; empty where nobody knows it. */
  readonly nextVisit: string
  /** Names of the exercises that were left out on purpose. */
  readonly leftOut: readonly string[]
}

/** Everything printed that is not about one exercise. */
export function fixedWords(
  material: FixedMaterial,
  patient: { readonly name: string; readonly recordNumber: string },
  text: Wording,
): HandoutSnapshot['words'] {
  return {
    documentTitle: text('handout.documentTitle', { date: material.givenOn }),
    planHeading: planHeading(material.weeks, material.plan.weeks, text),
    weeksHeading: text('handout.heading.weeks'),
    sheetsHeading: text('handout.heading.sheets'),
    diary: diaryWords(material, text),
    recordNumber: text('handout.patient.recordNumber'),
    born: text('handout.patient.born'),
    given: text('handout.patient.given'),
    moveOnHeading: text('handout.heading.moveOn'),
    moveOnRule: text('handout.moveOn.rule'),
    weekColumn: text('handout.week.column'),
    datesColumn: text('handout.week.datesColumn'),
    stageColumn: text('handout.week.stageColumn'),
    effortColumn: text('handout.week.effortColumn'),
    lighter: text('handout.week.lighter'),
    lighterNote: text('handout.week.lighterNote'),
    cue: text('handout.exercise.cue'),
    caution: text('handout.exercise.caution'),
    note: text('handout.exercise.note'),
    pageOf: text('handout.footer.page', { page: '{page}', pages: '{pages}' }),
    page: text('handout.sheet.page', { first: '{first}' }),
    twoPages: text('handout.sheet.twoPages', { first: '{first}', last: '{last}' }),
    pages: text('handout.sheet.pages', { first: '{first}', last: '{last}' }),
    partOf: text('handout.sheet.partOf', { part: '{part}', parts: '{parts}' }),
    sheet: text('handout.footer.sheet'),
    footer: patient.recordNumber ? text('handout.footer.patient', patient) : patient.name,
    pain: painWords(material, text),
    stop: stopWords(material, text),
  }
}
