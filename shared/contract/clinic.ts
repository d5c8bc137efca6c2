/** Set-up, unlock and lock of the clinic; the sample clinic; the preferences of this device. */
import {
  appStateSchema,
  clinicDetailsSchema,
  passphraseSchema,
  preferencesChangeSchema,
  preferencesSchema,
  userSchema,
} from '../domain/clinic.ts'
import { shownPinSchema } from '../domain/pin.ts'
import { idSchema, requiredText } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, lifecycle, query, tags } from './define.ts'

const nothing = z.object({})
/** A passphrase as it is shown to get in, whatever it is. */
export const secret = z.string().min(1, 'required').max(256, 'too_long')
/** The 24 words as they are typed. */
export const recoveryKeyText = z.string().min(1, 'required').max(600, 'too_long')
/** What whoever sits at the window shows once more before keys change: their passphrase, or the recovery key. */
export const shownAgainSchema = z.union([
  z.object({ passphrase: secret }),
  z.object({ recoveryKey: recoveryKeyText }),
])
const recoveryKeyWords = z.object({ recoveryKey: z.array(z.string()).length(24) })

export const clinicContract = {
  'app.state': lifecycle({ needs: 'anyone', input: nothing, output: appStateSchema, reads: ['state'] }),

  /** Makes the clinic and its first user, and answers the recovery key, which is never shown again. */
  'clinic.setUp': lifecycle({
    needs: 'anyone',
    input: z.object({
      clinic: clinicDetailsSchema,
      userName: requiredText(120),
      passphrase: passphraseSchema,
    }),
    output: recoveryKeyWords,
    changes: ['state', 'clinic'],
  }),
  /**
   * Opens the clinic with somebody's passphrase, with the PIN that is good at this window, or with the 24 words of the
   * recovery key, as an owner. Where those open it and there are several, answers who is to be chosen.
   */
  'clinic.unlock': lifecycle({
    needs: 'anyone',
    input: z.union([
      z.object({ passphrase: secret, userId: idSchema.optional() }),
      z.object({ pin: shownPinSchema, userId: idSchema }),
      z.object({ recoveryKey: recoveryKeyText, userId: idSchema.optional() }),
    ]),
    output: z.object({ owners: z.array(userSchema.pick({ id: true, name: true })) }),
    changes: tags,
  }),
  /** Closes the clinic (or leaves the sample clinic); the key leaves memory. */
  'clinic.lock': lifecycle({ needs: 'anyone', input: nothing, output: nothing, changes: tags }),
  /** Sets a new passphrase for whoever sits there. The data key stays the same and is wrapped anew. */
  'clinic.changePassphrase': lifecycle({
    needs: 'seat',
    input: z.union([
      z.object({ current: secret, next: passphraseSchema }),
      z.object({ recoveryKey: recoveryKeyText, next: passphraseSchema }),
    ]),
    output: nothing,
    changes: ['state', 'users'],
  }),
  /** Makes 24 new words that open the clinic, shown once; the words before them open it no more. */
  'clinic.newRecoveryKey': lifecycle({
    needs: 'manage-clinic',
    input: shownAgainSchema,
    output: recoveryKeyWords,
    changes: ['state', 'clinic'],
  }),
  /** Checks that these words open the clinic, and remembers that somebody has them. */
  'clinic.confirmRecoveryKey': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ recoveryKey: recoveryKeyText }),
    output: nothing,
    changes: ['state', 'clinic'],
  }),
  /**
   * Encrypts the clinic anew under a new data key, so that older key files open it no more. Whoever asks keeps their
   * passphrase; everybody else gets a first one, and the words of the recovery key are new: all of it shown once. What was
   * there is backed up first and kept aside. Other windows are locked. Reports progress, can be cancelled while it is copied.
   */
  'clinic.renewKey': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ passphrase: secret }),
    output: recoveryKeyWords.extend({
      given: z.array(z.object({ name: z.string(), firstPassphrase: z.string() })),
    }),
    changes: tags,
  }),
  'clinic.details': query({ needs: 'read', input: nothing, output: clinicDetailsSchema, reads: ['clinic'] }),
  'clinic.update': command({
    needs: 'manage-clinic',
    input: z.object({ clinic: clinicDetailsSchema }),
    output: clinicDetailsSchema,
    changes: ['clinic', 'state'],
  }),

  /** Opens the sample clinic: invented patients in a database of their own. */
  'sample.open': lifecycle({ needs: 'anyone', input: nothing, output: nothing, changes: tags }),
  /** Throws the sample clinic's changes away and makes it as it was on the first day. Only while it is open. */
  'sample.reset': lifecycle({ needs: 'manage-clinic', input: nothing, output: nothing, changes: tags }),

  'preferences.get': lifecycle({
    needs: 'anyone',
    input: nothing,
    output: preferencesSchema,
    reads: ['preferences'],
  }),
  'preferences.set': lifecycle({
    needs: 'anyone',
    input: preferencesChangeSchema,
    output: preferencesSchema,
    changes: ['preferences'],
  }),
}
