/** Several windows of one program: who sees what, whose work ends when, and when the clinic closes. */
import { describe, expect, it } from 'vitest'
import { query } from '../../../shared/contract/define.ts'
import { documentTicketSchema } from '../../../shared/contract/handouts.ts'
import { z } from '../../../shared/schema.ts'
import { expectOk } from '../../support/answers.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { testPassphrase, type CoreWindow } from '../../support/open-core.ts'
import { longWaits } from '../../support/long-waits.ts'

const open = openClinics({ preset: 'none' })

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
const locked = { ok: false, error: { code: 'locked' } }
const secret = { passphrase: testPassphrase }

async function clinicOf(window: CoreWindow) {
  return expectOk(await window.call('app.state', {})).clinic
}

describe('a second window', () => {
  it('is locked although the clinic is open, and opens with the passphrase', async () => {
    const made = await open({ preset: 'clinic' })
    const second = made.openWindow()
    expect(await clinicOf(second)).toBe('locked')
    expect(await second.call('patients.list', {})).toEqual(locked)
    expectOk(await made.call('patients.create', { patient: ana }))
    expect(await second.call('clinic.unlock', { passphrase: 'wrong otter sings' })).toEqual({
      ok: false,
      error: { code: 'wrong_passphrase' },
    })
    expectOk(await second.call('clinic.unlock', secret))
    expect(expectOk(await second.call('patients.list', {})).total).toBe(1)
    expect(await clinicOf(made)).toBe('open')
  })

  it('hears nothing of records while it is locked, and everything of the program', async () => {
    const made = await open({ preset: 'clinic' })
    const second = made.openWindow()
    const { id, revision } = expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('preferences.set', { theme: 'dark' }))
    expect(made.takeChanges()).toEqual([['patients'], ['preferences']])
    expect(second.takeChanges()).toEqual([['preferences']])
    expectOk(await second.call('clinic.unlock', secret))
    expect(made.takeChanges()).toEqual([['state', 'preferences', 'backups']])
    second.takeChanges()
    expectOk(await second.call('patients.archive', { id, basedOn: revision, archived: true }))
    expect(made.takeChanges()).toEqual([['patients']])
    expectOk(await made.call('clinic.lock', {}))
    second.takeChanges()
    made.takeChanges()
    expectOk(await second.call('patients.create', { patient: ana }))
    expect(second.takeChanges()).toEqual([['patients']])
    expect(made.takeChanges()).toEqual([])
  })

  it('stays open when the first is locked; the last one out closes the clinic', async () => {
    const made = await open({ preset: 'clinic' })
    const second = made.openWindow()
    expectOk(await second.call('clinic.unlock', secret))
    expectOk(await made.call('clinic.lock', {}))
    expect(await made.call('patients.list', {})).toEqual(locked)
    expectOk(await second.call('patients.create', { patient: ana }))
    expectOk(await second.call('clinic.lock', {}))
    expect(await clinicOf(second)).toBe('locked')
    // Closed and opened anew: nothing was lost, and nothing of the first time is in the way.
    expectOk(await made.call('clinic.unlock', secret))
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
  })

  it('that is gone is locked like one that was locked', async () => {
    const made = await open({ preset: 'clinic' })
    await made.core.leave('seat-1')
    await made.core.leave('seat-nobody-knows')
    expect(await made.call('patients.list', {})).toEqual(locked)
  })

  it('can be locked while another one waits for its next try', async () => {
    const { unlockDelay, waits } = longWaits()
    const made = await open({ preset: 'clinic', start: { unlockDelay } })
    const second = made.openWindow()
    await second.call('clinic.unlock', { passphrase: 'wrong otter sings' })
    const waiting = second.call('clinic.unlock', secret, 'waiting')
    await waits
    expectOk(await made.call('clinic.lock', {}))
    // Cancelled only now, so the lock was answered while the other one still waited.
    second.cancel('waiting')
    expect(await waiting).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  it('cannot join or stop the work of the first', async () => {
    const made = await open({ preset: 'none' })
    const second = made.openWindow()
    const first = made.call('sample.open', {}, 'the-same-id')
    second.cancel('the-same-id')
    expectOk(await first)
    expect(second.events.filter((event) => event.type === 'progress')).toEqual([])
    expect(made.events.some((event) => event.type === 'progress')).toBe(true)
  }, 60_000)
})

describe('the sample clinic', () => {
  it('can be open at one window while another has the real one', async () => {
    const made = await open({ preset: 'clinic' })
    const second = made.openWindow()
    expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await second.call('sample.open', {}))
    expect(expectOk(await second.call('app.state', {}))).toMatchObject({ clinic: 'open', sample: true })
    expect(expectOk(await made.call('app.state', {}))).toMatchObject({ clinic: 'open', sample: false })
    expect(expectOk(await second.call('patients.list', {})).total).toBe(26)
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
    made.takeChanges()
    expectOk(await second.call('patients.create', { patient: ana }))
    expect(made.takeChanges()).toEqual([])

    // Made anew at one window, it is gone at the others.
    const third = made.openWindow()
    expectOk(await third.call('sample.open', {}))
    expect(expectOk(await third.call('patients.list', {})).total).toBe(27)
    expectOk(await third.call('sample.reset', {}))
    expect(expectOk(await third.call('patients.list', {})).total).toBe(26)
    expect(await clinicOf(second)).toBe('locked')
    expect(await clinicOf(made)).toBe('open')
  }, 90_000)

  it('does not keep a clinic from being set up at another window', async () => {
    const made = await open({ preset: 'none' })
    const second = made.openWindow()
    expectOk(await second.call('sample.open', {}))
    const setUp = { clinic: { name: 'Hill Road' }, userName: 'Tess Owner', passphrase: testPassphrase }
    expect(await clinicOf(made)).toBe('none')
    expectOk(await made.call('clinic.setUp', setUp))
    expect(second.takeChanges().at(-1)).toEqual(['state'])
    expect(expectOk(await second.call('app.state', {}))).toMatchObject({ clinic: 'open', sample: true })
    expectOk(await second.call('clinic.lock', {}))
    expect(await clinicOf(second)).toBe('locked')
  }, 60_000)
})

