/** A composer with a plan and a core in memory that stores revisions as the real one does. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { PlanTab } from '../../../renderer/features/composer/index.ts'
import { Toasts, clearToasts } from '../../../renderer/ui/index.ts'
import { AppFault } from '../../../shared/app-error.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import { episodeSchema } from '../../../shared/domain/episode.ts'
import { patientSchema } from '../../../shared/domain/patient.ts'
import type { Cell, Plan, PlanDocument } from '../../../shared/domain/plan.ts'
import { addRow, blankPlan, setCell } from '../../../shared/program/plan-edit.ts'
import { createMemoryBridge, openState, renderView } from '../../support/memory-bridge.tsx'

const instant = '2026-11-21T09:00:00.000Z'

export const patient = patientSchema.parse({
  id: 'patient-1',
  givenName: 'Mira',
  familyName: 'Solberg',
  birthDate: '1984-03-12',
  createdAt: instant,
  updatedAt: instant,
  archivedAt: null,
  revision: 1,
})

export function episodeWith(planId: string | null) {
  return episodeSchema.parse({
    id: 'episode-1',
    patientId: patient.id,
    condition: 'plantar-fasciitis',
    side: 'left',
    startedOn: '2026-11-20',
    closedOn: null,
    createdAt: instant,
    updatedAt: instant,
    revision: 1,
    planId,
  })
}

export function exercise(id: string) {
  const found = catalogIn('en').find((one) => one.id === id)
  if (!found) throw new Error(`Expected the exercise ${id}`)
  return found
}

/** A cell of repetitions. */
export function reps(sets: number, count: number, clinicDefault = false): Cell {
  return { dose: plainDose('reps', count, sets), note: '', clinicDefault }
}

/** Two daily rows and one session row; "Short foot" has 1×10 in week 1 and rests from week 2 on. */
export function samplePlan(): PlanDocument {
  let plan = blankPlan({ title: 'Heel', startsOn: '2026-11-23' })
  plan = addRow(plan, { rowId: 'row-stretch', exercise: exercise('standing-calf-stretch'), side: 'left' })
  plan = addRow(plan, {
    rowId: 'row-foot',
    exercise: exercise('short-foot'),
    side: 'left',
    weeks: { first: 1, last: 1 },
  })
  plan = addRow(plan, { rowId: 'row-raise', exercise: exercise('calf-raise-double'), side: 'left' })
  plan = {
    ...plan,
    rows: plan.rows.map((row, index) => ({ ...row, sheet: index < 2 ? 'daily' : 'session' })),
  }
  return setCell(plan, 'row-foot', 1, reps(1, 10))
}

let plans = 0

/** Opens the plan tab over a stored plan. `fault` is thrown by the next saves as long as it gives one. */
export async function openComposer(
  options: { document?: PlanDocument; fault?: () => AppFault | null; readOnly?: boolean } = {},
) {
  plans += 1
  clearToasts()
  const id = `plan-${plans}`
  const start: Plan = {
    id,
    episodeId: 'episode-1',
    patientId: patient.id,
    revision: 1,
    document: options.document ?? samplePlan(),
    updatedAt: instant,
  }
  const stored: Plan[] = [start]
  const newest = () => stored.at(-1) ?? start
  const saves: ParsedInputOf<'plans.save'>[] = []
  const requestIds: string[] = []

  const bridge = createMemoryBridge({
    'exercises.list': () => ({ exercises: [...catalogIn('en')] }),
    'plans.get': () => newest(),
    'plans.save': (input, requestId) => {
      saves.push(input)
      requestIds.push(requestId)
      const fault = options.fault?.()
      if (fault) throw fault
      if (input.basedOn !== newest().revision) throw new AppFault({ code: 'conflict' })
      stored.push({ ...newest(), revision: input.basedOn + 1, document: input.document })
      return { revision: newest().revision, updatedAt: instant }
    },
    'plans.revisions': () => ({
      revisions: stored
        .map((plan, index) => ({
          revision: plan.revision,
          action: saves[index - 1]?.action ?? ('create' as const),
          subject: saves[index - 1]?.subject ?? '',
          at: instant,
          author: 'Dana Reyes',
        }))
        .toReversed(),
    }),
    'plans.revision': ({ revision }) => {
      const plan = stored.find((one) => one.revision === revision)
      if (!plan) throw new AppFault({ code: 'not_found' })
      return { document: plan.document }
    },
  })

  renderView(
    <>
      <PlanTab patient={patient} episode={episodeWith(id)} />
      <Toasts />
    </>,
    { bridge, state: { ...openState, readOnly: options.readOnly ?? false } },
  )
  await screen.findByRole('grid')
  return { bridge, saves, requestIds, stored, newest }
}

export function rowOf(name: string): HTMLElement {
  const found = screen.getAllByRole('row').find((row) => within(row).queryByText(name) !== null)
  if (!found) throw new Error(`Expected a row named ${name}`)
  return found
}

/** The cell of an exercise in a week. */
export function cell(name: string, week: number): HTMLElement {
  const found = within(rowOf(name)).getAllByRole('gridcell')[week - 1]
  if (!found) throw new Error(`Expected week ${week}`)
  return found
}

export async function expectSaved(): Promise<void> {
  await waitFor(() => expect(screen.getByText('Saved')).toBeDefined(), { timeout: 3000 })
}

/** The doses of a row in a saved document, as cells. */
export function cellsOf(document: PlanDocument | undefined, rowId: string): readonly (Cell | null)[] {
  return document?.rows.find((row) => row.id === rowId)?.cells ?? []
}
