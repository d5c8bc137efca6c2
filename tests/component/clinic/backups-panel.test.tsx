import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { BackupsPanel } from '../../../renderer/features/clinic/index.ts'
import { BackupLine } from '../../../renderer/pages/backup-line.tsx'
import type { CallAnswer, OutputOf } from '../../../shared/contract/index.ts'
import { ok } from '../../../shared/result.ts'
import { holding, openClinic, refusing, testNoon } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addPatient } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

async function openPanel(sample = false) {
  const core = await openClinic()
  const view = (
    <>
      <BackupLine />
      <BackupsPanel beforeRestore={async () => undefined} />
    </>
  )
  await renderWithCore(view, core, { state: { sample } })
  return { core, user: userEvent.setup() }
}

const rows = () => within(screen.getByRole('list', { name: say('backups.list') })).getAllByRole('listitem')

describe('backups', () => {
  it('are none at first, which stands in red in the rail; one made by hand is listed and quiet', async () => {
    const { user } = await openPanel()
    expect(await screen.findByText(say('backups.none'))).toBeDefined()
    const line = screen.getByRole('link', { name: say('backups.never') })
    expect(line.className).toContain('rail__backup--old')
    await user.click(screen.getByRole('button', { name: say('backups.make') }))
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(rows()[0]?.textContent).toContain(say('backups.reasons.by-hand'))
    expect(rows()[0]?.textContent).toContain(say('backups.checked'))
    const quiet = await screen.findByRole('link', { name: saying('backups.last') })
    expect(quiet.className).not.toContain('rail__backup--old')
  })

  it('turn red after a day', async () => {
    const { core } = await openPanel()
    await core.ask('backups.make', {})
    expect((await screen.findByRole('link', { name: saying('backups.last') })).className).not.toContain('old')
    await core.setNow('2026-11-22T12:05:00.000Z')
    window.dispatchEvent(new Event('visibilitychange'))
    document.dispatchEvent(new Event('visibilitychange'))
    const old = await screen.findByRole('link', { name: saying('backups.old') })
    expect(old.className).toContain('rail__backup--old')
  })

  it('can be stopped while they are made, and say why one failed', async () => {
    const { core, user } = await openPanel()
    const held = holding()
    const letGo = core.intercept('backups.make', held.interception)
    await user.click(await screen.findByRole('button', { name: say('backups.make') }))
    await user.click(await screen.findByRole('button', { name: say('ui.stop') }))
    expect(core.cancelled).toHaveLength(1)
    held.release()
    letGo()
    await screen.findByRole('button', { name: say('backups.make') })
    core.intercept('backups.make', refusing('storage_full'))
    await user.click(screen.getByRole('button', { name: say('backups.make') }))
    expect((await screen.findByRole('alert')).textContent).toContain(say('errors.codes.storage_full'))
  })

  it('are tried again when the first one failed, and it says so in place of a promise', async () => {
    const { core } = await openPanel()
    await screen.findByText(say('backups.none'))
    core.intercept('backups.list', async (_request, next) => {
      const answer = (await next()) as CallAnswer<OutputOf<'backups.list'>>
      if (!answer.ok) return answer
      return ok({ ...answer.value, failed: { at: testNoon, code: 'storage_full' } })
    })
    core.send({ type: 'changed', tags: ['backups'] })
    expect(await screen.findByText(say('backups.noneTried'))).toBeDefined()
    expect(screen.getByRole('alert').textContent).toContain(say('errors.codes.storage_full'))
  })

  it('are not made of the sample clinic, and it says so', async () => {
    await openPanel(true)
    expect(await screen.findByText(say('backups.sample'))).toBeDefined()
    expect(screen.getByRole('link', { name: say('backups.sampleLine') })).toBeDefined()
    expect(screen.queryByRole('button', { name: say('backups.make') })).toBeNull()
  })

  it('are restored after a look at what changes, with the passphrase; the state of before is there to go back to', async () => {
    const { core, user } = await openPanel()
    await core.ask('backups.make', {})
    await addPatient(core)
    const restore = await screen.findByRole('button', { name: saying('backups.restoreThis') })
    await user.click(restore)
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(say('backups.preview.fact', { now: '1', stored: '0' }))).toBeDefined()
    const box = dialog.getByLabelText(say('backups.preview.passphrase'))
    await user.type(box, 'not the passphrase{Enter}')
    expect(await dialog.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
    await user.clear(box)
    await user.type(box, `${core.passphrase}{Enter}`)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await core.ask('patients.list', {})).patients).toEqual([])
    await waitFor(() => expect(rows()[0]?.textContent).toContain(say('backups.reasons.before-restore')))
  })

  it('of before the clinic was encrypted anew ask for a secret of that time too', async () => {
    const { core, user } = await openPanel()
    await core.ask('backups.make', {})
    const passphrase = core.passphrase
    await core.ask('clinic.renewKey', { passphrase })
    await addPatient(core)
    await waitFor(() => expect(rows().length).toBeGreaterThan(1), { timeout: 20_000 })
    const oldest = within(rows().at(-1) as HTMLElement)
    await user.click(oldest.getByRole('button', { name: saying('backups.restoreThis') }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(say('backups.preview.ofBefore'))).toBeDefined()
    const then = dialog.getByLabelText(say('backups.preview.ofThen'))
    const today = dialog.getByLabelText(say('backups.preview.today'))
    await user.type(today, `${passphrase}{Enter}`)
    expect(await dialog.findByText(say('errors.fields.required'))).toBeDefined()
    await user.type(then, 'not of that time{Enter}')
    expect(await dialog.findByText(say('errors.fields.does_not_match'))).toBeDefined()
    await user.clear(then)
    await user.type(then, `${passphrase}{Enter}`)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 20_000 })
    expect((await core.ask('patients.list', {})).patients).toEqual([])
  })

  it('lie in a second place too, which is chosen by its path and told when it is away', async () => {
    const { core, user } = await openPanel()
    expect(await screen.findByText(say('backups.place.none'))).toBeDefined()
    await core.ask('backups.make', {})
    await user.click(screen.getByRole('button', { name: say('backups.place.choose') }))
    const dialog = within(await screen.findByRole('dialog'))
    const box = dialog.getByRole('textbox', { name: say('backups.place.path') })
    await user.type(box, '/none/such{Enter}')
    expect(await dialog.findByText(say('errors.fields.not_found'))).toBeDefined()
    core.intercept('backups.choosePlace', async () => ok({ chosen: true }))
    await user.type(box, '{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const elsewhere = {
      path: '/media/stick',
      sameDisk: false,
      newest: null,
      problem: 'away' as const,
      since: '2026-11-20T09:00:00.000Z',
    }
    const list = await core.ask('backups.list', {})
    core.intercept('backups.list', async () => ok({ ...list, elsewhere }))
    await core.ask('backups.make', {})
    expect(await screen.findByText('/media/stick')).toBeDefined()
    expect(screen.getByText(saying('backups.place.problems.away'))).toBeDefined()
    expect(await screen.findByText(saying('backups.secondMissing'))).toBeDefined()
  })

  it('are tried without restoring: what one holds and how long it takes', async () => {
    const { core, user } = await openPanel()
    await addPatient(core)
    await core.ask('backups.make', {})
    await waitFor(() => expect(rows()).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: say('backups.drill.action') }))
    const dialog = within(await screen.findByRole('dialog'))
    const box = dialog.getByLabelText(say('clinic.unlock.passphrase'))
    await user.type(box, 'not the passphrase{Enter}')
    expect(await dialog.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
    await user.clear(box)
    await user.type(box, `${core.passphrase}{Enter}`)
    expect(await dialog.findByText(saying('backups.drill.passed'))).toBeDefined()
    expect(dialog.getByText(say('backups.preview.patients')).parentElement?.textContent).toContain('1')
  })
})
