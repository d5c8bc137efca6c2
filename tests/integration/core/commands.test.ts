/** Commands through the one path: one transaction, one audit entry, one answer for one request id. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import type { CommandContext } from '../../../main/core/context.ts'
import { AppFault } from '../../../shared/app-error.ts'
import { command, query } from '../../../shared/contract/define.ts'
import { z } from '../../../shared/schema.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }

describe('a command of the real contract', () => {
  let clinic: OpenCore
  beforeEach(async () => {
    clinic = await openCore({ preset: 'clinic' })
  })
  afterEach(() => clinic.stop())

  async function countPatients() {
    return expectOk(await clinic.call('patients.list', {})).total
  }

  it('answers a repeated request id with the first answer and changes nothing', async () => {
    const first = expectOk(await clinic.call('patients.create', { patient: ana }, 'press-1'))
    const second = expectOk(await clinic.call('patients.create', { patient: ana }, 'press-1'))
    expect(second).toEqual(first)
    expect(await countPatients()).toBe(1)
    expect(clinic.takeChanges()).toEqual([['patients']])
  })

  it('takes ten presses at once for one', async () => {
    const presses = Array.from({ length: 10 }, () =>
      clinic.call('patients.create', { patient: ana }, 'press-2'),
    )
    const answers = (await Promise.all(presses)).map(expectOk)
    expect(new Set(answers.map((patient) => patient.id)).size).toBe(1)
    expect(await countPatients()).toBe(1)
    expect(clinic.takeChanges()).toHaveLength(1)
  })

  it('keeps the answer over a restart', async () => {
    const first = expectOk(await clinic.call('patients.create', { patient: ana }, 'press-3'))
    await clinic.core.stop()
    const again = await openCore({ preset: 'clinic', dataFolder: clinic.dataFolder })
    expect(expectOk(await again.call('patients.create', { patient: ana }, 'press-3'))).toEqual(first)
    expect(expectOk(await again.call('patients.list', {})).total).toBe(1)
    await again.stop()
  })

  it('refuses the same request id with another input or another call', async () => {
    expectOk(await clinic.call('patients.create', { patient: ana }, 'press-4'))
    const other = await clinic.call('patients.create', { patient: { ...ana, givenName: 'Bo' } }, 'press-4')
    expectFields(other, [{ field: 'requestId', reason: 'already_used' }])
    const elsewhere = await clinic.call('clinic.update', { clinic: { name: 'Other' } }, 'press-4')
    expectFields(elsewhere, [{ field: 'requestId', reason: 'already_used' }])
    expect(await countPatients()).toBe(1)
  })

  it('does not mind the order of the fields in a repeated input', async () => {
    expectOk(await clinic.call('patients.create', { patient: ana }, 'press-5'))
    const turned = Object.fromEntries(Object.entries(ana).reverse())
    expect((await clinic.callWith('patients.create', { patient: turned }, 'press-5')).ok).toBe(true)
  })

  it('may be tried again under the same id after it was refused', async () => {
    const refused = await clinic.call(
      'patients.create',
      { patient: { ...ana, birthDate: '2199-01-01' } },
      'press-6',
    )
    expect(refused.ok).toBe(false)
    expect((await clinic.call('patients.create', { patient: ana }, 'press-6')).ok).toBe(true)
  })

  it('answers conflict when the record has moved on, and changes nothing', async () => {
    const patient = expectOk(await clinic.call('patients.create', { patient: ana }))
    const change = { id: patient.id, basedOn: 1, patient: { ...ana, givenName: 'Anna' } }
    expectOk(await clinic.call('patients.update', change))
    clinic.takeChanges()
    const late = await clinic.call('patients.update', { ...change, patient: { ...ana, givenName: 'Annika' } })
    expect(late).toEqual({ ok: false, error: { code: 'conflict' } })
    expect(expectOk(await clinic.call('patients.get', { id: patient.id })).givenName).toBe('Anna')
    expect(clinic.takeChanges()).toEqual([])
  })

  it('lets one of two updates at once win', async () => {
    const { id } = expectOk(await clinic.call('patients.create', { patient: ana }))
    const answers = await Promise.all(
      ['Anna', 'Annika', 'Anne'].map((givenName) =>
        clinic.call('patients.update', { id, basedOn: 1, patient: { ...ana, givenName } }),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual([
      'conflict',
      'conflict',
    ])
  })

  it('strips fields that the contract does not name, in the input and in the answer', async () => {
    const answer = await clinic.callWith('clinic.update', { clinic: { name: 'New', colour: 'red' }, more: 1 })
    expect(answer).toEqual({
      ok: true,
      value: {
        name: 'New',
        address: '',
        phone: '',
        email: '',
        country: null,
        emergencyNumber: '',
        paper: 'a4',
      },
    })
  })
})

async function count(context: Pick<CommandContext, 'db'>, text: string) {
  await context.db.insertInto('counter').values({ name: text, value: 1 }).execute()
}

function entry(text: string) {
  return { subject: 'note', subjectId: text, patientId: null, before: null, after: { text } }
}

describe('a command of its own', () => {
  const note = z.object({ text: z.string() })
  const calls = {
    'notes.add': command({ needs: 'read', input: note, output: note, changes: ['patients', 'plans'] }),
    'notes.forget': command({ needs: 'read', input: note, output: note, changes: ['patients'] }),
    'notes.break': command({ needs: 'read', input: note, output: note, changes: ['patients'] }),
    'notes.wrong': command({ needs: 'read', input: note, output: note, changes: ['patients'] }),
    'notes.refuse': command({ needs: 'read', input: note, output: note, changes: ['patients'] }),
    'notes.count': query({
      needs: 'read',
      input: z.object({}),
      output: z.object({ count: z.number() }),
      reads: [],
    }),
  }

  async function open() {
    return dispatchOver(calls, {
      command: {
        'notes.add': async (context, { text }: z.infer<typeof note>) => {
          await count(context, text)
          await context.audit(entry(text))
          return { text, hidden: 'not for the window' }
        },
        'notes.forget': async (context, { text }: z.infer<typeof note>) => {
          await count(context, text)
          return { text }
        },
        'notes.break': async (context, { text }: z.infer<typeof note>) => {
          await count(context, text)
          await context.audit(entry(text))
          throw new TypeError(
            `cannot read '${text}' of undefined at /home/someone/file.ts: select * from patient`,
          )
        },
        'notes.wrong': async (context, { text }: z.infer<typeof note>) => {
          await count(context, text)
          await context.audit(entry(text))
          return { text: 7 }
        },
        'notes.refuse': async (context, { text }: z.infer<typeof note>) => {
          await count(context, text)
          await context.audit(entry(text))
          throw new AppFault({ code: 'not_found' })
        },
      },
      query: {
        'notes.count': async (context) => ({
          count: (await context.db.selectFrom('counter').selectAll().execute()).length,
        }),
      },
    })
  }

  it('commits the change and its audit entry together, and tells the windows once', async () => {
    const made = await open()
    expect(await made.call('notes.add', { text: 'one' })).toEqual({ ok: true, value: { text: 'one' } })
    expect(await made.call('notes.count')).toEqual({ ok: true, value: { count: 1 } })
    const [newest] = await made.clinic.store.read((db) => listAuditEntries(db, { limit: 1 }))
    expect(newest).toMatchObject({
      action: 'notes.add',
      subject: 'note',
      subjectId: 'one',
      after: { text: 'one' },
    })
    expect(newest?.userName).toBe('Tess Owner')
    expect(made.events).toEqual([{ type: 'changed', tags: ['patients', 'plans'] }])
    await made.stop()
  })

  it.each(['notes.forget', 'notes.break', 'notes.wrong'])(
    '%s takes everything back and answers internal',
    async (name) => {
      const made = await open()
      const before = await made.clinic.store.read((db) => listAuditEntries(db, { limit: 10 }))
      const answer = await made.call(name, { text: 'canary' }, 'press-1')
      const reference = answer.ok ? '' : (answer.error.reference ?? '')
      expect(answer).toEqual({ ok: false, error: { code: 'internal', reference } })
      expect(reference).toMatch(/^[0-9a-f]{8}$/)
      expect(await made.call('notes.count')).toEqual({ ok: true, value: { count: 0 } })
      expect(await made.clinic.store.read((db) => listAuditEntries(db, { limit: 10 }))).toEqual(before)
      expect(made.events).toEqual([])
      const fault = made.log.lines.find((line) => line.event === 'call.fault')
      expect(fault?.facts).toEqual({ call: name, reference })
      expect(await made.clinic.store.read((db) => db.selectFrom('request').selectAll().execute())).toEqual([])
      await made.stop()
    },
  )

  it('rolls the audit entry back with the change when it is refused', async () => {
    const made = await open()
    expect(await made.call('notes.refuse', { text: 'x' })).toEqual({
      ok: false,
      error: { code: 'not_found' },
    })
    expect(await made.call('notes.count')).toEqual({ ok: true, value: { count: 0 } })
    expect(
      await made.clinic.store.read((db) => listAuditEntries(db, { subject: 'note', limit: 10 })),
    ).toEqual([])
    await made.stop()
  })

  it('runs one after the other, in the order of the calls', async () => {
    const made = await open()
    await Promise.all(Array.from({ length: 20 }, (_, index) => made.call('notes.add', { text: `n${index}` })))
    const entries = await made.clinic.store.read((db) => listAuditEntries(db, { subject: 'note', limit: 50 }))
    expect(entries.map((each) => each.subjectId).reverse()).toEqual(
      Array.from({ length: 20 }, (_, index) => `n${index}`),
    )
    await made.stop()
  })

  it('answers unavailable for a call that has no handler yet', async () => {
    const made = await dispatchOver(calls, {})
    expect(await made.call('notes.add', { text: 'x' })).toEqual({ ok: false, error: { code: 'unavailable' } })
    await made.stop()
  })
})
