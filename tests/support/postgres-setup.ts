/** Before the tests that run on PostgreSQL: a server for all of them, unless whoever runs them has started one. */
import { startPostgres } from './postgres-server.ts'

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['STRIDEBOOK_SERVER'] !== undefined) return undefined
  const server = await startPostgres()
  process.env['STRIDEBOOK_SERVER'] = JSON.stringify(server.address)
  return () => server.stop()
}
