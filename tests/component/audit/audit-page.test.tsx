/** The page of the audit over the real core: its list, filters, entries, verification, and what it says when it has nothing or fails. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AuditPage } from '../../../renderer/features/audit/index.ts'
import { Toasts } from '../../../renderer/ui/index.ts'
import { holding, openClinic, refusing, type CoreBridge } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

async function openPage(prepare: (core: CoreBridge) => Promise<string | null> = async () => null) {
  const core = await openClinic()
  const patient = await addPatient(core)
  const patientId = await prepare(core)
  await renderWithCore(
    <>
      <AuditPage patientId={patientId} />
      <Toasts />
    </>,
    core,
  )
  return { core, patient, user: userEvent.setup() }
}

const list = () => screen.findByRole('grid', { name: say('audit.list') })
const actions = async () =>
  within(await list())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[2]?.textContent)

async function choose(user: ReturnType<typeof userEvent.setup>, label: string, option: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(label) }))
  await user.click(await screen.findByRole('option', { name: option }))
}

describe('the page of the audit', () => {
  it('lists who did what with whose record, newest first', async () => {
    await openPage()
    const row = await screen.findByRole('row', { name: new RegExp(say('audit.actions.patients.create')) })
    const cells = within(row).getAllByRole('gridcell')
    expect(cells.slice(1).map(({ textContent }) => textContent)).toEqual([
      'Tess Owner',
      say('audit.actions.patients.create'),
      'Okafor, Adaeze',
    ])
    expect((await actions()).slice(0, 2)).toEqual([
      say('audit.actions.patients.create'),
      say('audit.actions.clinic.unlock'),
    ])
  })

  it('is filtered by kind and day, and says when nothing fits', async () => {
    const { user } = await openPage()
    await screen.findByRole('row', { name: new RegExp(say('audit.actions.clinic.unlock')) })
    await choose(user, say('audit.filters.kind'), say('audit.kinds.changes'))
    await waitFor(async () => expect(await actions()).toEqual([say('audit.actions.patients.create')]))
    const from = screen.getByRole('group', { name: say('audit.filters.from') })
    await user.click(within(from).getByRole('spinbutton', { name: /month/ }))
    await user.keyboard('11222026')
    await user.tab()
    expect(await screen.findByText(say('audit.none'))).toBeDefined()
    // Half a day filters nothing, and says so.
    await user.click(within(from).getByRole('spinbutton', { name: /year/ }))
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}')
    await user.tab()
    expect(await screen.findByText(say('errors.fields.not_a_date'))).toBeDefined()
    await waitFor(async () => expect(await actions()).toEqual([say('audit.actions.patients.create')]))
  })

  it('shows only what is about one patient, with the way to all', async () => {
    const { user } = await openPage(async (core) => (await addPatient(core, { familyName: 'Young' })).id)
    expect(await screen.findByText(say('audit.about', { name: 'Young, Adaeze' }))).toBeDefined()
    expect(await actions()).toEqual([say('audit.actions.patients.create')])
    const all = screen.getByRole('link', { name: say('audit.everybody') })
    expect(all.getAttribute('href')).toBe('#/clinic/audit')
    await user.click(screen.getByRole('button', { name: say('audit.report.action') }))
    expect(await screen.findByText(say('audit.report.downloading'))).toBeDefined()
  })

  it('opens an entry with what was and is, and with names for ids', async () => {
    const { user } = await openPage(async (core) => {
      const patient = await addPatient(core, { familyName: 'Young' })
      await addPlan(core, await addEpisode(core, patient))
      const note = 'Runs twice a week. '.repeat(40)
      const { revision, ...details } = await core.ask('patients.get', { id: patient.id })
      await core.ask('patients.update', {
        id: patient.id,
        basedOn: revision,
        patient: { ...details, familyName: 'Younger', note },
      })
      return patient.id
    })
    await user.click(
      await screen.findByRole('row', { name: new RegExp(say('audit.actions.patients.update')) }),
    )
    const dialog = within(await screen.findByRole('dialog', { name: saying('audit.entry.title') }))
    const row = dialog.getByRole('row', { name: new RegExp(say('audit.fields.familyName')) })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Young', 'Younger'])
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('row', { name: new RegExp(say('audit.actions.plans.create')) }))
    const plan = within(await screen.findByRole('dialog', { name: saying('audit.entry.title') }))
    expect(await plan.findByText(say('audit.names.plan', { name: 'Younger, Adaeze' }))).toBeDefined()
  })

  it('verifies all entries, shows how far it is, and compares with a checkpoint that was kept', async () => {
    const { core, user } = await openPage()
    await user.click(await screen.findByRole('button', { name: say('audit.verify.title') }))
    const dialog = within(await screen.findByRole('dialog', { name: say('audit.verify.title') }))
    const held = holding()
    const letGo = core.intercept('audit.verify', held.interception)
    await user.click(dialog.getByRole('button', { name: say('audit.verify.action') }))
    expect(await dialog.findByRole('progressbar', { name: say('audit.verify.working') })).toBeDefined()
    held.release()
    letGo()
    expect(await dialog.findByText(saying('audit.verify.good'))).toBeDefined()
    const code = dialog.getByText(/^\d+(-[0-9A-Z]{4}){4}$/).textContent ?? ''
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const field = dialog.getByRole('textbox', { name: say('audit.verify.code') })
    await user.type(field, wrong)
    await user.click(dialog.getByRole('button', { name: say('audit.verify.action') }))
    expect((await dialog.findByRole('alert')).textContent).toMatch(saying('audit.verify.bad_one'))
    expect(dialog.getByRole('listitem').textContent).toMatch(saying('audit.verify.faults.rewritten'))
    await user.click(dialog.getByRole('button', { name: say('audit.verify.save') }))
    expect(await screen.findByText(say('audit.verify.downloading'))).toBeDefined()
    const file = document.querySelector('input[type=file]')
    if (!(file instanceof HTMLInputElement)) expect.fail('Expected a file to be asked for')
    await user.upload(
      file,
      new File([`Checkpoint of the audit\n${code}\n`], 'kept.txt', { type: 'text/plain' }),
    )
    await waitFor(() => expect((field as HTMLInputElement).value).toBe(code))
    await user.click(dialog.getByRole('button', { name: say('audit.verify.action') }))
    expect(await dialog.findByText(saying('audit.verify.good'))).toBeDefined()
    await user.clear(field)
    await user.type(field, 'nonsense')
    await user.click(dialog.getByRole('button', { name: say('audit.verify.action') }))
    await waitFor(() => expect(dialog.queryByRole('listitem')).toBeNull())
    expect(await dialog.findByRole('alert')).toBeDefined()
  })

  it('says why it cannot be read or printed, and tries again', async () => {
    const core = await openClinic()
    const letGo = core.intercept('audit.list', refusing('damaged_file'))
    core.intercept('audit.report', refusing('storage_full'))
    await renderWithCore(
      <>
        <AuditPage patientId={null} />
        <Toasts />
      </>,
      core,
    )
    const user = userEvent.setup()
    expect(await screen.findByText(say('errors.codes.damaged_file'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('audit.report.action') }))
    expect(await screen.findByText(say('errors.codes.storage_full'))).toBeDefined()
    letGo()
    await user.click(screen.getByRole('button', { name: say('ui.retry') }))
    expect(
      await screen.findByRole('row', { name: new RegExp(say('audit.actions.clinic.unlock')) }),
    ).toBeDefined()
  })
})
