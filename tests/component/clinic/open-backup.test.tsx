import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { FirstRun } from '../../../renderer/features/clinic/index.ts'
import { ok } from '../../../shared/result.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'

const name = '2026-11-20T09-00-00Z'
const at = '2026-11-20T09:00:00.000Z'
const backup = { name, madeAt: at, reason: 'scheduled', appVersion: '0.1.0', verifiedAt: at, bytes: 300_000 }

it('offers the backups that lie there, sends the words, and keeps them when they are refused', async () => {
  const core = await openClinic({ preset: 'none' })
  const user = userEvent.setup()
  core.intercept('backups.list', async () => ok({ backups: [backup], overdue: true, failed: null }))
  core.intercept('backups.open', refusing('wrong_recovery_key'))
  await renderWithCore(<FirstRun version="0.1.0" onSetUp={() => undefined} />, core)
  await user.click(await screen.findByRole('button', { name: new RegExp(say('backups.open.way')) }))
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: say('clinic.unlock.key') })
  await user.type(box, 'word and word')
  await user.click(screen.getByRole('button', { name: say('backups.open.action') }))
  expect(await screen.findByText(say('errors.codes.wrong_recovery_key'))).toBeDefined()
  expect(box.value).toBe('word and word')
  await waitFor(() => expect(core.asked('backups.open')).toEqual([{ name, recoveryKey: 'word and word' }]))
})

it('does not offer what is not there', async () => {
  const core = await openClinic({ preset: 'none' })
  await renderWithCore(<FirstRun version="0.1.0" onSetUp={() => undefined} />, core)
  await screen.findByText(say('clinic.welcome.setUp'))
  await core.quiet()
  expect(screen.queryByText(say('backups.open.way'))).toBeNull()
})
