/**
 * What a law about plans noticed. A finding is facts only; its sentence is made in the language of who reads it
 * (`text/finding-text.ts`).
 */
import type { DayItem, SessionName } from '../../domain/day-layout.ts'
import type { SheetGroup } from '../../domain/sheet-group.ts'

/** The laws that hold for any plan, with their numbers in the clinical templates (section 10). */
export const lawNumbers = {
  lighterWeeks: 1,
  fewRises: 2,
  raiseBeforeHop: 3,
  shortSheets: 4,
  calfWorkHolds: 5,
  easierFirst: 6,
  testBeforeRun: 7,
  sides: 8,
  noHills: 10,
  saidInFull: 11,
  nothingTwice: 12,
  days: 13,
  landings: 14,
  lastWeek: 15,
} as const
export type LawId = keyof typeof lawNumbers

/** What can grow in a dose from one week to another. */
export type Change =
  | 'start'
  | 'sets'
  | 'amount'
  | 'load'
  | 'hold'
  | 'tempo'
  | 'frequency'
  | 'runStep'
  | 'distance'
  | 'note'

/** What a dose may leave open. */
export const doseParts = ['hold', 'tempo', 'band', 'kilograms'] as const
export type DosePart = (typeof doseParts)[number]

interface InRow {
  readonly rowId: string
}
interface InWeek {
  readonly week: number
}
/** What was found, and what the law asks for, in the unit that the rule names. */
interface Measured {
  readonly value: number
  readonly threshold: number
}
type InCell = InRow & InWeek
/** What several rows do together. */
interface Together extends InWeek, Measured {
  readonly rowIds: readonly string[]
}
/** Weeks in a row, as one finding. */
interface InWeeks extends InWeek {
  readonly lastWeek: number
}

interface Details {
  /** Weekly volume in percent of the week before. */
  readonly lighterVolume: InCell & Measured
  readonly lighterStart: InCell
  readonly lighterRise: InCell & { readonly changes: readonly Change[] }
  /** Growth of the distance in percent a week. */
  readonly lighterDistance: InCell & Measured
  /** Rows that rise in a week: all, those of impact, calf raises beside one of impact. */
  readonly rises: Together
  readonly impactRises: Together
  readonly calfRisesWithImpact: Together
  /** Things that one row changes at once. */
  readonly oneChange: InCell & Measured & { readonly changes: readonly Change[] }
  /** Weeks of calf raises before the first hop. */
  readonly raiseBeforeHop: InCell & Measured
  /** Exercises of a week on one sheet, on all, in a named session. */
  readonly sheetSize: InWeeks & Measured & { readonly sheet: SheetGroup }
  readonly weekSize: InWeeks & Measured
  readonly sessionSmall: InWeeks & Measured & { readonly session: SessionName }
  readonly sessionLarge: InWeeks & Measured & { readonly session: SessionName }
  /** Percent that the week's calf raises fall by. */
  readonly calfWorkFalls: InWeek & Measured
  /** The week it starts in, and the first one that it may. */
  readonly easierFirst: InCell & Measured & { readonly easierRowId: string }
  readonly bandOrder: InCell
  /** A plan that leads back to running, without the test in any gate. */
  readonly noRunTest: InCell
  /** The week that running starts in, and the first one of the stage behind the test. */
  readonly runBeforeTest: InCell & Measured
  /** Weeks of calf raises before the first run. */
  readonly raiseBeforeRun: InCell & Measured
  /** Steps that a run goes up by at once. */
  readonly runStepJump: InCell & Measured
  /** Runs at the step before. */
  readonly runsAtStep: InCell & Measured
  readonly sideMissing: InCell
  readonly withRunSteps: InCell
  readonly partMissing: InCell & { readonly part: DosePart }
  readonly twice: InCell
  readonly beside: InCell & { readonly partRowId: string }
  /** Days of an item in the layout from a week on, and those that its rows ask for. */
  readonly dayCount: InWeek & Measured & { readonly item: DayItem }
  readonly runNeighbours: InWeek
  /** Hours between two days with hops. */
  readonly hopHours: InWeek & Measured
  readonly noRestDay: InWeek
  /** Landings of one session. */
  readonly landings: InWeeks & Measured
  readonly lastWeekLighter: InWeek
}

export type Rule = keyof Details

const lawOf = {
  lighterVolume: 'lighterWeeks',
  lighterStart: 'lighterWeeks',
  lighterRise: 'lighterWeeks',
  lighterDistance: 'lighterWeeks',
  rises: 'fewRises',
  impactRises: 'fewRises',
  calfRisesWithImpact: 'fewRises',
  oneChange: 'fewRises',
  raiseBeforeHop: 'raiseBeforeHop',
  sheetSize: 'shortSheets',
  weekSize: 'shortSheets',
  sessionSmall: 'shortSheets',
  sessionLarge: 'shortSheets',
  calfWorkFalls: 'calfWorkHolds',
  easierFirst: 'easierFirst',
  bandOrder: 'easierFirst',
  noRunTest: 'testBeforeRun',
  runBeforeTest: 'testBeforeRun',
  raiseBeforeRun: 'testBeforeRun',
  runStepJump: 'testBeforeRun',
  runsAtStep: 'testBeforeRun',
  sideMissing: 'sides',
  withRunSteps: 'noHills',
  partMissing: 'saidInFull',
  twice: 'nothingTwice',
  beside: 'nothingTwice',
  dayCount: 'days',
  runNeighbours: 'days',
  hopHours: 'days',
  noRestDay: 'days',
  landings: 'landings',
  lastWeekLighter: 'lastWeek',
} as const satisfies Record<Rule, LawId>

interface Where {
  readonly law: LawId
  readonly rowId?: string
  readonly week: number
}

/** A finding of one rule. */
export type FindingOf<R extends Rule> = R extends Rule ? Where & { readonly rule: R } & Details[R] : never
export type Finding = FindingOf<Rule>

/**
 * What a finding is about, by which one is told from the others of its rule: its row, where it has one, and its week.
 */
export function findingSubject({ rowId, week }: Finding): string {
  return [rowId, `week-${week}`].filter((part) => part !== undefined).join(' ')
}

export function found<R extends Rule>(rule: R, details: Details[R]): FindingOf<R> {
  return { law: lawOf[rule], rule, ...details } as FindingOf<R>
}
