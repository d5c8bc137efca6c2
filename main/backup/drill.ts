/**
 * Trying a restore without restoring: the newest backup is put into a place of its own, opened with what somebody shows,
 * checked, and taken away again. Says what a person would have had back, and how long it took.
 */
import { join } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import { readDetails } from '../access/clinic-records.ts'
import { readOwner } from '../access/user-rows.ts'
import { trySecret } from '../access/data-key.ts'
import { wipe } from '../access/keys.ts'
import type { LifecycleHandler } from '../access/lifecycle.ts'
import { clinicWithKeys, ownSecret } from '../access/replace-key-file.ts'
import { inTransaction } from '../core/transaction.ts'
import { openStore, storeAt } from '../database/open-store.ts'
import { writeNotes } from './device-notes.ts'
import { held } from './held.ts'
import { verifyBackup } from './make-backup.ts'
import { backupFiles } from './manifest.ts'
import { copyBackup, everyBackup } from './second-place.ts'
import { inWorkFolder } from './work-folder.ts'

/** Copied, checked, opened. */
const parts = 3

/**
 * Throws `not_found` where there is no backup, `wrong_passphrase` or `wrong_recovery_key` when what is shown does not open
 * that backup, and what a restore of it would throw. Nothing is left of it.
 */
export const drillRestore: LifecycleHandler<'backups.drill'> = async (context, secret) => {
  const { access, signal } = context
  const { folder } = access
  clinicWithKeys(context)
  const [newest] = await everyBackup(folder)
  if (!newest) throw new AppFault({ code: 'not_found' })
  const { name, manifest } = newest
  return inWorkFolder(folder, async (place) => {
    const began = performance.now()
    context.progress(0, parts)
    await copyBackup(newest, place, signal)
    context.progress(1, parts)
    const copied = performance.now() - began
    const there = join(place, name)
    const keys = join(there, backupFiles.keys)
    // Only the key is tried in turn with other windows: they lock and unlock while the rest goes on.
    const dataKey = await trySecret(access, {
      secret: ownSecret(context, secret),
      keys,
      signal,
      withKey: async (key) => Uint8Array.from(key),
    })
    const opening = performance.now()
    try {
      const file = join(there, backupFiles.database)
      const { contents } = await verifyBackup(there, name, storeAt({ file }, dataKey), signal)
      context.progress(2, parts)
      const store = await openStore({ place: { file }, key: dataKey, mode: 'open' })
      try {
        await store.read(readDetails)
        await store.read(readOwner)
      } finally {
        await store.close()
      }
      context.progress(3, parts)
      const milliseconds = Math.round(copied + performance.now() - opening)
      const answer = { name, madeAt: manifest.madeAt, milliseconds, held: held(contents) }
      await inTransaction(clinicWithKeys(context), context, 'backups.drill', (change) =>
        change.audit({
          subject: 'backup',
          subjectId: name,
          patientId: null,
          before: null,
          after: { milliseconds },
        }),
      )
      writeNotes(folder, { drilledAt: context.now() })
      return answer
    } finally {
      wipe(dataKey)
    }
  }).catch((fault: unknown) => {
    throw signal.aborted ? new AppFault({ code: 'cancelled' }) : fault
  })
}
