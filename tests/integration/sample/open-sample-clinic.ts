/** The sample clinic, opened through the core on a day that the test chooses, and read back table by table. */
import { createHash } from 'node:crypto'
import { dataFolderAt, sampleKey } from '../../../main/database/data-folder.ts'
import { expectOk } from '../../support/answers.ts'
import { rowsIn } from '../../support/check-file.ts'
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
  const file = folder.sample.database
  const key = sampleKey(folder)
  const tables = rowsIn<{ name: string }>(
    file,
    key,
    `select name from sqlite_master
    where type = 'table' and name not like 'patient_search%' and name not like 'sqlite_%'
    order by name`,
  )
  const dump = new Map<string, string[]>()
  for (const { name } of tables) {
    const found = rowsIn<Record<string, unknown>>(file, key, `select * from "${name}"`)
    // The chain of the audit is keyed, and each sample has a key of its own.
    const rows = found.map((row) => ({ ...row, mac: undefined, contents: undefined }))
    dump.set(name, rows.map((row) => JSON.stringify(row, withFingerprints)).sort())
  }
  return dump
}

function withFingerprints(this: unknown, key: string, value: unknown): unknown {
  const raw = (this as Record<string, unknown>)[key]
  return raw instanceof Uint8Array ? createHash('sha256').update(raw).digest('hex') : value
}
