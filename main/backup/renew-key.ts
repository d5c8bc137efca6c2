/**
 * Encrypts the clinic anew under a new data key. A copy under that key takes the clinic's place; what was there is backed up
 * first and kept aside with its own key file, which is the way back.
 */
import { join } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { writeKeyFile, type KeyFile } from '../access/key-file.ts'
import { createKeys, drawFirstPassphrase, giveKey, named, wipe } from '../access/keys.ts'
import type { LifecycleHandler } from '../access/lifecycle.ts'
import { withOwnKey } from '../access/replace-key-file.ts'
import type { Seat } from '../access/seats.ts'
import { readActiveUsers } from '../access/user-rows.ts'
import { readCheckpoint } from '../audit/checkpoint.ts'
import { stageWith } from './exchange.ts'
import { backupFiles, clinicIdOf } from './manifest.ts'
import { putInPlace } from './put-in-place.ts'

/** Backed up, wrapped, copied; then exchanged and opened. */
const before = 3
const parts = before + 2

type Given = OutputOf<'clinic.renewKey'>['given']

/**
 * Throws `wrong_passphrase`, `audit_broken`, `unavailable` where the engine encrypts no files, `damaged_file`,
 * `storage_full`, `storage_failed`, `cancelled`; then the clinic is as it was, locked if the copy stood already. While it is
 * copied everybody can read, and what is saved waits; windows are locked only once the copy stands.
 */
export const renewKey: LifecycleHandler<'clinic.renewKey'> = (context, { passphrase }) =>
  withOwnKey(context, { passphrase }, async (clinic, _dataKey, old) => {
    const { access, signal } = context
    const { backups, folder, seats } = access
    const { store, vault, user } = clinic
    const { copyUnder } = store
    if (!copyUnder) throw new AppFault({ code: 'unavailable' })
    context.progress(0, parts)
    const undo = await backups.make(store, 'before-new-key', { signal })
    context.progress(1, parts)
    const { dataKey, keyFile, recoveryWords, given } = await newKeys(clinic, passphrase, access.keyCost)
    let copied = false
    try {
      signal.throwIfAborted()
      context.progress(2, parts)
      const marks = await backups.auditMarks(store)
      const staged = await stageWith(folder, async (incoming) => {
        await writeKeyFile(join(incoming, backupFiles.keys), keyFile)
        const target = join(incoming, backupFiles.database)
        await copyUnder({ target, nextKey: dataKey, entries: null, marks, signal })
        copied = true
      })
      await putInPlace(context, staged, dataKey, {
        action: 'clinic.renewKey',
        done: before,
        users: [],
        whoSits: async () => ({ user, due: null }),
        async first() {
          context.progress(before, parts)
          // What was noted of the chain of before can be held against its last entry.
          const checkpoint = await store.read(readCheckpoint)
          await seats.leaveAll(vault)
          const after = { backup: undo.name, given: given.length }
          const about = {
            subject: 'clinic',
            subjectId: 'clinic',
            before: { clinicIds: [clinicIdOf(old)], checkpoint },
            after,
          }
          return { keep: true, entry: about }
        },
      })
    } catch (fault) {
      // Once the copy stood, the store of before takes no write any more: whoever goes on opens it anew.
      if (copied) await seats.leaveAll(vault)
      throw fault
    } finally {
      wipe(dataKey)
    }
    const { store: renewed } = seats.at(context.seatId) ?? {}
    // The first one that the new key opens. That it failed stands where backups are shown.
    if (renewed) await backups.make(renewed, 'scheduled').catch(() => undefined)
    return { recoveryKey: [...recoveryWords], given }
  })

interface NewKeys {
  readonly dataKey: Uint8Array
  readonly keyFile: KeyFile
  readonly recoveryWords: readonly string[]
  readonly given: Given
}

/** A fresh key, wrapped for whoever asks as before, and for everybody else at work under a first passphrase. */
async function newKeys(
  { store, user }: Seat,
  passphrase: string,
  keyCost: Parameters<typeof createKeys>[2] | null,
): Promise<NewKeys> {
  const users = await store.read(readActiveUsers)
  const { dataKey, keyFile: own, recoveryWords } = await createKeys(passphrase, user, keyCost ?? undefined)
  try {
    let keyFile = own
    const given: Given[number][] = []
    // As dear as the one that was fitted to this machine.
    const [first] = own.users
    const cost = keyCost ?? first?.passphrase
    for (const holder of users.filter(({ id }) => id !== user.id)) {
      const firstPassphrase = drawFirstPassphrase()
      keyFile = await giveKey(keyFile, dataKey, { holder, passphrase: firstPassphrase, first: true, cost })
      given.push({ name: holder.name, firstPassphrase })
    }
    return { dataKey, keyFile: named(keyFile, users), recoveryWords, given }
  } catch (fault) {
    wipe(dataKey)
    throw fault
  }
}
