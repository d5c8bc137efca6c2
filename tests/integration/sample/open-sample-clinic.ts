/** The sample clinic, opened through the core on a day that the test chooses, and read back table by table. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dataFolderAt, sampleKey } from '../../../main/database/data-folder.ts'
import { openStore } from '../../../main/database/open-store.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

/** A core with its clock on noon (UTC) of a day, and the sample open. */
export async function openSampleOn(day: string): Promise<OpenCore> {
  const made = await openCore({ preset: 'none' })
  made.time.setNow(`${day}T12:00:00.000Z`)
  expectOk(await made.call('sample.open', {}))
  return made
}

/** Every row of every table as text, files as their fingerprint. The clinic must not be open. */
export async function dumpSample(dataFolder: string): Promise<Map<string, string[]>> {
  const folder = dataFolderAt(dataFolder)
  const database = await openStore({
    place: { file: folder.sample.database },
    key: sampleKey(folder),
    mode: 'open',
  })
  try {
    return await database.read(async ({ executor }) => {
      const tables = await sql<{ name: string }>`
        select name from sqlite_master
        where type = 'table' and name not like 'patient_search%' and name not like 'sqlite_%'
        order by name`.execute(executor)
      const dump = new Map<string, string[]>()
      for (const { name } of tables.rows) {
        const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(executor)
        dump.set(name, found.rows.map((row) => JSON.stringify(row, withFingerprints)).sort())
      }
      return dump
    })
  } finally {
    await database.close()
  }
}

function withFingerprints(this: unknown, key: string, value: unknown): unknown {
  const raw = (this as Record<string, unknown>)[key]
  return raw instanceof Uint8Array ? createHash('sha256').update(raw).digest('hex') : value
}
