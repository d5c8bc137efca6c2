/** The screens of keeping records, over the real core: the record's menu, the notices, the page of due records. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DuePage } from '../../../renderer/features/rights/index.ts'
import { PatientPage } from '../../../renderer/pages/patient-page.tsx'
import { Toasts } from '../../../renderer/ui/index.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addEpisode, addPatient } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

const name = 'Adaeze Okafor'

/** Of somebody last seen nine years ago, in a clinic in England. */
async function openRecord(page: 'record' | 'due') {
  const core = await openClinic({ now: '2017-03-02T12:00:00.000Z' })
  await core.ask('clinic.update', { clinic: { name: 'Harbour', country: 'GB' } })
  const patient = await addPatient(core)
  await addEpisode(core, patient, { startedOn: '2017-03-02' })
  await core.setNow('2026-11-21T12:00:00.000Z')
  const view = (
    <>
      {page === 'due' ? <DuePage /> : <PatientPage patientId={patient.id} part="record" />}
      <Toasts />
    </>
  )
  await renderWithCore(view, core)
  return { core, patient, user: userEvent.setup() }
}

describe('the menu of a record', () => {
  it('makes the dossier in three presses', async () => {
    const { core, patient, user } = await openRecord('record')
    await user.click(await screen.findByRole('button', { name: say('patients.page.more') }))
    await user.click(await screen.findByRole('menuitem', { name: say('rights.dossier.menu') }))
    const dialog = await screen.findByRole('dialog', { name: say('rights.dossier.title', { name }) })
    await user.click(within(dialog).getByRole('button', { name: say('rights.dossier.action') }))
    expect(await screen.findByText(say('rights.dossier.downloading'))).toBeDefined()
    expect(core.asked('rights.dossier')).toEqual([{ patientId: patient.id }])
    expect(core.asked('documents.save')).toHaveLength(1)
  })

  it('holds a record with a reason, says so above it, and lets nobody erase it meanwhile', async () => {
    const { core, patient, user } = await openRecord('record')
    const openMenu = async () =>
      user.click(await screen.findByRole('button', { name: say('patients.page.more') }))
    await openMenu()
    await user.click(await screen.findByRole('menuitem', { name: say('rights.hold.menu') }))
    await user.click(await screen.findByRole('button', { name: say('rights.hold.action') }))
    expect(await screen.findByText(say('errors.fields.required'))).toBeDefined()
    await user.type(screen.getByRole('textbox', { name: say('rights.hold.reason') }), 'A complaint')
    await user.click(screen.getByRole('button', { name: say('rights.hold.action') }))
    expect(await screen.findByText(saying('rights.hold.notice', { reason: 'A complaint' }))).toBeDefined()
    await openMenu()
    const erase = await screen.findByRole('menuitem', { name: say('rights.bin.menu') })
    expect(erase.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('menuitem', { name: say('rights.hold.liftMenu') })).toBeDefined()
    expect((await core.ask('rights.record', { patientId: patient.id })).hold?.reason).toBe('A complaint')
  })

  it('puts a record into the bin, with an undo', async () => {
    const { core, patient, user } = await openRecord('record')
    await user.click(await screen.findByRole('button', { name: say('patients.page.more') }))
    await user.click(await screen.findByRole('menuitem', { name: say('rights.bin.menu') }))
    await user.click(await screen.findByRole('button', { name: say('rights.bin.action') }))
    expect(await screen.findByText(saying('rights.bin.notice'))).toBeDefined()
    await user.click(await screen.findByRole('button', { name: say('ui.undo') }))
    await waitFor(() => expect(screen.queryByText(saying('rights.bin.notice'))).toBeNull())
    expect((await core.ask('patients.get', { id: patient.id })).archivedAt).toBeNull()
  })
})

describe('the page of due records', () => {
  it('says who is due and why, takes them to the bin, and keeps the last step for later', async () => {
    const { core, user } = await openRecord('due')
    const due = await screen.findByRole('list', { name: say('rights.due.listTitle') })
    expect(within(due).getByText(saying('rights.due.years', { count: '8' }))).toBeDefined()
    await user.click(within(due).getByRole('checkbox', { name: say('rights.due.select', { name }) }))
    await user.click(screen.getByRole('button', { name: say('rights.due.toBin', { count: 1 }) }))
    await user.click(await screen.findByRole('button', { name: say('rights.bin.action') }))
    expect(await screen.findByText(say('rights.due.none'))).toBeDefined()
    const bin = await screen.findByRole('list', { name: say('rights.due.binTitle') })
    await user.click(within(bin).getByRole('checkbox', { name: say('rights.due.select', { name }) }))
    const remove = screen.getByRole('button', { name: say('rights.due.removeNone') })
    expect(remove.hasAttribute('disabled')).toBe(true)
    expect(within(bin).getByText(saying('rights.due.removable'))).toBeDefined()
    expect(await core.ask('rights.erased', {})).toMatchObject({ total: 0 })
  })

  it('has a rule to choose, and says that it is no advice', async () => {
    const { core, user } = await openRecord('due')
    expect(await screen.findByText(say('rights.notAdvice'))).toBeDefined()
    expect(screen.getByText(say('rights.due.binNone'))).toBeDefined()
    expect(await screen.findByText(say('rights.due.erasedNone'))).toBeDefined()
    await user.click(screen.getByRole('radio', { name: say('rights.rule.names.own') }))
    await user.type(screen.getByRole('textbox', { name: say('rights.rule.ownYears') }), '10')
    await user.type(screen.getByRole('textbox', { name: say('rights.rule.ownChildUntil') }), '28')
    await user.click(screen.getByRole('button', { name: say('rights.rule.save') }))
    expect(await screen.findByText(say('rights.due.none'))).toBeDefined()
    expect((await core.ask('rights.due', {})).choice).toMatchObject({ rule: 'own', ownYears: 10 })
  })

  it('says which copies may still hold what was removed and until when, and removes them', async () => {
    const { core, patient, user } = await openRecord('due')
    const patientIds = [patient.id]
    await core.ask('rights.putInBin', { patientIds, ground: 'retention-ended', note: '' })
    await core.setNow('2026-12-24T12:00:00.000Z')
    await core.ask('rights.erase', { patientIds })
    const held = await screen.findByText(/1 backup on this computer/)
    expect(screen.getByText(saying('rights.due.holding.until', { on: '25 Dec 2027' }))).toBeDefined()
    await core.setNow('2026-12-26T12:00:00.000Z')
    await user.click(screen.getByRole('button', { name: say('rights.due.holding.action') }))
    await user.type(screen.getByLabelText(say('rights.due.holding.passphrase')), 'wrong otter sings{Enter}')
    expect(await screen.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
    await user.clear(screen.getByLabelText(say('rights.due.holding.passphrase')))
    await user.type(screen.getByLabelText(say('rights.due.holding.passphrase')), `${core.passphrase}{Enter}`)
    expect(await screen.findByText(say('rights.due.holding.done', { count: 1 }))).toBeDefined()
    await waitFor(() => expect(held.isConnected).toBe(false))
    expect(await core.ask('backups.holding', {})).toMatchObject({ here: 0 })
  })
})
