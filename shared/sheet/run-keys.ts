/** The boxes of a running sheet: which run is on which day and what it is, or what the run steps mean. */
import type { PlanDocument, PlanRow } from '../domain/plan.ts'
import { daysOfRow } from '../program/day-layout.ts'
import { runStepCodes } from './dose-sentence.ts'
import type { Sheet } from './snapshot.ts'
import { isDueOn } from './span.ts'
import type { PrintedDay } from './span.ts'
import { shortDate, weekdayName } from './wording.ts'
import type { Wording } from './wording.ts'

/** The printed weeks, and their days where the handout is for days to come; else none. */
export interface PrintedRuns {
  readonly plan: PlanDocument
  readonly weeks: readonly number[]
  readonly days: readonly PrintedDay[]
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

/** The keys that a running sheet needs: its run steps (A to F), whom to ask about run phases, or none. */
export function runKeys(rows: readonly PlanRow[], printed: PrintedRuns, text: Wording): Sheet['keys'] {
  const { weeks } = printed
  const steps = usedLevels(rows, weeks, 'runStep').flatMap((level) => runStepCodes[level - 1] ?? [])
  const runs = runsOf(rows, printed, text)
  const keys: Sheet['keys'] = []
  if (steps.length > 0) {
    keys.push({
      title: text(runs.length > 0 ? 'handout.heading.runDays' : 'handout.heading.runSteps'),
      items:
        runs.length > 0
          ? runs
          : steps.map((code) => ({ term: code, text: text(`handout.runSteps.${code}`) })),
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

/** A line for each run, in the order of the days; none where the plan leaves a day or a step open. */
function runsOf(
  rows: readonly PlanRow[],
  { plan, days }: PrintedRuns,
  text: Wording,
): Sheet['keys'][number]['items'] {
  const runs = days.flatMap((printed) =>
    rows.flatMap((row) => {
      const dose = row.cells[printed.week - 1]?.dose
      if (dose?.unit !== 'runStep' || !isDueOn(row, plan, printed)) return []
      const isKnown = dose.min === dose.max && daysOfRow(row, plan, printed.week) !== null
      return [{ day: printed.day, code: isKnown ? runStepCodes[dose.min - 1] : undefined }]
    }),
  )
  if (runs.some(({ code }) => code === undefined)) return []
  return runs.flatMap(({ day, code }, index) => {
    if (code === undefined) return []
    const sentence = text(`handout.runSteps.${code}`)
    const isSame = runs[index - 1]?.code === code
    return [
      {
        term: text('handout.date.visit', { weekday: weekdayName(day, text), day: shortDate(day, text) }),
        text: isSame
          ? text('handout.runSteps.again')
          : text('handout.diary.labelled', { label: code, sentence }),
      },
    ]
  })
}
