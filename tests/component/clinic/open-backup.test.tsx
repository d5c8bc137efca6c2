import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { FirstRun, Unlock } from '../../../renderer/features/clinic/index.ts'
import { ok } from '../../../shared/result.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'

const name = '2026-11-20T09-00-00Z'
const at = '2026-11-20T09:00:00.000Z'
const backup = { name, madeAt: at, reason: 'scheduled', appVersion: '0.1.0', verifiedAt: at, bytes: 300_000 }

const listed = {
  overdue: true,
  failed: null,
  elsewhere: null,
  drilledAt: null,
  drillDue: false,
  trouble: null,
  aside: null,
}

it('offers the backups that lie there, sends the words, and keeps them when they are refused', async () => {
  const core = await openClinic({ preset: 'none' })
  const user = userEvent.setup()
  core.intercept('backups.list', async () => ok({ ...listed, backups: [backup] }))
  core.intercept('backups.open', refusing('wrong_recovery_key'))
  await renderWithCore(<FirstRun version="0.1.0" onSetUp={() => undefined} />, core)
  await user.click(await screen.findByRole('button', { name: new RegExp(say('backups.open.way')) }))
  await user.click(await screen.findByRole('button', { name: say('clinic.unlock.useKey') }))
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: say('clinic.unlock.key') })
  await user.type(box, 'word and word')
  await user.click(screen.getByRole('button', { name: say('backups.open.action') }))
  expect(await screen.findByText(say('errors.codes.wrong_recovery_key'))).toBeDefined()
  expect(box.value).toBe('word and word')
  await waitFor(() => expect(core.asked('backups.open')).toEqual([{ name, recoveryKey: 'word and word' }]))
})

it('asks for a file where no backup lies there, and goes on with what was in it', async () => {
  const core = await openClinic({ preset: 'none' })
  const user = userEvent.setup()
  await renderWithCore(<FirstRun version="0.1.0" onSetUp={() => undefined} />, core)
  await user.click(await screen.findByRole('button', { name: new RegExp(say('backups.open.way')) }))
  await user.type(await screen.findByRole('textbox', { name: say('backups.file.path') }), '/none/such.tar')
  await user.click(screen.getByRole('button', { name: say('backups.file.choose') }))
  expect(await screen.findByText(say('errors.codes.not_found'))).toBeDefined()
  core.intercept('backups.takeFile', async () => ok({ name }))
  await user.click(screen.getByRole('button', { name: say('backups.file.choose') }))
  await user.type(await screen.findByLabelText(say('clinic.unlock.passphrase')), 'some words')
  core.intercept('backups.open', refusing('wrong_passphrase'))
  await user.click(screen.getByRole('button', { name: say('backups.open.action') }))
  await waitFor(() => expect(core.asked('backups.open')).toEqual([{ name, passphrase: 'some words' }]))
})

it('is offered at the locked window of a clinic that cannot be opened, with the reason', async () => {
  const core = await openClinic({ preset: 'none' })
  const user = userEvent.setup()
  core.intercept('backups.list', async () => ok({ ...listed, backups: [backup], trouble: 'no_database' }))
  await renderWithCore(<Unlock clinicName="" people={[]} pins={[]} onOpened={() => undefined} />, core)
  expect((await screen.findByRole('alert')).textContent).toBe(say('backups.trouble.no_database'))
  await user.click(screen.getByRole('button', { name: say('backups.open.instead') }))
  expect(await screen.findByText(say('backups.open.insteadText'))).toBeDefined()
})
