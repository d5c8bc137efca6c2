/** What is tried on a failing disk, and how it is seen afterwards that nothing was lost. No test framework: children run it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Conf from 'conf'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { settleKeyFile } from '../../main/access/replace-key-file.ts'
import { compareFiles, sweepBackups } from '../../main/backup/make-backup.ts'
import { readManifest } from '../../main/backup/manifest.ts'
import { unpackBackup } from '../../main/backup/one-file.ts'
import { dataFolderAt, prepareDataFolder } from '../../main/database/data-folder.ts'
import { writeFileDurably } from '../../main/database/durable-file.ts'
import {
  fileOptions,
  preferencesFileName,
  preferenceStore,
  type DevicePreferences,
} from '../../main/hosts/preferences.ts'
import type { CallAnswer, CallName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { openCore, testPassphrase, type OpenCore } from '../support/open-core.ts'

export interface Scenario {
  begin(): Promise<OpenCore>
  act(clinic: OpenCore, requestId: string): Promise<CallAnswer>
  /** With the disk mended: null where all is as the answer says, else what is wrong. */
  check(clinic: OpenCore, carriedOut: boolean): Promise<string | null>
  /** Each try needs a clinic of its own. */
  readonly once?: true
  /** A second or more for each try: not every change is hit. */
  readonly slow?: true
  /** A failing disk is no reason to refuse it. */
  readonly alwaysWorks?: true
}

async function ask<Name extends CallName>(clinic: OpenCore, name: Name, input: InputOf<Name>) {
  const answer = await clinic.call(name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
  // `call` answers what the contract declares for this name.
  return answer.value as OutputOf<Name>
}

const patient = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12', note: 'x'.repeat(400) }
const nextPassphrase = 'amber heron walks at dawn'

/** What each scenario has seen of its clinic. */
const seen = new WeakMap<OpenCore, number>()

async function openClinic(patients = 1): Promise<OpenCore> {
  const clinic = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
  for (let number = 0; number < patients; number += 1) await ask(clinic, 'patients.create', { patient })
  seen.set(clinic, patients)
  return clinic
}

const patientsOf = async (clinic: OpenCore) => (await ask(clinic, 'patients.list', { limit: 1 })).total

/** As many as there were, and as many as were answered since; and the next one can be saved. */
async function wrongNumber(clinic: OpenCore, now: number, expected: number): Promise<string | null> {
  seen.set(clinic, now)
  return now === expected ? null : `${now} instead of ${expected}`
}

/** Starts the program again on the same folder and opens the clinic. */
async function reopened<Value>(
  clinic: OpenCore,
  passphrase: string,
  look: (again: OpenCore) => Promise<Value>,
): Promise<Value> {
  await clinic.core.stop()
  const again = await openCore({ preset: 'none', dataFolder: clinic.dataFolder })
  try {
    await ask(again, 'clinic.unlock', { passphrase })
    return await look(again)
  } finally {
    await again.stop()
  }
}

const unfinishedIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('unfinished'))

async function planIn(clinic: OpenCore): Promise<string> {
  const [first] = (await ask(clinic, 'patients.list', { limit: 1 })).patients
  const episode = await ask(clinic, 'episodes.create', {
    patientId: first?.id ?? '',
    episode: { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-01-05' },
  })
  const plan = await ask(clinic, 'plans.create', {
    episodeId: episode.id,
    template: 'plantar-fasciitis',
    startsOn: '2026-01-05',
    title: '',
  })
  return plan.id
}

const passphrases = new WeakMap<OpenCore, string>()
const plans = new WeakMap<OpenCore, string>()
const planOf = (clinic: OpenCore) => plans.get(clinic) ?? ''

async function clinicWithPlan(): Promise<OpenCore> {
  const clinic = await openClinic()
  plans.set(clinic, await planIn(clinic))
  seen.set(clinic, 0)
  return clinic
}

async function handoutsOf(clinic: OpenCore): Promise<number> {
  const [first] = (await ask(clinic, 'patients.list', { limit: 1 })).patients
  return (await ask(clinic, 'handouts.list', { patientId: first?.id ?? '' })).handouts.length
}

/** A clinic as an earlier release stored it. */
async function oldClinic(): Promise<OpenCore> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stridebook-old-'))
  const fixture = join(import.meta.dirname, '../fixtures/clinic-schema-140')
  const { clinic } = prepareDataFolder(dataFolder)
  for (const name of ['clinic.db', 'clinic.key.json']) cpSync(join(fixture, name), join(clinic.folder, name))
  const opened = await openCore({ preset: 'none', dataFolder })
  return {
    ...opened,
    stop: () => opened.stop().then(() => rmSync(dataFolder, { recursive: true, force: true })),
  }
}

const setUp = { clinic: { name: 'Test clinic' }, userName: 'Tess Owner', passphrase: testPassphrase }
const device = (clinic: OpenCore) => join(clinic.dataFolder, 'device')

