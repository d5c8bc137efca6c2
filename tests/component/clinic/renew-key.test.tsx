import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { openClinic } from '../../support/core-bridge.ts'
import { say, saying } from '../../support/say.ts'

async function openDialog(people: readonly string[] = []) {
  window.location.hash = '#/clinic'
  const core = await openClinic({ openBy: 'both' })
  for (const name of people)
    await core.ask('users.add', { user: { name, role: 'clinician' }, shown: { passphrase: core.passphrase } })
  render(<App bridge={core} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: say('clinic.renewKey.make') }))
  const dialog = await screen.findByRole('dialog', { name: say('clinic.renewKey.title') })
  return { core, user, dialog }
}

it('says what happens, shows the new words and has them typed back, then everybody’s first passphrase', async () => {
  const { core, user, dialog } = await openDialog(['Ben Ito', 'Cara Lund'])
  expect((await within(dialog).findByText(/Ben Ito and Cara Lund/)).tagName).toBe('LI')
  await user.type(screen.getByLabelText(say('clinic.renewKey.passphrase')), `${core.passphrase}{Enter}`)
  const list = await screen.findByRole('list', { name: say('clinic.setUp.keyLabel') }, { timeout: 20_000 })
  const words = within(list)
    .getAllByRole('listitem')
    .map((item) => (item.textContent ?? '').replace(/^\d+/, ''))
  await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
  await user.click(screen.getAllByRole('textbox', { name: saying('clinic.setUp.word') })[0] as HTMLElement)
  await user.paste(words.join(' '))
  await user.click(screen.getByRole('button', { name: say('clinic.recoveryKey.finish') }))
  const given = await screen.findByRole('dialog', { name: say('clinic.renewKey.given') })
  expect(within(given).getByText('Ben Ito').parentElement?.textContent).toMatch(/(\w+ ){4}\w+$/)
  // Shown once: Escape does not lose it.
  await user.keyboard('{Escape}')
  await user.click(within(given).getByRole('button', { name: say('clinic.renewKey.givenDone') }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText(say('clinic.renewKey.done'))).toBeDefined()
})

it('says a wrong passphrase beside its field, and that nobody else works here', async () => {
  const { user } = await openDialog()
  expect(await screen.findByText(say('clinic.renewKey.alone'))).toBeDefined()
  await user.type(screen.getByLabelText(say('clinic.renewKey.passphrase')), 'wrong otter sings{Enter}')
  expect(await screen.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
  expect(screen.getByRole('dialog', { name: say('clinic.renewKey.title') })).toBeDefined()
})
