/** Exercises to plan with, and any change that the composer makes to a plan, with arguments that need not fit. */
import * as fc from 'fast-check'
import { dayItems, sessionNames } from '../../../shared/domain/day-layout.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import { lighterRhythms } from '../../../shared/domain/plan.ts'
import type { Cell, PlanDocument } from '../../../shared/domain/plan.ts'
import { sheetGroups } from '../../../shared/domain/sheet-group.ts'
import { sides } from '../../../shared/domain/side.ts'
import * as planEdit from '../../../shared/program/plan-edit.ts'
import { anyDose, anyFrequency } from './dose-arbitrary.ts'

export const raise: planEdit.PlannedExercise = {
  id: 'calf-raise-double',
  category: 'strength',
  kind: 'exercise',
  clinicDose: plainDose('reps', 12, 3),
  frequency: { kind: 'alternateDays' },
  sheet: 'session',
  oneSided: false,
}
export const singleRaise: planEdit.PlannedExercise = {
  ...raise,
  id: 'calf-raise-single',
  clinicDose: plainDose('reps', 8, 2),
  oneSided: true,
}
export const balance: planEdit.PlannedExercise = {
  id: 'single-leg-balance',
  category: 'balance',
  kind: 'exercise',
  clinicDose: plainDose('seconds', 30, 2),
  frequency: { kind: 'daily', timesADay: 1 },
  sheet: 'daily',
  oneSided: true,
}
export const hops: planEdit.PlannedExercise = {
  ...raise,
  id: 'gentle-hops',
  category: 'plyometric',
  sheet: 'run',
}
export const ride: planEdit.PlannedExercise = {
  ...raise,
  id: 'cycling',
  category: 'recovery',
  kind: 'session',
}
const exercises = [raise, singleRaise, balance, hops, ride]
export const empty = planEdit.blankPlan({ title: 'Left heel', startsOn: '2026-03-02' })

/** Ten repetitions in so many sets. */
export const cellOf = (sets: number): Cell => ({
  dose: plainDose('reps', 10, sets),
  note: null,
  clinicDefault: false,
})
export const order = (plan: PlanDocument) => plan.rows.map(({ id }) => id)

const week = fc.integer({ min: -1, max: 14 })
const exercise = fc.constantFrom(...exercises)
const side = fc.constantFrom(...sides)
const cell = fc.option(
  fc.record({
    dose: anyDose,
    note: fc.constantFrom(null, { key: 're-test' }, { text: 'own' }),
    clinicDefault: fc.boolean(),
  }),
  { nil: null },
)

type Edit = (plan: PlanDocument) => PlanDocument

/** An edit with any of these arguments after the plan. */
function by<Args extends readonly unknown[]>(
  edit: (plan: PlanDocument, ...args: Args) => PlanDocument,
  ...args: { [At in keyof Args]: fc.Arbitrary<Args[At]> }
): fc.Arbitrary<Edit> {
  return fc.tuple(...args).map((values) => (plan) => edit(plan, ...(values as unknown as Args)))
}

const newRow = (rowId: fc.Arbitrary<string>) =>
  fc
    .record({
      rowId,
      exercise,
      side,
      weeks: fc.option(fc.record({ first: week, last: week }), { nil: undefined }),
      at: fc.option(fc.integer({ min: -3, max: 80 }), { nil: undefined }),
    })
    .map(({ weeks, at, ...row }) => ({ ...row, ...(weeks && { weeks }), ...(at !== undefined && { at }) }))

/** Any edit; those of rows are of one of this many, there or not. */
export function anyEditOf(rows: number): fc.Arbitrary<Edit> {
  const rowId = fc.integer({ min: 0, max: rows - 1 }).map((number) => `row-${number}`)
  return fc.oneof(
    { weight: 4, arbitrary: by(planEdit.addRow, newRow(rowId)) },
    by(planEdit.removeRow, rowId),
    by(planEdit.moveRow, rowId, fc.integer({ min: -5, max: 80 })),
    by(planEdit.setCell, rowId, week, cell),
    by(planEdit.copyAlong, rowId, week, week),
    by(planEdit.setRowSide, rowId, side),
    by(planEdit.setRowFrequency, rowId, anyFrequency),
    by(planEdit.setRowSheet, rowId, fc.constantFrom(...sheetGroups)),
    by(planEdit.setRowSession, rowId, fc.constantFrom(null, ...sessionNames)),
    by(planEdit.setRowDays, rowId, fc.constantFrom(null, ...dayItems)),
    by(planEdit.addDayLayout, week),
    by(planEdit.removeDayLayout, week),
    by(planEdit.toggleDayItem, week, fc.integer({ min: -1, max: 7 }), fc.constantFrom(...dayItems)),
    by(planEdit.setPainLimit, fc.integer({ min: -2, max: 4 }), fc.integer({ min: -3, max: 13 })),
    by(planEdit.setPainWords, fc.constantFrom('zones', 'also'), fc.integer({ min: -2, max: 3 }), fc.string()),
    by(planEdit.setStageMoveOn, fc.integer({ min: 0, max: 5 }), fc.string({ maxLength: 700 })),
    by(planEdit.setRowNote, rowId, fc.string({ maxLength: 400 })),
    by(planEdit.replaceExercise, rowId, exercise),
    by(planEdit.setLighterRhythm, fc.constantFrom(...lighterRhythms)),
    by(planEdit.toggleLighterWeek, week),
    by(planEdit.setStageWeeks, fc.integer({ min: 0, max: 5 }), fc.record({ first: week, last: week })),
    by(planEdit.setStartsOn, fc.constantFrom('2026-04-06', '2028-02-29', '2027-02-29', 'soon')),
    by(planEdit.setTitle, fc.string({ maxLength: 200 })),
  )
}

export const anyEdit = anyEditOf(71)