describe('documents', () => {
  it('belong to the window that they were made for', async () => {
    const made = await dispatchOver(
      {
        'sheets.open': query({ needs: 'read', input: z.object({}), output: documentTicketSchema, reads: [] }),
      },
      {
        query: {
          'sheets.open': async ({ documents }) =>
            documents.add({
              bytes: Uint8Array.of(1, 2, 3),
              pages: 1,
              fileName: 'sheet.pdf',
              about: { subject: 'handout', subjectId: 'h1', patientId: null },
            }),
        },
      },
    )
    const other = await made.seat('clinician')
    const { ticket } = documentTicketSchema.parse(expectOk(await made.call('sheets.open')))
    expect(made.seats.at(made.seatId)?.documents.get(ticket)?.fileName).toBe('sheet.pdf')
    expect(made.seats.at(other)?.documents.get(ticket)).toBeNull()
    await made.seats.leave(other)
    expect(made.seats.at(made.seatId)?.documents.get(ticket)?.bytes).toEqual(Uint8Array.of(1, 2, 3))
    await made.stop()
  })
})

it('each call is made as whoever sits at its window', async () => {
  const made = await dispatchOver(
    {
      'seats.name': query({
        needs: 'read',
        input: z.object({}),
        output: z.object({ name: z.string() }),
        reads: [],
      }),
    },
    { query: { 'seats.name': async ({ user }) => ({ name: user.name }) } },
  )
  const other = await made.seat('assistant')
  expect(await made.call('seats.name')).toEqual({ ok: true, value: { name: 'Tess Owner' } })
  expect(await made.callAt(other, 'seats.name')).toEqual({ ok: true, value: { name: 'Robin assistant' } })
  await made.seats.leave(made.seatId)
  expect(await made.callAt(other, 'seats.name')).toMatchObject({ ok: true })
  await made.stop()
})
