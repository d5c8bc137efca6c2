/** Two people on one plan: what comes in by itself, and what is chosen. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { unsavedPlanOf } from '../../../renderer/features/composer/open-plans/unsaved-plan.ts'
import { removeRow, setCell, setTitle } from '../../../shared/program/plan-edit.ts'
import { refusing } from '../../support/core-bridge.ts'
import { say, saying } from '../../support/say.ts'
import {
  cell,
  cellsOf,
  exercise,
  expectSaved,
  firstRevision,
  openComposer,
  reps,
  rowOf,
  type Edit,
} from './composer-support.tsx'

const foot = 'Short foot'
const stretch = exercise('standing-calf-stretch').name

/** The composer over a plan that another seat changes before this window hears of it. */
async function met(theirs: Edit) {
  const opened = await openComposer()
  const { core, newest, saveElsewhere } = opened
  const elsewhere = async (edit: Edit) => {
    const hearAgain = core.loseEvents()
    await saveElsewhere(edit((await newest()).document))
    hearAgain()
  }
  await elsewhere(theirs)
  return { ...opened, elsewhere }
}

const footInWeek =
  (week: number, sets: number, count: number): Edit =>
  (plan) =>
    setCell(plan, 'row-foot', week, reps(sets, count))
const titled: Edit = (plan) => setTitle(plan, 'Theirs')

const undo = '{Control>}z{/Control}'
const dialog = () => screen.findByRole('dialog', { name: say('composer.merge.title') })
const noDialog = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
/** The choice at a place. */
const at = async (place: string) => within(await dialog()).getByRole('radiogroup', { name: place })
const footWeek = (week: number) => say('composer.merge.places.cell', { exercise: foot, week })
const save = async () => within(await dialog()).getByRole('button', { name: say('composer.merge.save') })

describe('changes of another seat in other places', () => {
  it('go in by themselves, say whose they are, and stay when mine are taken back', async () => {
    const { user, newest } = await met((plan) => footInWeek(3, 2, 20)(titled(plan)))
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    expect(await screen.findByText(saying('composer.merge.takenIn'))).toBeDefined()
    await expectSaved()
    const both = await newest()
    expect(both.revision).toBe(firstRevision + 2)
    expect(both.document.title).toBe('Theirs')
    expect(cellsOf(both.document, 'row-foot').slice(0, 3)).toEqual([reps(1, 10), reps(3, 12), reps(2, 20)])
    expect(cell(foot, 3).textContent).toContain('2×20')

    await user.keyboard(undo)
    await expectSaved()
    await waitFor(async () => expect((await newest()).revision).toBe(firstRevision + 3))
    const left = await newest()
    expect(left.document.title).toBe('Theirs')
    expect(cellsOf(left.document, 'row-foot').slice(0, 3)).toEqual([reps(1, 10), null, reps(2, 20)])
  })

  it('leave my undo as it was when they come while nothing here waits', async () => {
    const { user, newest, saveElsewhere } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    await expectSaved()
    await saveElsewhere(titled((await newest()).document))
    expect(await screen.findByRole('heading', { name: 'Theirs' })).toBeDefined()
    await user.keyboard(undo)
    await waitFor(async () => expect((await newest()).revision).toBe(firstRevision + 3))
    const left = await newest()
    expect(left.document.title).toBe('Theirs')
    expect(cellsOf(left.document, 'row-foot')[1]).toBeNull()
  })
})

