/** The fixed sentences of the sheets, resolved once into the snapshot. */
import type { ClinicDetails } from '../domain/clinic.ts'
import { painLimits, painRanges } from '../program/pain-rule.ts'
import { runStepCodes } from './dose-sentence.ts'
import type { HandoutSnapshot, Sheet } from './snapshot.ts'
import { weeksText } from './wording.ts'
import type { Wording } from './wording.ts'
import { regionOf } from '../regions/index.ts'
import type { ConditionCode } from '../regions/index.ts'
import type { PlanRow } from '../domain/plan.ts'

function planHeading(weeks: readonly number[], planWeeks: number, text: Wording): string {
  if (weeks.length === planWeeks) return text('handout.heading.wholePlan', { count: planWeeks })
  const [only] = weeks
  if (only !== undefined && weeks.length === 1) return text('handout.heading.oneWeek', { week: only })
  return text('handout.heading.someWeeks', { weeks: weeksText(weeks, text, { inside: true }) })
}

function painWords(text: Wording): HandoutSnapshot['words']['pain'] {
  return {
    heading: text('handout.heading.pain'),
    intro: text('handout.pain.intro'),
    scale: text('handout.pain.scale', painLimits()),
    none: text('handout.pain.none'),
    worst: text('handout.pain.worst'),
    zones: painRanges().map(({ zone, from, to }) => ({
      range: text(to === from + 1 ? 'handout.pain.either' : 'handout.pain.range', { from, to }),
      text: text(`handout.pain.${zone}`),
    })),
    morning: text('handout.pain.morning'),
  }
}

function stopWords(
  clinic: ClinicDetails,
  condition: ConditionCode,
  text: Wording,
): HandoutSnapshot['words']['stop'] {
  const { stopList } = regionOf(condition)
  return {
    heading: text('handout.heading.stop'),
    urgent: text('handout.stop.urgent'),
    urgentItems: stopList.urgent.map((reason) => text(`stopReasons.${reason}`)),
    call: text('handout.stop.call'),
    callItems: stopList.call.map((reason) => text(`stopReasons.${reason}`, painLimits())),
    phone: clinic.phone ? text('handout.stop.phone', { clinic: clinic.name, phone: clinic.phone }) : '',
  }
}

/** Everything printed that does not come from the plan. `weeks` are the printed ones, `givenOn` is a worded date. */
export function fixedWords(
  material: {
    readonly clinic: ClinicDetails
    readonly condition: ConditionCode
    readonly weeks: readonly number[]
    /** Length of the whole plan. */
    readonly planWeeks: number
    readonly givenOn: string
  },
  patient: { readonly name: string; readonly recordNumber: string },
  text: Wording,
): HandoutSnapshot['words'] {
  return {
    documentTitle: text('handout.documentTitle', { date: material.givenOn }),
    planHeading: planHeading(material.weeks, material.planWeeks, text),
    weeksHeading: text('handout.heading.weeks'),
    sheetsHeading: text('handout.heading.sheets'),
    recordNumber: text('handout.patient.recordNumber'),
    born: text('handout.patient.born'),
    given: text('handout.patient.given'),
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
    footer: patient.recordNumber ? text('handout.footer.patient', patient) : patient.name,
    pain: painWords(text),
    stop: stopWords(material.clinic, material.condition, text),
  }
}

/** Which run steps or phases the rows use in the printed weeks, ascending. */
function usedLevels(
  rows: readonly PlanRow[],
  weeks: readonly number[],
  unit: 'runStep' | 'runPhase',
): number[] {
  const levels = new Set<number>()
  for (const row of rows) {
    for (const week of weeks) {
      const dose = row.cells[week - 1]?.dose
      if (dose?.unit !== unit) continue
      for (let level = Math.max(1, dose.min); level <= Math.min(6, dose.max); level += 1) levels.add(level)
    }
  }
  return [...levels].sort((one, other) => one - other)
}

/** The keys a running sheet needs: what its run steps (A to F) mean, whom to ask about run phases, or none. */
export function runKeys(rows: readonly PlanRow[], weeks: readonly number[], text: Wording): Sheet['keys'] {
  const steps = usedLevels(rows, weeks, 'runStep').flatMap((level) => runStepCodes[level - 1] ?? [])
  const keys: Sheet['keys'] = []
  if (steps.length > 0) {
    keys.push({
      title: text('handout.heading.runSteps'),
      items: steps.map((code) => ({ term: code, text: text(`handout.runSteps.${code}`) })),
      rule: text('handout.runSteps.rule'),
    })
  }
  if (usedLevels(rows, weeks, 'runPhase').length > 0) {
    keys.push({
      title: text('handout.heading.runPhases'),
      items: [],
      rule: text('handout.runPhases'),
    })
  }
  return keys
}
