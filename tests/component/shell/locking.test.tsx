/** What is left of an open clinic in a window that locks: nothing, at once; and the same place after it. */
import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { IdleLock } from '../../../renderer/pages/idle-lock.tsx'
import { holding, openClinic } from '../../support/core-bridge.ts'
import { addPatient } from '../../support/seed.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'

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

  it('does so when the core says it, and asks for the lock itself', async () => {
    const { core, client } = await openRecord()
    act(() => core.send({ type: 'lock' }))
    expect(leftBehind(client)).not.toMatch(/Moreau|Élodie/)
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(1))
  })

  it('comes back to the same page', async () => {
    const { core, user, patient } = await openRecord()
    act(() => core.send({ type: 'lock' }))
    await core.quiet()
    await user.type(await screen.findByLabelText(say('clinic.unlock.passphrase')), core.passphrase)
    await user.keyboard('{Enter}')
    expect((await screen.findAllByText(/Moreau/)).length).toBeGreaterThan(0)
    expect(window.location.hash).toBe(`#/patients/${patient.id}/record`)
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
