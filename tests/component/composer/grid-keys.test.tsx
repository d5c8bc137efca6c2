/** The grid by keyboard: moving, selecting, typing, copying. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cell, cellsOf, expectSaved, firstRevision, openComposer, reps, rowOf } from './composer-support.tsx'
import { say, saying } from '../../support/say.ts'

const stretch = 'Standing calf stretch'
const foot = 'Short foot'
const raise = 'Calf raise on two legs'

describe('moving', () => {
  it('takes one Tab stop and walks by arrows, over the sheets', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 1))
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(cell(foot, 3))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(cell(raise, 3))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(cell(raise, 3))
    const stops = screen
      .getByRole('grid', { name: say('composer.grid.label') })
      .querySelectorAll('[tabindex="0"]')
    expect(stops).toHaveLength(1)
  })

  it('jumps with Home, End and Ctrl', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 5))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(cell(foot, 12))
    await user.keyboard('{Home}')
    expect(document.activeElement?.getAttribute('role')).toBe('rowheader')
    await user.keyboard('{Control>}{End}{/Control}')
    expect(document.activeElement).toBe(cell(raise, 12))
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(document.activeElement?.textContent).toContain(stretch)
  })

  it('selects a block with Shift and marks it', async () => {
    const { user } = await openComposer()
    await user.click(cell(stretch, 2))
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    const selected = screen.getAllByRole('gridcell', { selected: true })
    expect(selected).toEqual([cell(stretch, 2), cell(stretch, 3), cell(foot, 2), cell(foot, 3)])
  })

  it('moves a row within its sheet and stops at the end', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(stretch, 1))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await expectSaved()
    expect(
      saves()
        .at(-1)
        ?.document.rows.map((row) => row.id),
    ).toEqual(['row-foot', 'row-stretch', 'row-raise'])
    expect(saves().at(-1)?.action).toBe('move-row')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(screen.getByText(say('composer.grid.edge', { exercise: stretch }))).toBeDefined()
    await expectSaved()
    expect(saves()).toHaveLength(1)
  })
})

describe('typing a dose', () => {
  it('starts with the first character, commits with Enter, moves down and saves the document', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x12{Enter}')
    expect(document.activeElement).toBe(cell(raise, 2))
    expect(cell(foot, 2).textContent).toContain('3×12')
    await expectSaved()
    expect(saves()).toHaveLength(1)
    expect(saves()[0]).toMatchObject({ basedOn: firstRevision, action: 'edit-cell', subject: 'short-foot' })
    expect(cellsOf(saves()[0]?.document, 'row-foot').slice(0, 3)).toEqual([reps(1, 10), reps(3, 12), null])
  })

  it('takes letters of doses as text and not as shortcuts', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('A-Z{Enter}')
    expect(cell(foot, 2).textContent).toContain('A–Z')
    expect(screen.queryByRole('listbox', { name: say('composer.catalog.list') })).toBeNull()
  })

  it('says what the dose means while it is typed', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('3x10 hold 5s')
    const box = screen.getByRole('textbox', {
      name: say('composer.grid.editor', { exercise: 'Short foot', week: 2 }),
    })
    const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toContain('3 sets of 10. Hold each for 5 seconds.')
  })

  it('edits what is there with F2, and Escape drops the edit', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 1))
    await user.keyboard('{F2}')
    expect(
      screen.getByRole<HTMLInputElement>('textbox', { name: saying('composer.grid.editor') }).value,
    ).toBe('1×10')
    await user.keyboard('5{Escape}')
    expect(cell(foot, 1).textContent).toContain('1×10')
    expect(document.activeElement).toBe(cell(foot, 1))
    await expectSaved()
    expect(saves()).toHaveLength(0)
  })

  it('commits with Tab to the next week, and with Shift+Tab to the one before', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 3))
    await user.keyboard('2x8{Tab}')
    expect(document.activeElement).toBe(cell(foot, 4))
    await user.keyboard('2x9{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(cell(foot, 3))
    expect(cell(foot, 4).textContent).toContain('2×9')
  })

  it('commits what is typed when another cell is clicked', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 3))
    await user.keyboard('2x8')
    await user.click(cell(raise, 6))
    expect(cell(foot, 3).textContent).toContain('2×8')
  })

  it('leaves an unchanged dose as it is, clinic mark and all', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(raise, 4))
    await user.keyboard('{Enter}{Enter}')
    await expectSaved()
    expect(saves()).toHaveLength(0)
    expect(cell(raise, 4).textContent).toContain('clinic default')
  })

  it('clears the selected weeks with Delete', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(stretch, 1))
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Delete}')
    await expectSaved()
    expect(
      cellsOf(saves()[0]?.document, 'row-stretch')
        .slice(0, 3)
        .map((one) => one === null),
    ).toEqual([true, true, false])
    expect(saves()[0]?.action).toBe('clear-cell')
  })

  it('writes one text into the whole selection with Ctrl+Enter', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 2))
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}2x6{Control>}{Enter}{/Control}')
    await expectSaved()
    expect(cellsOf(saves()[0]?.document, 'row-foot').slice(0, 4)).toEqual([
      reps(1, 10),
      reps(2, 6),
      reps(2, 6),
      null,
    ])
  })
})

describe('a dose that is not understood', () => {
  it('stays in its cell with a sentence, is not saved, and can be put right', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 1))
    await user.keyboard('3x10 hlod 5s{Enter}')
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: saying('composer.grid.editor') })
    expect(box.value).toBe('3x10 hlod 5s')
    expect(box.getAttribute('aria-invalid')).toBe('true')
    const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toContain('Understood “3x10”')
    expect(hint?.textContent).toContain('“hlod 5s” is not')

    await user.keyboard('{End}{Tab}')
    expect(cell(foot, 1).textContent).toContain('3x10 hlod 5s')
    expect(cell(foot, 1).getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('button', { name: say('composer.toolbar.misread', { count: 1 }) })).toBeDefined()
    await expectSaved()
    expect(saves()).toHaveLength(0)

    await user.click(screen.getByRole('button', { name: say('composer.toolbar.misread', { count: 1 }) }))
    const again = screen.getByRole<HTMLInputElement>('textbox', { name: saying('composer.grid.editor') })
    expect(again.value).toBe('3x10 hlod 5s')
    await user.clear(again)
    await user.keyboard('3x10 hold 5s{Enter}')
    await expectSaved()
    expect(cell(foot, 1).getAttribute('aria-invalid')).toBeNull()
    expect(cellsOf(saves()[0]?.document, 'row-foot')[0]?.dose.holdSeconds).toBe(5)
  })

  it('keeps the dose that was there when the text is dropped', async () => {
    const { user } = await openComposer()
    await user.click(cell(foot, 1))
    await user.keyboard('abc{Tab}{ArrowLeft}{Escape}')
    expect(cell(foot, 1).textContent).toContain('1×10')
  })
})

describe('copying', () => {
  it('copies a week along to the end of the plan', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 1))
    await user.keyboard('{Control>}r{/Control}')
    await expectSaved()
    expect(cellsOf(saves()[0]?.document, 'row-foot')).toEqual(Array.from({ length: 12 }, () => reps(1, 10)))
    expect(saves()[0]?.action).toBe('copy-along')
    await user.keyboard('{Control>}r{/Control}')
    await expectSaved()
    expect(saves()).toHaveLength(1)
  })

  it('copies along the selection only', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 1))
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Control>}r{/Control}')
    await expectSaved()
    expect(cellsOf(saves()[0]?.document, 'row-foot').filter((one) => one !== null)).toHaveLength(3)
  })

  function clipboard(text = '') {
    const data = new Map([['text/plain', text]])
    return {
      setData: (type: string, value: string) => void data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
    }
  }

  it('puts cells on the clipboard as lines and tabs, and takes them back exactly', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(stretch, 1))
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    const clipboardData = clipboard()
    fireEvent.copy(cell(foot, 2), { clipboardData })
    expect(
      clipboardData
        .getData('text/plain')
        .split('\n')
        .map((line) => line.split('\t')),
    ).toEqual([
      [expect.stringMatching(/\d/), expect.stringMatching(/\d/)],
      ['1×10', ''],
    ])
    await user.click(cell(foot, 11))
    fireEvent.paste(cell(foot, 11), { clipboardData })
    await expectSaved()
    const before = cellsOf(saves()[0]?.document, 'row-stretch')
    expect(cellsOf(saves()[0]?.document, 'row-foot').slice(10)).toEqual(before.slice(0, 2))
    expect(cellsOf(saves()[0]?.document, 'row-raise').slice(10)).toEqual([reps(1, 10), null])
  })

  it('pastes from a spreadsheet and keeps what it does not understand', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 2))
    fireEvent.paste(cell(foot, 2), { clipboardData: clipboard('2x10\t3 x 10\r\n"twelve"\t-\r\n') })
    await expectSaved()
    expect(cellsOf(saves()[0]?.document, 'row-foot').slice(1, 3)).toEqual([reps(2, 10), reps(3, 10)])
    expect(cellsOf(saves()[0]?.document, 'row-raise')[2]).toBeNull()
    expect(cell(raise, 2).textContent).toContain('twelve')
    expect(cellsOf(saves()[0]?.document, 'row-raise')[1]).not.toBeNull()
  })

  it('fills a selection from one value', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 4))
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    fireEvent.paste(cell(foot, 6), { clipboardData: clipboard('2min') })
    await expectSaved()
    expect(
      cellsOf(saves()[0]?.document, 'row-foot')
        .map((one) => one?.dose.unit ?? null)
        .slice(2, 7),
    ).toEqual([null, 'minutes', 'minutes', 'minutes', null])
  })

  it('cuts', async () => {
    const { user, saves } = await openComposer()
    await user.click(cell(foot, 1))
    const clipboardData = clipboard()
    fireEvent.cut(cell(foot, 1), { clipboardData })
    await expectSaved()
    expect(clipboardData.getData('text/plain')).toBe('1×10')
    expect(cellsOf(saves()[0]?.document, 'row-foot')[0]).toBeNull()
  })
})

describe('a clinic open for reading', () => {
  it('lets the cursor walk and changes nothing', async () => {
    const { user, saves } = await openComposer({ readOnly: true })
    await user.click(cell(foot, 1))
    await user.keyboard('3x12{Enter}{Delete}{Alt>}{ArrowUp}{/Alt}{ArrowRight}')
    expect(document.activeElement).toBe(cell(foot, 2))
    expect(screen.queryByRole('textbox', { name: saying('composer.grid.editor') })).toBeNull()
    expect(rowOf(foot).textContent).toContain('1×10')
    expect(saves()).toHaveLength(0)
  })
})
