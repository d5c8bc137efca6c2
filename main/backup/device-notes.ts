/** What this device remembers of backups beside them: the second place, and when a restore was last tried. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instantSchema } from '../../shared/domain/text.ts'
import { z } from '../../shared/schema.ts'
import type { DataFolder } from '../database/data-folder.ts'
import { writeFileDurably } from '../database/durable-file.ts'

const notesSchema = z.object({
  place: z
    .object({
      /** A folder of this computer; never anything of a patient. */
      path: z.string(),
      /** Stands in the place too: another stick in the same slot is another place. */
      id: z.string(),
      /** When it was last there with every copy that it should have. */
      reachedAt: instantSchema,
    })
    .nullable()
    .default(null),
  drilledAt: instantSchema.nullable().default(null),
})
export type DeviceNotes = z.infer<typeof notesSchema>
export type SecondPlace = NonNullable<DeviceNotes['place']>

/** What cannot be read is nothing: backups go on without it. */
export function readNotes(folder: DataFolder): DeviceNotes {
  try {
    return notesSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')))
  } catch {
    return notesSchema.parse({})
  }
}

/** Throws `storage_full`, `storage_failed`. */
export function writeNotes(folder: DataFolder, change: Partial<DeviceNotes>): void {
  writeFileDurably(fileOf(folder), `${JSON.stringify({ ...readNotes(folder), ...change }, null, 2)}\n`)
}

function fileOf({ root }: DataFolder): string {
  return join(root, 'backups.json')
}
