/** Document tickets: random, bounded, forgotten by the lock, saved only through the host. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import type { DocumentToIssue } from '../../../main/core/context.ts'
import { createDocumentStore } from '../../../main/core/documents.ts'
import { saveDocument } from '../../../main/app/save-document.ts'
import { query } from '../../../shared/contract/define.ts'
import { documentTicketSchema, handoutsContract } from '../../../shared/contract/handouts.ts'
import { z } from '../../../shared/schema.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'

function sheet(text: string, fileName = 'handout 1001.pdf'): DocumentToIssue {
  const about = { subject: 'handout', subjectId: 'h1', patientId: 'p1' }
  return { bytes: new TextEncoder().encode(text), pages: 1, fileName, about }
}

describe('the document store', () => {
  it('gives random tickets and the same bytes back', () => {
    const store = createDocumentStore()
    const tickets = Array.from({ length: 30 }, () => store.add(sheet('one')))
    expect(new Set(tickets.map((each) => each.ticket)).size).toBe(30)
    for (const ticket of tickets) expect(documentTicketSchema.safeParse(ticket).success).toBe(true)
    expect(new TextDecoder().decode(store.get(tickets[0]?.ticket ?? '')?.bytes)).toBe('one')
    expect(store.get('0'.repeat(32))).toBeNull()
    expect(store.get('__proto__')).toBeNull()
  })

  it('lets the oldest go when there are too many or too many bytes', () => {
    const few = createDocumentStore({ count: 2, bytes: 1000 })
    const [first, second, third] = ['a', 'b', 'c'].map((text) => few.add(sheet(text)).ticket)
    expect([first, second, third].map((ticket) => few.get(ticket ?? '') !== null)).toEqual([
      false,
      true,
      true,
    ])
    const small = createDocumentStore({ count: 9, bytes: 10 })
    const [one, two] = ['123456', '123456'].map((text) => small.add(sheet(text)).ticket)
    expect([one, two].map((ticket) => small.get(ticket ?? '') !== null)).toEqual([false, true])
    // A whole record may be larger than that: it stays alone.
    const whole = small.add(sheet('12345678901')).ticket
    expect([two ?? '', whole].map((ticket) => small.get(ticket) !== null)).toEqual([false, true])
  })

  it("overwrites what it forgets, and leaves the maker's bytes alone", () => {
    const store = createDocumentStore()
    const made = sheet('secret')
    const { ticket } = store.add(made)
    const held = store.get(ticket)
    store.forgetAll()
    expect(store.get(ticket)).toBeNull()
    expect([...(held?.bytes ?? [1])].every((byte) => byte === 0)).toBe(true)
    expect(new TextDecoder().decode(made.bytes)).toBe('secret')
  })

  it.each([
    '../up.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    'a\r\nb.pdf',
    'a"b.pdf',
    '',
    '.hidden',
    'é.pdf',
    'x'.repeat(200),
  ])('refuses the file name %j', (fileName) => {
    expect(() => createDocumentStore().add(sheet('x', fileName))).toThrow('file name')
  })
})

describe('saving a document', () => {
  let made: Awaited<ReturnType<typeof dispatchOver>>
  afterEach(() => {
    vi.useRealTimers()
    return made.stop()
  })

  async function open() {
    const calls = {
      'documents.save': handoutsContract['documents.save'],
      'sheets.make': query({ needs: 'read', input: z.object({}), output: documentTicketSchema, reads: [] }),
    }
    made = await dispatchOver(calls, {
      job: { 'documents.save': saveDocument },
      query: { 'sheets.make': async (context) => context.documents.add(sheet('a sheet')) },
    })
    const answer = await made.call('sheets.make')
    return documentTicketSchema.parse(answer.ok ? answer.value : null).ticket
  }

  async function savesInAudit() {
    return (await made.clinic.store.read((db) => listAuditEntries(db, { subject: 'handout', limit: 9 })))
      .length
  }

  it('hands the bytes to the host and audits where they went', async () => {
    const ticket = await open()
    expect(await made.call('documents.save', { ticket })).toEqual({ ok: true, value: { saved: true } })
    expect(made.ports.saved.map((file) => file.name)).toEqual(['handout 1001.pdf'])
    const [entry] = await made.clinic.store.read((db) => listAuditEntries(db, { limit: 1 }))
    expect(entry).toMatchObject({
      action: 'documents.save',
      subject: 'handout',
      subjectId: 'h1',
      patientId: 'p1',
    })
  })

  it('says when the person cancelled, and audits nothing', async () => {
    const ticket = await open()
    made.ports.confirmSaving = false
    expect(await made.call('documents.save', { ticket })).toEqual({ ok: true, value: { saved: false } })
    expect(await savesInAudit()).toBe(0)
  })

  it('ends with the lock while its dialog is open, which waits for nothing and writes nothing', async () => {
    const ticket = await open()
    let answerDialog = (): void => undefined
    const dialog = new Promise<void>((resolve) => {
      answerDialog = resolve
    })
    let written = false
    made.ports.saveFile = async (_file, signal) => {
      await dialog
      written = !signal.aborted
      return written
    }
    const { documents } = made
    const saving = made.call('documents.save', { ticket })
    // The clock stands still, so leaving never runs out of patience.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await made.seats.leave(made.seatId)
    vi.useRealTimers()
    answerDialog()
    expect(await saving).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(written).toBe(false)
    expect(documents?.get(ticket)).toBeNull()
    expect(await made.call('documents.save', { ticket })).toEqual({ ok: false, error: { code: 'locked' } })
  })
})
