import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { PatientList } from '../../../renderer/features/patients/index.ts'
import { Toasts, clearToasts } from '../../../renderer/ui/index.ts'
import { createMemoryBridge, renderView } from '../../support/memory-bridge.tsx'
import { patientOf, recordsInMemory } from './records-in-memory.ts'
import type { Beside } from './records-in-memory.ts'

const okafor = patientOf({
  id: 'p1',
  givenName: 'Adaeze',
  familyName: 'Okafor',
  preferredName: 'Ada',
  revision: 4,
})
const dubois = patientOf({ id: 'p2', givenName: 'Chloé', familyName: 'Dubois' })

function openList(people = [okafor, dubois], beside: Record<string, Beside> = {}) {
  const records = recordsInMemory(people, { beside })
  const bridge = createMemoryBridge(records.handlers)
  const onOpen = vi.fn<(id: string) => void>()
  renderView(
    <>
      <PatientList onOpen={onOpen} />
      <Toasts />
    </>,
    { bridge },
  )
  const asked = () => bridge.requests.filter(({ name }) => name === 'patients.list').map(({ input }) => input)
  return { ...records, bridge, onOpen, asked, user: userEvent.setup() }
}

beforeEach(() => {
  forgetDrafts()
  clearToasts()
})

describe('the patient list', () => {
  it('has the caret in the search box and says who somebody is', async () => {
    openList([okafor], {
      p1: {
        episode: { id: 'e1', condition: 'achilles-tendinopathy', side: 'left', week: 5 },
        lastCheckInOn: '2026-11-17',
        lastPain: 2,
      },
    })
    const row = await screen.findByRole('row', { name: /Okafor/ })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    expect(row.textContent).toContain('Okafor, Adaeze “Ada”')
    expect(row.textContent).toContain('Achilles tendinopathy, left')
    expect(row.textContent).toContain('Week 5 of 12')
    expect(row.textContent).toContain('2 / 10')
    expect(row.textContent).toContain('· 42')
  })

  it('takes no more of a pasted text than a search can have', async () => {
    const { user, asked } = openList()
    await screen.findByRole('row', { name: /Dubois/ })
    await user.paste('é'.repeat(300))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ search: 'é'.repeat(120) }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('searches as is typed, asks once for quick typing, and opens the first match with Enter', async () => {
    const { user, onOpen, asked } = openList()
    await screen.findByRole('row', { name: /Dubois/ })
    await user.keyboard('okaf{Enter}')
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith('p1'))
    const searches = asked().map((input) => (input as { search: string }).search)
    expect(searches).toEqual(['', 'okaf'])
    expect(asked().at(-1)).toMatchObject({ sort: 'match', descending: false })
    expect(screen.getByText('1 match')).toBeDefined()
  })

  it('keeps the rows on screen while the next search is read', async () => {
    const records = recordsInMemory([okafor, dubois])
    let release = () => {}
    const bridge = createMemoryBridge({
      ...records.handlers,
      'patients.list': async (input) => {
        if (input.search !== '') await new Promise<void>((resolve) => (release = resolve))
        return records.handlers['patients.list'](input)
      },
    })
    renderView(<PatientList onOpen={() => {}} />, { bridge })
    await screen.findByRole('row', { name: /Dubois/ })
    await userEvent.setup().keyboard('oka')
    await waitFor(() =>
      expect(bridge.requests.filter(({ name }) => name === 'patients.list')).toHaveLength(2),
    )
    expect(screen.getByRole('row', { name: /Dubois/ })).toBeDefined()
    release()
    await waitFor(() => expect(screen.queryByRole('row', { name: /Dubois/ })).toBeNull())
  })

  it('goes from the search box into the rows with the arrow keys', async () => {
    const { user, onOpen } = openList()
    const row = await screen.findByRole('row', { name: /Okafor/ })
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(row)
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenCalledWith('p2')
  })

  it('has the core sort by a header, and turns the order round', async () => {
    const { user, asked } = openList()
    await screen.findByRole('row', { name: /Okafor/ })
    await user.click(screen.getByRole('button', { name: 'Number' }))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: 'recordNumber', descending: false }))
    await user.click(screen.getByRole('button', { name: /Number/ }))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: 'recordNumber', descending: true }))
  })

  it('reads the next hundred when the last rows come into sight', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      patientOf({ id: `m${index}`, givenName: 'Max', familyName: `Muster${String(index).padStart(3, '0')}` }),
    )
    const { asked } = openList(many)
    const first = await screen.findByRole('row', { name: /Muster000/ })
    expect(screen.getByText('250 patients')).toBeDefined()
    expect(asked()).toHaveLength(1)
    const scroller = first.closest('.data-table')
    if (!scroller) expect.fail('Expected a scrolling table')
    fireEvent.scroll(scroller, { target: { scrollTop: 100 * 32 - 600 } })
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ offset: 100, limit: 100 }))
    expect(screen.getAllByRole('row').length).toBeLessThan(100)
  })

  it('archives from a row without opening it, and takes it back', async () => {
    const { user, onOpen, patients } = openList()
    const row = await screen.findByRole('row', { name: /Okafor/ })
    await user.click(within(row).getByRole('button', { name: /More about/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /Okafor/ })).toBeNull())
    expect(patients.get('p1')?.archivedAt).not.toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByRole('row', { name: /Okafor/ })
    expect(patients.get('p1')).toMatchObject({ archivedAt: null, revision: 6 })
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('shows the archive, and offers it when a search finds nobody', async () => {
    const { user, asked } = openList([okafor, { ...dubois, archivedAt: '2026-11-01T10:00:00.000Z' }])
    await screen.findByRole('row', { name: /Okafor/ })
    await user.keyboard('dubois')
    await user.click(await screen.findByRole('button', { name: 'Search the archive' }))
    await screen.findByRole('row', { name: /Dubois/ })
    expect(asked().at(-1)).toMatchObject({ search: 'dubois', archived: true })
  })

  it('begins with one action where there is nobody yet', async () => {
    openList([])
    await screen.findByText('No patients yet')
    expect(screen.getAllByRole('link', { name: 'New patient' })[0]?.getAttribute('href')).toBe(
      '#/patients/new',
    )
  })

  it('says why the list could not be read and reads it again on request', async () => {
    const records = recordsInMemory([okafor])
    let works = false
    const { AppFault } = await import('../../../shared/app-error.ts')
    const bridge = createMemoryBridge({
      ...records.handlers,
      'patients.list': (input) => {
        if (!works) throw new AppFault({ code: 'storage_failed' })
        return records.handlers['patients.list'](input)
      },
    })
    renderView(<PatientList onOpen={() => {}} />, { bridge })
    await screen.findByText(/The disk could not be written/)
    works = true
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('row', { name: /Okafor/ })
  })
})
