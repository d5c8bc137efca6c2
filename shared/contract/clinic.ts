/** Set-up, unlock and lock of the clinic; the sample clinic; the preferences of this device. */
import {
  appStateSchema,
  clinicDetailsSchema,
  passphraseSchema,
  preferencesChangeSchema,
  preferencesSchema,
} from '../domain/clinic.ts'
import { requiredText } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, lifecycle, query, tags } from './define.ts'

const nothing = z.object({})
const secret = z.string().min(1, 'required').max(256, 'too_long')
const recoveryKeyText = z.string().min(1, 'required').max(600, 'too_long')
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
  /** Opens the clinic with the passphrase, or with the 24 words of the recovery key. */
  'clinic.unlock': lifecycle({
    needs: 'anyone',
    input: z.union([z.object({ passphrase: secret }), z.object({ recoveryKey: recoveryKeyText })]),
    output: nothing,
    changes: tags,
  }),
  /** Closes the clinic (or leaves the sample clinic); the key leaves memory. */
  'clinic.lock': lifecycle({ needs: 'anyone', input: nothing, output: nothing, changes: tags }),
  /** Sets a new passphrase for an open clinic. The data key stays the same and is wrapped anew. */
  'clinic.changePassphrase': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ current: secret, next: passphraseSchema }),
    output: nothing,
    changes: ['clinic'],
  }),
  /** Makes 24 new words that open the clinic, shown once; the words before them open it no more. */
  'clinic.newRecoveryKey': lifecycle({
    needs: 'manage-clinic',
    input: z.object({ passphrase: secret }),
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
