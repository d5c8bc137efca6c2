/**
 * Folders that cannot be a data folder, and disks with hardly any room: the program says so in a sentence and ends, or it
 * opens; it never prints a stack. Mounting needs a superuser on Linux; elsewhere those are left out, and the report says so.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { startCore } from '../../main/app/start.ts'
import { runBrowserHost } from '../../main/hosts/browser/main.ts'
import { AppFault } from '../../shared/app-error.ts'
import { expectOk } from '../support/answers.ts'
import { openCore, testPassphrase } from '../support/open-core.ts'
import { testPorts } from '../support/ports.ts'
import { cheapKeyCost } from '../support/test-clinic.ts'
import { report } from '../security/report.ts'

// Each start of a host listens for the signals that end it.
process.setMaxListeners(40)
const work = mkdtempSync(join(tmpdir(), 'stridebook-folders-'))
const mounted: string[] = []
afterEach(() => vi.restoreAllMocks())
afterAll(() => {
  for (const place of mounted) spawnSync('umount', ['-l', place])
  rmSync(work, { recursive: true, force: true })
})

/** A small disk of its own, or null where this process may not mount one. */
function smallDisk(name: string, kib: number): string | null {
  const place = join(work, name)
  mkdirSync(place)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k,mode=0700`, 'none', place])
  if (status !== 0) return null
  mounted.push(place)
  return place
}

function fill(place: string): void {
  const bytes = Buffer.alloc(4096)
  for (let number = 0; number < 10_000; number += 1) {
    try {
      writeFileSync(join(place, `.fill-${number}`), bytes)
    } catch {
      return
    }
  }
}

const path = (...names: string[]) => join(work, ...names)

/** Each makes what it needs and answers the folder that is tried; null where this machine cannot. */
const places: Readonly<Record<string, () => string | null>> = {
  'a file': () => {
    writeFileSync(path('file'), '')
    return path('file')
  },
  'below a file': () => path('file', 'inside'),
  'a link to itself': () => {
    symlinkSync('loop', path('loop'))
    return path('loop')
  },
  'a link to nothing': () => {
    symlinkSync('nowhere/at-all', path('dangling'))
    return path('dangling')
  },
  'a name that is too long': () => path('a'.repeat(300)),
  'with a file for the clinic': () => withFile('clinic'),
  'with a file for the device': () => withFile('device'),
  'with a folder for the lock': () => withFolder('in-use.lock'),
  'with a folder for the preferences': () => withFolder('device', 'preferences.json'),
  'no place for files': () => (process.platform === 'linux' ? '/proc/stridebook' : null),
  'a device': () => (process.platform === 'linux' ? '/dev/null' : null),
  'a new folder on a disk that cannot be written': () => {
    const place = smallDisk('read-only', 64)
    if (place !== null) spawnSync('mount', ['-o', 'remount,ro', place])
    return place === null ? null : join(place, 'new')
  },
  'a new folder on a disk that is full': () => {
    const place = smallDisk('full', 16)
    if (place !== null) fill(place)
    return place === null ? null : join(place, 'new')
  },
}

function withFile(name: string): string {
  mkdirSync(path(`with-${name}`))
  writeFileSync(path(`with-${name}`, name), '')
  return path(`with-${name}`)
}

function withFolder(...names: string[]): string {
  const root = path(`with-folder-${names.join('-')}`)
  mkdirSync(join(root, ...names), { recursive: true })
  return root
}

it('are refused in one sentence each', async () => {
  const wrong: string[] = []
  let tries = 0
  for (const [name, make] of Object.entries(places)) {
    const dataFolder = make()
    if (dataFolder === null) continue
    tries += 1
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const options = { dataFolder, port: 0, openWindow: false, sample: false }
    const ended = await runBrowserHost(options).catch((thrown: unknown) => String(thrown))
    const sentence = said.mock.calls.map(([text]) => String(text)).join('')
    said.mockRestore()
    if (ended !== 1 || !/^[A-Z][^\n]+\.\n$/.test(sentence) || sentence.includes('    at '))
      wrong.push(`${name}: ${String(ended)}, ${sentence}`)
  }
  report('a folder that cannot be a data folder', tries, wrong.length)
  expect(wrong).toEqual([])
  expect(tries).toBeGreaterThan(8)
})

it(
  'let a clinic be set up, or say that the disk is full, from 0 to 1024 KiB',
  { timeout: 240_000 },
  async (context) => {
    const wrong: string[] = []
    const sizes = [16, 32, 64, 128, 256, 512, 768, 1024]
    for (const kib of sizes) {
      const place = smallDisk(`disk-${kib}`, kib)
      if (place === null) return context.skip()
      const clinic = await openCore({ preset: 'none', dataFolder: join(place, 'data') }).catch(
        (thrown: unknown) => thrown,
      )
      if (clinic instanceof AppFault) {
        if (clinic.error.code !== 'storage_full')
          wrong.push(`${kib} KiB: start answered ${clinic.error.code}`)
        continue
      }
      if (clinic instanceof Error) {
        wrong.push(`${kib} KiB: start threw ${clinic.message}`)
        continue
      }
      const opened = clinic as Awaited<ReturnType<typeof openCore>>
      const input = { clinic: { name: 'Test clinic' }, userName: 'Tess Owner', passphrase: testPassphrase }
      const answer = await opened.call('clinic.setUp', input)
      if (!answer.ok && answer.error.code !== 'storage_full') wrong.push(`${kib} KiB: ${answer.error.code}`)
      if (!answer.ok && expectOk(await opened.call('app.state', {})).clinic !== 'none')
        wrong.push(`${kib} KiB: half a clinic`)
      await opened.stop()
    }
    report('a set-up on a disk of 16 to 1024 KiB', sizes.length, wrong.length)
    expect(wrong).toEqual([])
  },
)

it(
  'open a clinic on a disk that has become full, to read, lock and stop',
  { timeout: 240_000 },
  async (context) => {
    const place = smallDisk('becomes-full', 8192)
    if (place === null) return context.skip()
    const dataFolder = join(place, 'data')
    const first = await openCore({ preset: 'none', dataFolder })
    const input = { clinic: { name: 'Test clinic' }, userName: 'Tess Owner', passphrase: testPassphrase }
    expectOk(await first.call('clinic.setUp', input))
    expectOk(
      await first.call('patients.create', {
        patient: { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' },
      }),
    )
    await first.stop()
    fill(place)
    const core = await startCore({ dataFolder, ports: testPorts(), keyCost: cheapKeyCost })
    const call = (name: string, given: unknown) =>
      core.dispatch({ name, input: given, requestId: randomUUID() }, 'window')
    expect(await call('clinic.unlock', { passphrase: testPassphrase })).toMatchObject({ ok: true })
    expect(await call('patients.list', { limit: 1 })).toMatchObject({ ok: true, value: { total: 1 } })
    expect(await call('clinic.lock', {})).toMatchObject({ ok: true })
    await core.stop()
    report('a clinic on a disk that is full: start, open, read, lock, stop', 5, 0)
  },
)
