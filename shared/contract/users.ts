/** Who works at the clinic and what opens it for them; emergencies, and what an owner has to look at. */
import { clinicUserSchema, emergencySchema, noticeSchema, userDetailsSchema } from '../domain/user.ts'
import { idSchema, instantSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { shownAgainSchema } from './clinic.ts'
import { command, lifecycle, query } from './define.ts'

const nothing = z.object({})
const byId = z.object({ id: idSchema })
/** What whoever gets it types once, and replaces at once; shown to the owner who made it, and kept nowhere. */
const firstPassphrase = z.object({ id: idSchema, firstPassphrase: z.string() })
const changes = ['users', 'state'] as const

export const usersContract = {
  /** Everybody, in the order in which they came. */
  'users.list': lifecycle({
    needs: 'manage-clinic',
    input: nothing,
    output: z.object({
      users: z.array(
        clinicUserSchema.extend({
          /** Still has the passphrase that an owner gave them. */
          firstPassphrase: z.boolean(),
        }),
      ),
    }),
    reads: ['users'],
  }),
  /** Adds somebody under a first passphrase. The owner shows their own passphrase, which opens the data key to be wrapped. */
  'users.add': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ user: userDetailsSchema, shown: shownAgainSchema }),
    output: firstPassphrase,
    changes,
  }),
  /** Another name or role. Windows at which the role was another are locked. */
  'users.update': lifecycle({
    needs: 'manage-clinic',
    input: byId.extend({ user: userDetailsSchema }),
    output: nothing,
    changes,
  }),
  /** A first passphrase for somebody who has lost theirs, which opens nothing any more. Locks their windows. */
  'users.resetPassphrase': lifecycle({
    needs: 'manage-clinic',
    input: byId.extend({ shown: shownAgainSchema }),
    output: firstPassphrase,
    changes,
  }),
  /** Their passphrase opens nothing any more; what they have written stays theirs. Locks their windows. */
  'users.retire': lifecycle({ needs: 'manage-clinic', input: byId, output: nothing, changes }),
  /** Lets somebody who was retired in again, under a first passphrase. */
  'users.bringBack': lifecycle({
    needs: 'manage-clinic',
    input: byId.extend({ shown: shownAgainSchema }),
    output: firstPassphrase,
    changes,
  }),

  /** Takes a permission that the role lacks, for an emergency and half an hour. Owners are told. */
  'users.breakGlass': command({
    needs: 'read',
    input: emergencySchema,
    output: z.object({ until: instantSchema }),
    changes,
  }),
  /** What waits for an owner's eye first, then the newest that were looked at. */
  'notices.list': query({
    needs: 'manage-clinic',
    input: nothing,
    output: z.object({ notices: z.array(noticeSchema) }),
    reads: ['users'],
  }),
  'notices.review': command({ needs: 'manage-clinic', input: byId, output: nothing, changes }),
}
