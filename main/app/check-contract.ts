/** Checks at start what the compiler cannot see about the contract as a whole. A failure is a programming mistake. */
import type { Call } from '../../shared/contract/define.ts'
import { auditContract } from '../../shared/contract/audit.ts'
import { backupsContract } from '../../shared/contract/backups.ts'
import { usersContract } from '../../shared/contract/users.ts'
import { checkInsContract } from '../../shared/contract/check-ins.ts'
import { clinicContract } from '../../shared/contract/clinic.ts'
import { draftsContract } from '../../shared/contract/drafts.ts'
import { exercisesContract } from '../../shared/contract/exercises.ts'
import { handoutsContract } from '../../shared/contract/handouts.ts'
import { lockContract } from '../../shared/contract/lock.ts'
import { callNames } from '../../shared/contract/index.ts'
import { patientsContract } from '../../shared/contract/patients.ts'
import { pinContract } from '../../shared/contract/pin.ts'
import { plansContract } from '../../shared/contract/plans.ts'
import { rightsContract } from '../../shared/contract/rights.ts'
import { serverContract } from '../../shared/contract/server.ts'

type ContractPart = Readonly<Record<string, Call>>

const parts: readonly ContractPart[] = [
  clinicContract,
  lockContract,
  pinContract,
  draftsContract,
  patientsContract,
  exercisesContract,
  plansContract,
  checkInsContract,
  handoutsContract,
  auditContract,
  backupsContract,
  rightsContract,
  serverContract,
  usersContract,
]

/** Throws when two parts declare the same name, or when the whole and its parts differ. */
export function checkContract(): void {
  checkParts(parts, callNames)
}

/** The check over given parts: spreading one part over another would silently lose a call. */
export function checkParts(checked: readonly ContractPart[], whole: readonly string[]): void {
  const seen = new Set<string>()
  for (const part of checked) {
    for (const name of Object.keys(part)) {
      if (seen.has(name)) throw new Error(`The contract declares ${name} twice`)
      seen.add(name)
    }
  }
  const missing = [
    ...whole.filter((name) => !seen.has(name)),
    ...[...seen].filter((name) => !whole.includes(name)),
  ]
  if (missing.length > 0) throw new Error(`The contract and its parts differ in ${missing.join(', ')}`)
}
