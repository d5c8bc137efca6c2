/** Who may do what at a clinic. The contract says which permission a call needs; dispatch asks this table. */

export const roles = ['owner', 'clinician', 'assistant', 'front-desk'] as const
export type Role = (typeof roles)[number]

const everybody = roles
const treating = ['owner', 'clinician', 'assistant'] as const
const responsible = ['owner', 'clinician'] as const

/** The closed list of permissions: whoever has one of these roles has it. */
const table = {
  /** Everybody in a clinic works from the same record; each look at one is kept in the audit. */
  read: everybody,
  /** Names, contacts and precautions are taken down where a patient arrives. */
  register: everybody,
  /** What was found or reported on a day; assistants carry sessions out and write down how they went. */
  record: treating,
  /** Handouts repeat what is planned, so whoever explains them may print them. */
  give: treating,
  /** Problem, screen, stages and doses are clinical decisions. */
  plan: responsible,
  /** An own exercise may end up on every patient's sheet. */
  'write-exercises': responsible,
  /** Keys, users, the clinic's own data and the audit: whoever answers for the clinic. */
  'manage-clinic': ['owner'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Permission = keyof typeof table
export const permissions = Object.keys(table) as [Permission, ...Permission[]]

/** Whether somebody in this role has the permission. */
export function mayRole(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = table[permission]
  return holders.includes(role)
}

/**
 * What somebody without it may take in an emergency: care for the patient who is there. Never what decides who gets in,
 * or what every patient's sheet says.
 */
export const emergencyPermissions = ['record', 'give', 'plan'] as const satisfies readonly Permission[]
export type EmergencyPermission = (typeof emergencyPermissions)[number]
/** For how long, in minutes. */
export const emergencyMinutes = 30
