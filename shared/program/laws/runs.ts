/** Law 7: a test before running after pain. Law 10: what waits until the run steps are over. */
import type { DoseUnit } from '../../domain/dose.ts'
import { found } from './finding.ts'
import type { Finding } from './finding.ts'
import { firstOf, leastWeeksOfRaises, weeksBefore } from './order.ts'
import type { PlanView, RowView } from './plan-view.ts'

/** Runs at a step before the next one (walk-run phases, Trials 2023, 13063-023-07502-x, table 1). */
export const leastRunsAtStep = 2
export const mostStepsAtOnce = 1

const ladders: readonly DoseUnit[] = ['runStep', 'runPhase']

/** Rows with walk-run steps or phases: what leads back to running after pain. */
function stepRows({ weeks, rows }: PlanView): RowView[] {
  return rows.filter((row) => weeks.some((week) => ladders.includes(row.in(week)?.dose.unit ?? 'cue')))
}

/** The stage behind the run test, and calf raises before it; the test is second-hand, the order a clinic default. */
function testFirst({ document, weeks, rows, facts }: PlanView, steps: readonly RowView[]): Finding[] {
  const run = firstOf([...steps, ...rows.filter((row) => row.is('runs'))])
  if (!run) return []
  const [rowId, week] = [run.row.id, run.starts]
  const findings: Finding[] = []
  const stage = document.stages.find(({ gate }) =>
    facts.runTest.every((measure) => gate.some(({ limit }) => limit?.measure === measure)),
  )
  if (!stage) findings.push(found('noRunTest', { rowId, week }))
  else if (week < stage.firstWeek)
    findings.push(found('runBeforeTest', { rowId, week, value: week, threshold: stage.firstWeek }))
  const value = weeksBefore(
    weeks,
    week,
    rows.filter((row) => row.is('readyForRuns')),
  )
  if (value < leastWeeksOfRaises)
    findings.push(found('raiseBeforeRun', { rowId, week, value, threshold: leastWeeksOfRaises }))
  return findings
}

/** Steps of one kind go up by one, each after runs enough at the one before. A range shares its week's runs evenly. */
function stepByStep({ weeks }: PlanView, steps: readonly RowView[], unit: DoseUnit): Finding[] {
  const findings: Finding[] = []
  const runsAt = new Map<number, number>()
  let highest: number | null = null
  for (const week of weeks) {
    for (const row of steps) {
      const cell = row.in(week)
      if (cell?.dose.unit !== unit) continue
      const { min, max } = cell.dose
      const rowId = row.row.id
      for (let step = min; step <= max; step += 1)
        runsAt.set(step, (runsAt.get(step) ?? 0) + cell.timesAWeek / (max - min + 1))
      const from: number = highest ?? min
      if (min - from > mostStepsAtOnce)
        findings.push(found('runStepJump', { rowId, week, value: min - from, threshold: mostStepsAtOnce }))
      // Steps that were left out are the jump above.
      const runs = [...runsAt].flatMap(([step, count]) => (step >= from && step < max ? [count] : []))
      const value = Math.min(...runs)
      const threshold = leastRunsAtStep
      if (value < threshold) findings.push(found('runsAtStep', { rowId, week, value, threshold }))
      highest = Math.max(from, max)
    }
  }
  return findings
}

export function testBeforeRun(view: PlanView): Finding[] {
  const steps = stepRows(view)
  if (steps.length === 0) return []
  return [...testFirst(view, steps), ...ladders.flatMap((unit) => stepByStep(view, steps, unit))]
}

/** The run steps forbid hills (Trials 2023); strides and rebounds wait with them as a clinic default. */
export function noHills(view: PlanView): Finding[] {
  if (stepRows(view).length === 0) return []
  return view.rows
    .filter((row) => row.is('afterRunSteps'))
    .map((row) => found('withRunSteps', { rowId: row.row.id, week: row.starts }))
}
