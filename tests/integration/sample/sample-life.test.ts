/** How the sample clinic comes and goes: the same on the same day, on any day, whole or not at all, beside the real one. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { seededChance } from '../../../main/sample/chance.ts'
import { birthDateFor, instantOf, planStart } from '../../../main/sample/sample-clock.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { ageOn } from '../../../shared/domain/patient.ts'
import { addDays, mondayOf } from '../../../shared/domain/calendar-day.ts'
import { weekOf } from '../../../shared/program/weeks.ts'
import { expectOk } from '../../support/answers.ts'
import { firstSeat, openCore, testPassphrase, type OpenCore } from '../../support/open-core.ts'
import { dumpSample, openSampleOn } from './open-sample-clinic.ts'

const opened: OpenCore[] = []
function keep(made: OpenCore): OpenCore {
  opened.push(made)
  return made
}
afterEach(async () => {
  for (const made of opened.splice(0)) await made.stop()
})

const today = '2026-03-06'

describe('the same day', () => {
  it('gives the same records, in another folder and after a reset', async () => {
    const made = keep(await openSampleOn(today))
    expectOk(await made.call('clinic.lock', {}))
    const first = await dumpSample(made.dataFolder)
    expect(first.get('patient')?.length).toBe(28)
    expect(first.get('request')).toEqual([])

    expectOk(await made.call('sample.open', {}))
    const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
    expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('sample.reset', {}))
    expectOk(await made.call('clinic.lock', {}))
    expect(await dumpSample(made.dataFolder)).toEqual(first)

    const other = keep(await openSampleOn(today))
    expectOk(await other.call('clinic.lock', {}))
    expect(await dumpSample(other.dataFolder)).toEqual(first)
  }, 120_000)
})

describe('any day', () => {
  // A Monday on which the year turns from a leap year, a Sunday in it, a leap day, and a day after a clock change.
  it.each(['2029-01-01', '2028-12-31', '2028-02-29', '2026-03-30'])(
    'is told as now: %s',
    async (day) => {
      const made = keep(await openSampleOn(day))
      const { patients } = expectOk(await made.call('patients.list', {}))
      const weekNow = (recordNumber: string) =>
        patients.find((one) => one.recordNumber === recordNumber)?.episode?.week
      expect([weekNow('S-1001'), weekNow('S-1002'), weekNow('S-1005'), weekNow('S-1019')]).toEqual([
        1, 7, 12, 0,
      ])
      for (const { lastCheckInOn } of patients) expect((lastCheckInOn ?? '') < day).toBe(true)
    },
    90_000,
  )

  it('keeps the calendar of the stories', () => {
    for (let shift = 0; shift < 800; shift += 1) {
      const day = addDays('2027-06-01', shift)
      expect(mondayOf(day) <= day && addDays(mondayOf(day), 7) > day).toBe(true)
      expect(weekOf(planStart(day, 5), day)).toBe(5)
      expect(ageOn(birthDateFor(day, 40, '02-28'), day)).toBe(40)
    }
    expect(new Date(instantOf({ day: '2026-03-06', minute: 545 })).getHours()).toBe(9)
    expect(new Date(instantOf({ day: '2026-03-06', minute: 545 })).getMinutes()).toBe(5)
  })
})

describe('a sample that is stopped half way', () => {
  it('leaves nothing, and is made anew', async () => {
    const made = keep(await openCore({ preset: 'none' }))
    const folder = dataFolderAt(made.dataFolder).sample.folder
    const requestId = 'open-and-cancel'
    made.core.onEvent(firstSeat, (event) => {
      if (event.type === 'progress' && event.requestId === requestId) made.cancel(requestId)
    })
    expect(await made.call('sample.open', {}, requestId)).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(folder).filter((name) => name.startsWith('sample.db'))).toEqual([])
    expect(expectOk(await made.call('app.state', {}))).toMatchObject({ clinic: 'none', sample: false })
    expectOk(await made.call('sample.open', {}))
    expect(expectOk(await made.call('patients.list', {})).total).toBe(26)
  }, 90_000)

  it('does not believe a file that an interruption left under the other name', async () => {
    const made = keep(await openCore({ preset: 'none' }))
    const { database, folder } = dataFolderAt(made.dataFolder).sample
    writeFileSync(`${database}.unfinished`, 'half a sample')
    expectOk(await made.call('sample.open', {}))
    expect(expectOk(await made.call('patients.list', {})).total).toBe(26)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  }, 90_000)
})

describe('the real clinic', () => {
  it('is not touched by the sample, byte for byte', async () => {
    const made = keep(await openCore({ preset: 'clinic' }))
    const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
    expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('clinic.lock', {}))
    const { folder } = dataFolderAt(made.dataFolder).clinic
    const files = () =>
      readdirSync(folder)
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex'),
        ])
    const before = files()
    expectOk(await made.call('sample.open', {}))
    expectOk(await made.call('sample.reset', {}))
    expectOk(await made.call('clinic.lock', {}))
    expect(files()).toEqual(before)
    expectOk(await made.call('clinic.unlock', { passphrase: testPassphrase }))
    expect(expectOk(await made.call('patients.list', {})).total).toBe(1)
  }, 90_000)
})

describe('chance with a seed', () => {
  it('throws the same dice again, evenly, inside the asked range', () => {
    const [one, other, third] = [seededChance(7), seededChance(7), seededChance(8)]
    const thrown = Array.from({ length: 6000 }, () => one.whole(1, 6))
    expect(Array.from({ length: 6000 }, () => other.whole(1, 6))).toEqual(thrown)
    expect(Array.from({ length: 6000 }, () => third.whole(1, 6))).not.toEqual(thrown)
    for (const face of [1, 2, 3, 4, 5, 6]) {
      const share = thrown.filter((shown) => shown === face).length / thrown.length
      expect(share).toBeGreaterThan(0.14)
      expect(share).toBeLessThan(0.2)
    }
    expect(new Set(thrown).size).toBe(6)
  })

  it('makes ids in the shape of random UUIDs, all different', () => {
    const chance = seededChance(1)
    const ids = Array.from({ length: 5000 }, () => chance.id())
    expect(new Set(ids).size).toBe(5000)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
