/** Folders to work in for a moment, inside the data folder, so that nothing of a clinic lies anywhere else. */
import { mkdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../database/data-folder.ts'
import { storageFault } from '../database/faults.ts'

/** Works in an empty folder of its own, which is gone afterwards. Throws `storage_full`, `storage_failed`. */
export async function inWorkFolder<Value>(
  folder: DataFolder,
  work: (at: string) => Promise<Value>,
): Promise<Value> {
  let at: string | null = null
  try {
    mkdirSync(workFolder(folder), { recursive: true, mode: 0o700 })
    at = await mkdtemp(join(workFolder(folder), 'of-'))
    return await work(at)
  } catch (error) {
    throw storageFault(error)
  } finally {
    if (at !== null) await rm(at, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Removes what a program that was killed left there. */
export function sweepWorkFolder(folder: DataFolder): void {
  rmSync(workFolder(folder), { recursive: true, force: true })
}

function workFolder({ root }: DataFolder): string {
  return join(root, 'working')
}
