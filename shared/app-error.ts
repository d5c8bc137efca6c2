/**
 * Everything that can go wrong in the user's sight, as data with a closed list of codes. Each code and each
 * field reason has a sentence in `text/`. No stack, path or SQL is ever part of an error.
 */

/** Why a whole call failed. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'locked',
  'not_set_up',
  'already_set_up',
  'wrong_passphrase',
  'wrong_recovery_key',
  'wrong_pin',
  'pin_over',
  'damaged_file',
  'altered_backup',
  'other_keys',
  'audit_broken',
  'migration_failed',
  'newer_version',
  'newer_document',
  'in_use',
  'left_in_use',
  'not_allowed',
  'not_permitted',
  'passphrase_due',
  'read_only',
  'closed',
  'clock_wrong',
  'folder_moved',
  'folder_on_network',
  'folder_shared',
  'folder_synced',
  'folder_unusable',
  'storage_full',
  'storage_failed',
  'cancelled',
  'server_unavailable',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Why one field was refused. Schemas use these as their messages; the interface turns them into sentences. */
export const fieldReasons = [
  'required',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'not_a_date',
  'date_impossible',
  'date_in_future',
  'date_too_old',
  'date_too_late',
  'date_before_birth',
  'date_before_start',
  'not_an_email',
  'not_a_number',
  'not_a_host',
  'not_a_certificate',
  'not_a_choice',
  'dose_not_understood',
  'unreadable',
  'already_used',
  'not_found',
  'retired',
  'done_more_than_prescribed',
  'wrong_side',
  'stated_twice',
  'too_fine',
  'too_many',
  'too_weak',
  'obvious_pin',
  'same_as_before',
  'last_owner',
  'oneself',
  'name_taken',
  'not_at_work',
  'already_held',
  'does_not_match',
  'not_a_folder',
  'in_data_folder',
  'not_an_image',
  'image_damaged',
  'image_too_large',
  'image_not_clean',
  'red_flag',
  'on_hold',
  'not_due',
  'invalid',
] as const
export type FieldReason = (typeof fieldReasons)[number]

export interface FieldIssue {
  /** Dotted path inside the call's input, such as `birthDate` or `rows.3.cells.0`. */
  readonly field: string
  readonly reason: FieldReason
  /** The limit that was broken, where the sentence names one (characters, a date, a number). */
  readonly limit?: string | number | undefined
}

export interface AppError {
  readonly code: ErrorCode
  /** One entry for each refused field; only with `invalid_input`. */
  readonly fields?: readonly FieldIssue[] | undefined
  /** Values that the code's sentence names, such as the version of a newer file. Never patient data. */
  readonly values?: Readonly<Record<string, string | number>> | undefined
  /** Shown for `internal`: the same id stands in the log, so that a clinic can report it. */
  readonly reference?: string | undefined
}

/** Thrown inside the main process; dispatch answers it as data. Everything else thrown becomes `internal`. */
export class AppFault extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.code)
    this.name = 'AppFault'
    this.error = error
  }
}

/** Shorthand for a fault with one refused field. */
export function refuseField(field: string, reason: FieldReason, limit?: string | number): AppFault {
  return new AppFault({
    code: 'invalid_input',
    fields: [limit === undefined ? { field, reason } : { field, reason, limit }],
  })
}
