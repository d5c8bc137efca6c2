/** Laws of walking the audit: quick MACs are the library's, and parts find what one walk finds. */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { chainKeysFrom, contentsOf, emptyAudit, macOf } from '../../../main/database/audit-chain.ts'
import { beforeFirst, joinParts, walkPart, type WalkedEntry } from '../../../main/database/audit-walk.ts'
import { quickMac } from '../../../main/database/quick-mac.ts'

/** Any text, halves of pairs too. */
const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) })

it('a quick MAC is the MAC of the library', () => {
  const key = createSecretKey(randomBytes(32))
  const mac = quickMac(key)
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      text,
      fc.integer({ min: 1, max: 400 }),
      (bytes, part, times) => {
        const [before, long] = [Buffer.from(bytes).toString('hex'), part.repeat(times)]
        expect(mac.of(before, long)).toBe(createHmac('sha256', key).update(bytes).update(long).digest('hex'))
      },
    ),
  )
})

const keys = chainKeysFrom(randomBytes(32))
const count = 24

function chain(): WalkedEntry[] {
  let { mac } = emptyAudit
  return Array.from({ length: count }, (_, place) => {
    const seq = place + 1
    const erases = seq === 20
    const patient = `patient-${seq % 3}`
    const content = {
      at: new Date(Date.UTC(2026, 0, 5) + seq * 60_000).toISOString(),
      user_id: 'user-1',
      action: erases ? 'rights.erase' : 'patients.update',
      subject: erases ? 'erased-record' : 'patient',
      subject_id: patient,
      patient_id: patient,
      before: null,
      after: `{"note":"${seq}"}`,
    }
    const contents = contentsOf(keys, content)
    mac = macOf(keys, mac, seq, content, contents)
    return { ...content, seq, contents: contents?.toString('hex') ?? null, mac: mac.toString('hex') }
  })
}

const harms = {
  edit: (row: WalkedEntry) => [{ ...row, user_id: 'somebody-else' }],
  empty: (row: WalkedEntry) => [{ ...row, after: null }],
  remove: () => [],
  back: (row: WalkedEntry) => [{ ...row, at: '2020-01-01T00:00:00.000Z' }],
  putIn: (row: WalkedEntry) => [{ ...row, seq: -row.seq }, row],
}
const harm = fc.record({
  seq: fc.integer({ min: 1, max: count }),
  how: fc.constantFrom(...(Object.keys(harms) as (keyof typeof harms)[])),
})

function walked(rows: readonly WalkedEntry[], cuts: readonly number[]) {
  const ends = [...new Set(cuts)].toSorted((one, other) => one - other)
  const bounds = [Number.MIN_SAFE_INTEGER, ...ends, Number.MAX_SAFE_INTEGER]
  const parts = bounds.slice(1).map((to, place) => {
    const after = bounds[place] ?? 0
    const before = rows.findLast(({ seq }) => seq >= 1 && seq <= after) ?? beforeFirst
    const walk = walkPart(keys, new Set([count, count + 5]), before)
    for (const row of rows) if (row.seq > after && row.seq <= to) walk.take(row)
    return walk.end()
  })
  const marks = [count, count + 5].map((seq) => ({ source: 'given', at: '', count: seq, code: 'x' }) as const)
  return joinParts(parts, marks)
}

it('parts find what one walk finds, wherever the audit is cut', () => {
  fc.assert(
    fc.property(
      fc.array(harm, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: count }), { maxLength: 5 }),
      (done, cuts) => {
        let rows = chain()
        for (const { seq, how } of done)
          rows = rows.flatMap((row) => (row.seq === seq ? harms[how](row) : [row]))
        rows.sort((one, other) => one.seq - other.seq)
        const whole = walked(rows, [])
        expect(walked(rows, cuts)).toEqual(whole)
        // The two marks never fit; an edited entry alone is always one fault more.
        if (done.some(({ how, seq }) => how === 'edit' && rows.some((row) => row.seq === seq)))
          expect(whole.total).toBeGreaterThan(2)
      },
    ),
    { numRuns: 500 },
  )
})
