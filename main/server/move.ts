/**
 * Moving the clinic to its own server and back. The records are copied and compared while nobody writes; then the clinic's
 * folder is exchanged for one that says where they are. A program that was killed on the way finds the clinic where it was,
 * or where it came to.
 */
import { cpSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppFault } from '../../shared/app-error.ts'
import type { ServerAddress } from '../../shared/domain/server.ts'
import type { LifecycleContext, LifecycleHandler } from '../access/lifecycle.ts'
import { withOwnKey } from '../access/replace-key-file.ts'
import type { Seat } from '../access/seats.ts'
import { awayFault, isOnServer, readServerFile, writeServerFile } from '../access/server-file.ts'
import { stageWith } from '../backup/exchange.ts'
import { putInPlace, type Left, type Placing } from '../backup/put-in-place.ts'
import { inWorkFolder } from '../backup/work-folder.ts'
import { copyFromServer, copyToServer, lacksOf } from '../database/open-store.ts'
import { refuseNoCertificate } from './calls.ts'

/** Hundredths of the whole: backed up until here, and copied until there; the exchange and the opening are the rest. */
const backedUp = 20
const copied = 98

/**
 * Answers what the server lacks; then nothing is moved. Throws `invalid_input` for an authority that is no certificate,
 * `wrong_passphrase`, `not_allowed` for a clinic that has a server, `server_unavailable`, `storage_full`, `storage_failed`,
 * `damaged_file`, `cancelled`: then the clinic is as it was, locked if the copy stood already.
 */
export const moveToServer: LifecycleHandler<'server.move'> = async (context, { address, passphrase }) => {
  refuseNoCertificate(address)
  return withOwnKey(context, { passphrase }, async (clinic, dataKey) => {
    const { folder, seats, server } = context.access
    const { store, vault } = clinic
    if (server || isOnServer(folder)) throw new AppFault({ code: 'not_allowed' })
    const lacks = await lacksOf(address)
    if (lacks.length > 0) return { lacks }
    const backup = await backUp(context, clinic)
    const work = { key: dataKey, signal: context.signal, progress: copying(context) }
    const { database } = folder.clinic
    await store.handOver(() => copyToServer({ ...work, file: database, server: address }))
    try {
      const move = { action: 'server.move', keep: 'moved', backup, address } as const
      await putThere(context, clinic, dataKey, move, (incoming) =>
        writeServerFile(join(incoming, basename(folder.clinic.server)), store, address),
      )
    } catch (fault) {
      // The store of before takes no write any more: whoever goes on opens it anew.
      await seats.leaveAll(vault)
      throw fault
    }
    return { lacks }
  }).catch(sayAway)
}

/**
 * Throws `wrong_passphrase`, `not_allowed` for a clinic that has no server, `server_unavailable`, `read_only` where it has
 * left that server already, `storage_full`, `storage_failed`, `cancelled`: then the clinic is as it was, locked if the copy
 * stood already.
 */
export const returnFromServer: LifecycleHandler<'server.return'> = async (context, { passphrase }) =>
  withOwnKey(context, { passphrase }, async (clinic, dataKey) => {
    const { folder, seats } = context.access
    const { store, vault } = clinic
    const address = readServerFile(folder, store)
    if (!address) throw new AppFault({ code: 'not_allowed' })
    const backup = await backUp(context, clinic)
    const name = basename(folder.clinic.database)
    return inWorkFolder(folder, async (at) => {
      const file = join(at, name)
      const work = { key: dataKey, signal: context.signal, progress: copying(context) }
      const leaving = await store.handOver(() => copyFromServer({ ...work, file, server: address }))
      try {
        // The way to a server that is left holds a password, and nobody goes back by it.
        const move = { action: 'server.return', keep: false, backup, address } as const
        await putThere(context, clinic, dataKey, move, (incoming) => renameSync(file, join(incoming, name)))
      } catch (fault) {
        await leaving.giveUp()
        await seats.leaveAll(vault)
        throw fault
      }
      return { told: await leaving.end(context.now()) }
    })
  }).catch(sayAway)

/** A verified backup of before, and its name. */
async function backUp(context: LifecycleContext, { store }: Seat): Promise<string> {
  const { access, signal } = context
  const progress = (done: number, total: number) => tell(context, (backedUp * done) / total)
  return (await access.backups.make(store, 'before-move', { signal, progress })).name
}

function copying(context: LifecycleContext) {
  return (done: number, total: number) =>
    tell(context, backedUp + ((copied - 1 - backedUp) * done) / Math.max(1, total))
}

function tell(context: LifecycleContext, hundredths: number): void {
  context.progress(Math.floor(hundredths), copied + 2)
}

interface Move extends Pick<Placing, 'action'>, Pick<Left, 'keep'> {
  /** The backup of before. */
  readonly backup: string
  readonly address: ServerAddress
}

/** Exchanges the clinic's folder for one with the same keys and what `lay` lays there. */
async function putThere(
  context: LifecycleContext,
  { vault, user }: Seat,
  dataKey: Uint8Array,
  { action, keep, backup, address: { host, port, database } }: Move,
  lay: (incoming: string) => void,
): Promise<void> {
  const { folder, seats } = context.access
  const { keys } = folder.clinic
  const staged = await stageWith(folder, async (incoming) => {
    cpSync(keys, join(incoming, basename(keys)))
    lay(incoming)
  })
  const after = { backup, host, port, database }
  await putInPlace(context, staged, dataKey, {
    action,
    done: copied,
    users: [],
    whoSits: async () => ({ user, due: null }),
    async first() {
      await seats.leaveAll(vault)
      tell(context, copied)
      return { keep, entry: { subject: 'clinic', subjectId: 'clinic', before: null, after } }
    },
  })
}

function sayAway(fault: unknown): never {
  throw awayFault(fault)
}
