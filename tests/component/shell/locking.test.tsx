/** What is left of an open clinic in a window that locks: nothing, at once; and the same place after it. */
import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { draftOf } from '../../../renderer/features/patients/patient-draft.ts'
import { IdleLock } from '../../../renderer/pages/idle-lock.tsx'
import { holding, openClinic, refusing } from '../../support/core-bridge.ts'
import { addPatient } from '../../support/seed.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say, saying } from '../../support/say.ts'

afterEach(() => void vi.useRealTimers())

async function openRecord() {
  const core = await openClinic({ openBy: 'both' })
  const patient = await addPatient(core, { givenName: 'Élodie', familyName: 'Moreau' })
  window.location.hash = `#/patients/${patient.id}/record`
  const clients = vi.spyOn(QueryClient.prototype, 'mount')
  render(<App bridge={core} />)
  expect((await screen.findAllByText(/Moreau/)).length).toBeGreaterThan(0)
  const client = clients.mock.contexts[0]
  if (!(client instanceof QueryClient)) throw new Error('Expected a query client')
  return { core, patient, client, user: userEvent.setup() }
}

/** Every text and every attribute of the page, the title, and what the cache still holds. */
function leftBehind(client: QueryClient): string {
  const texts: string[] = [document.title, window.location.href, JSON.stringify(window.history.state)]
  for (const element of document.querySelectorAll('*')) {
    for (const { value } of element.attributes) texts.push(value)
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      texts.push(element.value)
  }
  texts.push(document.documentElement.textContent)
  for (const query of client.getQueryCache().getAll()) texts.push(JSON.stringify(query.state.data ?? null))
  return texts.join('\n')
}