describe('the same place changed by two', () => {
  async function inConflict(theirs: Edit = footInWeek(2, 2, 20)) {
    const opened = await met(theirs)
    await opened.user.click(cell(foot, 2))
    await opened.user.keyboard('3x12{Enter}')
    await dialog()
    return opened
  }

  it('is shown with mine, theirs and what it was, and nothing is chosen for anybody', async () => {
    await inConflict()
    const radios = within(await at(footWeek(2))).getAllByRole('radio')
    expect(radios).toHaveLength(3)
    expect(radios.filter((radio) => (radio as HTMLInputElement).checked)).toEqual([])
    const told = (await at(footWeek(2))).textContent
    expect(told).toContain('3×12')
    expect(told).toContain('2×20')
    expect(told).toContain(say('composer.grid.rests'))
    expect(await save()).toHaveProperty('disabled', true)
  })

  it('is chosen by keyboard and saved together with the rest of both', async () => {
    const { user, newest } = await inConflict((plan) => footInWeek(2, 2, 20)(titled(plan)))
    const [mine, theirs] = within(await at(footWeek(2))).getAllByRole('radio')
    while (document.activeElement !== mine) await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(theirs).toHaveProperty('checked', true)
    while (document.activeElement !== (await save())) await user.tab()
    await user.keyboard('{Enter}')
    await noDialog()
    await expectSaved()
    expect((await newest()).document.title).toBe('Theirs')
    expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(2, 20))
    expect(cell(foot, 2).textContent).toContain('2×20')
  })

  it('can wait: mine stays on screen, unsaved, until somebody chooses', async () => {
    const { id, user, newest } = await inConflict()
    await user.keyboard('{Escape}')
    await noDialog()
    expect(cellsOf(unsavedPlanOf(id)?.document, 'row-foot')[1]).toEqual(reps(3, 12))
    expect(cell(foot, 2).textContent).toContain('3×12')
    expect(screen.getByText(say('composer.saving.conflict'))).toBeDefined()
    expect((await newest()).revision).toBe(firstRevision + 1)
    // Work goes on, and is part of what is saved in the end.
    await user.click(cell(stretch, 1))
    await user.keyboard('{Delete}')
    await user.click(screen.getByRole('button', { name: say('composer.merge.open') }))
    await user.click(within(await dialog()).getByRole('button', { name: say('composer.merge.allMine') }))
    await user.click(await save())
    await noDialog()
    await expectSaved()
    expect((await newest()).revision).toBe(firstRevision + 2)
    expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
    expect(cellsOf((await newest()).document, 'row-stretch')[0]).toBeNull()
    expect(unsavedPlanOf(id)).toBeNull()
  })

  it('is asked again by the next window when this one was killed before somebody chose', async () => {
    const { user, newest } = await openComposer({
      left: footInWeek(2, 3, 12),
      meanwhile: (plan) => footInWeek(2, 2, 20)(titled(plan)),
    })
    expect((await at(footWeek(2))).textContent).toContain('3×12')
    await user.click(within(await dialog()).getByRole('button', { name: say('composer.merge.allMine') }))
    await user.click(await save())
    await noDialog()
    await expectSaved()
    expect((await newest()).document.title).toBe('Theirs')
    expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
  })

  it('tells of an exercise that was taken out there and changed here', async () => {
    const { user, newest } = await inConflict((plan) => removeRow(plan, 'row-foot'))
    const told = await at(say('composer.merge.places.row', { exercise: foot }))
    expect(told.textContent).toContain(say('composer.merge.noRow'))
    await user.click(within(told).getByRole('radio', { name: saying('composer.merge.theirsOf') }))
    await user.click(await save())
    await noDialog()
    await expectSaved()
    expect((await newest()).document.rows.map(({ id }) => id)).toEqual(['row-stretch', 'row-raise'])
    expect(() => rowOf(foot)).toThrow(foot)
  })

  it('is asked again when somebody saves once more meanwhile', async () => {
    const { user, newest, elsewhere } = await inConflict()
    await elsewhere(footInWeek(2, 4, 4))
    await user.click(within(await dialog()).getByRole('button', { name: say('composer.merge.allMine') }))
    await user.click(await save())
    await waitFor(async () => expect((await at(footWeek(2))).textContent).toContain('4×4'))
    expect((await newest()).revision).toBe(firstRevision + 2)
    await user.click(within(await dialog()).getByRole('button', { name: say('composer.merge.allMine') }))
    await user.click(await save())
    await noDialog()
    await expectSaved()
    expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
  })
})

it('saves what a window that was killed could not, where nobody else has saved since', async () => {
  const { newest } = await openComposer({ left: footInWeek(2, 3, 12) })
  expect(cell(foot, 2).textContent).toContain('3×12')
  await waitFor(async () => expect((await newest()).revision).toBe(firstRevision + 1))
  expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
})

it('waits for a dose that is being typed, and compares it too', async () => {
  const { core, user, newest } = await met(footInWeek(3, 2, 20))
  const typed = Promise.withResolvers<void>()
  // The save gets its answer while the next dose is open.
  core.intercept('plans.save', (_request, handOn) => typed.promise.then(handOn))
  await user.click(cell(foot, 2))
  await user.keyboard('3x12{Enter}')
  await user.click(cell(foot, 3))
  await user.keyboard('5x5')
  typed.resolve()
  await waitFor(() => expect(core.asked('plans.revisions')).toHaveLength(1))
  await core.quiet()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByDisplayValue('5x5')).toBeDefined()
  await user.keyboard('{Enter}')
  expect((await at(footWeek(3))).textContent).toContain('5×5')
  await user.click(within(await dialog()).getByRole('button', { name: say('composer.merge.allTheirs') }))
  await user.click(await save())
  await noDialog()
  await expectSaved()
  expect(cellsOf((await newest()).document, 'row-foot').slice(1, 3)).toEqual([reps(3, 12), reps(2, 20)])
})

it('keeps mine and says so where the newer plan cannot be read', async () => {
  const { core, user, newest } = await met(titled)
  const mend = core.intercept('plans.revisions', refusing('storage_failed'))
  await user.click(cell(foot, 2))
  await user.keyboard('3x12{Enter}')
  expect(await screen.findByText(saying('composer.merge.failed'))).toBeDefined()
  expect(cell(foot, 2).textContent).toContain('3×12')
  mend()
  await user.click(screen.getByRole('button', { name: say('composer.saving.retry') }))
  await expectSaved()
  expect((await newest()).document.title).toBe('Theirs')
  expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
})
