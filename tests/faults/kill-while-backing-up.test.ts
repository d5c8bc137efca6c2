/** Killed at any moment of a backup, those before it are whole, and what was half made never counts and goes away. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { listBackups, sweepBackups, verifyBackup } from '../../main/backup/make-backup.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { storeAt } from '../../main/database/open-store.ts'
import { doomedChild } from '../support/doomed-child.ts'
import { openCore } from '../support/open-core.ts'
import { fullForm, report } from '../security/report.ts'
import { testPassphrase } from '../support/test-clinic.ts'

const kills = fullForm ? 30 : 6

it(`keeps what counts whole over ${kills} kills`, { timeout: 1_200_000 }, async () => {
  const clinic = await openCore({ preset: 'clinic' })
  await clinic.core.stop()
  const folder = dataFolderAt(clinic.dataFolder)
  const key = await unlockWithPassphrase(await readKeyFile(folder.clinic.keys), testPassphrase)
  const source = storeAt({ file: folder.clinic.database }, key)
  let halfMade = 0
  let counted = 0
  for (let round = 0; round < kills; round += 1) {
    const last = await backUpUntilKilled(clinic.dataFolder, (round * 1000) / kills)
    const listed = await listBackups(folder.backups)
    counted = Math.max(counted, listed.length)
    halfMade += readdirSync(folder.backups).length - listed.length
    if (last !== null) expect(listed.map(({ name }) => name)).toContain(last)
    for (const { name } of listed) await verifyBackup(join(folder.backups, name), name, source)
    await sweepBackups(folder.backups)
    expect(readdirSync(folder.backups).toSorted()).toEqual(listed.map(({ name }) => name).toSorted())
  }
  report('killed while backing up: a backup that counts is not whole', kills, 0)
  // Otherwise nothing was killed at work.
  expect(halfMade).toBeGreaterThan(0)
  expect(counted).toBeGreaterThan(0)
  await clinic.stop()
})

/** Lets one backup be made and kills the next one, so many milliseconds later; answers the last that was answered. */
async function backUpUntilKilled(dataFolder: string, milliseconds: number): Promise<string | null> {
  let last: string | null = null
  const script = join(import.meta.dirname, 'core-child.ts')
  await doomedChild(script, [dataFolder, 'back-up'], (line, child) => {
    if (line === 'begun' || line === 'ready') return
    if (last === null) child.killIn(milliseconds)
    last = line
  }).run()
  return last
}
