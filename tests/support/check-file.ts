/** Looks into an encrypted file past the store: whether it is sound, which version it has, what its tables say. */
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

/** What a statement answers, asked past the store. */
export function rowsIn<Row>(file: string, key: Uint8Array, statement: string): Row[] {
  // The caller writes the statement and knows its columns.
  return look(file, key, (connection) => connection.prepare(statement).all() as Row[])
}

export function versionOf(file: string, key: Uint8Array): number {
  return look(file, key, fileVersionOf)
}
