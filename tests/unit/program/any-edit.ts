/** Exercises to plan with, and any change that the composer makes to a plan, with arguments that need not fit. */
import * as fc from 'fast-check'
import { dayItems, sessionNames } from '../../../shared/domain/day-layout.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import { lighterRhythms } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { sheetGroups } from '../../../shared/domain/sheet-group.ts'
import { sides } from '../../../shared/domain/side.ts'
import {
  addDayLayout,
  addRow,
  blankPlan,
  copyAlong,
  moveRow,
  removeDayLayout,
  removeRow,
  replaceExercise,
  setCell,
  setLighterRhythm,
  setPainLimit,
  setPainWords,
  setRowDays,
  setRowFrequency,
  setRowNote,
  setRowSession,
  setRowSheet,
  setRowSide,
  setStageMoveOn,
  setStageWeeks,
  setStartsOn,
  setTitle,
  toggleDayItem,
  toggleLighterWeek,
} from '../../../shared/program/plan-edit.ts'
import type { PlannedExercise } from '../../../shared/program/plan-edit.ts'
import { anyDose, anyFrequency } from './dose-arbitrary.ts'

export const raise: PlannedExercise = {
  id: 'calf-raise-double',
  category: 'strength',
  kind: 'exercise',
  clinicDose: plainDose('reps', 12, 3),
  frequency: { kind: 'alternateDays' },
  sheet: 'session',
  oneSided: false,
}
export const singleRaise: PlannedExercise = {
  ...raise,
  id: 'calf-raise-single',
  clinicDose: plainDose('reps', 8, 2),
  oneSided: true,
}
export const balance: PlannedExercise = {
  id: 'single-leg-balance',
  category: 'balance',
  kind: 'exercise',
  clinicDose: plainDose('seconds', 30, 2),
  frequency: { kind: 'daily', timesADay: 1 },
  sheet: 'daily',
  oneSided: true,
}
export const hops: PlannedExercise = { ...raise, id: 'gentle-hops', category: 'plyometric', sheet: 'run' }
export const ride: PlannedExercise = { ...raise, id: 'cycling', category: 'recovery', kind: 'session' }
const exercises = [raise, singleRaise, balance, hops, ride]
export const empty = blankPlan({ title: 'Left heel', startsOn: '2026-03-02' })

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
    { weight: 4, arbitrary: by(addRow, newRow(rowId)) },
    by(removeRow, rowId),
    by(moveRow, rowId, fc.integer({ min: -5, max: 80 })),
    by(setCell, rowId, week, cell),
    by(copyAlong, rowId, week, week),
    by(setRowSide, rowId, side),
    by(setRowFrequency, rowId, anyFrequency),
    by(setRowSheet, rowId, fc.constantFrom(...sheetGroups)),
    by(setRowSession, rowId, fc.constantFrom(null, ...sessionNames)),
    by(setRowDays, rowId, fc.constantFrom(null, ...dayItems)),
    by(addDayLayout, week),
    by(removeDayLayout, week),
    by(toggleDayItem, week, fc.integer({ min: -1, max: 7 }), fc.constantFrom(...dayItems)),
    by(setPainLimit, fc.integer({ min: -2, max: 4 }), fc.integer({ min: -3, max: 13 })),
    by(setPainWords, fc.constantFrom('zones', 'also'), fc.integer({ min: -2, max: 3 }), fc.string()),
    by(setStageMoveOn, fc.integer({ min: 0, max: 5 }), fc.string({ maxLength: 700 })),
    by(setRowNote, rowId, fc.string({ maxLength: 400 })),
    by(replaceExercise, rowId, exercise),
    by(setLighterRhythm, fc.constantFrom(...lighterRhythms)),
    by(toggleLighterWeek, week),
    by(setStageWeeks, fc.integer({ min: 0, max: 5 }), fc.record({ first: week, last: week })),
    by(setStartsOn, fc.constantFrom('2026-04-06', '2028-02-29', '2027-02-29', 'soon')),
    by(setTitle, fc.string({ maxLength: 200 })),
  )
}

export const anyEdit = anyEditOf(71)
