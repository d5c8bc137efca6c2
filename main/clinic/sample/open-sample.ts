/** Opens the sample clinic, made on first use, in a database of its own beside the real one. */
import { rmSync } from 'node:fs'
import { AppFault } from '../../../shared/app-error.ts'
import type { User } from '../../../shared/domain/clinic.ts'
import type { SessionContext, SessionHandler } from '../../core/context.ts'
import type { OpenClinic } from '../../core/session.ts'
import { inTransaction } from '../../core/transaction.ts'
import { sampleKey } from '../../database/data-folder.ts'
import { openDatabase } from '../../database/open.ts'
import { wipe } from '../keys.ts'
import { readOwner } from '../records.ts'
import { fillSampleClinic, sampleUserName } from './fill-sample-clinic.ts'

/** Leaves the clinic that is open. A sample that cannot be read is made anew: nothing in it is true. */
export const openSample: SessionHandler<'sample.open'> = (context) => {
  const { session } = context
  return session.exclusively(async () => {
    if (session.opened()?.sample) return {}
    await session.close()
    session.open((await openExisting(context)) ?? (await makeSample(context)))
    return {}
  })
}

/** Throws `unavailable` unless the sample clinic is open. */
export const resetSample: SessionHandler<'sample.reset'> = (context) => {
  const { session } = context
  return session.exclusively(async () => {
    if (!session.opened()?.sample) throw new AppFault({ code: 'unavailable' })
    await session.close()
    session.open(await makeSample(context))
    return {}
  })
}

/** Null when there is no sample yet, or one that was left half made or damaged. */
async function openExisting(context: SessionContext): Promise<OpenClinic | null> {
  const { folder, appVersion } = context.session
  const file = folder.sample.database
  try {
    const database = await withSampleKey(context, (key) =>
      openDatabase({ file, key, mode: 'open', appVersion, backupBeforeMigrating: async () => {} }),
    )
    try {
      return { database, user: await readOwner(database.readable), sample: true }
    } catch (fault) {
      await database.close()
      throw fault
    }
  } catch (fault) {
    if (fault instanceof AppFault && fault.error.code === 'damaged_file') return null
    throw fault
  }
}

async function makeSample(context: SessionContext): Promise<OpenClinic> {
  const { folder, appVersion } = context.session
  const file = folder.sample.database
  for (const name of [file, `${file}-wal`, `${file}-shm`, folder.sample.key]) rmSync(name, { force: true })
  const database = await withSampleKey(context, (key) =>
    openDatabase({ file, key, mode: 'create', appVersion }),
  )
  try {
    const user: User = { id: context.newId(), name: sampleUserName, role: 'owner' }
    const clinic: OpenClinic = { database, user, sample: true }
    await inTransaction(clinic, context, 'sample.open', fillSampleClinic)
    return clinic
  } catch (fault) {
    await database.close()
    throw fault
  }
}

async function withSampleKey<Value>(
  context: SessionContext,
  run: (key: Uint8Array) => Promise<Value>,
): Promise<Value> {
  const key = sampleKey(context.session.folder)
  try {
    return await run(key)
  } finally {
    wipe(key)
  }
}
