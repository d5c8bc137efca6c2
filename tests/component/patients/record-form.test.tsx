import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts, useQueryCall } from '../../../renderer/api/index.ts'
import { EditRecord, NewPatient } from '../../../renderer/features/patients/index.ts'
import { Toasts, clearToasts } from '../../../renderer/ui/index.ts'
import type { AppState } from '../../../shared/domain/clinic.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addPatient } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

beforeEach(() => {
  vi.useRealTimers()
  forgetDrafts()
  clearToasts()
})

async function openNew(state: Partial<AppState> = {}) {
  const core = await openClinic()
  const okafor = await addPatient(core)
  const onCreated = vi.fn<(patient: Patient) => void>()
  const onCancel = vi.fn<() => void>()
  const form = <NewPatient onCreated={onCreated} onCancel={onCancel} />
  const view = await renderWithCore(form, core, { state })
  return { core, okafor, onCreated, onCancel, view, form, user: userEvent.setup() }
}

function field(name: string) {
  return screen.getByRole('textbox', { name: new RegExp(`^${name}`) })
}

async function typeDate(user: ReturnType<typeof userEvent.setup>, group: string, digits: string) {
  const place = screen.getByRole('group', { name: new RegExp(group) })
  await user.click(within(place).getByRole('spinbutton', { name: /month/ }))
  await user.keyboard(digits)
}

describe('a new record', () => {
  it('is made from what was typed', async () => {
    const { user, onCreated } = await openNew()
    await user.type(field(say('patients.form.givenName')), 'Chloé')
    await user.type(field(say('patients.form.familyName')), 'Dubois')
    await typeDate(user, 'Birth date', '06302001')
    await user.click(screen.getByRole('button', { name: say('patients.precautions.diabetes') }))
    await user.type(
      screen.getByRole('textbox', {
        name: say('patients.form.precautionNote', { name: say('patients.precautions.diabetes') }),
      }),
      'Type 1',
    )
    await user.click(screen.getByRole('checkbox', { name: saying('patients.form.consent') }))
    await user.click(screen.getByRole('button', { name: say('patients.form.create') }))
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce())
    expect(onCreated.mock.calls[0]?.[0]).toMatchObject({
      givenName: 'Chloé',
      familyName: 'Dubois',
      birthDate: '2001-06-30',
      precautions: [{ code: 'diabetes', note: 'Type 1' }],
      consent: { given: true, on: '2026-11-21', note: '' },
    })
  })

  it('says in the sample clinic, once somebody is typed in, that anybody can read it', async () => {
    const { user } = await openNew({ sample: true })
    expect(screen.queryByText(say('patients.form.sample'))).toBeNull()
    await user.type(field(say('patients.form.givenName')), 'C')
    expect(screen.getByText(say('patients.form.sample')).closest('[role="status"]')).not.toBeNull()
  })

  it('says nothing of it in the clinic, and beside a name what of it cannot be read', async () => {
    const { user } = await openNew()
    await user.type(field(say('patients.form.familyName')), 'Dubois')
    expect(screen.queryByText(say('patients.form.sample'))).toBeNull()
    fireEvent.change(field(say('patients.form.givenName')), { target: { value: 'Chlo\u202Eé' } })
    await typeDate(user, 'Birth date', '06302001')
    await user.click(screen.getByRole('button', { name: say('patients.form.create') }))
    await waitFor(() =>
      expect(field(say('patients.form.givenName')).getAttribute('aria-invalid')).toBe('true'),
    )
    expect(screen.getAllByText(say('errors.fields.unreadable')).length).toBeGreaterThan(0)
  })

  it('says beside each field what was refused and keeps everything that was typed', async () => {
    const { user, onCreated } = await openNew()
    await user.type(field(say('patients.form.givenName')), 'Chloé')
    await user.type(field(say('patients.form.email')), 'nobody')
    await typeDate(user, 'Birth date', '06302031')
    await user.click(screen.getByRole('button', { name: say('patients.form.create') }))
    const summary = await screen.findByRole('alert')
    expect(summary.textContent).toContain('Family name: This is needed.')
    expect(summary.textContent).toContain('E-mail: This does not look like an e-mail address.')
    expect(document.activeElement).toBe(summary)
    expect((field(say('patients.form.givenName')) as HTMLInputElement).value).toBe('Chloé')
    expect((field(say('patients.form.email')) as HTMLInputElement).value).toBe('nobody')

    await user.type(field(say('patients.form.familyName')), 'Dubois')
    await user.clear(field(say('patients.form.email')))
    await user.click(screen.getByRole('button', { name: say('patients.form.create') }))
    await screen.findAllByText(saying('errors.fields.date_in_future'))
    expect(onCreated).not.toHaveBeenCalled()
  })

  it('shows who may be the same person before saving, and still saves', async () => {
    const { user, onCreated, okafor } = await openNew()
    await user.type(field(say('patients.form.givenName')), 'Adaeze')
    await user.type(field(say('patients.form.familyName')), 'Okafor')
    const panel = await screen.findByRole('region', { name: say('patients.duplicates.title') })
    expect(panel.textContent).toContain('same name')
    expect(within(panel).getByRole('link').getAttribute('href')).toBe(`#/patients/${okafor.id}/record`)
    await typeDate(user, 'Birth date', '06302001')
    await user.click(screen.getByRole('button', { name: say('patients.form.create') }))
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce())
  })

  it('asks for nobody while there is too little to go by', async () => {
    const { core } = await openNew()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fireEvent.change(field(say('patients.form.givenName')), { target: { value: 'Adaeze' } })
    await act(() => vi.advanceTimersByTimeAsync(2000))
    expect(core.asked('patients.likelyDuplicates')).toEqual([])
    fireEvent.change(field(say('patients.form.familyName')), { target: { value: 'Okafor' } })
    await act(() => vi.advanceTimersByTimeAsync(2000))
    expect(core.asked('patients.likelyDuplicates')).toHaveLength(1)
  })

  it('keeps what was typed while somebody looks elsewhere, until the clinic is locked', async () => {
    const { user, view, core } = await openNew()
    await user.type(field(say('patients.form.givenName')), 'Chloé')
    view.unmount()
    const again = await renderWithCore(<NewPatient onCreated={() => {}} onCancel={() => {}} />, core)
    expect((field(say('patients.form.givenName')) as HTMLInputElement).value).toBe('Chloé')
    again.unmount()
    forgetDrafts()
    await renderWithCore(<NewPatient onCreated={() => {}} onCancel={() => {}} />, core)
    expect((field(say('patients.form.givenName')) as HTMLInputElement).value).toBe('')
  })
})

