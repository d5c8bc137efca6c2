/** The PIN as people meet it: set on the clinic's page, shown at the locked window. */
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { openClinic } from '../../support/core-bridge.ts'
import { say } from '../../support/say.ts'

const pin = '4815'

async function openPage() {
  const core = await openClinic({ openBy: 'passphrase' })
  window.location.hash = '#/clinic'
  const user = userEvent.setup()
  render(<App bridge={core} />)
  const lock = async (times: number) => {
    act(() => core.send({ type: 'lock' }))
    await waitFor(() => expect(core.asked('clinic.lock')).toHaveLength(times))
    await core.quiet()
  }
  return { core, user, lock }
}

it('is set with the passphrase, typed twice, and refused with a sentence beside what is wrong', async () => {
  const { core, user } = await openPage()
  await user.click(await screen.findByRole('button', { name: say('clinic.pin.set') }))
  const dialog = within(await screen.findByRole('dialog'))
  const type = async (label: string, text: string) => {
    const field = dialog.getByLabelText(label)
    await user.clear(field)
    await user.type(field, text)
  }
  const send = () => user.click(dialog.getByRole('button', { name: say('clinic.pin.set') }))
  await type(say('clinic.pin.passphrase'), 'wrong otter sings')
  await type(say('clinic.pin.next'), '1234')
  await type(say('clinic.pin.again'), '1243')
  await send()
  expect(await dialog.findByText(say('clinic.pin.notTheSame'))).toBeDefined()
  await type(say('clinic.pin.again'), '1234')
  await send()
  expect(await dialog.findByText(say('errors.fields.obvious_pin'))).toBeDefined()
  await type(say('clinic.pin.next'), pin)
  await type(say('clinic.pin.again'), pin)
  await send()
  expect(await dialog.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
  await type(say('clinic.pin.passphrase'), core.passphrase)
  await send()
  expect(await screen.findByRole('button', { name: say('clinic.pin.change') })).toBeDefined()
  expect((await core.ask('pin.get', {})).setAt).not.toBeNull()
  await user.click(screen.getByRole('button', { name: say('clinic.pin.remove') }))
  expect(await screen.findByText(say('clinic.pin.none'))).toBeDefined()
})

it('opens the locked window, says what is left of the tries, and gives way to the passphrase', async () => {
  const { core, user, lock } = await openPage()
  await screen.findByRole('button', { name: say('clinic.pin.set') })
  await core.ask('pin.set', { passphrase: core.passphrase, pin })
  await lock(1)
  const show = async (text: string) => {
    await user.type(await screen.findByLabelText(say('clinic.unlock.pin')), `${text}{Enter}`)
    await core.quiet()
  }
  await show(pin)
  expect(await screen.findByRole('button', { name: say('clinic.pin.change') })).toBeDefined()
  expect(window.location.hash).toBe('#/clinic')

  await lock(2)
  await show('9999')
  expect(await screen.findByText(say('errors.codes.wrong_pin', { triesLeft: 4 }))).toBeDefined()
  for (let tries = 0; tries < 4; tries += 1) await show('9999')
  expect(await screen.findByText(say('errors.codes.pin_over'))).toBeDefined()
  expect(screen.queryByLabelText(say('clinic.unlock.pin'))).toBeNull()
  await user.type(screen.getByLabelText(say('clinic.unlock.passphrase')), `${core.passphrase}{Enter}`)
  expect(await screen.findByRole('button', { name: say('clinic.pin.change') })).toBeDefined()
})

it('leaves the passphrase and the recovery key beside it', async () => {
  const { core, user, lock } = await openPage()
  await screen.findByRole('button', { name: say('clinic.pin.set') })
  await core.ask('pin.set', { passphrase: core.passphrase, pin })
  await lock(1)
  await user.click(await screen.findByRole('button', { name: say('clinic.unlock.notPin') }))
  expect(screen.getByLabelText(say('clinic.unlock.passphrase'))).toBeDefined()
  expect(screen.getByRole('button', { name: say('clinic.unlock.useKey') })).toBeDefined()
  await user.click(screen.getByRole('button', { name: say('clinic.unlock.usePin') }))
  expect(screen.getByLabelText(say('clinic.unlock.pin'))).toBeDefined()
})

it('is forbidden by an owner, for everybody', async () => {
  const { core, user } = await openPage()
  await core.ask('pin.set', { passphrase: core.passphrase, pin })
  await user.click(await screen.findByRole('switch', { name: say('clinic.pin.allow') }))
  expect(await screen.findByText(say('clinic.pin.forbidden'))).toBeDefined()
  expect(screen.queryByRole('button', { name: say('clinic.pin.change') })).toBeNull()
})
