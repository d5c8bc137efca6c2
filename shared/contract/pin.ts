/** PINs: a short way back into a window that was locked. `clinic.unlock` takes them. */
import { newPinSchema, pinStateSchema } from '../domain/pin.ts'
import { z } from '../schema.ts'
import { secret } from './clinic.ts'
import { lifecycle } from './define.ts'

const nothing = z.object({})
const changes = ['users'] as const

export const pinContract = {
  'pin.get': lifecycle({ needs: 'read', input: nothing, output: pinStateSchema, reads: ['users'] }),
  /** A PIN for whoever sits there, or another one. Good at once at this window, elsewhere after their passphrase. */
  'pin.set': lifecycle({
    needs: 'read',
    input: z.object({ passphrase: secret, pin: newPinSchema }),
    output: nothing,
    changes,
  }),
  /** Takes the PIN of whoever sits there away. */
  'pin.remove': lifecycle({ needs: 'read', input: nothing, output: nothing, changes }),
  /** Whether people of this clinic may have PINs. Forbidden, those that are set open nothing. */
  'pin.allow': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ allowed: z.boolean() }),
    output: nothing,
    changes,
  }),
}
