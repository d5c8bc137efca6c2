/** Looks into an encrypted file from outside the store: whether it is sound, and which schema version it has. */
import { connect, fileVersionOf, type NativeDatabase } from '../../main/database/sqlite/connect.ts'
import { errorCodeOf } from '../../main/database/faults.ts'

function look<Value>(file: string, key: Uint8Array, see: (connection: NativeDatabase) => Value): Value {
  const connection = connect({ file, key, readOnly: true })
  try {
    return see(connection)
  } finally {
    connection.close()
  }
}

/** `ok`, or the first thing that is wrong: every page that the check reads goes through the cipher. */
export function quickCheck(file: string, key: Uint8Array): string {
  return look(file, key, (connection) => {
    try {
      return String(connection.pragma('quick_check(1)', { simple: true }))
    } catch (error) {
      const code = errorCodeOf(error)
      if (code?.startsWith('SQLITE_')) return code
      throw error
    }
  })
}

export function versionOf(file: string, key: Uint8Array): number {
  return look(file, key, fileVersionOf)
}
