/** Several people at one window, one after the other: each comes back to where they were. */
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { openClinic } from '../../support/core-bridge.ts'
import { addPatient } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

const passphrase = 'a heron that waits at dawn'
const switching = '{Control>}{Shift>}s{/Shift}{/Control}'

it('makes room for the other person, who begins at the start, and takes each back to their own page and field', async () => {
  const core = await openClinic({ openBy: 'both' })
  const { id: robin, firstPassphrase } = await core.ask('users.add', {
    user: { name: 'Robin Clinician', role: 'clinician' },
    shown: { passphrase: core.passphrase },
  })
  const tess = (await core.ask('app.state', {})).user
  await core.ask('clinic.lock', {})
  await core.ask('clinic.unlock', { passphrase: firstPassphrase, userId: robin })
  await core.ask('clinic.changePassphrase', { current: firstPassphrase, next: passphrase })
  await core.ask('pin.set', { passphrase, pin: '730915' })
  await core.ask('clinic.lock', {})
  await core.ask('clinic.unlock', { passphrase: core.passphrase, userId: tess?.id })
  const patient = await addPatient(core, { givenName: 'Ana', familyName: 'Berg' })
  const address = `#/patients/${patient.id}/record?edit=record`
  window.location.hash = address
  const user = userEvent.setup()
  render(<App bridge={core} />)
  const family = () =>
    screen.findByRole<HTMLInputElement>('textbox', { name: saying('patients.form.familyName') })
  await user.type(await family(), 'mann')

  await user.keyboard(switching)
  expect(screen.getByRole('heading', { name: say('clinic.unlock.switch') })).toBeDefined()
  expect(document.documentElement.innerHTML).not.toContain('Bergmann')
  // There is one other person, and their PIN is good here.
  await user.type(await screen.findByLabelText(say('clinic.unlock.pin')), '730915{Enter}')
  const name = `Robin Clinician. ${say('shell.switchPerson')}`
  expect(await screen.findByRole('button', { name })).toBeDefined()
  expect(window.location.hash).not.toContain(patient.id)
  window.location.hash = '#/guide'
  await screen.findByRole('heading', { level: 1, name: say('guide.title') })

  await user.click(screen.getByRole('button', { name }))
  await user.type(await screen.findByLabelText(say('clinic.unlock.passphrase')), core.passphrase)
  await user.keyboard('{Enter}')
  const again = await family()
  expect(again.value).toBe('Bergmann')
  expect(window.location.hash).toBe(address)
  await waitFor(() => expect(document.activeElement).toBe(again))

  await user.keyboard(switching)
  await user.type(await screen.findByLabelText(say('clinic.unlock.pin')), '730915{Enter}')
  await screen.findByRole('heading', { level: 1, name: say('guide.title') })
  expect(window.location.hash).toBe('#/guide')
})

it('is offered in the palette, and not where only one person works', async () => {
  const core = await openClinic({ openBy: 'both' })
  window.location.hash = '#/patients'
  const user = userEvent.setup()
  render(<App bridge={core} />)
  await screen.findByRole('navigation', { name: say('shell.rail') })
  await user.keyboard('{Control>}k{/Control}')
  expect(await screen.findByText(say('shell.palette.lock'))).toBeDefined()
  expect(screen.queryByText(say('shell.palette.switchPerson'))).toBeNull()
  await user.keyboard('{Escape}')
  await core.ask('users.add', {
    user: { name: 'Robin Clinician', role: 'clinician' },
    shown: { passphrase: core.passphrase },
  })
  await screen.findByRole('button', { name: new RegExp(say('shell.switchPerson')) })
  await user.keyboard('{Control>}k{/Control}')
  await user.click(await screen.findByText(say('shell.palette.switchPerson')))
  expect(await screen.findByRole('heading', { name: say('clinic.unlock.switch') })).toBeDefined()
})
