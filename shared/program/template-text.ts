/**
 * How a template is written down: a table with a line for each row and a column for each week, the days of the week by
 * letters, and keys of sentences. The sentences stand in the text tree under `planTemplates`, by template and part; a key
 * with a dot in it names one of another place, such as `all-plans.notes.run-test`.
 */
import { must } from '../assert.ts'
import type { Criterion } from '../domain/criterion.ts'
import { sessionNames } from '../domain/day-layout.ts'
import type { DayItem, DayLayout } from '../domain/day-layout.ts'
import type { Frequency } from '../domain/dose.ts'
import { measureIds } from '../domain/measure.ts'
import type { PainBox, PainZone } from '../domain/pain-box.ts'
import type { Cell, KeptExercise, PlanDocument, PlanRow, Stage } from '../domain/plan.ts'
import { sheetGroups } from '../domain/sheet-group.ts'
import type { Words } from '../domain/text.ts'
import { parseDose, parseFrequency } from './dose-text.ts'
import type { Template, TemplateRow } from './template.ts'
import { defaultStages } from './weeks.ts'

type Keys = readonly string[]

export interface TemplateText<Id extends string> {
  readonly id: Id
  /** Last week of each stage; three weeks each where left out. */
  readonly stageEnds?: readonly number[]
  /** Criteria to enter each stage, and last those to end the plan. */
  readonly gates: readonly (readonly Criterion[])[]
  /** See `readDayLayouts`. */
  readonly days: string
  readonly painBox: {
    /** The highest rating of each zone, mildest first. */
    readonly zones: Readonly<Record<number, PainZone>>
    readonly also: Keys
    readonly twiceAbove: number
    readonly source: string
  }
  readonly stopSigns: { readonly urgent: Keys; readonly call: Keys }
  /** Measures of the registry, and keys of what is no measure. */
  readonly retest: Keys
  readonly after: {
    readonly advice: Keys
    /** A line for each exercise: slug, how often, dose. */
    readonly weeklySet: string
  }
  readonly rules: { readonly variants: Keys; readonly notes: Keys }
  /** Slugs of rows with a note. */
  readonly rowNotes: Keys
  /** See `readTable`. */
  readonly table: string
}

const partsOf = (line: string, mark = '|'): string[] => line.split(mark).map((part) => part.trim())
const linesOf = (text: string): string[] => text.trim().split('\n')

function read<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
  text: string,
): Value {
  if (!result.ok) throw new Error(`Template text not understood: ${text}`)
  return result.value
}

/**
 * Reads a cell: `-` rests, `=` is the cell before again, otherwise a dose text; a dagger where a figure of it is a clinic
 * default, a double dagger where one is second-hand, which no article states either.
 */
export function readTemplateCell(text: string, before: Cell | null): Cell | null {
  if (text === '-') return null
  if (text === '=') return must(before, 'a cell before the repetition')
  const secondHand = text.endsWith('‡')
  return {
    dose: read(parseDose(text.replace(/[†‡]$/, '')), text),
    note: null,
    clinicDefault: secondHand || text.endsWith('†'),
    ...(secondHand && { secondHand }),
  }
}

function readFrequency(text: string): Frequency {
  return read(parseFrequency(text), text)
}

/** Reads a line: slug, sheet with the letter of a named session, how often, and a cell for each week. */
function readRow(line: string, weeks: number): Omit<TemplateRow, 'days' | 'note'> {
  const [exerciseId = '', place = '', often = '', ...texts] = partsOf(line)
  const [sheetText, letter] = place.split(' ')
  const sheet = sheetGroups.find((group) => group === sheetText)
  const session = sessionNames.find((name) => name === letter) ?? null
  if (!sheet || (letter !== undefined && !session) || texts.length !== weeks)
    throw new Error(`Template row not understood: ${line}`)
  const cells: (Cell | null)[] = []
  for (const text of texts) cells.push(readTemplateCell(text, cells.at(-1) ?? null))
  return { exerciseId, sheet, session, frequency: readFrequency(often), cells }
}

