/**
 * Every change that the composer makes to a plan, as a pure function from document to document. A change that
 * cannot be made (unknown row, week outside the plan, no room) gives back the very same document, so that
 * callers can tell by identity whether there is anything to record. A valid document stays valid.
 */
export { copyAlong, setCell } from './plan-edit/edit-cells.ts'
export { addDayLayout, canAddDayLayout, removeDayLayout, toggleDayItem } from './plan-edit/edit-days.ts'
export {
  blankPlan,
  setLighterRhythm,
  setPainLimit,
  setPainWords,
  setStageMoveOn,
  setStageWeeks,
  setStartsOn,
  setTitle,
  toggleLighterWeek,
} from './plan-edit/edit-frame.ts'
export {
  addRow,
  canAddRow,
  moveRow,
  removeRow,
  replaceExercise,
  setRowDays,
  setRowFrequency,
  setRowNote,
  setRowSession,
  setRowSheet,
  setRowSide,
} from './plan-edit/edit-rows.ts'
export type { NewRow, PlannedExercise } from './plan-edit/edit-rows.ts'
