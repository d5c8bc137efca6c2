/** A backup of before the clinic's key was renewed: what opens it is of then, and it comes back under the key of today. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import { auditCode } from '../../shared/domain/audit.ts'
import { unlockAsAnybody, type Secret } from '../access/data-key.ts'
import { readKeyFile, type KeyFile } from '../access/key-file.ts'
import { unlockWithRecoveryKey, wipe } from '../access/keys.ts'
import type { LifecycleContext } from '../access/lifecycle.ts'
import { storeAt } from '../database/open-store.ts'
import { stageWith, type Exchange } from './exchange.ts'
import { verifyBackup, type MadeBackup } from './make-backup.ts'
import { backupFiles } from './manifest.ts'

interface OfBefore {
  /** The key of today. */
  readonly dataKey: Uint8Array
  /** Who asks: their own passphrase of then is tried first. */
  readonly userId: string
  readonly ofThen: Secret | undefined
}

/**
 * Encrypts it anew under the key of today, with today's key file, and answers the last checkpoint of its chain of then; null for
 * a backup of before the audit was chained. Throws `invalid_input` for the secret of then, and what `verifyBackup` and `copyUnder` throw.
 */
export async function stageOfBefore(
  { access: { folder }, signal }: LifecycleContext,
  { folder: from, name, manifest }: MadeBackup,
  { dataKey, userId, ofThen }: OfBefore,
): Promise<{ readonly staged: Exchange; readonly checkpoint: string | null }> {
  const database = join(from, backupFiles.database)
  const oldKey = await keyOfThen(await readKeyFile(join(from, backupFiles.keys)), userId, ofThen)
  try {
    const source = storeAt({ file: database }, oldKey)
    const { copyUnder } = source
    if (!copyUnder) throw new AppFault({ code: 'unavailable' })
    const { audit } = (await verifyBackup(from, name, source, signal)).contents
    const marks = audit ? [{ source: 'backup' as const, at: manifest.madeAt, ...audit }] : []
    const staged = await stageWith(folder, async (incoming) => {
      cpSync(folder.clinic.keys, join(incoming, backupFiles.keys))
      const target = join(incoming, backupFiles.database)
      await copyUnder({ target, nextKey: dataKey, entries: audit?.count ?? null, marks, signal })
    })
    return { staged, checkpoint: audit && auditCode(audit.count, audit.code) }
  } finally {
    wipe(oldKey)
  }
}

/** What is wrong is said of the secret of then: today's was right. */
async function keyOfThen(keyFile: KeyFile, userId: string, ofThen: Secret | undefined): Promise<Uint8Array> {
  if (!ofThen) throw refuseField('ofThen', 'required')
  try {
    return 'passphrase' in ofThen
      ? await unlockAsAnybody(keyFile, ofThen.passphrase, userId)
      : await unlockWithRecoveryKey(keyFile, ofThen.recoveryKey)
  } catch (fault) {
    if (fault instanceof AppFault && fault.error.code.startsWith('wrong_'))
      throw refuseField('ofThen', 'does_not_match')
    throw fault
  }
}
