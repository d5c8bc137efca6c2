/** The plans of the built-in templates, and ways to break them. Rows have the slug of their exercise for an id. */
import { must } from '../../../../shared/assert.ts'
import type { DayItem } from '../../../../shared/domain/day-layout.ts'
import type { Cell, PlanDocument, PlanRow } from '../../../../shared/domain/plan.ts'
import { parseDose, parseFrequency } from '../../../../shared/program/dose-text.ts'
import { planFromTemplate } from '../../../../shared/program/plan-from-template.ts'
import { laws, viewOf } from '../../../../shared/program/laws/index.ts'
import type { Finding, LawId, PlanFacts } from '../../../../shared/program/laws/index.ts'
import { regionOf, templateById, templates } from '../../../../shared/regions/index.ts'
import type { TemplateId } from '../../../../shared/regions/index.ts'
import { catalogIn } from '../../../../shared/text/catalog.ts'
import { weeksOfNote } from '../../../../shared/text/finding-text.ts'
import { textIn } from '../../../../shared/text/index.ts'

const { exerciseRoles, runTest } = regionOf(null)

export const facts: PlanFacts = {
  exerciseRoles,
  runTest,
  exercises: new Map(catalogIn('en').map((exercise) => [exercise.id, exercise])),
  weeksOfNote: ({ note }) => weeksOfNote(textIn('en'), note),
}

export const templateIds: readonly TemplateId[] = templates.map(({ id }) => id)

export function planOf(id: TemplateId): PlanDocument {
  const template = must(templateById(id), 'a template')
  const plan = planFromTemplate(template, {
    startsOn: '2026-11-23',
    side: 'none',
    isOneSided: () => false,
    newId: () => crypto.randomUUID(),
  })
  return { ...plan, rows: plan.rows.map((one) => ({ ...one, id: one.exerciseId })) }
}

/** What a law finds in a plan. */
export function findingsOf(law: LawId, plan: PlanDocument): readonly Finding[] {
  return laws[law](viewOf(plan, facts))
}

export type Edit = (plan: PlanDocument) => PlanDocument

export const both =
  (...edits: readonly Edit[]): Edit =>
  (plan) =>
    edits.reduce((now, edit) => edit(now), plan)

/** Changes a row. */
export function row(id: string, change: (row: PlanRow) => Partial<PlanRow>): Edit {
  return (plan) => {
    must(
      plan.rows.find((one) => one.id === id),
      `a row ${id}`,
    )
    return { ...plan, rows: plan.rows.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) }
  }
}

export function without(id: string): Edit {
  return (plan) => ({ ...plan, rows: plan.rows.filter((one) => one.id !== id) })
}

function cellOf(text: string): Cell | null {
  const dose = text === '-' ? null : parseDose(text)
  if (dose && !dose.ok) throw new Error(`Not a dose: ${text}`)
  return dose && { dose: dose.value, note: null, clinicDefault: true }
}

/** Writes doses into weeks of a row; `-` rests. */
export function doses(id: string, byWeek: Readonly<Record<number, string>>): Edit {
  return row(id, ({ cells }) => ({
    cells: cells.map((cell, index) => {
      const text = byWeek[index + 1]
      return text === undefined ? cell : cellOf(text)
    }),
  }))
}

/** A row more, with the same dose in all weeks from the first to the last. */
export function added(
  exerciseId: string,
  dose: string,
  [first, last]: readonly [first: number, last: number],
  more: Partial<PlanRow> & { readonly often?: string } = {},
): Edit {
  const { often = '3/wk', ...rest } = more
  const frequency = parseFrequency(often)
  if (!frequency.ok) throw new Error(`Not a frequency: ${often}`)
  return (plan) => {
    const cells = Array.from({ length: plan.weeks }, (_, index) =>
      index + 1 >= first && index + 1 <= last ? cellOf(dose) : null,
    )
    const made: PlanRow = {
      id: exerciseId,
      exerciseId,
      side: 'none',
      sheet: 'session',
      session: null,
      days: null,
      frequency: frequency.value,
      cells,
      note: null,
      ...rest,
    }
    return { ...plan, rows: [...plan.rows, made] }
  }
}

/** Replaces the days of all layouts, Monday first. */
export function week(...days: readonly (readonly DayItem[])[]): Edit {
  return (plan) => ({ ...plan, dayLayouts: [{ fromWeek: 1, days: days.map((items) => [...items]) }] })
}
