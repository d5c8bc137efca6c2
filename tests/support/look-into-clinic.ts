/** What lies in a clinic's store, looked at past the core. */
import { readKeyFile } from '../../main/access/key-file.ts'
import { unlockWithPassphrase } from '../../main/access/keys.ts'
import { dataFolderAt } from '../../main/database/data-folder.ts'
import { openStore } from '../../main/database/open-store.ts'
import type { Store } from '../../main/database/store.ts'
import { clinicPlaceOf } from './engine.ts'
import { testPassphrase } from './test-clinic.ts'

/** Looks into a clinic whose core has stopped. */
export async function withDatabase<Value>(
  dataFolder: string,
  look: (database: Store, key: Uint8Array) => Promise<Value>,
): Promise<Value> {
  const { clinic } = dataFolderAt(dataFolder)
  const key = await unlockWithPassphrase(await readKeyFile(clinic.keys), testPassphrase)
  const database = await openStore({ place: clinicPlaceOf(dataFolder), key, mode: 'open' })
  try {
    return await look(database, key)
  } finally {
    await database.close()
  }
}
