/** Drafts in the core: by user, without a trace in the audit, and never out of the encrypted store. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftsContract } from '../../../shared/contract/drafts.ts'
import { keepDrafts } from '../../../main/drafts/keep-drafts.ts'
import { listDrafts } from '../../../main/drafts/list-drafts.ts'
import { expectOk } from '../../support/answers.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'
import { openClinics } from '../../support/open-clinics.ts'
import { type OpenCore } from '../../support/open-core.ts'

const open = openClinics({ preset: 'clinic' })

const content = JSON.stringify({ edited: { familyName: 'Quillfeather' } })

async function keysOf(made: OpenCore) {
  return expectOk(await made.call('drafts.list', {})).drafts.map(({ key }) => key)
}

describe('a draft', () => {
  it('is kept, replaced and dropped; the last one counts, and the newest comes first', async () => {
    const made = await open()
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'patients.new', content }] }))
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'episodes.new.1', content: '{}' }] }))
    expect(await keysOf(made)).toEqual(['episodes.new.1', 'patients.new'])
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'patients.new', content: '{"a":1}' }] }))
    expect(expectOk(await made.call('drafts.list', {})).drafts[0]).toMatchObject({
      key: 'patients.new',
      content: '{"a":1}',
    })
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'patients.new', content: null }] }))
    expect(await keysOf(made)).toEqual(['episodes.new.1'])
  })

  it('survives locking and a new start, and is gone after a month', async () => {
    const made = await open()
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'patients.new', content }] }))
    expectOk(await made.call('clinic.lock', {}))
    expect((await made.call('drafts.list', {})).ok).toBe(false)
    expectOk(await made.call('clinic.unlock', { passphrase: made.passphrase }))
    expect(await keysOf(made)).toEqual(['patients.new'])
    made.time.setNow('2026-04-05T09:00:00.000Z')
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'other', content: '{}' }] }))
    expect(await keysOf(made)).toEqual(['other'])
  })

  it('leaves no audit entry, no answer to remember, and tells no view', async () => {
    const made = await open()
    const before = expectOk(await made.call('audit.list', {}))
    for (let letter = 0; letter < 20; letter += 1) {
      expectOk(await made.call('drafts.keep', { changes: [{ key: 'patients.new', content }] }, 'the-same'))
    }
    expect(expectOk(await made.call('audit.list', {}))).toEqual(before)
    expect(made.takeChanges()).toEqual([])
  })

  it('lies nowhere in plain', async () => {
    const made = await open()
    expectOk(await made.call('drafts.keep', { changes: [{ key: 'patients.new', content }] }))
    for (const entry of await readdir(made.dataFolder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = await readFile(join(entry.parentPath, entry.name))
      expect(bytes.includes('Quillfeather'), entry.name).toBe(false)
      expect(bytes.includes(Buffer.from('Quillfeather', 'utf16le')), entry.name).toBe(false)
    }
  })

  it('refuses what is no draft', async () => {
    const made = await open()
    const refused = [
      { key: '', content: '{}' },
      { key: 'a'.repeat(201), content: '{}' },
      { key: 'patients/../x', content: '{}' },
      { key: 'patients.new', content: 'x'.repeat(500_001) },
    ]
    for (const change of refused) {
      expect((await made.callWith('drafts.keep', { changes: [change] })).ok).toBe(false)
    }
    expect(
      (
        await made.callWith('drafts.keep', {
          changes: Array.from({ length: 51 }, () => ({ key: 'a', content: null })),
        })
      ).ok,
    ).toBe(false)
    expect((await made.callWith('drafts.keep', { changes: [{ key: 'a', content: 'no JSON' }] })).ok).toBe(
      false,
    )
    expect(await keysOf(made)).toEqual([])
  })

  it('belongs to who typed it: nobody else reads, replaces or drops it', async () => {
    const made = await dispatchOver(draftsContract, {
      query: { 'drafts.list': listDrafts },
      keep: { 'drafts.keep': keepDrafts },
    })
    const other = await made.seat('front-desk')
    const change = { key: 'patients.new', content }
    expectOk(await made.call('drafts.keep', { changes: [change] }))
    expectOk(await made.callAt(other, 'drafts.keep', { changes: [{ ...change, content: '{"mine":1}' }] }))
    expectOk(await made.callAt(other, 'drafts.keep', { changes: [{ ...change, content: null }] }))
    expect(expectOk(await made.callAt(other, 'drafts.list'))).toEqual({ drafts: [] })
    expect(expectOk(await made.call('drafts.list'))).toMatchObject({ drafts: [change] })
  })
})