/** Reads a table. Its first line names the weeks, from the fourth column on: `W3L` is a lighter one. */
function readTable(text: string): Pick<Template, 'weeks' | 'lighterWeeks'> & {
  rows: Omit<TemplateRow, 'days' | 'note'>[]
} {
  const [head = '', ...lines] = linesOf(text)
  const columns = partsOf(head).slice(3)
  return {
    weeks: columns.length,
    lighterWeeks: columns.flatMap((name, index) => (name.endsWith('L') ? [index + 1] : [])),
    rows: lines.map((line) => readRow(line, columns.length)),
  }
}

/** A dot stands for rest: nothing but what else is named. */
const dayLetters: Readonly<Record<string, DayItem>> = {
  D: 'daily',
  S: 'session',
  A: 'A',
  B: 'B',
  H: 'hops',
  R: 'run',
  C: 'ride',
  M: 'mobility',
}

function readDay(text: string): DayItem[] {
  return text
    .split(' ')
    .flatMap((letter) => (letter === '.' ? [] : [must(dayLetters[letter], `a day letter: ${letter}`)]))
}

/**
 * Reads the days of the week, a line for each layout: the stage that it begins with, or a week of it, and Monday to
 * Sunday. `S1 from W4, S2 | D S H R | D | …` holds from week 4 until the next line begins.
 */
function readDayLayouts(text: string, stages: readonly Stage[]): DayLayout[] {
  return linesOf(text).map((line) => {
    const [label = '', ...days] = partsOf(line)
    const [, stage, week] = must(/^S(\d)(?: from W(\d+))?/.exec(label), `the stage of days: ${label}`)
    const first = stages.find(({ number }) => number === Number(stage))?.firstWeek
    return { fromWeek: week === undefined ? must(first, 'a stage') : Number(week), days: days.map(readDay) }
  })
}

function readKept(line: string): KeptExercise {
  const [exerciseId = '', often = '', text = ''] = partsOf(line)
  const { dose, clinicDefault } = must(readTemplateCell(text, null), `a dose: ${line}`)
  return { exerciseId, side: 'none', frequency: readFrequency(often), dose, clinicDefault }
}

/**
 * Reads a template from its text; `daysOfRow` says which days of a layout a row is done on where they are not those of its
 * sheet. Throws on a text that is not understood: a mistake of a region, seen by any test.
 */
export function readTemplate<const Id extends string>(
  { id, stageEnds, gates, days, painBox, stopSigns, retest, after, rules, rowNotes, table }: TemplateText<Id>,
  daysOfRow: (exerciseId: string) => PlanRow['days'],
): Template<Id> {
  const said =
    (part: string) =>
    (key: string): Words => ({ key: key.includes('.') ? key : `${id}.${part}.${key}` })
  const zones = Object.entries(painBox.zones).map(([upTo, zone]): PainBox['zones'][number] => ({
    zone,
    upTo: Number(upTo),
    words: said('painBox')(upTo),
  }))
  const stages = defaultStages().map((stage, index): Stage => {
    const ends = stageEnds?.[index]
    return {
      ...stage,
      firstWeek: stageEnds ? (stageEnds[index - 1] ?? 0) + 1 : stage.firstWeek,
      lastWeek: ends ?? stage.lastWeek,
      gate: [...(gates[index] ?? [])],
      moveOn: index === 0 ? null : said('moveOn')(String(stage.number)),
    }
  })
  const { weeks, lighterWeeks, rows } = readTable(table)
  const plan: Pick<PlanDocument, 'retest'> = {
    retest: retest.map((what) => {
      const measure = measureIds.find((known) => known === what)
      return measure ? { measure } : said('retest')(what)
    }),
  }
  return {
    id,
    weeks,
    lighterWeeks,
    stages,
    rows: rows.map((row) => ({
      ...row,
      days: daysOfRow(row.exerciseId),
      note: rowNotes.includes(row.exerciseId) ? said('rows')(row.exerciseId) : null,
    })),
    dayLayouts: readDayLayouts(days, stages),
    painBox: { ...painBox, zones, also: painBox.also.map(said('painBox')) },
    stopSigns: { urgent: stopSigns.urgent.map(said('urgent')), call: stopSigns.call.map(said('call')) },
    ...plan,
    after: {
      gate: [...(gates[stages.length] ?? [])],
      moveOn: said('moveOn')('after'),
      advice: after.advice.map(said('after')),
      weeklySet: linesOf(after.weeklySet).map(readKept),
    },
    rules: { variants: rules.variants.map(said('variants')), notes: rules.notes.map(said('notes')) },
  }
}
