import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CatalogList } from '../../../renderer/features/catalog/index.ts'
import { catalogView } from '../../../renderer/features/catalog/catalog-view.ts'
import { openClinic, type CoreBridge } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addExercise } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

/** Stands in for the figure, which is drawn by another feature. */
beforeEach(() => {
  catalogView.getState().clear()
  catalogView.getState().sortBy(null)
})

async function openCatalog(core?: CoreBridge) {
  const onOpen = vi.fn<(id: string) => void>()
  const list = <CatalogList onOpen={onOpen} />
  const view = await renderWithCore(list, core ?? (await openClinic()))
  await screen.findByText(/^\d+ of 8\d$|^8\d exercises$/)
  return { ...view, onOpen, user: userEvent.setup() }
}

/** What stands in the rows, without the numbers of the pictures' parts. */
function rowTexts(): string[] {
  const table = screen.getByRole('grid', { name: say('catalog.list') })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const copy = row.cloneNode(true) as HTMLElement
      for (const picture of copy.querySelectorAll('svg')) picture.remove()
      return copy.textContent ?? ''
    })
}

const shownOf88 = saying('catalog.countOf', { shown: String.raw`\d+`, count: '88' })

describe('searching the catalog', () => {
  it('shows all of it at first and says how many', async () => {
    await openCatalog()
    expect(screen.getByText(say('terms.exercises', { count: 88 }))).toBeTruthy()
  })

  it('puts names before other names, and says which other name was meant', async () => {
    const { user } = await openCatalog()
    await user.type(screen.getByRole('searchbox'), 'heel raise')
    const rows = rowTexts()
    expect(rows[0]).toMatch(/^Calf raise on one leg/)
    expect(rows[0]).toContain('Also “Heel raise on one leg”')
    expect(rows.some((row) => row.startsWith('Raised-heel walk'))).toBe(true)
    expect(screen.getByText(shownOf88)).toBeTruthy()
  })

  it('finds words in steps and is blind to case and accents', async () => {
    const core = await openClinic()
    await addExercise(core, { name: 'Élévation du talon', steps: ['Zigzag along the quay.'] })
    const { user } = await openCatalog(core)
    await user.type(screen.getByRole('searchbox'), 'elevation')
    expect(rowTexts()[0]).toMatch(/^Élévation du talon/)
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'ZIGZAG QUAY')
    expect(rowTexts()[0]).toContain('Step: Zigzag along the quay.')
  })

  it('opens the best match with Enter, and any row by the arrow keys', async () => {
    const { user, onOpen } = await openCatalog()
    await user.type(screen.getByRole('searchbox'), 'calf raise')
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenLastCalledWith('calf-raise-single')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenLastCalledWith('calf-raise-double')
  })

  it('offers the way back when nothing matches', async () => {
    const { user } = await openCatalog()
    await user.type(screen.getByRole('searchbox'), 'xylophone')
    expect(screen.getByText(say('catalog.emptyTitle'))).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: say('catalog.clearAll') })[0]!)
    expect(screen.getByText(say('terms.exercises', { count: 88 }))).toBeTruthy()
  })
})

describe('filtering the catalog', () => {
  it('adds values of one filter up, narrows by another, and counts what each would leave', async () => {
    const { user } = await openCatalog()
    await user.click(screen.getByRole('button', { name: say('catalog.filters.category') }))
    const list = await screen.findByRole('listbox', { name: say('catalog.filters.category') })
    await user.click(within(list).getByRole('option', { name: saying('catalog.categories.balance') }))
    await user.click(within(list).getByRole('option', { name: saying('catalog.categories.plyometric') }))
    const both = Number(/^(\d+) of 88$/.exec(screen.getByText(shownOf88).textContent ?? '')?.[1])
    const counted = ['Balance', 'Plyometric'].map((name) =>
      Number(
        within(list)
          .getByRole('option', { name: new RegExp(`^${name}`) })
          .textContent?.replace(/\D/g, ''),
      ),
    )
    expect(counted[0]! + counted[1]!).toBe(both)
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: /^Category\s*Balance\s*\+1/ })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: say('catalog.filters.equipment') }))
    const equipment = await screen.findByRole('listbox', { name: say('catalog.filters.equipment') })
    const none = within(equipment).getByRole('option', { name: saying('catalog.filters.noEquipment') })
    const left = Number(none.textContent?.replace(/\D/g, ''))
    expect(left).toBeLessThan(both)
    await user.click(none)
    expect(screen.getByText(say('catalog.countOf', { shown: left, count: 88 }))).toBeTruthy()
  })

  it('shows retired exercises only when asked, and the clinic’s own alone', async () => {
    const core = await openClinic()
    await addExercise(core)
    const { id } = await addExercise(core, { name: 'Old stair move' })
    await core.ask('exercises.retire', { id, basedOn: 1, retired: true })
    const { user } = await openCatalog(core)
    expect(screen.getByText(say('terms.exercises', { count: 89 }))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: say('catalog.filters.own') }))
    expect(rowTexts()).toEqual([expect.stringMatching(/^Heel drop on the stairOwn/)])
    await user.click(screen.getByRole('button', { name: say('catalog.filters.retired') }))
    expect(rowTexts()[1]).toMatch(/^Old stair moveOwnRetired/)
  })

  it('sorts by a header, the other way, and back to its own order', async () => {
    const { user } = await openCatalog()
    const first = rowTexts()[0]
    const header = screen.getByRole('button', { name: say('catalog.columns.name') })
    await user.click(header)
    expect(rowTexts()[0]).toMatch(/^A/)
    await user.click(screen.getByRole('button', { name: saying('catalog.columns.name') }))
    expect(rowTexts()[0]).toMatch(/^W/)
    await user.click(screen.getByRole('button', { name: saying('catalog.columns.name') }))
    expect(rowTexts()[0]).toBe(first)
  })

  it('is as it was left when somebody comes back from an entry, with the focus on its row', async () => {
    const core = await openClinic()
    const opened = await openCatalog(core)
    await opened.user.type(screen.getByRole('searchbox'), 'calf raise')
    await opened.user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    opened.unmount()
    await openCatalog(core)
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('calf raise')
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Calf raise on two legs/))
  })

  it('offers nothing to write in a clinic that is open for reading', async () => {
    const list = <CatalogList onOpen={() => undefined} />
    await renderWithCore(list, await openClinic(), { state: { readOnly: true } })
    await screen.findByRole('grid', { name: say('catalog.list') })
    expect(screen.queryByRole('link', { name: say('catalog.newExercise') })).toBeNull()
  })
})
