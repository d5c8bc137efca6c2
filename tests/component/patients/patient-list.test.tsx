import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { PatientList } from '../../../renderer/features/patients/index.ts'
import { Toasts, clearToasts } from '../../../renderer/ui/index.ts'
import { holding, openClinic, refusing } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addCheckIn, addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

async function openList({ dubois = true } = {}) {
  const core = await openClinic()
  const okafor = await addPatient(core, { preferredName: 'Ada' })
  if (dubois) await addPatient(core, { givenName: 'Chloé', familyName: 'Dubois' })
  return { okafor, ...(await openListOver(core)) }
}

async function openListOver(core: Awaited<ReturnType<typeof openClinic>>) {
  const onOpen = vi.fn<(id: string) => void>()
  await renderWithCore(
    <>
      <PatientList onOpen={onOpen} />
      <Toasts />
    </>,
    core,
  )
  const asked = () => core.asked('patients.list')
  // Keys follow each other without a pause, however busy the machine is.
  return { core, onOpen, asked, user: userEvent.setup({ delay: null }) }
}

beforeEach(() => {
  forgetDrafts()
  clearToasts()
})

describe('the patient list', () => {
  it('has the caret in the search box and says who somebody is', async () => {
    const core = await openClinic()
    const episode = await addEpisode(core, await addPatient(core, { preferredName: 'Ada' }))
    await addPlan(core, episode, { startsOn: '2026-10-19' })
    await addCheckIn(core, episode, { on: '2026-11-17', painDuring: 2 })
    await openListOver(core)
    const row = await screen.findByRole('row', { name: /Okafor/ })
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    expect(row.textContent).toContain('Okafor, Adaeze “Ada”')
    expect(row.textContent).toContain('Achilles tendinopathy, left')
    expect(row.textContent).toContain('Week 5 of 12')
    expect(row.textContent).toContain('2 / 10')
    expect(row.textContent).toContain('· 42')
  })

  it('takes no more of a pasted text than a search can have', async () => {
    const { user, asked } = await openList()
    await screen.findByRole('row', { name: /Dubois/ })
    await user.paste('é'.repeat(300))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ search: 'é'.repeat(120) }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('searches as is typed, asks once for quick typing, and opens the first match with Enter', async () => {
    const { user, onOpen, asked, okafor } = await openList()
    await screen.findByRole('row', { name: /Dubois/ })
    await user.keyboard('okaf{Enter}')
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith(okafor.id))
    const searches = asked().map(({ search }) => search)
    expect(searches).toEqual(['', 'okaf'])
    expect(asked().at(-1)).toMatchObject({ sort: 'match', descending: false })
    expect(screen.getByText(say('patients.list.matches', { count: 1 }))).toBeDefined()
  })

  it('keeps the rows on screen while the next search is read', async () => {
    const { core, user, asked } = await openList()
    await screen.findByRole('row', { name: /Dubois/ })
    const slow = holding()
    core.intercept('patients.list', slow.interception)
    await user.keyboard('oka')
    await waitFor(() => expect(asked()).toHaveLength(2))
    expect(screen.getByRole('row', { name: /Dubois/ })).toBeDefined()
    slow.release()
    await waitFor(() => expect(screen.queryByRole('row', { name: /Dubois/ })).toBeNull())
  })

  it('goes from the search box into the rows with the arrow keys', async () => {
    const { user, onOpen, okafor } = await openList()
    const row = await screen.findByRole('row', { name: /Dubois/ })
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(row)
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onOpen).toHaveBeenCalledWith(okafor.id)
  })

  it('has the core sort by a header, and turns the order round', async () => {
    const { user, asked } = await openList()
    await screen.findByRole('row', { name: /Okafor/ })
    await user.click(screen.getByRole('button', { name: say('patients.list.recordNumber') }))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: 'recordNumber', descending: false }))
    await user.click(screen.getByRole('button', { name: saying('patients.list.recordNumber') }))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ sort: 'recordNumber', descending: true }))
  })

  it('reads the next hundred when the last rows come into sight', async () => {
    const core = await openClinic()
    for (let index = 0; index < 110; index += 1) {
      await addPatient(core, { givenName: 'Max', familyName: `Muster${String(index).padStart(3, '0')}` })
    }
    const { asked } = await openListOver(core)
    const first = await screen.findByRole('row', { name: /Muster000/ })
    expect(screen.getByText('110 patients')).toBeDefined()
    expect(asked()).toHaveLength(1)
    const scroller = first.closest('.data-table')
    if (!scroller) expect.fail('Expected a scrolling table')
    fireEvent.scroll(scroller, { target: { scrollTop: 100 * 32 - 600 } })
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ offset: 100, limit: 100 }))
    expect(screen.getAllByRole('row').length).toBeLessThan(100)
  })

  it('archives from a row without opening it, and takes it back', async () => {
    const { user, core, onOpen, okafor } = await openList()
    const stored = () => core.ask('patients.get', { id: okafor.id })
    const row = await screen.findByRole('row', { name: /Okafor/ })
    await user.click(within(row).getByRole('button', { name: saying('patients.list.actions') }))
    await user.click(await screen.findByRole('menuitem', { name: say('patients.archive') }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /Okafor/ })).toBeNull())
    expect((await stored()).archivedAt).not.toBeNull()
    await user.click(await screen.findByRole('button', { name: say('ui.undo') }))
    await screen.findByRole('row', { name: /Okafor/ })
    expect(await stored()).toMatchObject({ archivedAt: null, revision: 3 })
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('shows the archive, and offers it when a search finds nobody', async () => {
    const core = await openClinic()
    await addPatient(core)
    const { id, revision } = await addPatient(core, { givenName: 'Chloé', familyName: 'Dubois' })
    await core.ask('patients.archive', { id, basedOn: revision, archived: true })
    const { user, asked } = await openListOver(core)
    await screen.findByRole('row', { name: /Okafor/ })
    await user.keyboard('dubois')
    await user.click(await screen.findByRole('button', { name: say('patients.list.noMatchInArchive') }))
    await screen.findByRole('row', { name: /Dubois/ })
    expect(asked().at(-1)).toMatchObject({ search: 'dubois', archived: true })
  })

  it('begins with one action where there is nobody yet', async () => {
    await openListOver(await openClinic())
    await screen.findByText(say('patients.list.emptyTitle'))
    expect(screen.getAllByRole('link', { name: say('patients.newPatient') })[0]?.getAttribute('href')).toBe(
      '#/patients/new',
    )
  })

  it('says why the list could not be read and reads it again on request', async () => {
    const core = await openClinic()
    await addPatient(core)
    const mend = core.intercept('patients.list', refusing('storage_failed'))
    const { user } = await openListOver(core)
    await screen.findByText(saying('errors.codes.storage_failed'))
    mend()
    await user.click(screen.getByRole('button', { name: say('ui.retry') }))
    await screen.findByRole('row', { name: /Okafor/ })
  })
})
