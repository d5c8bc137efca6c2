/**
 * Whose rows a permit lets go: each table, and how the patient of its `old` row is found. Part of a released step of both
 * engines, so that it never changes; a later step says what it adds itself.
 */
export const removableRows: readonly (readonly [table: string, patient: string])[] = [
  ['plan_revision', 'in (select patient_id from plan where id = old.plan_id)'],
  ['check_in_version', 'in (select patient_id from check_in where id = old.check_in_id)'],
  ['episode_entry', 'in (select patient_id from episode where id = old.episode_id)'],
  ['handout', '= old.patient_id'],
  ['plan', '= old.patient_id'],
  ['check_in', '= old.patient_id'],
  ['episode', '= old.patient_id'],
  ['record_hold', '= old.patient_id'],
  ['patient', '= old.id'],
]