export const scenarios: Readonly<Record<string, Scenario>> = {
  save: {
    begin: () => openClinic(),
    act: (clinic, id) => clinic.call('patients.create', { patient }, id),
    async check(clinic, carriedOut) {
      const before = (seen.get(clinic) ?? 0) + (carriedOut ? 1 : 0)
      const wrong = await wrongNumber(clinic, await patientsOf(clinic), before)
      await ask(clinic, 'patients.create', { patient })
      seen.set(clinic, before + 1)
      return wrong
    },
  },

  lock: {
    slow: true,
    alwaysWorks: true,
    begin: () => openClinic(),
    async act(clinic, id) {
      return clinic.call('clinic.lock', {}, id)
    },
    async check(clinic) {
      await ask(clinic, 'clinic.unlock', { recoveryKey: clinic.recoveryKey.join(' ') })
      // So that the next locking has something to back up.
      await ask(clinic, 'patients.create', { patient })
      return wrongNumber(clinic, await patientsOf(clinic), (seen.get(clinic) ?? 0) + 1)
    },
  },

  backup: {
    slow: true,
    begin: () => openClinic(),
    act: (clinic, id) => clinic.call('backups.make', {}, id),
    async check(clinic) {
      const { backups } = dataFolderAt(clinic.dataFolder)
      // As every start does: a disk that cannot be written keeps what was half made, too.
      await sweepBackups(backups)
      for (const name of readdirSync(backups)) {
        const manifest: unknown = JSON.parse(readFileSync(join(backups, name, 'backup.json'), 'utf8'))
        if (typeof manifest !== 'object' || manifest === null || !('verifiedAt' in manifest))
          return `${name} was never verified`
      }
      await ask(clinic, 'patients.create', { patient })
      return wrongNumber(clinic, await patientsOf(clinic), (seen.get(clinic) ?? 0) + 1)
    },
  },

  'give a handout': {
    begin: clinicWithPlan,
    act: (clinic, id) =>
      clinic.call('handouts.give', { planId: planOf(clinic), basedOn: 1, options: { weeks: [1, 2] } }, id),
    async check(clinic, carriedOut) {
      return wrongNumber(clinic, await handoutsOf(clinic), (seen.get(clinic) ?? 0) + (carriedOut ? 1 : 0))
    },
  },

  'save a PDF': {
    async begin() {
      const clinic = await clinicWithPlan()
      clinic.ports.saveFile = async (file) => {
        writeFileDurably(join(clinic.dataFolder, 'saved.pdf'), file.bytes)
        return true
      }
      return clinic
    },
    async act(clinic, id) {
      const preview = await clinic.call('handouts.preview', {
        planId: planOf(clinic),
        options: { weeks: [1] },
      })
      return preview.ok ? clinic.call('documents.save', { ticket: preview.value.ticket }, id) : preview
    },
    async check(clinic) {
      // Only a disk that cannot be written keeps what was half made.
      for (const name of unfinishedIn(clinic.dataFolder)) rmSync(join(clinic.dataFolder, name))
      const saved = join(clinic.dataFolder, 'saved.pdf')
      if (existsSync(saved) && !readFileSync(saved).subarray(-8).toString().includes('%%EOF'))
        return 'saved a part'
      return null
    },
  },

  'save a dossier': {
    slow: true,
    async begin() {
      const clinic = await openClinic()
      clinic.ports.saveFile = async (file) => {
        writeFileDurably(join(clinic.dataFolder, 'saved.zip'), file.bytes)
        return true
      }
      return clinic
    },
    async act(clinic, id) {
      const [first] = (await ask(clinic, 'patients.list', { limit: 1 })).patients
      const made = await clinic.call('rights.dossier', { patientId: first?.id ?? '' })
      return made.ok ? clinic.call('documents.save', { ticket: made.value.ticket }, id) : made
    },
    async check(clinic, carriedOut) {
      for (const name of unfinishedIn(clinic.dataFolder)) rmSync(join(clinic.dataFolder, name))
      const saved = join(clinic.dataFolder, 'saved.zip')
      if (carriedOut && !existsSync(saved)) return 'saved nothing'
      // The end of a ZIP without a comment stands in its last 22 bytes.
      if (existsSync(saved) && readFileSync(saved).subarray(-22).readUInt32LE() !== 0x06054b50)
        return 'saved a part'
      return wrongNumber(clinic, await patientsOf(clinic), seen.get(clinic) ?? 0)
    },
  },

  sample: {
    once: true,
    slow: true,
    begin: () => openCore({ preset: 'none' }),
    act: (clinic, id) => clinic.call('sample.open', {}, id),
    async check(clinic, carriedOut) {
      if (carriedOut !== (await ask(clinic, 'app.state', {})).sample) return 'half open'
      if (!carriedOut) await ask(clinic, 'sample.open', {})
      return (await patientsOf(clinic)) > 0 ? null : 'nobody in the sample'
    },
  },

  'save one file': {
    slow: true,
    async begin() {
      const clinic = await openClinic()
      await ask(clinic, 'backups.make', {})
      return clinic
    },
    async act(clinic, id) {
      const { backups } = await ask(clinic, 'backups.list', {})
      return clinic.call('backups.saveFile', { name: backups[0]?.name ?? '', path: clinic.dataFolder }, id)
    },
    async check(clinic, carriedOut) {
      for (const name of unfinishedIn(clinic.dataFolder)) rmSync(join(clinic.dataFolder, name))
      const saved = readdirSync(clinic.dataFolder).filter((name) => name.endsWith('.tar'))
      if (carriedOut && saved.length === 0) return 'saved nothing'
      const { signal } = new AbortController()
      for (const name of saved) {
        const at = mkdtempSync(join(tmpdir(), 'stridebook-unpacked-'))
        await unpackBackup(join(clinic.dataFolder, name), at, signal)
        await compareFiles(at, await readManifest(at), signal)
        rmSync(at, { recursive: true })
      }
      return wrongNumber(clinic, await patientsOf(clinic), seen.get(clinic) ?? 0)
    },
  },

  preferences: {
    async begin() {
      const clinic = await openClinic()
      const file = new Conf<DevicePreferences>({
        ...fileOptions(device(clinic)),
        configName: preferencesFileName,
      })
      Object.assign(clinic.ports, { preferences: preferenceStore(file) })
      return clinic
    },
    act: (clinic, id) =>
      clinic.call('preferences.set', { theme: Math.random() < 0.5 ? 'dark' : 'light' }, id),
    async check(clinic) {
      await ask(clinic, 'preferences.get', {})
      await ask(clinic, 'preferences.set', { theme: 'light' })
      return (await ask(clinic, 'preferences.get', {})).theme === 'light' ? null : 'the choice was not kept'
    },
  },

  'change the passphrase': {
    begin: () => openClinic(),
    act(clinic, id) {
      const current = passphrases.get(clinic) ?? testPassphrase
      const next = current === testPassphrase ? nextPassphrase : testPassphrase
      return clinic.call('clinic.changePassphrase', { current, next }, id)
    },
    async check(clinic, carriedOut) {
      const before = passphrases.get(clinic) ?? testPassphrase
      const other = before === testPassphrase ? nextPassphrase : testPassphrase
      const now = carriedOut ? other : before
      passphrases.set(clinic, now)
      const folder = dataFolderAt(clinic.dataFolder)
      // As every start does: a disk that cannot be written lets nothing be taken back either.
      settleKeyFile(folder)
      const keyFile = await readKeyFile(folder.clinic.keys)
      await unlockWithPassphrase(keyFile, now)
      return null
    },
  },

  restore: {
    once: true,
    slow: true,
    async begin() {
      const clinic = await openClinic()
      await ask(clinic, 'backups.make', {})
      await ask(clinic, 'patients.create', { patient })
      return clinic
    },
    async act(clinic, id) {
      const { backups } = await ask(clinic, 'backups.list', {})
      const name = backups[0]?.name ?? ''
      return clinic.call('backups.restore', { name, passphrase: testPassphrase }, id)
    },
    check: (clinic, carriedOut) =>
      reopened(clinic, testPassphrase, async (again) =>
        wrongNumber(clinic, await patientsOf(again), carriedOut ? 1 : 2),
      ),
  },

  'renew the key': {
    once: true,
    slow: true,
    begin: () => openClinic(),
    act: (clinic, id) => clinic.call('clinic.renewKey', { passphrase: testPassphrase }, id),
    check: (clinic) =>
      reopened(clinic, testPassphrase, async (again) => {
        const { total } = await ask(again, 'audit.verify', { code: '' })
        return total > 0 ? `${total} faults in the audit` : wrongNumber(clinic, await patientsOf(again), 1)
      }),
  },

  'set-up': {
    once: true,
    begin: () => openCore({ preset: 'none' }),
    act: (clinic, id) => clinic.call('clinic.setUp', setUp, id),
    async check(clinic, carriedOut) {
      // A disk that can no longer be written once the clinic is in its place keeps it there: it opens, like after a kill.
      if (!carriedOut && (await ask(clinic, 'app.state', {})).clinic === 'none') return null
      return reopened(clinic, testPassphrase, async (again) =>
        wrongNumber(clinic, await patientsOf(again), 0),
      )
    },
  },

  migration: {
    once: true,
    begin: oldClinic,
    act: (clinic, id) => clinic.call('clinic.unlock', { passphrase: testPassphrase }, id),
    check: (clinic) =>
      reopened(clinic, testPassphrase, async (again) => wrongNumber(clinic, await patientsOf(again), 3)),
  },
}
