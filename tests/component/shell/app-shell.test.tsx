import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import type { Preferences } from '../../../shared/domain/clinic.ts'
import { createMemoryBridge, openState } from '../../support/memory-bridge.tsx'

const patient = {
  id: 'patient-1',
  givenName: 'Élodie',
  familyName: 'Moreau',
  preferredName: '',
  recordNumber: 'A-17',
  birthDate: '1984-02-29',
  archivedAt: null,
  updatedAt: '2026-11-20T10:00:00.000Z',
  episode: null,
  lastCheckInOn: null,
  lastPain: null,
}

function openApp(at: string, change: Partial<Preferences> = {}) {
  window.location.hash = at
  const preferences: Preferences = {
    theme: 'system',
    paper: 'a4',
    handoutTypeSize: 14,
    singleKeyShortcuts: true,
    ...change,
  }
  const bridge = createMemoryBridge({
    'app.state': () => openState,
    'preferences.get': () => preferences,
    'clinic.details': () => ({ name: 'Harbour', address: '', phone: '', email: '', paper: 'a4' as const }),
    'patients.list': ({ search }) => {
      const patients = 'moreau'.startsWith(search.toLowerCase()) ? [patient] : []
      return { patients, total: patients.length, more: false }
    },
  })
  render(<App bridge={bridge} />)
  return { bridge, user: userEvent.setup() }
}

describe('the shell', () => {
  it('names the place in the title and the rail, and never a patient', async () => {
    openApp('#/clinic')
    const rail = await screen.findByRole('navigation', { name: 'Main' })
    expect(within(rail).getByRole('link', { current: 'page' }).textContent).toBe('Clinic')
    expect(document.title).toBe('Clinic · Stridebook')
  })

  it('goes to places by two keys, unless these are turned off', async () => {
    const { user } = openApp('#/templates')
    await screen.findByRole('navigation', { name: 'Main' })
    await user.keyboard('gs')
    expect(await screen.findByRole('heading', { name: 'Clinic', level: 1 })).toBeDefined()
  })

  it('leaves bare keys alone when they are turned off', async () => {
    const { user } = openApp('#/templates', { singleKeyShortcuts: false })
    await screen.findByRole('navigation', { name: 'Main' })
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('system'))
    await user.keyboard('gs')
    expect(window.location.hash).toBe('#/templates')
  })

  it('finds a patient in the palette and forgets the text when it closes', async () => {
    const { user } = openApp('#/clinic')
    await screen.findByRole('navigation', { name: 'Main' })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('mor')
    expect(await screen.findByRole('option', { name: /Élodie Moreau/ })).toBeDefined()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Command palette' })).toBeNull())
    await user.keyboard('{Control>}k{/Control}')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Command palette' }).value).toBe('')
  })

  it('follows the application menu', async () => {
    const { bridge } = openApp('#/templates')
    await screen.findByRole('navigation', { name: 'Main' })
    act(() => bridge.send({ type: 'menu', command: 'shortcuts' }))
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined()
    act(() => bridge.send({ type: 'menu', command: 'preferences' }))
    await waitFor(() => expect(window.location.hash).toBe('#/clinic'))
  })

  it('puts the chosen theme on the document', async () => {
    openApp('#/clinic', { theme: 'high-contrast' })
    await waitFor(() => expect(document.documentElement.dataset['contrast']).toBe('more'))
    expect(document.documentElement.dataset['theme']).toBe('high-contrast')
  })

  it('says so at an address that leads nowhere', async () => {
    openApp('#/nowhere')
    expect(await screen.findByRole('heading', { name: 'This place does not exist' })).toBeDefined()
  })
})
