/** The composer as it is worked with: undo, conflicts, the catalog, the menu, the panel, revisions. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { forgetOpenPlans } from '../../../renderer/features/composer/index.ts'
import { maxPlanRows } from '../../../shared/domain/plan.ts'
import { addRow, setTitle } from '../../../shared/program/plan-edit.ts'
import { refusing } from '../../support/core-bridge.ts'
import {
  cell,
  cellsOf,
  exercise,
  expectSaved,
  firstRevision,
  openComposer,
  reps,
  rowOf,
  samplePlan,
} from './composer-support.tsx'
import { say, saying } from '../../support/say.ts'

const foot = 'Short foot'
const raise = 'Calf raise on two legs'

const inWeek2 = (change: 'edit-cell' | 'clear-cell', name: string) =>
  say('composer.changeInWeek', { change: say(`composer.changes.${change}`, { exercise: name }), week: 2 })

describe('undo and redo', () => {
  it('takes steps back one by one, says which, and stores each as a revision', async () => {
    const { user, saves, newest } = await openComposer()
    const before = (await newest()).document
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    await expectSaved()
    await user.keyboard('{Delete}')
    await expectSaved()
    const after = (await newest()).document

    await user.keyboard('{Control>}z{/Control}')
    expect(
      await screen.findByText(say('composer.undid', { change: inWeek2('clear-cell', raise) })),
    ).toBeDefined()
    await expectSaved()
    await user.keyboard('{Control>}z{/Control}')
    expect(
      await screen.findByText(say('composer.undid', { change: inWeek2('edit-cell', foot) })),
    ).toBeDefined()
    await expectSaved()
    expect(saves().map(({ action, basedOn }) => [action, basedOn])).toEqual([
      ['edit-cell', firstRevision],
      ['clear-cell', firstRevision + 1],
      ['undo', firstRevision + 2],
      ['undo', firstRevision + 3],
    ])
    expect((await newest()).document).toEqual(before)

    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(
      await screen.findByText(say('composer.redid', { change: inWeek2('edit-cell', foot) })),
    ).toBeDefined()
    await user.keyboard('{Control>}y{/Control}')
    await expectSaved()
    expect((await newest()).document).toEqual(after)
    expect(saves().at(-1)?.action).toBe('redo')
    expect(screen.getByRole('button', { name: say('composer.toolbar.redo') })).toHaveProperty(
      'disabled',
      true,
    )
  })

  it('names the step on the button', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    await user.click(
      screen.getByRole('button', {
        name: say('composer.toolbar.undoChange', { change: inWeek2('edit-cell', foot) }),
      }),
    )
    expect(cell(foot, 2).textContent).toContain('rests')
  })

  it('survives a visit to another page', async () => {
    const { user, newest, show } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    cleanup()
    await waitFor(async () => expect((await newest()).revision).toBe(firstRevision + 1))
    await show()
    await screen.findByRole('grid', { name: say('composer.grid.label') })
    expect(cell(foot, 2).textContent).toContain('3×12')
    await user.click(screen.getByRole('button', { name: saying('composer.toolbar.undoChange') }))
    expect(cell(foot, 2).textContent).toContain('rests')
  })
})

describe('saving', () => {
  it('hands over what is being typed when the window is hidden', async () => {
    const { user, newest } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x12')
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
    await waitFor(async () => expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12)))
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' })
  })

  it('saves what is being typed before the clinic is locked', async () => {
    const { user, newest } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x12')
    await act(() => forgetOpenPlans())
    expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
  })

  it('says that it is not saved while the core cannot be reached, and goes on by itself', async () => {
    const { user, core, newest } = await openComposer()
    const mend = core.intercept('plans.save', refusing('unavailable'))
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    expect(await screen.findByText(say('composer.saving.retrying'))).toBeDefined()
    expect(cell(foot, 2).textContent).toContain('3×12')
    mend()
    await user.click(screen.getByRole('button', { name: say('composer.saving.retry') }))
    await expectSaved()
    expect(cellsOf((await newest()).document, 'row-foot')[1]).toEqual(reps(3, 12))
    const saved = core.requests.filter(({ name }) => name === 'plans.save')
    expect(saved.length).toBeGreaterThan(1)
    expect(new Set(saved.map(({ requestId }) => requestId)).size).toBe(1)
  })

  it('shows what was stored elsewhere while nothing here waits', async () => {
    const { saveElsewhere, newest } = await openComposer()
    await saveElsewhere(setTitle((await newest()).document, 'From the other seat'))
    expect(await screen.findByRole('heading', { name: 'From the other seat' })).toBeDefined()
  })
})

describe('exercises of the plan', () => {
  it('adds from the catalog by typing and Enter', async () => {
    const { user, saves } = await openComposer()
    await user.click(screen.getByRole('button', { name: say('composer.toolbar.add') }))
    await user.keyboard('towel scr{Enter}')
    await expectSaved()
    const row = saves()[0]?.document.rows.at(-1)
    expect(saves()[0]?.action).toBe('add-row')
    expect(row?.exerciseId).toBe('towel-scrunch')
    expect(row?.cells.every((one) => one?.clinicDefault)).toBe(true)
    expect(rowOf('Towel scrunches')).toBeDefined()
  })

  it('narrows by category', async () => {
    const { user } = await openComposer()
    await user.click(screen.getByRole('button', { name: say('composer.toolbar.add') }))
    await user.click(screen.getByRole('button', { name: say('catalog.categories.plyometric') }))
    const options = within(screen.getByRole('listbox', { name: say('composer.catalog.list') })).getAllByRole(
      'option',
    )
    expect(options.every((option) => option.textContent?.includes('Plyometric'))).toBe(true)
  })

  it('removes a row and brings it back from the toast, whatever was done since', async () => {
    const { user, newest } = await openComposer()
    fireEvent.contextMenu(cell(foot, 1))
    await user.click(await screen.findByRole('menuitem', { name: saying('composer.menu.remove') }))
    expect(screen.queryByText(foot, { selector: '.plan-name__name' })).toBeNull()
    await user.click(cell(raise, 1))
    await user.keyboard('2x5{Enter}')
    const toast = await screen.findByText(say('composer.removed', { exercise: foot }))
    const region = toast.closest('[role=alertdialog]')
    expect(region).not.toBeNull()
    await user.click(within(region as HTMLElement).getByRole('button', { name: say('ui.undo') }))
    await expectSaved()
    expect((await newest()).document.rows.map((row) => row.id)).toEqual([
      'row-stretch',
      'row-foot',
      'row-raise',
    ])
    expect(cellsOf((await newest()).document, 'row-raise')[0]).toEqual(reps(2, 5))
  })

  it('swaps for a harder exercise from the menu and keeps doses that count the same', async () => {
    const { user, saves } = await openComposer()
    fireEvent.contextMenu(cell(raise, 1))
    const harder = exercise('calf-raise-double').harder[0] ?? ''
    await user.click(await screen.findByRole('menuitem', { name: say('composer.menu.someHarder') }))
    await user.click(await screen.findByRole('menuitem', { name: exercise(harder).name }))
    await expectSaved()
    expect(saves()[0]).toMatchObject({ action: 'replace-exercise', subject: harder })
    expect(saves()[0]?.document.rows[2]?.exerciseId).toBe(harder)
  })

  it('sets how often in words, and keeps words that are not understood', async () => {
    const { user, newest } = await openComposer()
    await user.click(cell(foot, 1))
    const field = await screen.findByRole<HTMLInputElement>('textbox', {
      name: say('composer.inspector.frequency'),
    })
    await user.clear(field)
    await user.type(field, 'somewhat{Enter}')
    expect(screen.getByText(saying('composer.inspector.frequencyWrong'))).toBeDefined()
    expect(field.value).toBe('somewhat')
    await user.clear(field)
    await user.type(field, '3x/week{Enter}')
    await expectSaved()
    expect((await newest()).document.rows[1]?.frequency).toEqual({ kind: 'daysPerWeek', min: 3, max: 3 })
    expect(field.value).toBe('3/wk')
  })

  it('refuses a row over the limit in words', async () => {
    let document = samplePlan()
    for (let count = document.rows.length; count < maxPlanRows; count += 1) {
      document = addRow(document, { rowId: `more-${count}`, exercise: exercise('short-foot'), side: 'left' })
    }
    const { user, saves } = await openComposer({ document })
    await user.click(screen.getByRole('button', { name: say('composer.toolbar.add') }))
    await user.keyboard('towel scr{Enter}')
    expect(await screen.findByText(say('composer.full', { count: 60 }))).toBeDefined()
    expect(saves()).toHaveLength(0)
  }, 40_000)
})

describe('the plan as a whole', () => {
  it('makes a week lighter and says so in its head', async () => {
    const { user, newest } = await openComposer()
    await user.click(screen.getByRole('button', { name: say('composer.inspector.lighterWeek', { week: 4 }) }))
    await expectSaved()
    expect((await newest()).document.lighterWeeks).toEqual([3, 4, 6, 9, 12])
    expect((await newest()).document.lighterRhythm).toBe('custom')
    const head = screen.getAllByRole('columnheader').find((one) => one.textContent?.includes('Week 4'))
    expect(head?.textContent).toContain('Lighter')
  })

  it('moves the end of a stage by number', async () => {
    const { user, newest } = await openComposer()
    const field = screen.getByRole('textbox', { name: say('composer.inspector.lastWeek', { number: 1 }) })
    await user.clear(field)
    await user.type(field, '5{Enter}')
    await expectSaved()
    expect((await newest()).document.stages.map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek])).toEqual([
      [1, 5],
      [6, 6],
      [7, 9],
      [10, 12],
    ])
  })
})

describe('revisions', () => {
  it('lists what was done, shows an older one without letting it change, and restores it', async () => {
    const { user, saves, newest } = await openComposer()
    const first = (await newest()).document
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    await expectSaved()
    await user.click(
      screen.getByRole('button', { name: say('composer.revisions.button', { revision: firstRevision + 1 }) }),
    )
    const list = await screen.findByRole('dialog', { name: say('composer.revisions.title') })
    expect(await within(list).findByText(`Dose of ${foot}`)).toBeDefined()
    await user.click(
      within(list).getByRole('button', { name: say('composer.revisions.open', { revision: firstRevision }) }),
    )
    expect(await screen.findByText(new RegExp(`^Revision ${firstRevision}, as it was on`))).toBeDefined()
    expect(cell(foot, 2).textContent).toContain('rests')
    await user.click(cell(foot, 2))
    await user.keyboard('9x9{Enter}')
    expect(cell(foot, 2).textContent).toContain('rests')
    await user.click(screen.getByRole('button', { name: say('composer.revisions.restore') }))
    await expectSaved()
    expect(saves().at(-1)).toMatchObject({ action: 'restore', basedOn: firstRevision + 1 })
    expect((await newest()).document).toEqual(first)
    expect((await newest()).revision).toBe(firstRevision + 2)
  })
})
