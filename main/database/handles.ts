/** What a transaction gives to those who read and write in it, whatever the engine. */
import type { Transaction } from 'kysely'
import type { Tag } from '../../shared/contract/define.ts'
import type { AuditLink } from './audit-chain.ts'
import type { PatientIndex } from './patient-index.ts'
import type { AuditContent, ReadableDatabase, Tables, WritableDatabase } from './tables.ts'

/** Not the Kysely object itself: what is not listed here cannot be reached at run time either. */
export function readableHandle(
  transaction: Transaction<Tables>,
  patientIndex: PatientIndex,
): ReadableDatabase {
  const handle = { selectFrom: transaction.selectFrom.bind(transaction), patientIndex }
  // The brand exists for the compiler only.
  return Object.freeze(handle) as unknown as ReadableDatabase
}

/** `changed` gathers what the transaction names. */
export function writableHandle(
  transaction: Transaction<Tables>,
  patientIndex: PatientIndex,
  changed: Set<Tag>,
  link: AuditLink,
): WritableDatabase {
  const own = {
    patientIndex,
    appendAudit: (entry: AuditContent) => link.append(entry),
    changed(tags: readonly Tag[]) {
      for (const tag of tags) changed.add(tag)
    },
  }
  return Object.assign(transaction, own) as unknown as WritableDatabase
}
