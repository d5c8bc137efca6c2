/** Copies that were made before a record or a picture was removed: told, until when, and removed once a newer one was verified. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { expectOk } from '../../support/answers.ts'
import { withDatabase } from '../../support/look-into-clinic.ts'
import { openCore, testPassphrase, type OpenCore } from '../../support/open-core.ts'
import { pngOf } from '../../support/tiny-photos.ts'
import { seedRecord } from '../rights/seed-record.ts'

const passphrase = testPassphrase
let clinic: OpenCore
let place: string
beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  place = mkdtempSync(join(tmpdir(), 'stridebook-place-'))
})
afterEach(async () => {
  await clinic.stop()
  rmSync(place, { recursive: true, force: true })
})

const at = (day: string) => clinic.time.setNow(`${day}T09:00:00.000Z`)
const make = async () => expectOk(await clinic.call('backups.make', {})).name
const holding = async () => expectOk(await clinic.call('backups.holding', {}))
const shorten = async () => expectOk(await clinic.call('backups.shorten', { passphrase }))
const here = () => readdirSync(dataFolderAt(clinic.dataFolder).backups).toSorted()
const there = () => {
  const root = join(place, 'stridebook-backups')
  return readdirSync(root)
    .filter((name) => name !== 'place.json')
    .flatMap((name) => readdirSync(join(root, name)))
}

/** A record that lay in the bin, and is removed on the second of April. */
async function erase() {
  at('2026-03-02')
  const { patient } = await seedRecord(clinic)
  const patientIds = [patient.id]
  const ground = 'request-granted'
  expectOk(await clinic.call('rights.putInBin', { patientIds, ground, note: 'Adviser asked.' }))
  const first = await make()
  at('2026-04-02')
  expectOk(await clinic.call('rights.erase', { patientIds }))
  return first
}

it('says nothing while nothing was removed, and refuses to remove any', async () => {
  await make()
  expect(await holding()).toBeNull()
  expect(await clinic.call('backups.shorten', { passphrase })).toMatchObject({ error: { code: 'not_found' } })
  expect(here()).toHaveLength(1)
})

it('names what may still hold a removed record, and until when; then removes just that', async () => {
  const first = await erase()
  expect(await holding()).toMatchObject({
    here: 2,
    elsewhere: null,
    away: false,
    aside: 0,
    until: '2027-04-03',
  })
  at('2026-04-03')
  const later = await make()
  expect(await clinic.call('backups.shorten', { passphrase: 'wrong otter sings' })).toMatchObject({
    error: { code: 'wrong_passphrase' },
  })
  expect(here()).toContain(first)
  at('2026-04-04')
  expect(await shorten()).toEqual({ removed: 2, left: 0, away: false })
  const left = here()
  expect(left).toContain(later)
  expect(left).toHaveLength(2)
  expect(await holding()).toMatchObject({ here: 0, until: null })
  for (const name of left) expectOk(await clinic.call('backups.preview', { name }))
  await clinic.core.stop()
  const entries = await withDatabase(clinic.dataFolder, (store) =>
    store.read((db) => listAuditEntries(db, { limit: 50 })),
  )
  // Newest first: what it came to, and before the first was removed, which were to go.
  const [done, begun] = entries.filter(({ action }) => action === 'backups.shorten')
  expect(done?.after).toMatchObject({ removed: 2 })
  expect(begun?.before).toMatchObject({ backups: expect.arrayContaining([first]) as unknown })
})

it('has its entry before anything goes: where that cannot be written, all of them stay', async () => {
  await erase()
  at('2026-04-04')
  await clinic.core.stop()
  await withDatabase(clinic.dataFolder, (store) =>
    store.write((db) =>
      sql`create trigger none before insert on audit when new.action = 'backups.shorten'
          begin select raise(abort, 'not written'); end`.execute(db),
    ),
  )
  const { dataFolder } = clinic
  const again = await openCore({ preset: 'clinic', dataFolder, start: { time: clinic.time } })
  expect(await again.call('backups.shorten', { passphrase })).toMatchObject({ ok: false })
  expect(here().filter((name) => name < '2026-04-04')).toHaveLength(2)
  await again.stop()
})

it('counts a picture that was removed after its consent was withdrawn, as it does a record', async () => {
  at('2026-03-02')
  const consent = { by: 'Noor', on: '2026-03-02' }
  const file = pngOf(30, 30).toString('base64')
  const { photoId } = expectOk(await clinic.call('exercises.addPhoto', { file, consent }))
  const old = await make()
  at('2026-04-02')
  const withdrawn = { on: '2026-04-02', reason: 'Asked by letter.' }
  expectOk(await clinic.call('exercises.setPhotoConsent', { photoId, withdrawn }))
  // The clinic itself still has the picture: another backup would hold it just as well.
  expect(await holding()).toBeNull()
  expectOk(await clinic.call('rights.removePhoto', { photoId }))
  expect(await holding()).toMatchObject({ here: 1 })
  at('2026-04-04')
  expect(await shorten()).toEqual({ removed: 1, left: 0, away: false })
  expect(here()).not.toContain(old)
})

it('reaches into the second place, and says when that is away', async () => {
  expectOk(await clinic.call('backups.choosePlace', { path: place }))
  await erase()
  await expect.poll(async () => (await holding())?.elsewhere, { timeout: 20_000 }).toBe(2)
  renameSync(place, `${place}-away`)
  expect(await holding()).toMatchObject({ here: 2, elsewhere: null, away: true })
  at('2026-04-04')
  expect(await shorten()).toEqual({ removed: 2, left: 0, away: true })
  renameSync(`${place}-away`, place)
  expect(await holding()).toMatchObject({ here: 0, elsewhere: 2, away: false })
  at('2026-04-05')
  expect(await shorten()).toMatchObject({ removed: 2, away: false })
  await expect.poll(() => there().filter((name) => name < '2026-04-03'), { timeout: 20_000 }).toEqual([])
})

it('leaves a place alone that the new backup does not reach', async () => {
  expectOk(await clinic.call('backups.choosePlace', { path: place }))
  await erase()
  await expect.poll(async () => (await holding())?.elsewhere, { timeout: 20_000 }).toBe(2)
  const [id = ''] = readdirSync(join(place, 'stridebook-backups')).filter((name) => name !== 'place.json')
  // Something else lies where the newest one would.
  at('2026-04-04')
  const inTheWay = join(place, 'stridebook-backups', id, '2026-04-04T09-00-00Z')
  mkdirSync(inTheWay)
  writeFileSync(join(inTheWay, 'else'), '')
  expect(await shorten()).toEqual({ removed: 2, left: 2, away: false })
  expect(there().filter((name) => name < '2026-04-03')).toHaveLength(2)
})

it('knows the backups of before the clinic’s key was renewed, and the clinic that was kept aside', async () => {
  at('2026-03-01')
  const old = await make()
  expectOk(await clinic.call('clinic.renewKey', { passphrase }))
  await erase()
  expect(await holding()).toMatchObject({ aside: 1 })
  at('2026-04-04')
  expect(await shorten()).toMatchObject({ left: 0 })
  expect(here()).not.toContain(old)
  expect(readdirSync(join(clinic.dataFolder, 'set-aside'))).toEqual([])
  expect(existsSync(join(dataFolderAt(clinic.dataFolder).backups, old))).toBe(false)
})
