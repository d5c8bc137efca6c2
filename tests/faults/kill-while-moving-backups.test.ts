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

const kills = process.env['STRIDEBOOK_FULL'] === '1' ? 25 : 4

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
        for (const one of [...(await everyBackup(folder)), ...(await listPlace({ path }))])
          await verifyOne(one)
        for (const file of readdirSync(path).filter((one) => one.endsWith('.tar')))
          await verifyFile(join(path, file))
      }
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
