/**
 * Sudden death while somebody types into a form: a hundred times with STRIDEBOOK_FULL=1, ten times otherwise. Whatever was
 * typed more than a second before the kill has to be offered again.
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
import { testPassphrase } from '../support/test-clinic.ts'
import { fullForm, report } from '../security/report.ts'

const kills = fullForm ? 100 : 10
/** Milliseconds. */
const mayBeLost = 1_000

it(`loses at most a second of typing, over ${kills} kills`, { timeout: 1_200_000 }, async () => {
  const clinic = await openCore({ preset: 'clinic' })
  await clinic.core.stop()
  const { dataFolder } = clinic
  const paths = dataFolderAt(dataFolder).clinic
  const key = await unlockWithPassphrase(await readKeyFile(paths.keys), testPassphrase)

  const lost: number[] = []
  let next = startChild(dataFolder)
  for (let round = 1; round <= kills; round += 1) {
    const child = next
    if (round < kills) next = startChild(dataFolder)
    const { letters, killedAt } = await child.typeUntilKilled(mayBeLost + Math.random() * 1_000)

    const lock = await lockDataFolder(dataFolder)
    const database = await openStore({ place: { file: paths.database }, key, mode: 'open' })
    expect(quickCheck(paths.database, key), `round ${round}`).toBe('ok')
    const draft = await database.read((db) => db.selectFrom('draft').selectAll().executeTakeFirst())
    const audited = await database.read((db) =>
      db.selectFrom('audit').select('action').where('action', 'like', 'drafts.%').execute(),
    )
    await database.close()
    await lock.release()

    const read: unknown = JSON.parse(draft?.content ?? '{}')
    const kept = (read as { edited?: { note?: string } }).edited?.note?.length ?? 0
    // The first letter that is not there was typed so long before the kill.
    const missing = letters.find(({ length }) => length > kept)
    lost.push(missing ? killedAt - missing.at : 0)
    expect(Math.max(...lost), `round ${round}`).toBeLessThanOrEqual(mayBeLost)
    expect(audited).toEqual([])
  }
  wipe(key)
  report(`killed while typing: at most ${Math.max(...lost)} ms of typing lost`, kills, 0)
  await clinic.stop()
})

interface Typed {
  readonly letters: readonly { readonly length: number; readonly at: number }[]
  readonly killedAt: number
}

interface TypingChild {
  /** Kills it so many milliseconds after its first letter. */
  typeUntilKilled(milliseconds: number): Promise<Typed>
}

/** Loads a child, which then waits for its turn. */
function startChild(dataFolder: string): TypingChild {
  const letters: { length: number; at: number }[] = []
  let lives = 0
  let killedAt = 0
  const script = join(import.meta.dirname, 'typing-child.ts')
  const child = doomedChild(script, [dataFolder], (line) => {
    const [length, at] = line.split(' ').map(Number)
    if (length === undefined || at === undefined) return
    letters.push({ length, at })
    if (letters.length === 1) child.killIn(lives, () => (killedAt = Date.now()))
  })
  return {
    async typeUntilKilled(milliseconds) {
      lives = milliseconds
      await child.run()
      return { letters, killedAt }
    },
  }
}
