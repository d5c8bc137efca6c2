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

/** The rows of a query, some at a time and never none, in the state that `inSnapshot` reads; one query at a time. */
export async function* piecesOf<Row extends object>(
  client: PoolClient,
  select: string,
  atOnce: number,
): AsyncGenerator<Row[]> {
  await client.query(`declare pieces no scroll cursor for ${select}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${atOnce} from pieces`)
    if (rows.length > 0) yield rows
    if (rows.length < atOnce) break
  }
  await client.query('close pieces')
}
