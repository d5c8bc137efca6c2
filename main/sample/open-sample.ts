/** Opens the sample clinic, made on first use, in a database of its own beside the real one. */
import { renameSync, rmSync } from 'node:fs'
import { AppFault } from '../../shared/app-error.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import type { Vault } from '../access/vault.ts'
import { sampleKey } from '../database/data-folder.ts'
import { storageFault } from '../database/faults.ts'
import { openStore, removeStore } from '../database/open-store.ts'
import type { Store } from '../database/store.ts'
import { wipe } from '../access/keys.ts'
import { readOwner } from '../access/user-rows.ts'
import { fillSampleClinic, sampleUser } from './fill-sample-clinic.ts'

/** Leaves the clinic that is open at this window. A sample that cannot be read is made anew: nothing in it is true. */
export const openSample: LifecycleHandler<'sample.open'> = (context) => {
  const { access, seatId } = context
  const { seats } = access
  return access.exclusively(async () => {
    if (seats.at(seatId)?.sample) return {}
    await seats.leave(seatId)
    await sitAt(
      context,
      seats.vaultInUse(true) ?? (await openExisting(context)) ?? (await makeSample(context)),
    )
    return {}
  })
}

/** Throws `unavailable` unless the sample clinic is open. Other windows that show it are locked: it is no more. */
export const resetSample: LifecycleHandler<'sample.reset'> = (context) => {
  const { access, seatId } = context
  const { seats } = access
  return access.exclusively(async () => {
    const seat = seats.at(seatId)
    if (!seat?.sample) throw new AppFault({ code: 'unavailable' })
    await seats.leaveAll(seat.vault)
    await sitAt(context, await makeSample(context))
    return {}
  })
}

async function sitAt({ access, seatId }: LifecycleContext, vault: Vault): Promise<void> {
  const { seats } = access
  try {
    seats.sit(seatId, vault, await vault.store.read(readOwner))
  } catch (fault) {
    if (seats.vaultInUse(true) !== vault) await vault.close()
    throw fault
  }
}

/** Null when there is no sample yet, or one that is damaged. */
async function openExisting(context: LifecycleContext): Promise<Vault | null> {
  try {
    return await openFile(context)
  } catch (fault) {
    if (fault instanceof AppFault && fault.error.code === 'damaged_file') return null
    throw fault
  }
}

async function openFile(context: LifecycleContext): Promise<Vault> {
  const { folder, appVersion, vaultOver } = context.access
  const place = { file: folder.sample.database }
  const store = await withSampleKey(context, (key) =>
    openStore({ place, key, mode: 'open', appVersion, backupBeforeMigrating: async () => {} }),
  )
  try {
    // A file that holds no clinic is as good as none.
    await store.read(readOwner)
    return vaultOver(store, true)
  } catch (fault) {
    await store.close()
    throw fault
  }
}

/** Filled under another name and moved into place in one step: what was left half made is never taken for a sample. */
async function makeSample(context: LifecycleContext): Promise<Vault> {
  const { folder, appVersion } = context.access
  const place = { file: folder.sample.database }
  const unfinished = { file: `${place.file}.unfinished` }
  removeStore(unfinished)
  removeStore(place)
  rmSync(folder.sample.key, { force: true })
  let store: Store | null = null
  try {
    store = await withSampleKey(context, (key) =>
      openStore({ place: unfinished, key, mode: 'create', appVersion }),
    )
    await fillSampleClinic({ store, user: sampleUser(), sample: true }, context.today(), context)
    await store.close()
    renameSync(unfinished.file, place.file)
  } catch (fault) {
    await store?.close()
    removeStore(unfinished)
    throw storageFault(fault)
  }
  return openFile(context)
}

async function withSampleKey<Value>(
  context: LifecycleContext,
  run: (key: Uint8Array) => Promise<Value>,
): Promise<Value> {
  const key = sampleKey(context.access.folder)
  try {
    return await run(key)
  } finally {
    wipe(key)
  }
}
