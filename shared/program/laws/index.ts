/**
 * The laws of the clinical templates (section 10) that hold for any plan, by their numbers. Each is a pure function from a plan
 * to what breaks it; the figures that they go by stand beside them with their sources. Laws 9, 16 and 17, and what of the
 * others only holds for the plans that the program brings, are tests (`tests/unit/program/laws/`).
 */
import { days } from './days.ts'
import type { Finding, LawId } from './finding.ts'
import { lastWeek, lighterWeeks } from './lighter.ts'
import { easierFirst, raiseBeforeHop } from './order.ts'
import type { PlanView } from './plan-view.ts'
import { calfWorkHolds, fewRises } from './rising.ts'
import { noHills, testBeforeRun } from './runs.ts'
import { landings, nothingTwice, shortSheets } from './sheets.ts'
import { saidInFull, sides } from './words.ts'

export { doseParts, findingSubject, lawNumbers } from './finding.ts'
export type { Change, DosePart, Finding, FindingOf, LawId, Rule } from './finding.ts'
export { viewOf } from './plan-view.ts'
export type { PlanFacts } from './plan-view.ts'

export const laws = {
  lighterWeeks,
  fewRises,
  raiseBeforeHop,
  shortSheets,
  calfWorkHolds,
  easierFirst,
  testBeforeRun,
  sides,
  noHills,
  saidInFull,
  nothingTwice,
  days,
  landings,
  lastWeek,
} as const satisfies Record<LawId, (plan: PlanView) => Finding[]>
