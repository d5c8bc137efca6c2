/** The composer over a plan that the real core stores. */
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect } from 'vitest'
import { PlanTab } from '../../../renderer/features/composer/index.ts'
import { keepUnsavedPlan } from '../../../renderer/features/composer/open-plans/unsaved-plan.ts'
import { Toasts, clearToasts } from '../../../renderer/ui/index.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import type { Cell, PlanDocument } from '../../../shared/domain/plan.ts'
import { addRow, blankPlan, setCell } from '../../../shared/program/plan-edit.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { say } from '../../support/say.ts'

/** The revision that holds the document a test begins with; the one before it is the blank plan. */
export const firstRevision = 2

export function exercise(id: string) {
  const found = catalogIn('en').find((one) => one.id === id)
  if (!found) throw new Error(`Expected the exercise ${id}`)
  return found
}

/** A cell of repetitions. */
export function reps(sets: number, count: number, clinicDefault = false): Cell {
  return { dose: plainDose('reps', count, sets), note: null, clinicDefault }
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

/** A patient with an episode that has no plan yet. */
export async function openEpisode() {
  const core = await openClinic()
  const patient = await addPatient(core, { givenName: 'Mira', familyName: 'Solberg' })
  const details = { condition: 'plantar-fasciitis', startedOn: '2026-11-20' } as const
  return { core, patient, episode: await addEpisode(core, patient, details) }
}

export type Edit = (plan: PlanDocument) => PlanDocument

/** Opens the plan tab over a stored plan. */
export async function openComposer(
  options: { document?: PlanDocument; readOnly?: boolean; left?: Edit; meanwhile?: Edit } = {},
) {
  clearToasts()
  const { core, patient, episode } = await openEpisode()
  const document = options.document ?? samplePlan()
  const { id } = await addPlan(core, episode, { template: document.template, startsOn: '2026-11-23' })
  const newest = () => core.ask('plans.get', { id })
  /** Stores a document as another seat does. */
  const saveElsewhere = async (changed: PlanDocument) =>
    core.ask('plans.save', {
      id,
      basedOn: (await newest()).revision,
      document: changed,
      action: 'edit-plan',
      subject: '',
    })
  await saveElsewhere(document)
  // What a window that was killed had not saved, and what somebody else has stored since.
  const { left, meanwhile } = options
  if (left) keepUnsavedPlan(id, { document: left(document), stored: document, basedOn: firstRevision })
  if (meanwhile) await saveElsewhere(meanwhile(document))

  const tab = <PlanTab patient={patient} episode={{ ...episode, planId: id }} />
  const show = () =>
    renderWithCore(
      <>
        {tab}
        <Toasts />
      </>,
      core,
      { state: { readOnly: options.readOnly ?? false } },
    )
  await show()
  await screen.findByRole('grid', { name: say('composer.grid.label') })
  return {
    id,
    core,
    user: userEvent.setup(),
    newest,
    saveElsewhere,
    show,
    // The window sends whole documents.
    saves: () => core.asked('plans.save') as ParsedInputOf<'plans.save'>[],
  }
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
  await waitFor(() => expect(screen.getByText(say('composer.saving.saved'))).toBeDefined())
}

/** The doses of a row in a saved document, as cells. */
export function cellsOf(document: PlanDocument | undefined, rowId: string): readonly (Cell | null)[] {
  return document?.rows.find((row) => row.id === rowId)?.cells ?? []
}
