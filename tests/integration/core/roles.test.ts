/** Who may call what: every call of the contract, asked for by a user of each role in a real clinic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../../main/app/handlers.ts'
import { callNames, contract, type CallName } from '../../../shared/contract/index.ts'
import { mayRole, permissions, roles, type Permission, type Role } from '../../../shared/domain/roles.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'
import { skeletonOf } from '../../support/skeleton-of.ts'

/** What each role may do, written out once more, so that a change of the table is seen. */
const expected: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['read', 'register', 'record', 'give', 'plan', 'write-exercises', 'manage-clinic'],
  clinician: ['read', 'register', 'record', 'give', 'plan', 'write-exercises'],
  assistant: ['read', 'register', 'record', 'give'],
  'front-desk': ['read', 'register'],
}

describe('the table of roles', () => {
  it.each(roles)('says what the %s may do', (role) => {
    expect(permissions.filter((permission) => mayRole(role, permission))).toEqual(expected[role])
  })
})

describe('the contract', () => {
  it('asks for nothing but somebody at the window where a passphrase of their own is due', () => {
    expect(callNames.filter((name) => contract[name].needs === 'seat')).toEqual(['clinic.changePassphrase'])
  })

  it('lets a locked window do nothing but what lets it in', () => {
    expect(callNames.filter((name) => contract[name].needs === 'anyone')).toEqual([
      'app.state',
      'clinic.setUp',
      'clinic.unlock',
      'clinic.lock',
      'sample.open',
      'preferences.get',
      'preferences.set',
      'clinic.stillHere',
      'clinic.copied',
      'backups.list',
      'backups.open',
      'backups.takeFile',
    ])
  })

  it('asks for more than reading wherever a record changes', () => {
    const commands = callNames.filter((name) => contract[name].kind === 'command')
    // Taking a permission for an emergency is for whoever lacks it.
    expect(commands.filter((name) => contract[name].needs === 'read')).toEqual(['users.breakGlass'])
    expect(commands.length).toBeGreaterThan(10)
  })

  it('says whose record is shown, wherever one is', () => {
    const reading = callNames.filter((name) => ['query', 'job'].includes(contract[name].kind))
    // Lists, the catalog, what somebody typed themselves, and what is audited as it is given, saved or removed.
    expect(reading.filter((name) => !('views' in contract[name]))).toEqual([
      'clinic.details',
      'drafts.list',
      'patients.list',
      'patients.likelyDuplicates',
      'exercises.list',
      'exercises.photo',
      'handouts.give',
      'documents.save',
      'documents.printed',
      'audit.concerns',
      'audit.list',
      'audit.names',
      'audit.report',
      'rights.due',
      'rights.erased',
      'rights.erase',
      'notices.list',
    ])
  })
})

describe.each(roles)('the %s', (role) => {
  let made: Awaited<ReturnType<typeof dispatchOver>>
  let seat: string
  beforeAll(async () => {
    made = await dispatchOver(contract, handlers)
    seat = await made.seat(role)
  })
  afterAll(() => made.stop())

  async function isRefused(name: CallName, at: string): Promise<string> {
    const answer = await made.callAt(at, name, skeletonOf(contract[name].input))
    return answer.ok ? 'ok' : answer.error.code
  }

  /** Somebody's own passphrase is theirs to change, whatever their role. */
  function isAllowed(name: CallName): boolean {
    const { needs } = contract[name]
    return needs === 'seat' || (needs !== 'anyone' && expected[role].includes(needs))
  }

  const asked = callNames.filter((name) => contract[name].needs !== 'anyone')
  it.each(asked)('is let into %s by the table alone', async (name) => {
    const allowed = isAllowed(name)
    const outcome = await isRefused(name, seat)
    if (allowed) expect(outcome).not.toBe('not_permitted')
    else expect(outcome).toBe('not_permitted')
    // Nobody at the window is a different answer, whoever sits at the next one.
    expect(await isRefused(name, 'nobody-here')).toBe('locked')
  })

  it('has changed nothing by what was refused', async () => {
    // That it was refused is in the audit too, about the call itself.
    const entries = await made.clinic.store.read((db) =>
      db.selectFrom('audit').select('action').where('subject', '<>', 'call').execute(),
    )
    const done = new Set(entries.map(({ action }) => action))
    for (const name of asked) if (!isAllowed(name)) expect(done.has(name)).toBe(false)
  })
})