function Edit({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const patient = useQueryCall('patients.get', { id })
  if (!patient.data) return null
  return <EditRecord patient={patient.data} onClose={onClose} onStale={() => void patient.refetch()} />
}

async function openEdit() {
  const core = await openClinic()
  const okafor = await addPatient(core, { phone: '100' })
  const onClose = vi.fn<() => void>()
  await renderWithCore(
    <>
      <Edit id={okafor.id} onClose={onClose} />
      <Toasts />
    </>,
    core,
  )
  const stored = () => core.ask('patients.get', { id: okafor.id })
  /** Somebody at another seat stores a change. */
  const elsewhere = async (change: Partial<Patient>) => {
    const before = await stored()
    await core.ask('patients.update', {
      id: before.id,
      basedOn: before.revision,
      patient: { ...before, ...change },
    })
  }
  return { core, stored, onClose, elsewhere, user: userEvent.setup() }
}

describe('a record that was changed elsewhere', () => {
  it('follows the newer version while nothing is typed', async () => {
    const { elsewhere } = await openEdit()
    await screen.findByDisplayValue('100')
    await elsewhere({ phone: '200' })
    await screen.findByDisplayValue('200')
    expect(screen.queryByText(say('ui.record.newer.title'))).toBeNull()
  })

  it('keeps what was typed, names what both have changed, and saves mine with the rest of theirs when asked to', async () => {
    const { user, elsewhere, stored, onClose } = await openEdit()
    const phone = await screen.findByDisplayValue('100')
    await user.clear(phone)
    await user.type(phone, '300')
    await elsewhere({ phone: '200', sport: 'Rowing' })
    const notice = await screen.findByText(saying('patients.form.differ'))
    expect(notice.textContent).toContain(say('patients.form.differ', { fields: say('patients.form.phone') }))
    // At the field itself: what it is by now, and what it was.
    expect(screen.getByText(say('ui.record.newer.field', { theirs: '200', was: '100' }))).toBeDefined()
    expect(await screen.findByDisplayValue('Rowing')).toBeDefined()
    expect((phone as HTMLInputElement).value).toBe('300')
    await user.click(screen.getByRole('button', { name: say('ui.record.newer.keep') }))
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(await stored()).toMatchObject({ phone: '300', sport: 'Rowing', revision: 3 })
  })

  it('is saved with what was stored meanwhile where the two touched different fields', async () => {
    const { user, core, elsewhere, stored, onClose } = await openEdit()
    const phone = await screen.findByDisplayValue('100')
    await user.clear(phone)
    await user.type(phone, '300')
    core.loseEvents()
    await elsewhere({ sport: 'Rowing' })
    await user.click(screen.getByRole('button', { name: say('patients.form.save') }))
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(await stored()).toMatchObject({ phone: '300', sport: 'Rowing', revision: 3 })
  })

  it('finds out on saving when it was not told, and loads theirs with a way back to mine', async () => {
    const { user, core, elsewhere, stored } = await openEdit()
    const phone = await screen.findByDisplayValue('100')
    await user.clear(phone)
    await user.type(phone, '300')
    core.loseEvents()
    await elsewhere({ phone: '200' })
    await user.click(screen.getByRole('button', { name: say('patients.form.save') }))
    await screen.findByText(say('ui.record.newer.title'))
    expect((await stored()).phone).toBe('200')
    await user.click(screen.getByRole('button', { name: say('ui.record.newer.show') }))
    await screen.findByDisplayValue('200')
    await user.click(await screen.findByRole('button', { name: say('ui.record.newer.bringBack') }))
    await screen.findByDisplayValue('300')
  })
})

describe('the frame around the fields', () => {
  it('saves by Ctrl and Enter from a text of several lines, once however often it is pressed', async () => {
    const { user, core, onClose } = await openEdit()
    const note = await screen.findByRole('textbox', { name: say('patients.form.note') })
    await user.type(note, 'Prefers mornings')
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(core.asked('patients.update')).toHaveLength(1)
  })

  it('discards what was typed on leaving, and brings it back by undo', async () => {
    const { user, onClose } = await openEdit()
    const phone = await screen.findByDisplayValue('100')
    expect(screen.getByRole('button', { name: say('ui.cancel') })).toBeDefined()
    await user.type(phone, '5')
    expect(screen.getByText(saying('ui.record.unsaved'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('ui.record.discard') }))
    expect(onClose).toHaveBeenCalledOnce()
    await screen.findByDisplayValue('100')
    await user.click(await screen.findByRole('button', { name: say('ui.undo') }))
    await screen.findByDisplayValue('1005')
  })
})
