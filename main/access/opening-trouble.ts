/** Why the clinic of this computer cannot be opened, as far as it is known: then a backup may take its place. */
import { existsSync } from 'node:fs'
import { AppFault, type ErrorCode } from '../../shared/app-error.ts'
import type { OpeningTrouble } from '../../shared/domain/backup.ts'
import { isSetUp } from './clinic-files.ts'
import { readKeyFile } from './key-file.ts'
import type { Access } from './lifecycle.ts'
import { isOnServer } from './server-file.ts'

const troubles: Partial<Record<ErrorCode, OpeningTrouble>> = {
  damaged_file: 'damaged',
  migration_failed: 'migration_failed',
}

/** Null while nothing speaks against it, and where there is no clinic. */
export async function openingTrouble({ folder, opening, seats }: Access): Promise<OpeningTrouble | null> {
  const { database, keys } = folder.clinic
  if (!isSetUp(folder) || seats.vaultInUse(false)) return null
  if (!existsSync(database) && !isOnServer(folder)) return 'no_database'
  if (!existsSync(keys)) return 'no_keys'
  try {
    await readKeyFile(keys)
  } catch (fault) {
    if (fault instanceof AppFault && fault.error.code === 'damaged_file') return 'damaged_keys'
  }
  return opening.trouble
}

/** Remembers what came of opening it with the right key; null is what came of it when it opened. */
export function noteTrouble({ opening }: Pick<Access, 'opening'>, fault: unknown): void {
  if (fault === null) opening.trouble = null
  else if (fault instanceof AppFault) opening.trouble = troubles[fault.error.code] ?? opening.trouble
}
