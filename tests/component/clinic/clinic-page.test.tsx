import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ClinicPage } from '../../../renderer/pages/clinic-page.tsx'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say, saying } from '../../support/say.ts'

async function openPage(sample = false) {
  const core = await openClinic()
  await renderWithCore(<ClinicPage />, core, { state: { sample } })
  return { core, user: userEvent.setup() }
}

describe('the clinic page', () => {
  it('saves details, and keeps what was typed when it is refused', async () => {
    const { core, user } = await openPage()
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: say('clinic.page.name') })
    const save = screen.getByRole<HTMLButtonElement>('button', { name: say('clinic.page.save') })
    expect(save.disabled).toBe(true)
    await user.clear(name)
    await user.type(screen.getByRole('textbox', { name: saying('clinic.page.phone') }), '555 0100')
    await user.click(save)
    expect(await screen.findByText(say('errors.fields.required'))).toBeDefined()
    expect(name).toBe(document.activeElement)
    await user.type(name, 'Harbour Physiotherapy')
    expect(screen.queryByText(say('errors.fields.required'))).toBeNull()
    await user.click(save)
    await waitFor(async () =>
      expect(await core.ask('clinic.details', {})).toMatchObject({
        name: 'Harbour Physiotherapy',
        phone: '555 0100',
      }),
    )
    await waitFor(() => expect(save.disabled).toBe(true))
  })

  it('knows the emergency number by the country, and lets another stand in its place', async () => {
    const { core, user } = await openPage()
    await user.click(await screen.findByRole('button', { name: saying('clinic.page.country') }))
    const zealand = new Intl.DisplayNames(['en'], { type: 'region' }).of('NZ') ?? ''
    await user.click(await screen.findByRole('option', { name: zealand }))
    expect(screen.getByText(say('clinic.page.emergencyHint', { number: '111' }))).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: saying('clinic.page.emergencyNumber') }), '555')
    await user.click(screen.getByRole('button', { name: say('clinic.page.save') }))
    await waitFor(async () =>
      expect(await core.ask('clinic.details', {})).toMatchObject({ country: 'NZ', emergencyNumber: '555' }),
    )
  })

  it('shows a change made elsewhere in fields that nobody has touched', async () => {
    const { core, user } = await openPage()
    await user.type(await screen.findByRole('textbox', { name: saying('clinic.page.phone') }), '555')
    await core.ask('clinic.update', { clinic: { name: 'Harbour North', phone: '000' } })
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: say('clinic.page.name') }).value).toBe(
        'Harbour North',
      ),
    )
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: saying('clinic.page.phone') }).value).toBe(
      '555',
    )
  })

  it('takes a theme and the single-key switch at once', async () => {
    const { core, user } = await openPage()
    await user.click(await screen.findByRole('radio', { name: say('clinic.page.themes.dark') }))
    const stored = () => core.ask('preferences.get', {})
    await waitFor(async () => expect((await stored()).theme).toBe('dark'))
    await waitFor(() =>
      expect(
        screen.getByRole('radio', { name: say('clinic.page.themes.dark') }).getAttribute('aria-checked'),
      ).toBe('true'),
    )
    await user.click(screen.getByRole('switch', { name: say('clinic.page.singleKeys') }))
    await waitFor(async () => expect((await stored()).singleKeyShortcuts).toBe(false))
    expect((await stored()).theme).toBe('dark')
  })

  it('says a wrong current passphrase beside its field', async () => {
    const { core, user } = await openPage()
    await user.click(screen.getByRole('button', { name: say('clinic.page.changePassphrase') }))
    await user.type(screen.getByLabelText(say('clinic.passphraseChange.current')), 'not this one')
    await user.type(screen.getByLabelText(say('clinic.passphraseChange.next')), 'copper lantern seven rivers')
    await user.type(
      screen.getByLabelText(say('clinic.passphraseChange.again')),
      'copper lantern seven rivers',
    )
    const submit = screen
      .getAllByRole('button', { name: say('clinic.passphraseChange.action') })
      .at(-1) as HTMLElement
    await user.click(submit)
    expect(await screen.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
    expect(screen.getByLabelText(say('clinic.passphraseChange.current'))).toBe(document.activeElement)
    await user.clear(screen.getByLabelText(say('clinic.passphraseChange.current')))
    await user.type(screen.getByLabelText(say('clinic.passphraseChange.current')), core.passphrase)
    await user.click(submit)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('offers neither passphrase nor lock in the sample clinic', async () => {
    await openPage(true)
    expect(await screen.findByRole('button', { name: say('clinic.page.resetSample') })).toBeDefined()
    expect(screen.queryByRole('button', { name: say('clinic.page.changePassphrase') })).toBeNull()
  })
})