describe('a window that locks', () => {
  it('hides everything in the same moment, before the core has answered', async () => {
    const { core, client, user } = await openRecord()
    expect(leftBehind(client)).toContain('Moreau')
    const held = holding()
    core.intercept('clinic.lock', held.interception)
    await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
    expect(screen.getByRole('heading', { name: say('clinic.unlock.title') })).toBeDefined()
    expect(leftBehind(client)).not.toMatch(/Moreau|Élodie/)
    expect(document.title).toBe(say('shell.name'))
    held.release()
    await waitFor(async () => expect((await core.ask('app.state', {})).clinic).toBe('locked'))
    await core.quiet()
    expect(leftBehind(client)).not.toMatch(/Moreau|Élodie/)
  })

  it('does so from the page of the clinic too', async () => {
    const core = await openClinic({ openBy: 'passphrase' })
    window.location.hash = '#/clinic'
    const user = userEvent.setup()
    render(<App bridge={core} />)
    await user.click(await screen.findByRole('button', { name: say('clinic.page.lockNow') }))
    expect(screen.getByRole('heading', { name: say('clinic.unlock.title') })).toBeDefined()
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(1))
  })

  it('does so when the core says it, and asks for the lock itself', async () => {
    const { core, client } = await openRecord()
    act(() => core.send({ type: 'lock' }))
    expect(leftBehind(client)).not.toMatch(/Moreau|Élodie/)
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(1))
  })

  it('comes back to the same page', async () => {
    const { core, user, patient } = await openRecord()
    act(() => core.send({ type: 'lock' }))
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(1))
    await core.quiet()
    await user.type(await screen.findByLabelText(say('clinic.unlock.passphrase')), core.passphrase)
    await user.keyboard('{Enter}')
    expect((await screen.findAllByText(/Moreau/)).length).toBeGreaterThan(0)
    expect(window.location.hash).toBe(`#/patients/${patient.id}/record`)
  })

  it('comes back to the same form, text, field and caret, and offers nothing that is on screen', async () => {
    const core = await openClinic({ openBy: 'passphrase' })
    window.location.hash = '#/patients/new'
    const user = userEvent.setup()
    render(<App bridge={core} />)
    const family = await screen.findByRole<HTMLInputElement>('textbox', {
      name: saying('patients.form.familyName'),
    })
    await user.type(screen.getByRole('textbox', { name: saying('patients.form.givenName') }), 'Ana')
    await user.type(family, 'Quillfeather')
    family.setSelectionRange(5, 7)
    act(() => core.send({ type: 'lock' }))
    expect(document.documentElement.innerHTML).not.toContain('Quillfeather')
    await core.quiet()
    await user.type(await screen.findByLabelText(say('clinic.unlock.passphrase')), core.passphrase)
    await user.keyboard('{Enter}')
    const again = await screen.findByRole<HTMLInputElement>('textbox', {
      name: saying('patients.form.familyName'),
    })
    await waitFor(() => expect(document.activeElement).toBe(again))
    expect(again.value).toBe('Quillfeather')
    expect([again.selectionStart, again.selectionEnd]).toEqual([5, 7])
    expect(screen.queryByText(saying('ui.record.left.text'))).toBeNull()
  })

  it('begins at the start with another person, who sees nothing of what the first has typed', async () => {
    const core = await openClinic({ openBy: 'passphrase' })
    const { passphrase } = core
    const { id: userId, firstPassphrase } = await core.ask('users.add', {
      user: { name: 'Robin Clinician', role: 'clinician' },
      shown: { passphrase },
    })
    const { id } = await addPatient(core, { givenName: 'Ana', familyName: 'Berg' })
    window.location.hash = `#/patients/${id}/record?edit=record`
    const user = userEvent.setup()
    render(<App bridge={core} />)
    const family = () =>
      screen.findByRole<HTMLInputElement>('textbox', { name: saying('patients.form.familyName') })
    await user.type(await family(), 'mann')
    const first = (await core.ask('app.state', {})).user?.id
    act(() => core.send({ type: 'lock' }))
    // The window hands over what was typed and asks for the lock itself: nobody else can sit down before.
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(1))
    await core.quiet()
    await act(async () => void (await core.ask('clinic.unlock', { passphrase: firstPassphrase, userId })))
    await core.ask('clinic.changePassphrase', {
      current: firstPassphrase,
      next: 'a heron that waits at dawn',
    })
    await waitFor(() => expect(window.location.hash).toMatch(/^(#\/?)?$|^#\/today$/))
    expect((await core.ask('drafts.list', {})).drafts).toEqual([])
    act(() => core.send({ type: 'lock' }))
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(2))
    await core.quiet()
    await act(async () => void (await core.ask('clinic.unlock', { passphrase, userId: first })))
    await screen.findByRole('navigation', { name: say('shell.rail') })
    await act(async () => void (window.location.hash = `#/patients/${id}/record?edit=record`))
    expect((await family()).value).toBe('Bergmann')
  })

  it('offers what an earlier window has left on every page and in its form, until it is taken up or discarded', async () => {
    const core = await openClinic({ openBy: 'passphrase' })
    const { id } = await addPatient(core, { givenName: 'Ana', familyName: 'Berg' })
    const patient = await core.ask('patients.get', { id })
    const formKey = `patients.${id}`
    const address = `#/patients/${id}/record?edit=record`
    const left = {
      edited: { familyName: 'Quillfeather' },
      base: draftOf(patient),
      basedOn: patient.revision,
      address,
    }
    const views = { edited: { search: 'Quillfeather' }, base: {}, basedOn: 0, address: '#/patients' }
    await core.ask('drafts.keep', {
      changes: [
        { key: formKey, content: JSON.stringify(left) },
        { key: 'view.patients', content: JSON.stringify(views) },
      ],
    })
    window.location.hash = '#/clinic'
    const user = userEvent.setup()
    render(<App bridge={core} />)
    expect(await screen.findByText(saying('shell.left_one'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('shell.leftGo') }))
    expect(window.location.hash).toBe(address)
    const family = await screen.findByRole<HTMLInputElement>('textbox', {
      name: saying('patients.form.familyName'),
    })
    expect(family.value).toBe('Quillfeather')
    expect(screen.getByText(saying('ui.record.left.text'))).toBeDefined()
    expect(screen.queryByText(saying('shell.left_one'))).toBeNull()

    await user.click(screen.getByRole('button', { name: say('ui.record.left.discard') }))
    expect(family.value).toBe('Berg')
    const keys = async () => (await core.ask('drafts.list', {})).drafts.map(({ key }) => key)
    await waitFor(async () => expect(await keys()).toEqual(['view.patients']))
    await user.click(screen.getByRole('button', { name: say('ui.undo') }))
    expect(family.value).toBe('Quillfeather')
    await waitFor(async () => expect(await keys()).toContain(formKey))
    expect(screen.queryByText(saying('ui.record.left.text'))).toBeNull()
  })

  it('keeps what could not be stored until it can be', async () => {
    const core = await openClinic({ openBy: 'passphrase' })
    window.location.hash = '#/patients/new'
    const user = userEvent.setup()
    render(<App bridge={core} />)
    const name = () =>
      screen.findByRole<HTMLInputElement>('textbox', { name: saying('patients.form.familyName') })
    const mend = core.intercept('drafts.keep', refusing('storage_full'))
    await user.type(await name(), 'Quillfeather')
    expect(await screen.findByText(saying('shell.draftsFail'))).toBeDefined()
    act(() => core.send({ type: 'lock' }))
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(1))
    await core.quiet()
    expect(document.documentElement.innerHTML).not.toContain('Quillfeather')
    mend()
    await user.type(await screen.findByLabelText(say('clinic.unlock.passphrase')), core.passphrase)
    await user.keyboard('{Enter}')
    expect((await name()).value).toBe('Quillfeather')
    await waitFor(async () => expect((await core.ask('drafts.list', {})).drafts).toHaveLength(1))
  })

  it('locks after five minutes without a hand on it, and says so half a minute before', async () => {
    const core = await openClinic({ openBy: 'both' })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    const onLock = vi.fn()
    await renderWithCore(<IdleLock after={5} onLock={onLock} />, core)
    const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000))
    pass(20)
    fireEvent.pointerMove(document.body)
    fireEvent.keyDown(document.body)
    // Once when it was opened, and once for both.
    expect(core.asked('clinic.stillHere')).toHaveLength(2)
    pass(4 * 60 + 29)
    expect(screen.queryByText(say('shell.lockSoon'))).toBeNull()
    pass(1)
    expect(screen.getByText(say('shell.lockSoon'))).toBeDefined()
    fireEvent.keyDown(document.body)
    expect(screen.queryByText(say('shell.lockSoon'))).toBeNull()
    pass(5 * 60 - 1)
    expect(onLock).not.toHaveBeenCalled()
    pass(1)
    expect(onLock).toHaveBeenCalled()
  })
})
