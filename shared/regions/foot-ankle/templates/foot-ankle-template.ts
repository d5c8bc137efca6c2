/** What every template of the foot and ankle is made with: where its rows stand in the week, and what each plan says too. */
import type { PlanRow } from '../../../domain/plan.ts'
import { usualPainBox } from '../../../program/pain-rule.ts'
import type { Template } from '../../../program/template.ts'
import { readTemplate } from '../../../program/template-text.ts'
import type { TemplateText } from '../../../program/template-text.ts'
import { exerciseRoles } from '../exercise-roles.ts'

const hops = new Set<string>(exerciseRoles.hops)
const rides = new Set<string>(exerciseRoles.rides)

function daysOfRow(exerciseId: string): PlanRow['days'] {
  if (hops.has(exerciseId)) return 'hops'
  if (rides.has(exerciseId)) return 'ride'
  return exerciseId === 'rest-day-mobility' ? 'mobility' : null
}

export function footAnkleTemplate<const Id extends string>(text: TemplateText<Id>): Template<Id> {
  return readTemplate(text, daysOfRow)
}

/** Where the zones 0 to 3, 4 to 5 and 6 to 10 are from; other plans' zones are clinic defaults. */
export const painModel = usualPainBox.source

/** From the last run step or phase back to training, a step at a time. */
export const runningOn = [
  'all-plans.after.distance',
  'all-plans.after.strides',
  'all-plans.after.hills',
  'all-plans.after.one-step',
]

/** What goes on after any plan. */
export const everyPlan = [
  'all-plans.after.weekly-set',
  'all-plans.after.self-check',
  'all-plans.after.shoes',
  'all-plans.after.setback',
]

export const everyNote = ['all-plans.notes.clean', 'all-plans.notes.stop']
export const runTestNotes = ['all-plans.notes.run-test']
