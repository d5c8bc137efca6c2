/** A clinic's own server: what it lacks, and moving there and back. */
import { heldSchema } from '../domain/backup.ts'
import { serverAddressSchema, serverArchiveSchema, serverLacks } from '../domain/server.ts'
import { z } from '../schema.ts'
import { lifecycle, tags } from './define.ts'

const nothing = z.object({})
const passphrase = z.string().min(1, 'required').max(256, 'too_long')
/** Nothing is missing where a clinic can live there. */
const lacks = z.array(z.enum(serverLacks))

export const serverContract = {
  /** Where the clinic lives, and what a move would carry. Throws `unavailable` in the sample clinic. */
  'server.get': lifecycle({
    needs: 'read',
    input: nothing,
    output: z.object({
      /** Null while the clinic is a file of this computer. The password stays where it is. */
      address: serverAddressSchema.omit({ password: true, authority: true }).nullable(),
      held: heldSchema.omit({ newest: true }),
    }),
    reads: tags,
  }),
  /** What a server lacks. Changes nothing there; answers within some ten seconds, also where nobody does. */
  'server.check': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ address: serverAddressSchema }),
    output: z.object({ lacks }),
    changes: [],
  }),
  /**
   * Backs the clinic up and moves it to an empty database; nothing is moved where something is missing. Reports progress,
   * can be cancelled. Everybody can read meanwhile; other windows are locked at the end.
   */
  'server.move': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ address: serverAddressSchema, passphrase }),
    output: z.object({ lacks }),
    changes: tags,
  }),
  /**
   * The same back to this computer. `told` is false where the server could not be told that the clinic has left: then
   * nobody may go on there.
   */
  'server.return': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ passphrase }),
    output: z.object({ told: z.boolean() }),
    changes: tags,
  }),
  /** What the clinic's server says of its own archive; null while the clinic is a file of this computer. */
  'server.archive': lifecycle({
    needs: 'manage-clinic',
    input: nothing,
    output: serverArchiveSchema.nullable(),
    reads: ['backups'],
  }),
}
