/** Opens the sample clinic, made on first use, in a database of its own beside the real one. */
import { renameSync, rmSync } from 'node:fs'
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import type { OpenClinic } from '../core/context.ts'
import { sampleKey } from '../database/data-folder.ts'
import { storageFault } from '../database/faults.ts'
import { openStore } from '../database/open-store.ts'
import type { Store } from '../database/store.ts'
import { wipe } from '../access/keys.ts'
import { readOwner } from '../access/clinic-records.ts'
import { fillSampleClinic, sampleUser } from './fill-sample-clinic.ts'

/** Leaves the clinic that is open. A sample that cannot be read is made anew: nothing in it is true. */
export const openSample: LifecycleHandler<'sample.open'> = (context) => {
  const { session } = context
  return session.exclusively(async () => {
    if (session.opened()?.sample) return {}
    await session.close()
    session.open((await openExisting(context)) ?? (await makeSample(context)))
    return {}
  })
}

/** Throws `unavailable` unless the sample clinic is open. */
export const resetSample: LifecycleHandler<'sample.reset'> = (context) => {
  const { session } = context
  return session.exclusively(async () => {
    if (!session.opened()?.sample) throw new AppFault({ code: 'unavailable' })
    await session.close()
    session.open(await makeSample(context))
    return {}
  })
}

/** Null when there is no sample yet, or one that is damaged. */
async function openExisting(context: LifecycleContext): Promise<OpenClinic | null> {
  try {
    return await openFile(context)
  } catch (fault) {
    if (fault instanceof AppFault && fault.error.code === 'damaged_file') return null
    throw fault
  }
}

async function openFile(context: LifecycleContext): Promise<OpenClinic> {
  const { folder, appVersion } = context.session
  const place = { file: folder.sample.database }
  const store = await withSampleKey(context, (key) =>
    openStore({ place, key, mode: 'open', appVersion, backupBeforeMigrating: async () => {} }),
  )
  try {
    return { store, user: await store.read(readOwner), sample: true }
  } catch (fault) {
    await store.close()
    throw fault
  }
}

/** Filled under another name and moved into place in one step: what was left half made is never taken for a sample. */
async function makeSample(context: LifecycleContext): Promise<OpenClinic> {
  const { folder, appVersion } = context.session
  const file = folder.sample.database
  const unfinished = `${file}.unfinished`
  removeFile(unfinished)
  removeFile(file)
  rmSync(folder.sample.key, { force: true })
  let store: Store | null = null
  try {
    store = await withSampleKey(context, (key) =>
      openStore({ place: { file: unfinished }, key, mode: 'create', appVersion }),
    )
    await fillSampleClinic({ store, user: sampleUser(), sample: true }, context.today(), context)
    await store.close()
    renameSync(unfinished, file)
  } catch (fault) {
    await store?.close()
    removeFile(unfinished)
    throw storageFault(fault)
  }
  return openFile(context)
}

function removeFile(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
}

async function withSampleKey<Value>(
  context: LifecycleContext,
  run: (key: Uint8Array) => Promise<Value>,
): Promise<Value> {
  const key = sampleKey(context.session.folder)
  try {
    return await run(key)
  } finally {
    wipe(key)
  }
}
