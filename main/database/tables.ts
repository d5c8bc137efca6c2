/**
 * The tables as Kysely sees them. An engine's migrations make them; a test compares the two. Days and instants are text
 * (`YYYY-MM-DD`, ISO 8601 in UTC), documents are JSON text, files are bytes, and what was ended says when.
 */
import type { ColumnType, Generated, Selectable, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { EpisodeEntry } from '../../shared/domain/episode-entry.ts'
import type { Tag } from '../../shared/contract/define.ts'
import type { PatientIndex } from './patient-index.ts'

/** Written once, never changed. */
type Fixed<T> = ColumnType<T, T, never>

/** One row: the program version that last had the file open for writing, so that an older program can name it. */
export interface ApplicationTable {
  id: Fixed<1>
  version: string
}

export interface ClinicTable {
  id: Fixed<1>
  details: string
  /** How long records are kept, as JSON (`RetentionChoice`). */
  retention: Generated<string>
  /** Null while people may have PINs. */
  pins_forbidden_at: string | null
  created_at: Fixed<string>
  updated_at: string
}

export interface UserTable {
  id: Fixed<string>
  name: string
  role: string
  created_at: Fixed<string>
  retired_at: string | null
}

/** What is kept of somebody's PIN: enough to wrap with, and not the PIN. */
export interface PinTable {
  user_id: Fixed<string>
  /** 32 bytes each; the second is what Argon2id makes of the PIN. */
  salt: Buffer
  derived: Buffer
  memory_kib: number
  passes: number
  set_at: string
}

/** What an owner has to look at. Only the review is ever written to a row. */
export interface NoticeTable {
  id: Fixed<string>
  kind: Fixed<'recovery-key' | 'break-glass'>
  user_id: Fixed<string>
  at: Fixed<string>
  /** What was taken for an emergency, why and until when; null and empty for the recovery key. */
  permission: Fixed<string | null>
  reason: Fixed<string>
  until: Fixed<string | null>
  reviewed_by: string | null
  reviewed_at: string | null
}

export interface PatientTable {
  /** Also the row of the search index. */
  seq: Generated<number>
  id: Fixed<string>
  record_number: string
  /** The record number as it is compared (`recordNumberKey`); no two are alike. */
  record_number_key: string
  given_name: string
  family_name: string
  preferred_name: string
  birth_date: string
  /** The other fields of `PatientDetails` as JSON. */
  details: string
  /** Names folded for search and sorting: no accents, lower case (`foldText`). */
  given_fold: string
  family_fold: string
  /** What a search may find, made by `patientSearchText`; triggers keep the index `patient_search` up from it. */
  search_text: string
  /** Bumped by each change of the record, its episodes, plan or check-ins: "recent" sorts by it. */
  touched_at: string
  archived_at: string | null
  created_at: Fixed<string>
  updated_at: string
  revision: number
}

export interface EpisodeTable {
  id: Fixed<string>
  patient_id: Fixed<string>
  condition: string
  side: string
  started_on: string
  closed_on: string | null
  /** The other fields of `EpisodeDetails` as JSON. */
  details: string
  created_at: Fixed<string>
  updated_at: string
  revision: number
}

/** Append-only: a trigger refuses update and delete. */
export interface EpisodeEntryTable {
  episode_id: Fixed<string>
  number: Fixed<number>
  /** The kind of `EpisodeEntry`; the rest of it is the JSON of `details`. */
  kind: Fixed<EpisodeEntry['kind']>
  on_day: Fixed<string>
  details: Fixed<string>
  author_id: Fixed<string>
  at: Fixed<string>
}

/** The clinic's own exercises; built-in ones are code. */
export interface ExerciseTable {
  id: Fixed<string>
  content: string
  copied_from: string | null
  retired_at: string | null
  created_at: Fixed<string>
  updated_at: string
  revision: number
}

/** Append-only, but for the picture itself, which goes when its consent is withdrawn and somebody says so. */
export interface PhotoTable {
  id: Fixed<string>
  /** `image/jpeg` or `image/png`. */
  type: Fixed<string>
  width: Fixed<number>
  height: Fixed<number>
  /** Who agreed and when, as JSON. */
  consent: Fixed<string>
  author_id: Fixed<string>
  created_at: Fixed<string>
  bytes: Buffer
}

/** Photos whose consent was withdrawn. */
export interface PhotoWithdrawalTable {
  photo_id: Fixed<string>
  on_day: Fixed<string>
  reason: Fixed<string>
  author_id: Fixed<string>
  at: Fixed<string>
  /** When the picture itself was removed. */
  removed_at: string | null
}

export interface PlanTable {
  id: Fixed<string>
  episode_id: Fixed<string>
  patient_id: Fixed<string>
  /** Start of week 1 and length, repeated from the document for lists. */
  starts_on: string
  weeks: number
  /** Number of the newest revision. */
  revision: number
  created_at: Fixed<string>
  updated_at: string
}

/** Append-only: a trigger refuses update and delete. */
export interface PlanRevisionTable {
  plan_id: Fixed<string>
  revision: Fixed<number>
  action: Fixed<string>
  subject: Fixed<string>
  document: Fixed<string>
  author_id: Fixed<string>
  at: Fixed<string>
}

export interface CheckInTable {
  id: Fixed<string>
  episode_id: Fixed<string>
  patient_id: Fixed<string>
  /** Day of the newest version, for lists. */
  on_day: string
  /** Number of the newest version. */
  version: number
  /** Pain of the newest version for lists: next morning, else during; null where neither was told. */
  pain: number | null
  created_at: Fixed<string>
}

/** Append-only: a trigger refuses update and delete. */
export interface CheckInVersionTable {
  check_in_id: Fixed<string>
  version: Fixed<number>
  details: Fixed<string>
  reason: Fixed<string>
  author_id: Fixed<string>
  at: Fixed<string>
}

/** Append-only: a trigger refuses update and delete. */
export interface HandoutTable {
  id: Fixed<string>
  patient_id: Fixed<string>
  episode_id: Fixed<string>
  plan_id: Fixed<string>
  plan_revision: Fixed<number>
  options: Fixed<string>
  pages: Fixed<number>
  /** Length of the file. */
  bytes: Fixed<number>
  fingerprint: Fixed<string>
  /** The patient's record number and the language of the sheets as they were given. */
  record_number: Fixed<string>
  language: Fixed<string>
  given_on: Fixed<string>
  author_id: Fixed<string>
  created_at: Fixed<string>
  /** Everything the sheets were drawn from, as JSON; nothing but a reader of its schema version looks into it. */
  snapshot: Fixed<string>
  file: Fixed<Buffer>
  /** Printed on the sheet (`shared/sheet/sheet-code.ts`); empty on those from before there were codes. Two may share one. */
  code: Fixed<string>
}

/** Append-only: a trigger refuses update and delete. */
export interface AuditTable {
  /** The first is 1, and no number is left out. */
  seq: Fixed<number>
  at: Fixed<string>
  user_id: Fixed<string>
  /** The call's name. */
  action: Fixed<string>
  /** Such as `patient`, and its id. */
  subject: Fixed<string>
  subject_id: Fixed<string>
  patient_id: Fixed<string | null>
  /** Taken out when the patient's record is erased. */
  before: ColumnType<string | null, string | null, null>
  after: ColumnType<string | null, string | null, null>
  /** 32 bytes over what was kept before and after, which stay when it is erased; null where nothing was. */
  contents: Fixed<Buffer | null>
  /** 32 bytes over the entry and the MAC before it (`audit-chain.ts`). */
  mac: Fixed<Buffer>
}

/** What an entry says, without its place in the chain. */
export type AuditContent = Omit<Selectable<AuditTable>, 'seq' | 'contents' | 'mac'>

/** Answers of commands already carried out, so that a repeated request id changes nothing. */
export interface RequestTable {
  id: Fixed<string>
  name: Fixed<string>
  /** SHA-256 of the input: the same id with another input is refused. */
  input_hash: Fixed<string>
  answer: Fixed<string>
  at: Fixed<string>
}

/** Why a record has to stay, whatever its age; at most one of a patient stands. */
export interface RecordHoldTable {
  id: Fixed<string>
  patient_id: Fixed<string>
  reason: Fixed<string>
  author_id: Fixed<string>
  at: Fixed<string>
  lifted_reason: string | null
  lifted_by: string | null
  lifted_at: string | null
}

/** Records on their way out: in no list and no search, and brought back at any time. */
export interface RecordBinTable {
  patient_id: Fixed<string>
  /** The patient's `seq`, so that lists leave it out without looking the patient up. */
  patient_seq: Fixed<number>
  ground: Fixed<string>
  note: Fixed<string>
  archived_before: Fixed<string | null>
  author_id: Fixed<string>
  at: Fixed<string>
}

/** All that stays of a record that was removed. Append-only. */
export interface ErasedRecordTable {
  id: Fixed<string>
  record_number: Fixed<string>
  given_name: Fixed<string>
  family_name: Fixed<string>
  from_day: Fixed<string>
  to_day: Fixed<string>
  ground: Fixed<string>
  note: Fixed<string>
  author_id: Fixed<string>
  at: Fixed<string>
}

/** Whose rows may be removed in this transaction; empty outside of one. */
export interface ErasurePermitTable {
  subject_id: Fixed<string>
}

/** What somebody is typing and has not saved; nobody else reads it. */
export interface DraftTable {
  user_id: Fixed<string>
  /** The form and its record, as the window names them. */
  key: Fixed<string>
  /** As the window keeps it, as JSON; nothing but the window looks into it. */
  content: string
  at: string
}

export interface CounterTable {
  name: Fixed<string>
  value: number
}

export interface Tables {
  application: ApplicationTable
  clinic: ClinicTable
  user: UserTable
  pin: PinTable
  notice: NoticeTable
  patient: PatientTable
  episode: EpisodeTable
  episode_entry: EpisodeEntryTable
  exercise: ExerciseTable
  photo: PhotoTable
  plan: PlanTable
  plan_revision: PlanRevisionTable
  check_in: CheckInTable
  check_in_version: CheckInVersionTable
  handout: HandoutTable
  audit: AuditTable
  request: RequestTable
  draft: DraftTable
  counter: CounterTable
  record_hold: RecordHoldTable
  record_bin: RecordBinTable
  erased_record: ErasedRecordTable
  erasure_permit: ErasurePermitTable
  photo_withdrawal: PhotoWithdrawalTable
}

declare const readable: unique symbol
declare const writable: unique symbol

/** A handle that can only read: what a query handler gets. Writing fails to compile, and the connection refuses it. */
export type ReadableDatabase = Pick<ReadonlyKysely<Tables>, 'selectFrom'> & {
  readonly [readable]: true
  readonly patientIndex: PatientIndex
}

/** A handle inside a transaction: what a command handler gets. */
export type WritableDatabase = Transaction<Tables> &
  ReadableDatabase & {
    readonly [writable]: true
    /** Adds an entry to the chain of the audit. */
    appendAudit(entry: AuditContent): Promise<void>
    /** Names what views show anew once this is committed. */
    changed(tags: readonly Tag[]): void
  }

/** A handle inside a transaction that knows no table but that of drafts. */
export type DraftDatabase = Transaction<Pick<Tables, 'draft'>>
