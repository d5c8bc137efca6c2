/** A second place for backups: copied there and read back, caught up after it was away, and said plainly when it fails. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { listPlace } from '../../../main/backup/second-place.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, testPassphrase, type OpenCore } from '../../support/open-core.ts'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function open(options: { readonly dataFolder?: string } = {}) {
  let ring: () => Promise<void> = async () => undefined
  const everyMinute = (run: () => Promise<void>) => {
    ring = run
    return () => undefined
  }
  const preset = options.dataFolder === undefined ? 'clinic' : 'locked'
  const made = await openCore({ preset, openBy: 'recovery-key', ...options, start: { everyMinute } })
  ends.unshift(() => made.stop())
  return { ...made, ring: () => ring() }
}

function stick(): string {
  const path = mkdtempSync(join(tmpdir(), 'stridebook-stick-'))
  ends.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const elsewhere = async (made: OpenCore) => expectOk(await made.call('backups.list', {})).elsewhere
const namesAt = async (path: string) => (await listPlace({ path })).map(({ name }) => name)
const make = async (made: OpenCore) => expectOk(await made.call('backups.make', {})).name
async function backUpAt(made: OpenCore, time: string) {
  made.time.setNow(`2026-03-02T${time}:00.000Z`)
  return make(made)
}

it('gets the newest backup when it is chosen, and each one after it', async () => {
  const made = await open()
  await backUpAt(made, '09:00')
  const second = await backUpAt(made, '10:00')
  const path = stick()
  expectOk(await made.call('backups.choosePlace', { path }))
  await expect.poll(() => namesAt(path)).toEqual([second])
  const third = await backUpAt(made, '11:00')
  await expect.poll(() => namesAt(path)).toEqual([third, second])
  expect(await elsewhere(made)).toMatchObject({
    path,
    problem: null,
    since: null,
    // The test's own folders lie on one disk, and that is said.
    sameDisk: true,
  })
  expect((await elsewhere(made))?.newest).toMatch(/^2026-03-02T11:00:00/)
  // Whoever is not signed in hears nothing of where it is.
  expect(await elsewhere({ ...made, ...made.openWindow() })).toMatchObject({ path: '', problem: null })
  expectOk(await made.call('backups.leavePlace', {}))
  expect(await elsewhere(made)).toBeNull()
  expect(await namesAt(path)).toHaveLength(2)
})

it('that is away is told with since when, and caught up when it comes back; another stick in its slot is another place', async () => {
  const made = await open()
  const first = await backUpAt(made, '09:00')
  const path = stick()
  expectOk(await made.call('backups.choosePlace', { path }))
  await expect.poll(() => namesAt(path)).toEqual([first])
  renameSync(path, `${path}-away`)
  const second = await backUpAt(made, '10:00')
  expect(await elsewhere(made)).toMatchObject({
    problem: 'away',
    newest: null,
  })
  expect((await elsewhere(made))?.since).toMatch(/^2026-03-02T09:00:00/)

  mkdirSync(path)
  cpSync(join(`${path}-away`, 'stridebook-backups'), join(path, 'stridebook-backups'), { recursive: true })
  writeFileSync(
    join(path, 'stridebook-backups', 'place.json'),
    JSON.stringify({ format: 'stridebook-place', id: 'another' }),
  )
  await made.ring()
  expect(await elsewhere(made)).toMatchObject({ problem: 'away' })

  rmSync(path, { recursive: true })
  renameSync(`${path}-away`, path)
  const third = await backUpAt(made, '10:30')
  await expect.poll(() => namesAt(path)).toEqual([third, second, first])
  expect(await elsewhere(made)).toMatchObject({ problem: null, since: null })
})

it('is thinned as the first place is, and goes on after a restart', async () => {
  const made = await open()
  const path = stick()
  await backUpAt(made, '09:00')
  expectOk(await made.call('backups.choosePlace', { path }))
  for (const minute of ['10', '20', '30', '40', '50', '55']) await backUpAt(made, `09:${minute}`)
  const here = readdirSync(join(made.dataFolder, 'backups')).toSorted().toReversed()
  expect(here).toHaveLength(5)
  await expect.poll(() => namesAt(path)).toEqual(here)
  await made.core.stop()
  const again = await open({ dataFolder: made.dataFolder })
  expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
  const next = await backUpAt(again, '10:00')
  await expect.poll(async () => (await namesAt(path))[0]).toBe(next)
})

it('that cannot be written is said so, leaves nothing half made there, and harms no backup here', async () => {
  const made = await open()
  const path = stick()
  expectOk(await made.call('backups.choosePlace', { path }))
  const first = await backUpAt(made, '09:00')
  await expect.poll(() => namesAt(path)).toEqual([first])
  const [clinic = ''] = readdirSync(join(path, 'stridebook-backups')).filter((name) => name !== 'place.json')
  const folder = join(path, 'stridebook-backups', clinic)
  // In the way of the copy: whoever runs the tests may write anywhere.
  writeFileSync(join(folder, '2026-03-02T10-00-00Z'), 'a file')
  await backUpAt(made, '10:00')
  await expect.poll(async () => (await elsewhere(made))?.problem).toBe('failed')
  expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect(expectOk(await made.call('backups.list', {})).failed).toBeNull()
  rmSync(join(folder, '2026-03-02T10-00-00Z'))
  await made.ring()
  await expect.poll(async () => (await elsewhere(made))?.problem).toBeNull()
  expect(await namesAt(path)).toHaveLength(2)
})

it('is no folder that is not there, no file, and nothing inside the data folder', async () => {
  const made = await open()
  const path = stick()
  writeFileSync(join(path, 'file'), '')
  const refused = async (typed: string) => {
    const answer = await made.call('backups.choosePlace', { path: typed })
    return answer.ok ? 'ok' : answer.error.fields?.[0]?.reason
  }
  expect(await refused('')).toBe('required')
  expect(await refused('somewhere')).toBe('not_found')
  expect(await refused(join(path, 'none'))).toBe('not_found')
  expect(await refused(join(path, 'file'))).toBe('not_a_folder')
  expect(await refused(made.dataFolder)).toBe('in_data_folder')
  expect(await refused(join(made.dataFolder, 'backups'))).toBe('in_data_folder')
  expect(existsSync(join(made.dataFolder, 'stridebook-backups'))).toBe(false)
  expect(await elsewhere(made)).toBeNull()
})

it('is asked for in the dialog of a host that has one, and no path of the window is taken there', async () => {
  const made = await open()
  const path = stick()
  const asked: string[] = []
  made.ports.choosePath = async ({ kind }) => {
    asked.push(kind)
    return asked.length === 1 ? null : path
  }
  expect(expectOk(await made.call('backups.choosePlace', { path: tmpdir() }))).toEqual({ chosen: false })
  expect(expectOk(await made.call('backups.choosePlace', { path: tmpdir() }))).toEqual({ chosen: true })
  expect(await elsewhere(made)).toMatchObject({ path })
  expect(asked).toEqual(['folder', 'folder'])
})
