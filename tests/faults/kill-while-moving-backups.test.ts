/**
 * Killed at any moment of copying backups elsewhere, restoring, saving one file, trying a restore or renewing the key: the clinic is the one of
 * before or the one after, what counts as a backup is whole, and nothing half made is left after the next start.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { compareFiles, verifyBackup, type MadeBackup } from '../../main/backup/make-backup.ts'
import { backupFiles, readManifest } from '../../main/backup/manifest.ts'
import { unpackBackup } from '../../main/backup/one-file.ts'
import { everyBackup, listPlace } from '../../main/backup/second-place.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { storeAt } from '../../main/database/open-store.ts'
import { expectOk } from '../support/answers.ts'
import { doomedChild } from '../support/doomed-child.ts'
import { openCore } from '../support/open-core.ts'
import { testPassphrase } from '../support/test-clinic.ts'
import { fullForm, report } from '../security/report.ts'

const kills = fullForm ? 25 : 4

const script = join(import.meta.dirname, 'moving-backups-child.ts')

it.each(['place', 'restore', 'file', 'drill', 'renew-key'])(
  `leaves the clinic and its backups whole over ${kills} kills: %s`,
  { timeout: 1_200_000 },
  async (work) => {
    const made = await openCore({ preset: 'clinic', openBy: 'recovery-key' })
    const path = mkdtempSync(join(tmpdir(), 'stridebook-place-'))
    try {
      const patient = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
      expectOk(await made.call('patients.create', { patient }))
      const { name } = expectOk(await made.call('backups.make', {}))
      expectOk(await made.call('patients.create', { patient: { ...patient, familyName: 'Later' } }))
      await made.core.stop()
      const folder = dataFolderAt(made.dataFolder)
      const verified = new Set<string>()
      for (let round = 0; round < kills; round += 1) {
        const words = [made.dataFolder, work, path, name]
        await doomedChild(script, words, (_line, child) => child.killIn(20 + (round * 1500) / kills)).run()
        const again = await openCore({ preset: 'locked', dataFolder: made.dataFolder })
        expectOk(await again.call('clinic.unlock', { passphrase: testPassphrase }))
        const { patients } = expectOk(await again.call('patients.list', {}))
        expect(patients.map(({ familyName }) => familyName)).toContain('Berg')
        if (work !== 'restore') expect(patients).toHaveLength(2)
        await again.stop()
        for (const left of ['clinic.restoring', 'clinic.replaced', 'clinic.kept', 'working'])
          expect(
            existsSync(join(made.dataFolder, left)) && readdirSync(join(made.dataFolder, left)).length > 0,
          ).toBe(false)
        const backups = [...(await everyBackup(folder)), ...(await listPlace({ path }))]
        const files = readdirSync(path).filter((one) => one.endsWith('.tar'))
        const whole = [
          ...backups.map((one) => ({ at: one.folder, verify: () => verifyOne(one) })),
          ...files.map((file) => ({ at: file, verify: () => verifyFile(join(path, file)) })),
        ]
        for (const { at, verify } of whole) {
          // Each is read when it is new, and all of them at the end: there are more with each round.
          if (round < kills - 1 && verified.has(at)) continue
          await verify()
          verified.add(at)
        }
      }
      report(`killed while backups move (${work}): clinic and backups whole`, kills, 0)
    } finally {
      await made.stop()
      rmSync(path, { recursive: true, force: true })
    }
  },
)

/** By its own key file, which may be of before the clinic got another key. */
async function verifyOne({ folder, name }: MadeBackup): Promise<void> {
  const key = await unlockWithPassphrase(await readKeyFile(join(folder, backupFiles.keys)), testPassphrase)
  await verifyBackup(folder, name, storeAt({ file: join(folder, backupFiles.database) }, key))
}

async function verifyFile(file: string): Promise<void> {
  const at = mkdtempSync(join(tmpdir(), 'stridebook-unpacked-'))
  const { signal } = new AbortController()
  try {
    await unpackBackup(file, at, signal)
    await compareFiles(at, await readManifest(at), signal)
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}
