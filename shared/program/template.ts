/**
 * What a template is, and how one is written down: a table with a line for each row and a column for each
 * week.
 */
import { must } from '../assert.ts'
import type { Frequency } from '../domain/dose.ts'
import { sheetGroups } from '../domain/sheet-group.ts'
import type { SheetGroup } from '../domain/sheet-group.ts'
import type { Criterion } from '../domain/criterion.ts'
import { planLength } from '../domain/plan.ts'
import type { Cell, PlanDocument, PlanRow, Stage } from '../domain/plan.ts'
import type { Words } from '../domain/text.ts'
import { parseDose, parseFrequency } from './dose-text.ts'
import { defaultStages } from './weeks.ts'

export interface TemplateRow {
  /** Slug of a built-in exercise. */
  readonly exerciseId: string
  readonly sheet: SheetGroup
  readonly session: PlanRow['session']
  readonly days: PlanRow['days']
  readonly frequency: Frequency
  /** One for each week; null where the row rests. */
  readonly cells: readonly (Cell | null)[]
  readonly note: Words | null
}

/** What a template brings as the plan holds it. */
type PlanParts = Pick<PlanDocument, 'dayLayouts' | 'painBox' | 'stopSigns' | 'retest' | 'after'>

export interface Template<Id extends string = string> extends PlanParts {
  readonly id: Id
  /** Length in weeks. */
  readonly weeks: number
  /** With the gates to enter them. */
  readonly stages: readonly Stage[]
  readonly rows: readonly TemplateRow[]
  /** Keys of sentences: when to stop the plan and look again, what may be done instead, what else to know. */
  readonly rules: {
    readonly stop: readonly string[]
    readonly variants: readonly string[]
    readonly notes: readonly string[]
  }
}

const withoutParts: PlanParts = {
  dayLayouts: [],
  painBox: null,
  stopSigns: { urgent: [], call: [] },
  retest: [],
  after: null,
}

/** How a template is written down: see `readRow` for the table. Its words stand in the text tree under its id. */
export interface TemplateText<Id extends string>
  extends Pick<Template<Id>, 'id' | 'rules'>, Partial<PlanParts> {
  /** Criteria to enter the usual stages, in their order. */
  readonly gates: readonly (readonly Criterion[])[]
  /** Keys of the notes of rows, by slug. */
  readonly rowNotes?: Readonly<Record<string, string>>
  readonly table: string
}

/**
 * Reads a cell: `-` rests, `=` is the week before again, otherwise a dose text, a dagger where the figure is
 * a clinic default, and after a plus the key of the cell's note: `4 reps† + short`. A double dagger marks a
 * second-hand figure, which counts as a clinic default too, because no article states it.
 */
export function readTemplateCell(text: string, before: Cell | null): Cell | null {
  if (text === '-') return null
  if (text === '=') return must(before, 'a cell before the repetition')
  const [doseText = '', key] = text.split(' + ')
  const clinicDefault = /[†‡]$/.test(doseText)
  const dose = parseDose(doseText.replace(/[†‡]$/, ''))
  if (!dose.ok) throw new Error(`Template dose not understood: ${text}`)
  return { dose: dose.value, note: key === undefined ? null : { key }, clinicDefault }
}

/** Reads a line: slug, sheet, how often, and a cell for each week. */
function readRow(line: string, notes: Readonly<Record<string, string>>): TemplateRow {
  const [exerciseId = '', sheetText, often = '', ...rest] = line.split('|').map((part) => part.trim())
  const frequency = parseFrequency(often)
  if (!frequency.ok || rest.length !== planLength.usual)
    throw new Error(`Template row not understood: ${line}`)
  const cells: (Cell | null)[] = []
  for (const text of rest) cells.push(readTemplateCell(text, cells.at(-1) ?? null))
  const note = notes[exerciseId]
  return {
    exerciseId,
    sheet: must(
      sheetGroups.find((group) => group === sheetText),
      `a sheet in: ${line}`,
    ),
    session: null,
    days: null,
    frequency: frequency.value,
    cells,
    note: note === undefined ? null : { key: note },
  }
}

/**
 * Reads a template from its text. Throws on a text that is not understood: a mistake in this folder, seen by
 * any test.
 */
export function readTemplate<const Id extends string>({
  gates,
  rowNotes = {},
  table,
  ...template
}: TemplateText<Id>): Template<Id> {
  const stages = defaultStages().map((stage, index) => ({ ...stage, gate: [...(gates[index] ?? [])] }))
  const rows = table
    .trim()
    .split('\n')
    .map((line) => readRow(line, rowNotes))
  return { ...withoutParts, ...template, weeks: planLength.usual, stages, rows }
}
