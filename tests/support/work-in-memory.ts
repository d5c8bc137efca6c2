/** Every test makes folders that go after it: where memory serves as a disk, none of them waits for a real one. */
import { existsSync, statfsSync } from 'node:fs'

const place = '/dev/shm'
/** Bytes that the folders of all tests at once need, with much to spare. */
const room = 4 * 1024 ** 3

/** Has this process and those that it starts make their temporary folders there, unless somebody has said where. */
export function workInMemory(): void {
  if (process.env['TMPDIR'] !== undefined || !existsSync(place)) return
  const { bavail, bsize } = statfsSync(place)
  if (bavail * bsize > room) process.env['TMPDIR'] = place
}
