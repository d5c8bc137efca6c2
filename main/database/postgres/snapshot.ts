/** One state of a server's database, for work that reads it in many steps. */
import type { Pool, PoolClient } from 'pg'

/** Ends with the function; what is committed meanwhile is not seen. */
export async function inSnapshot<Value>(
  pool: Pool,
  run: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('start transaction isolation level repeatable read read only')
    return await run(client)
  } finally {
    await client.query('rollback').catch((error: Error) => (broken = error))
    client.release(broken)
  }
}
