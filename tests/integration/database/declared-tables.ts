/** The tables and columns as the types say them, written out so that a test can hold them against the file. */
import type { Selectable } from 'kysely'
import type { Tables } from '../../../main/database/tables.ts'

/** How SQLite declares what the types say: `text` for a string, a question mark where null is allowed. */
type Base<Value> = Value extends number
  ? 'integer'
  : Value extends string
    ? 'text'
    : Value extends Uint8Array
      ? 'blob'
      : never
type Declared<Value> = null extends Value ? `${Base<NonNullable<Value>>}?` : Base<Value>
type DeclaredTables = {
  [Table in keyof Tables]: {
    [Column in keyof Selectable<Tables[Table]>]: Declared<Selectable<Tables[Table]>[Column]>
  }
}

/** The compiler holds this against the types, the test holds it against the file. */
export const declared: DeclaredTables = {
  application: { id: 'integer', version: 'text' },
  clinic: { id: 'integer', details: 'text', created_at: 'text', updated_at: 'text' },
  user: { id: 'text', name: 'text', role: 'text', created_at: 'text', retired_at: 'text?' },
  counter: { name: 'text', value: 'integer' },
  patient: {
    seq: 'integer',
    id: 'text',
    record_number: 'text',
    record_number_key: 'text',
    given_name: 'text',
    family_name: 'text',
    preferred_name: 'text',
    birth_date: 'text',
    details: 'text',
    given_fold: 'text',
    family_fold: 'text',
    search_text: 'text',
    touched_at: 'text',
    archived_at: 'text?',
    created_at: 'text',
    updated_at: 'text',
    revision: 'integer',
  },
  episode: {
    id: 'text',
    patient_id: 'text',
    condition: 'text',
    side: 'text',
    started_on: 'text',
    closed_on: 'text?',
    details: 'text',
    created_at: 'text',
    updated_at: 'text',
    revision: 'integer',
  },
  episode_entry: {
    episode_id: 'text',
    number: 'integer',
    kind: 'text',
    on_day: 'text',
    details: 'text',
    author_id: 'text',
    at: 'text',
  },
  exercise: {
    id: 'text',
    content: 'text',
    copied_from: 'text?',
    retired_at: 'text?',
    created_at: 'text',
    updated_at: 'text',
    revision: 'integer',
  },
  photo: {
    id: 'text',
    type: 'text',
    width: 'integer',
    height: 'integer',
    consent: 'text',
    author_id: 'text',
    created_at: 'text',
    bytes: 'blob',
  },
  plan: {
    id: 'text',
    episode_id: 'text',
    patient_id: 'text',
    starts_on: 'text',
    weeks: 'integer',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
  },
  plan_revision: {
    plan_id: 'text',
    revision: 'integer',
    action: 'text',
    subject: 'text',
    document: 'text',
    author_id: 'text',
    at: 'text',
  },
  check_in: {
    id: 'text',
    episode_id: 'text',
    patient_id: 'text',
    on_day: 'text',
    version: 'integer',
    pain: 'integer?',
    created_at: 'text',
  },
  check_in_version: {
    check_in_id: 'text',
    version: 'integer',
    details: 'text',
    reason: 'text',
    author_id: 'text',
    at: 'text',
  },
  handout: {
    id: 'text',
    patient_id: 'text',
    episode_id: 'text',
    plan_id: 'text',
    plan_revision: 'integer',
    options: 'text',
    pages: 'integer',
    bytes: 'integer',
    fingerprint: 'text',
    record_number: 'text',
    language: 'text',
    given_on: 'text',
    author_id: 'text',
    created_at: 'text',
    snapshot: 'text',
    file: 'blob',
  },
  audit: {
    seq: 'integer',
    at: 'text',
    user_id: 'text',
    action: 'text',
    subject: 'text',
    subject_id: 'text',
    patient_id: 'text?',
    before: 'text?',
    after: 'text?',
  },
  request: { id: 'text', name: 'text', input_hash: 'text', answer: 'text', at: 'text' },
}
