/** A sentence for each error code and each field reason. Named for the person who reads it: what is, what to do. */
import type { ErrorCode, FieldReason } from '../../../app-error.ts'

export const errors = {
  codes: {
    invalid_input: 'Some entries need another look. Nothing has been lost.',
    not_found: 'This entry is no longer there. It may have been moved or archived.',
    conflict:
      'This was changed elsewhere in the meantime. The newer version has been kept; yours is still on screen.',
    locked: 'The clinic is locked. Unlock it to go on.',
    not_set_up: 'There is no clinic on this computer yet.',
    already_set_up: 'A clinic is already set up on this computer.',
    wrong_passphrase: 'That passphrase does not open this clinic.',
    wrong_recovery_key: 'These 24 words do not open this clinic. Check the spelling and the order.',
    wrong_pin: 'That PIN is wrong. Tries left: {{triesLeft}}.',
    pin_over: 'The PIN opens nothing here for now. Use your passphrase; after that the PIN works again.',
    damaged_file: 'The clinic file is damaged and was not opened. Nothing in it has been changed.',
    altered_backup:
      'This backup is not as it was made: somebody changed what is said of it, or it lies under the name of another. Nothing was changed.',
    other_keys: 'This backup opens with other keys: it is of another clinic. Nothing was changed.',
    audit_broken:
      'The entries of the audit do not fit together, and a new key would hide that. Nothing was changed; verify the audit on this page and have somebody look at what it names.',
    migration_failed:
      'This version of Stridebook could not bring the records up to date (step {{step}}). Nothing is lost: a backup was made before. Start the version before again; if it opens the records for reading only, restore that backup there.',
    newer_version: 'This clinic file was written by version {{version}}. Update Stridebook to change it.',
    newer_document: 'This was made by a newer version of Stridebook. Update the program to open it.',
    in_use:
      'The data folder is in use by another Stridebook on {{host}} (user {{user}}, process {{process}}, since {{since}} UTC).',
    left_in_use:
      'Stridebook on {{host}} (user {{user}}) has had this data folder open since {{since}} UTC and has not closed it. If it still runs there, close it there first. If that computer is off or gone, the folder can be taken over.',
    not_allowed: 'This cannot be done here.',
    not_permitted: 'Your role does not allow this.',
    passphrase_due: 'Set a passphrase of your own first.',
    closed: 'This episode has ended. Open it again to record something in it.',
    clock_wrong:
      'The clock of this computer shows {{today}}, which cannot be. Nothing was changed; set the clock and try again.',
    read_only: 'This is open for reading only.',
    folder_moved:
      'The data folder was moved or removed while Stridebook was running. Nothing was saved. Put it back, or close Stridebook and start it with the folder’s new place.',
    folder_on_network:
      'The data folder lies on a network share ({{kind}}), where records can be damaged. Choose a folder on a disk of this computer; a share is a good second place for backups.',
    folder_shared:
      'Others may write in this data folder, and Stridebook cannot change that. Choose a new, empty folder of your own.',
    folder_synced:
      'The data folder is kept in step by {{program}}, which can damage records while they are written. Choose a folder that is not synced.',
    folder_unusable:
      'Stridebook cannot keep its data there: the folder cannot be made, read or written. Choose another one.',
    storage_full: 'The disk is full. Nothing was changed; free some space and try again.',
    storage_failed: 'The disk could not be written. Nothing was changed.',
    cancelled: 'Stopped. Nothing was changed.',
    server_unavailable:
      'The clinic’s server does not answer, or does not let this computer in. Nothing was changed. Check the network, then try again.',
    unavailable: 'This is not available right now. Try again in a moment.',
    internal: 'Something went wrong inside Stridebook. Nothing was changed. Reference: {{reference}}',
  } satisfies Record<ErrorCode, string>,
  fields: {
    required: 'This is needed.',
    too_short: 'This is too short; at least {{limit}} characters.',
    too_long: 'This is too long; at most {{limit}} characters.',
    too_small: 'This is below {{limit}}.',
    too_large: 'This is above {{limit}}.',
    not_a_date: 'Enter a date with year, month and day.',
    date_impossible: 'This day does not exist in the calendar.',
    date_in_future: 'This date lies in the future.',
    date_too_old: 'This date lies too far back (before {{limit}}).',
    date_too_late: 'This date lies too far ahead.',
    date_before_birth: 'This date lies before the birth date.',
    date_before_start: 'This date lies before the start ({{limit}}).',
    not_an_email: 'This does not look like an e-mail address.',
    not_a_number: 'Enter a whole number.',
    not_a_host: 'Enter a name such as records.example.org, or an address such as 192.168.1.20.',
    not_a_certificate:
      'This is no certificate. It begins with “-----BEGIN CERTIFICATE-----”; the server’s keeper has the file.',
    not_a_choice: 'Choose one of the list.',
    dose_not_understood: 'This dose was not understood.',
    red_flag: 'A red flag stops the plan.',
    unreadable:
      'This holds signs that cannot be seen or printed, perhaps from where it was copied. Type it anew.',
    already_used: 'This is already used by another record.',
    not_found: 'This does not exist.',
    retired: 'This exercise is retired and cannot be added.',
    done_more_than_prescribed: 'More done than prescribed. Check both numbers.',
    wrong_side: 'This does not go with that side.',
    stated_twice: 'This was entered twice.',
    too_fine: 'This has more digits than are measured.',
    too_many: 'At most {{limit}} entries.',
    too_weak: 'This passphrase is easy to guess. Use several unrelated words.',
    obvious_pin: 'This PIN is among the first that anybody would try. Choose another.',
    same_as_before: 'This is the passphrase that you have now. Choose another.',
    last_owner: 'A clinic needs at least one owner at work. Make somebody else an owner first.',
    oneself: 'Nobody does this for themselves. Ask another owner.',
    name_taken: 'Somebody at work here has this name. Add what tells them apart.',
    not_at_work: 'This person has left the clinic. Bring them back first.',
    already_held: 'You may do this already.',
    does_not_match: 'This does not match.',
    not_a_folder: 'This is no folder.',
    in_data_folder: 'This lies in the folder that is to be backed up. Choose one on another disk.',
    not_an_image: 'This file is no JPEG or PNG picture.',
    image_damaged: 'This picture is damaged and cannot be read.',
    image_too_large: 'This picture is too large.',
    image_not_clean:
      'This file holds more than a picture, such as camera data. Choose it again so that it is cleaned.',
    on_hold: 'This record is held and has to stay.',
    not_due: 'The time for this record has not come yet.',
    invalid: 'This entry is not valid.',
  } satisfies Record<FieldReason, string>,
}
