/**
 * A note in the device's folder with the address of the browser host that runs on this data folder, so that a second
 * start can open the first one's window. It opens the program like the printed address does, so only its owner may
 * read it, and a note that anybody else could have written is not believed.
 */
import { open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from '../../../shared/schema.ts'
import { deviceFolder } from '../data-location.ts'

const noteSchema = z.object({
  host: z.string(),
  pid: z.number().int().positive(),
  address: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/open\?token=[A-Za-z0-9_-]{43}$/),
})

function noteFile(dataFolder: string): string {
  return join(deviceFolder(dataFolder), 'browser-host.json')
}

/** Leaves the note; returns the function that takes it away. */
export async function leaveNote(dataFolder: string, address: string): Promise<() => Promise<void>> {
  const path = noteFile(dataFolder)
  await rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(JSON.stringify({ host: hostname(), pid: process.pid, address }))
  } finally {
    await file.close()
  }
  return () => rm(path, { force: true })
}

/** The address of the host that answers on this data folder right now, or null. */
export async function findRunningHost(dataFolder: string): Promise<string | null> {
  try {
    const path = noteFile(dataFolder)
    const { uid, mode } = await stat(path)
    const ours = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0)
    if (!ours) return null
    const note = noteSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    if (note.host !== hostname()) return null
    const answer = await fetch(note.address, { redirect: 'manual', signal: AbortSignal.timeout(2_000) })
    await answer.body?.cancel()
    return answer.status === 303 ? note.address : null
  } catch {
    return null
  }
}
