/** A clinic's server as a window asks for it: where the clinic lives, what a server lacks, how it is kept. */
import { X509Certificate } from 'node:crypto'
import { AppFault, refuseField } from '../../shared/app-error.ts'
import type { ServerAddress } from '../../shared/domain/server.ts'
import type { LifecycleHandler } from '../access/lifecycle.ts'
import { clinicWithKeys } from '../access/replace-key-file.ts'
import { awayFault, isOnServer, readServerFile } from '../access/server-file.ts'
import { archiveOf, lacksOf } from '../database/open-store.ts'
import { countRows } from '../database/standard-sql.ts'

export const whereClinicLives: LifecycleHandler<'server.get'> = ({ access, seatId }) =>
  access.seats.use(seatId, async ({ store, sample }) => {
    if (sample) throw new AppFault({ code: 'unavailable' })
    const held = await store.read(async (db) => ({
      patients: await countRows(db.selectFrom('patient')),
      plans: await countRows(db.selectFrom('plan')),
      checkIns: await countRows(db.selectFrom('check_in')),
      handouts: await countRows(db.selectFrom('handout')),
    }))
    const found = readServerFile(access.folder, store)
    if (!found) return { address: null, held }
    const { host, port, database, user } = found
    return { address: { host, port, database, user }, held }
  })

/** Throws `invalid_input` for an authority that is no certificate, `not_allowed` for a clinic that has a server. */
export const checkServer: LifecycleHandler<'server.check'> = async (context, { address }) => {
  clinicWithKeys(context)
  if (isOnServer(context.access.folder)) throw new AppFault({ code: 'not_allowed' })
  refuseNoCertificate(address)
  return { lacks: await lacksOf(address) }
}

/** Throws `server_unavailable`. */
export const archiveOfServer: LifecycleHandler<'server.archive'> = async ({ access, seatId }) => {
  const store = access.seats.at(seatId)?.store
  if (!store) throw new AppFault({ code: 'locked' })
  const address = readServerFile(access.folder, store)
  if (!address) return null
  return archiveOf(address).catch((fault: unknown) => {
    throw awayFault(fault)
  })
}

/** Before anything is dialled: what is no certificate is said beside its field. */
export function refuseNoCertificate({ authority }: ServerAddress): void {
  try {
    void new X509Certificate(authority)
  } catch {
    throw refuseField('address.authority', 'not_a_certificate')
  }
}
