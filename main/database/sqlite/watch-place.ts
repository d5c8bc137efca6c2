/** Whether a file is still where it was opened: SQLite goes on writing to one that was moved away or removed. */
import { statSync } from 'node:fs'
import { AppFault } from '../../../shared/app-error.ts'

/** Answers a function that throws `folder_moved` once the path no longer names the file that it names now. */
export function watchPlace(file: string): () => void {
  const opened = identityOf(file)
  return () => {
    if (identityOf(file) !== opened) throw new AppFault({ code: 'folder_moved' })
  }
}

function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}
