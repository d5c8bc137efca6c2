import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { openClinic } from '../../support/core-bridge.ts'
import { say } from '../../support/say.ts'

const own = 'copper lantern seven rivers'

it('adds somebody, who signs in by name, chooses a passphrase, and does what the role allows', async () => {
  window.location.hash = '#/clinic'
  const core = await openClinic({ openBy: 'both' })
  render(<App bridge={core} />)
  const user = userEvent.setup()

  await user.click(await screen.findByRole('button', { name: say('clinic.people.add') }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(say('clinic.people.name')), 'Fay Lindqvist')
  await user.click(within(dialog).getByRole('radio', { name: /^Front desk/ }))
  await user.type(within(dialog).getByLabelText(say('clinic.people.own')), 'not this one{Enter}')
  expect(await within(dialog).findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
  const ownField = within(dialog).getByLabelText(say('clinic.people.own'))
  await user.clear(ownField)
  await user.type(ownField, `${core.passphrase}{Enter}`)
  const done = await screen.findByRole('button', { name: say('clinic.people.givenDone') })
  const first = document.querySelector('.first-passphrase')?.textContent ?? ''
  expect(first.split(' ')).toHaveLength(5)
  await user.click(done)
  const list = await screen.findByRole('list', { name: say('clinic.people.list') })
  expect(await within(list).findByText('Fay Lindqvist')).toBeDefined()
  expect(within(list).getByText(say('clinic.people.states.first'))).toBeDefined()

  await user.click(screen.getByRole('button', { name: say('shell.lock') }))
  const name = await screen.findByRole('button', { name: new RegExp(say('clinic.unlock.name')) })
  await user.click(name)
  await user.click(await screen.findByRole('option', { name: 'Fay Lindqvist' }))
  await user.type(screen.getByLabelText(say('clinic.unlock.passphrase')), `${first}{Enter}`)
  expect(
    await screen.findByRole('heading', { name: say('clinic.passphraseChange.firstTitle') }),
  ).toBeDefined()
  await user.type(screen.getByLabelText(say('clinic.passphraseChange.next')), own)
  await user.type(screen.getByLabelText(say('clinic.passphraseChange.again')), `${own}{Enter}`)

  const notice = await screen.findByRole('complementary', { name: say('clinic.may.label') })
  expect(within(notice).getByText(say('clinic.may.notice.front-desk'))).toBeDefined()
  expect(screen.queryByRole('button', { name: say('clinic.people.add') })).toBeNull()
  await user.click(within(notice).getByRole('button', { name: say('clinic.may.take') }))
  const emergency = await screen.findByRole('dialog')
  await user.type(within(emergency).getByLabelText(say('clinic.may.reason')), 'because{Enter}')
  await user.click(within(emergency).getByRole('button', { name: say('clinic.may.action') }))
  expect(await within(emergency).findByText(say('errors.fields.too_short', { limit: 10 }))).toBeDefined()
  await user.type(within(emergency).getByLabelText(say('clinic.may.reason')), ' the clinician is ill')
  await user.click(within(emergency).getByRole('button', { name: say('clinic.may.action') }))
  expect(await screen.findByText(/Taken for an emergency until/)).toBeDefined()
})
