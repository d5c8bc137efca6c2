import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import type { Preferences } from '../../../shared/domain/clinic.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { addPatient } from '../../support/seed.ts'
import { say } from '../../support/say.ts'

async function openApp(at: string, change: Partial<Preferences> = {}) {
  window.location.hash = at
  const core = await openClinic({ openBy: 'both' })
  await core.ask('preferences.set', change)
  await addPatient(core, { givenName: 'Élodie', familyName: 'Moreau' })
  render(<App bridge={core} />)
  return { core, user: userEvent.setup() }
}

describe('the shell', () => {
  it('names the place in the title and the rail, and never a patient', async () => {
    await openApp('#/clinic')
    const rail = await screen.findByRole('navigation', { name: say('shell.rail') })
    expect(within(rail).getByRole('link', { current: 'page' }).textContent).toBe('Clinic')
    expect(document.title).toBe('Clinic · Stridebook')
  })

  it('goes to places by two keys, unless these are turned off', async () => {
    const { user } = await openApp('#/templates')
    await screen.findByRole('navigation', { name: say('shell.rail') })
    await user.keyboard('gs')
    expect(await screen.findByRole('heading', { name: say('shell.places.clinic'), level: 1 })).toBeDefined()
  })

  it('leaves bare keys alone when they are turned off', async () => {
    const { user } = await openApp('#/templates', { singleKeyShortcuts: false })
    await screen.findByRole('navigation', { name: say('shell.rail') })
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('system'))
    await user.keyboard('gs')
    expect(window.location.hash).toBe('#/templates')
  })

  it('finds a patient in the palette and forgets the text when it closes', async () => {
    const { user } = await openApp('#/clinic')
    await screen.findByRole('navigation', { name: say('shell.rail') })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('mor')
    expect(await screen.findByRole('option', { name: /Élodie Moreau/ })).toBeDefined()
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(screen.queryByRole('combobox', { name: say('shell.keys.palette') })).toBeNull(),
    )
    await user.keyboard('{Control>}k{/Control}')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: say('shell.keys.palette') }).value).toBe('')
  })

  it('follows the application menu', async () => {
    const { core } = await openApp('#/templates')
    await screen.findByRole('navigation', { name: say('shell.rail') })
    act(() => core.send({ type: 'menu', command: 'shortcuts' }))
    expect(await screen.findByRole('dialog', { name: say('shell.palette.shortcuts') })).toBeDefined()
    act(() => core.send({ type: 'menu', command: 'preferences' }))
    await waitFor(() => expect(window.location.hash).toBe('#/clinic'))
  })

  it('says that the server is away, and reads again what failed once it is back', async () => {
    const { core } = await openApp('#/clinic')
    await screen.findByRole('navigation', { name: say('shell.rail') })
    act(() => core.send({ type: 'reach', of: 'server', reachable: false }))
    expect(screen.getByText(say('shell.serverAway'))).toBeDefined()
    const mend = core.intercept('exercises.list', refusing('unavailable'))
    act(() => void (window.location.hash = '#/catalog'))
    await screen.findByText(say('errors.codes.unavailable'))
    mend()
    act(() => core.send({ type: 'reach', of: 'server', reachable: true }))
    await waitFor(() => expect(screen.queryByText(say('errors.codes.unavailable'))).toBeNull())
    expect(screen.queryByText(say('shell.serverAway'))).toBeNull()
  })

  it('puts the chosen theme on the document', async () => {
    await openApp('#/clinic', { theme: 'high-contrast' })
    await waitFor(() => expect(document.documentElement.dataset['contrast']).toBe('more'))
    expect(document.documentElement.dataset['theme']).toBe('high-contrast')
  })

  it('says so at an address that leads nowhere', async () => {
    await openApp('#/nowhere')
    expect(await screen.findByRole('heading', { name: say('shell.notFound.title') })).toBeDefined()
  })
})
