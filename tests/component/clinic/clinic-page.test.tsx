import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ClinicPage } from '../../../renderer/pages/clinic-page.tsx'
import { AppFault } from '../../../shared/app-error.ts'
import type { ClinicDetails, Preferences } from '../../../shared/domain/clinic.ts'
import { createMemoryBridge, openState, renderView } from '../../support/memory-bridge.tsx'

function clinicInMemory() {
  const stored: { details: ClinicDetails; preferences: Preferences } = {
    details: { name: 'Harbour', address: '', phone: '', email: '', paper: 'a4' },
    preferences: { theme: 'system', paper: 'a4', handoutTypeSize: 14, singleKeyShortcuts: true },
  }
  const bridge = createMemoryBridge({
    'clinic.details': () => stored.details,
    'clinic.update': ({ clinic }) => (stored.details = clinic),
    'preferences.get': () => stored.preferences,
    'preferences.set': (change) => (stored.preferences = { ...stored.preferences, ...change }),
    'clinic.changePassphrase': ({ current }) => {
      if (current !== 'the right old one') throw new AppFault({ code: 'wrong_passphrase' })
      return {}
    },
  })
  return { stored, bridge }
}

describe('the clinic page', () => {
  it('saves details, and keeps what was typed when it is refused', async () => {
    const user = userEvent.setup()
    const { stored, bridge } = clinicInMemory()
    renderView(<ClinicPage />, { bridge })
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Clinic name' })
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' })
    expect(save.disabled).toBe(true)
    await user.clear(name)
    await user.type(screen.getByRole('textbox', { name: /Phone/ }), '555 0100')
    await user.click(save)
    expect(await screen.findByText('This is needed.')).toBeDefined()
    expect(name).toBe(document.activeElement)
    await user.type(name, 'Harbour Physiotherapy')
    expect(screen.queryByText('This is needed.')).toBeNull()
    await user.click(save)
    await waitFor(() =>
      expect(stored.details).toMatchObject({ name: 'Harbour Physiotherapy', phone: '555 0100' }),
    )
    await waitFor(() => expect(save.disabled).toBe(true))
  })

  it('shows a change made elsewhere in fields that nobody has touched', async () => {
    const user = userEvent.setup()
    const { stored, bridge } = clinicInMemory()
    renderView(<ClinicPage />, { bridge })
    await user.type(await screen.findByRole('textbox', { name: /Phone/ }), '555')
    stored.details = { ...stored.details, name: 'Harbour North', phone: '000' }
    bridge.send({ type: 'changed', tags: ['clinic'] })
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Clinic name' }).value).toBe(
        'Harbour North',
      ),
    )
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Phone/ }).value).toBe('555')
  })

  it('takes a theme and the single-key switch at once', async () => {
    const user = userEvent.setup()
    const { stored, bridge } = clinicInMemory()
    renderView(<ClinicPage />, { bridge })
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    await waitFor(() => expect(stored.preferences.theme).toBe('dark'))
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: 'Dark' }).getAttribute('aria-checked')).toBe('true'),
    )
    await user.click(screen.getByRole('switch', { name: 'Single-key shortcuts' }))
    await waitFor(() => expect(stored.preferences.singleKeyShortcuts).toBe(false))
    expect(stored.preferences.theme).toBe('dark')
  })

  it('says a wrong current passphrase beside its field', async () => {
    const user = userEvent.setup()
    const { bridge } = clinicInMemory()
    renderView(<ClinicPage />, { bridge })
    await user.click(screen.getByRole('button', { name: 'Change passphrase' }))
    await user.type(screen.getByLabelText('Current passphrase'), 'not this one')
    await user.type(screen.getByLabelText('New passphrase'), 'copper lantern seven rivers')
    await user.type(screen.getByLabelText('New passphrase again'), 'copper lantern seven rivers')
    const submit = screen.getAllByRole('button', { name: 'Change passphrase' }).at(-1) as HTMLElement
    await user.click(submit)
    expect(await screen.findByText('That passphrase does not open this clinic.')).toBeDefined()
    expect(screen.getByLabelText('Current passphrase')).toBe(document.activeElement)
    await user.clear(screen.getByLabelText('Current passphrase'))
    await user.type(screen.getByLabelText('Current passphrase'), 'the right old one')
    await user.click(submit)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('offers neither passphrase nor lock in the sample clinic', async () => {
    const { bridge } = clinicInMemory()
    renderView(<ClinicPage />, { bridge, state: { ...openState, sample: true } })
    expect(screen.queryByRole('button', { name: 'Change passphrase' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Reset the sample clinic' })).toBeDefined()
  })
})
