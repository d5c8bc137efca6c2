/** What the window shows first. */
import type { LifecycleHandler } from './lifecycle.ts'
import { isSetUp } from './clinic-files.ts'
import { readDetails } from './clinic-records.ts'
import { isRecoveryKeyConfirmed } from './recovery-key.ts'

export const appState: LifecycleHandler<'app.state'> = async (context) => {
  const { session, ports } = context
  const always = { version: ports.version, host: ports.name, today: context.today() }
  if (!session.opened()) {
    const clinic = isSetUp(session.folder) ? 'locked' : 'none'
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
  return session.use(async ({ store, user, sample }) => {
    const { name: clinicName } = await store.read(readDetails)
    const recoveryKeyConfirmed = sample || (await isRecoveryKeyConfirmed(session.folder.clinic.keys))
    const { readOnly } = store
    return { ...always, clinic: 'open', sample, clinicName, user, readOnly, recoveryKeyConfirmed }
  })
}
