/** By which ids the backups of this clinic go that were made before its key was renewed. */
import { z } from '../../shared/schema.ts'
import { readKeyChanges } from '../audit/earlier-chains.ts'
import type { ReadableDatabase } from '../database/tables.ts'

const keptSchema = z.object({ clinicIds: z.array(z.string()) })

/** The audit keeps them: with each new key, and with each restore, which may go back to before it. */
export async function idsOfBefore(db: ReadableDatabase): Promise<string[]> {
  return (await readKeyChanges(db)).flatMap(({ before }) => {
    const read = keptSchema.safeParse(before === null ? null : JSON.parse(before))
    return read.success ? read.data.clinicIds : []
  })
}
