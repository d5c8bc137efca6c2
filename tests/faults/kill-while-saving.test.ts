/**
 * Sudden deaths, a hundred in the long form. A child process saves patients through the real core; it is killed at a
 * random moment; the next one takes the folder over. Nothing that was answered ok may be missing, and the file must check.
 */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase, wipe } from '../../main/access/keys.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { lockDataFolder } from '../../main/database/folder-lock.ts'
import { openStore } from '../../main/database/open-store.ts'
import { quickCheck } from '../support/check-file.ts'
import { doomedChild } from '../support/doomed-child.ts'
import { openCore } from '../support/open-core.ts'
import { fullForm, report } from '../security/report.ts'
import { testPassphrase } from '../support/test-clinic.ts'

const kills = fullForm ? 100 : 20

// A minute on a machine that does nothing else; many times that on one that is busy.
it(`loses nothing that was saved, over ${kills} kills`, { timeout: 1_200_000 }, async () => {
  const clinic = await openCore({ preset: 'clinic' })
  await clinic.core.stop()
  const { dataFolder } = clinic
  const paths = dataFolderAt(dataFolder).clinic
  const key = await unlockWithPassphrase(await readKeyFile(paths.keys), testPassphrase)

  const promised: string[] = []
  let next = startChild(dataFolder)
  for (let round = 1; round <= kills; round += 1) {
    const child = next
    // Loading the program takes longer than saving; the next child does it meanwhile and waits for its turn.
    if (round < kills) next = startChild(dataFolder)
    // Every fourth dies soon after its first chance to save, the others soon after they have saved twice: a busy
    // machine may take long to save at all.
    promised.push(
      ...(await child.saveUntilKilled(round % 4 === 0 ? 'ready' : 'savedTwice', Math.random() * 170)),
    )

    // The dead process's lock is free at once, and the file is whole.
    const lock = await lockDataFolder(dataFolder)
    const database = await openStore({ place: { file: paths.database }, key, mode: 'open' })
    expect(quickCheck(paths.database, key), `round ${round}`).toBe('ok')
    const rows = await database.read((db) => db.selectFrom('patient').select('id').execute())
    const audited = await database.read((db) =>
      db.selectFrom('audit').select('subject_id').where('subject', '=', 'patient').execute(),
    )
    const answers = await database.read((db) => db.selectFrom('request').select('id').execute())
    await database.close()
    await lock.release()

    const there = new Set(rows.map((row) => row.id))
    expect(
      promised.filter((id) => !there.has(id)),
      `missing after round ${round}`,
    ).toEqual([])
    // The change, its audit entry and its answer are there together or not at all.
    expect(audited.filter((row) => !there.has(row.subject_id))).toEqual([])
    expect([audited.length, answers.length]).toEqual([there.size, there.size])
  }
  report('killed while saving: a patient that was answered is missing, or the file is not sound', kills, 0)
  wipe(key)
  expect(promised.length).toBeGreaterThan(kills)
  await clinic.stop()
})

interface SavingChild {
  /** The ids that were answered ok before the kill, so long after it was ready to save or had saved twice. */
  saveUntilKilled(after: 'ready' | 'savedTwice', milliseconds: number): Promise<string[]>
}

/** Loads a child, which then waits for its turn. */
function startChild(dataFolder: string): SavingChild {
  const saved: string[] = []
  let dies: 'ready' | 'savedTwice' = 'ready'
  let lives = 0
  const child = doomedChild(join(import.meta.dirname, 'core-child.ts'), [dataFolder, 'save'], (line) => {
    const isId = /^[0-9a-f-]{36}$/.test(line)
    if (isId) saved.push(line)
    if (dies === 'ready' ? line === 'ready' : saved.length === 2 && isId) child.killIn(lives)
  })
  return {
    async saveUntilKilled(after, milliseconds) {
      dies = after
      lives = milliseconds
      await child.run()
      return saved
    },
  }
}
