/** What a window shows first. */
import { mayRole, permissions } from '../../shared/domain/roles.ts'
import { isSetUp } from './clinic-files.ts'
import { readDetails } from './clinic-records.ts'
import { readKeyFile } from './key-file.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { countNotices, takenBy } from './notices.ts'

export const appState: LifecycleHandler<'app.state'> = async (context) => {
  const { access, seatId, ports } = context
  const always = { version: ports.version, host: ports.name, today: context.today() }
  // One that cannot be read names nobody and remembers nothing.
  const keyFile = await readKeyFile(access.folder.clinic.keys).catch(() => null)
  const users = keyFile?.users ?? []
  const signIn = users.length > 1 ? users.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }])) : []
  if (!access.seats.at(seatId)) {
    return {
      ...always,
      clinic: isSetUp(access.folder) ? 'locked' : 'none',
      sample: false,
      clinicName: '',
      user: null,
      signIn,
      pins: access.pins.at(seatId, keyFile),
      passphraseDue: null,
      may: [],
      taken: [],
      notices: 0,
      readOnly: false,
      recoveryKeyConfirmed: true,
    }
  }
  return access.seats.use(seatId, async ({ store, user, sample, passphraseDue }) => {
    const isOwner = mayRole(user.role, 'manage-clinic')
    const { details, taken, notices } = await store.read(async (db) => ({
      details: await readDetails(db),
      taken: await takenBy(db, user.id, context.now()),
      notices: isOwner ? await countNotices(db) : 0,
    }))
    const isTaken = (permission: string) => taken.some((one) => one.permission === permission)
    return {
      ...always,
      clinic: 'open',
      sample,
      clinicName: details.name,
      user,
      signIn: sample ? [] : signIn,
      pins: sample ? [] : access.pins.at(seatId, keyFile),
      passphraseDue,
      may: permissions.filter((permission) => mayRole(user.role, permission) || isTaken(permission)),
      taken,
      notices,
      readOnly: store.readOnly,
      recoveryKeyConfirmed: sample || keyFile?.recovery.confirmed === true,
    }
  })
}
