/**
 * A note in the device's folder about the browser host that runs on this data folder, so that a second start can ask it
 * for an address. Its secret lets windows in, so only its owner may read it, and a note that anybody else could have
 * written is not believed.
 */
import { open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from '../../../shared/schema.ts'
import { deviceFolder } from '../data-location.ts'
import { ownerHeader, type BrowserServer } from './server.ts'

const noteSchema = z.object({
  host: z.string(),
  pid: z.number().int().positive(),
  port: z.number().int().min(1).max(65_535),
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})

/** The window itself, with a ticket. */
const invitationSchema = z.object({
  address: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/#seat=[A-Za-z0-9_-]{43}$/),
})

function noteFile(dataFolder: string): string {
  return join(deviceFolder(dataFolder), 'browser-host.json')
}

/** Leaves the note; returns the function that takes it away. */
export async function leaveNote(
  dataFolder: string,
  server: Pick<BrowserServer, 'port' | 'ownerSecret'>,
): Promise<() => Promise<void>> {
  const path = noteFile(dataFolder)
  const note = { host: hostname(), pid: process.pid, port: server.port, secret: server.ownerSecret }
  await rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(JSON.stringify(note))
  } finally {
    await file.close()
  }
  return () => rm(path, { force: true })
}

/** An address, good once, of the host that answers on this data folder right now, or null. */
export async function askRunningHost(dataFolder: string): Promise<string | null> {
  try {
    const path = noteFile(dataFolder)
    const { uid, mode } = await stat(path)
    const ours = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0)
    if (!ours) return null
    const note = noteSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    if (note.host !== hostname()) return null
    const answer = await fetch(`http://127.0.0.1:${note.port}/invite`, {
      method: 'POST',
      headers: { [ownerHeader]: note.secret },
      redirect: 'error',
      signal: AbortSignal.timeout(2_000),
    })
    return invitationSchema.parse(await answer.json()).address
  } catch {
    return null
  }
}
