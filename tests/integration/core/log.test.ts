/** The log holds names, ids and durations. A canary in every field, in faults and in secrets never reaches it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppFault } from '../../../shared/app-error.ts'
import { createFileLog } from '../../../main/logging/log.ts'
import { openCore } from '../../support/open-core.ts'

const canary = 'Quetzalcoatlova'
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-log-'))
  folders.push(folder)
  return folder
}

function allOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

describe('the log of a working core', () => {
  it('names calls and outcomes and no field value', async () => {
    const made = await openCore({ preset: 'none' })
    const passphrase = `${canary} sings at noon`
    await made.call('clinic.setUp', {
      clinic: { name: canary, email: `${canary}@example.org` },
      userName: canary,
      passphrase,
    })
    const patient = {
      givenName: canary,
      familyName: canary,
      birthDate: '1984-03-12',
      note: canary,
      recordNumber: canary,
    }
    await made.call('patients.create', { patient })
    await made.call('patients.create', { patient })
    await made.call('patients.create', { patient: { ...patient, birthDate: canary } })
    await made.call('patients.list', { search: canary })
    await made.callWith(canary, { [canary]: canary })
    await made.callWith('patients.get', { id: canary }, canary.repeat(9))
    await made.call('clinic.unlock', { passphrase: canary })
    await made.call('clinic.unlock', { recoveryKey: canary })
    await made.core.stop()
    const text = allOf(join(made.dataFolder, 'logs'))
    expect(text).toContain('call=patients.create outcome=ok ms=')
    expect(text).toContain('call=clinic.unlock outcome=wrong_passphrase')
    expect(text).toContain('call=unknown outcome=invalid_input')
    expect(text.toLowerCase()).not.toContain(canary.toLowerCase())
    expect(text).not.toContain('1984')
    expect(statSync(join(made.dataFolder, 'logs', 'main.log')).mode & 0o077).toBe(0)
    await made.stop()
  })
})

/** What the log shows of a fault. */
function logged(fault: unknown): string {
  const folder = newFolder()
  createFileLog(folder).fault('call.fault', { call: 'a.b', reference: '00ff00ff' }, fault)
  return allOf(folder)
}

function parserFault(): unknown {
  try {
    JSON.parse(`{"name": "${canary}" oops`)
  } catch (fault) {
    return fault
  }
  return null
}

describe('a fault in the log', () => {
  it('has its kind, its code and its frames, not its message', () => {
    const inner = Object.assign(new RangeError(`${canary} is out of range`), { code: 'SQLITE_CONSTRAINT' })
    const text = logged(new TypeError(`no ${canary}\n    at ${canary} (${canary})`, { cause: inner }))
    expect(text).toMatch(/call\.fault call=a\.b reference=00ff00ff kind=TypeError/)
    expect(text).toContain('at - core/log.test.ts:')
    expect(text).toContain('caused by RangeError')
    expect(text).not.toContain(canary)
    expect(text).not.toContain(import.meta.dirname)
  })

  it.each([
    ['text', `${canary} and more`],
    ['an object', { name: canary }],
    ['null', null],
    ['a fault of the app', new AppFault({ code: 'not_found', values: { name: canary } })],
    ['a parser fault', parserFault()],
    [
      'an error that lies about itself',
      Object.assign(new Error('x'), { name: `${canary} says`, stack: `${canary}\n    at x (${canary}.ts)` }),
    ],
  ])('%s shows nothing of its content', (_name, fault) => {
    const text = logged(fault)
    expect(text).toContain('call.fault')
    expect(text).not.toContain(canary)
  })
})

it('drops facts that are no plain words, and turns over at its limit', () => {
  const folder = newFolder()
  const log = createFileLog(folder)
  log.info('call', { call: 'two words', ok: true, ms: 3, long: 'x'.repeat(81), line: 'a\nb' })
  expect(allOf(folder)).toContain('call call=- ok=true ms=3 long=- line=-')
  for (let line = 0; line < 30_000; line += 1)
    log.info('call', { call: 'patients.list', outcome: 'ok', ms: line })
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(readdirSync(folder).sort()).toEqual(['main.log', 'main.old.log'])
  expect(Math.max(...sizes)).toBeLessThan(1.1 * 1024 * 1024)
})

it('stays silent where it cannot write', () => {
  const folder = newFolder()
  const log = createFileLog(join(folder, 'gone'))
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const spoken = vi.spyOn(console, 'error').mockReturnValue(undefined)
  rmSync(join(folder, 'gone'), { recursive: true, force: true })
  writeFileSync(join(folder, 'gone'), '')
  log.info('call')
  expect([said.mock.calls, spoken.mock.calls]).toEqual([[], []])
  vi.restoreAllMocks()
})
