/** A new passphrase for whoever sits at the window: the data key stays and is wrapped anew, all others stay good. */
import { refuseField } from '../../shared/app-error.ts'
import { readDetails } from './clinic-records.ts'
import { trySecret } from './data-key.ts'
import { isEasyToGuess } from './easy-to-guess.ts'
import { giveKey, named } from './keys.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { removePinOf } from './pin.ts'
import { clinicWithKeys, ownSecret, replaceKeyFile } from './replace-key-file.ts'
import { readActiveUsers, readOwner } from './user-rows.ts'

/**
 * Takes the current passphrase, or the recovery key in its place. Their PIN ends with the old one. Throws
 * `wrong_passphrase`, `wrong_recovery_key`, `too_weak` and `already_used` for the next one, `unavailable` in the sample clinic.
 */
export const changePassphrase: LifecycleHandler<'clinic.changePassphrase'> = async (
  context,
  { next, ...shown },
) => {
  const { access, seatId, signal } = context
  const given = 'current' in shown ? { passphrase: shown.current } : shown
  await trySecret(access, {
    secret: ownSecret(context, given),
    signal,
    async before() {
      const { store, user } = clinicWithKeys(context)
      if ('passphrase' in given && given.passphrase === next) throw refuseField('next', 'same_as_before')
      const details = await store.read(readDetails)
      if (await isEasyToGuess(next, [details.name, user.name])) throw refuseField('next', 'too_weak')
    },
    async withKey(dataKey, before) {
      const { store, user } = clinicWithKeys(context)
      const [owner, users] = await store.read(
        async (db) => [await readOwner(db), await readActiveUsers(db)] as const,
      )
      const isFirstOwner = owner.id === user.id
      const cost = access.keyCost ?? undefined
      const rewrapped = await giveKey(before, dataKey, { holder: user, passphrase: next, isFirstOwner, cost })
      signal.throwIfAborted()
      await replaceKeyFile(context, clinicWithKeys(context), {
        action: 'clinic.changePassphrase',
        before,
        after: named(rewrapped, users),
        async write(change) {
          const after = { by: 'passphrase' in given ? 'passphrase' : 'recovery-key' }
          await change.audit({ subject: 'user', subjectId: user.id, patientId: null, before: null, after })
          await removePinOf(change, user.id)
        },
      })
      access.pins.drop(user.id)
      access.seats.passphraseSet(seatId)
    },
  })
  return {}
}
