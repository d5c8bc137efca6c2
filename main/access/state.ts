/** What a window shows first. */
import { isSetUp } from './clinic-files.ts'
import { readDetails } from './clinic-records.ts'
import type { LifecycleHandler } from './lifecycle.ts'
import { isRecoveryKeyConfirmed } from './recovery-key.ts'

export const appState: LifecycleHandler<'app.state'> = async (context) => {
  const { access, seatId, ports } = context
  const always = { version: ports.version, host: ports.name, today: context.today() }
  if (!access.seats.at(seatId)) {
    const clinic = isSetUp(access.folder) ? 'locked' : 'none'
    return {
      ...always,
      clinic,
      sample: false,
      clinicName: '',
      user: null,
      readOnly: false,
      recoveryKeyConfirmed: true,
    }
  }
  return access.seats.use(seatId, async ({ store, user, sample }) => {
    const { name: clinicName } = await store.read(readDetails)
    const recoveryKeyConfirmed = sample || (await isRecoveryKeyConfirmed(access.folder.clinic.keys))
    const { readOnly } = store
    return { ...always, clinic: 'open', sample, clinicName, user, readOnly, recoveryKeyConfirmed }
  })
}
