/**
 * Copies of the clinic that were made before a record or a picture was removed may still hold it: which they are, and
 * removing them once a newer backup was verified.
 */
import { rm } from 'node:fs/promises'
import { AppFault } from '../../shared/app-error.ts'
import { readKeyFile } from '../access/key-file.ts'
import type { Access, LifecycleHandler } from '../access/lifecycle.ts'
import { withOwnKey } from '../access/replace-key-file.ts'
import { inTransaction } from '../core/transaction.ts'
import { latest } from '../database/standard-sql.ts'
import type { Store } from '../database/store.ts'
import { readNotes } from './device-notes.ts'
import { asideFolder, listAside } from './exchange.ts'
import { listBackups, type MadeBackup } from './make-backup.ts'
import { clinicIdOf } from './manifest.ts'
import { idsOfBefore } from './ids-of-before.ts'
import { isThere, listPlace } from './second-place.ts'
import { removeBackup, thinnedBy } from './thin.ts'

interface OldCopies {
  readonly erasedAt: string
  readonly here: readonly MadeBackup[]
  /** Null where there is no second place, or it is away. */
  readonly elsewhere: readonly MadeBackup[] | null
  readonly away: boolean
  /** Names. */
  readonly aside: readonly string[]
}

/** Null in the sample clinic, and where nothing was ever removed. */
export const oldCopiesHolding: LifecycleHandler<'backups.holding'> = ({ access, seatId }) =>
  access.seats.use(seatId, async ({ store, sample }) => {
    const old = sample ? null : await oldCopies(access, store)
    if (!old) return null
    const { erasedAt, here, elsewhere, away, aside } = old
    const [newest] = [...here, ...(elsewhere ?? [])]
      .map(({ manifest }) => manifest.madeAt)
      .toSorted()
      .toReversed()
    const until = newest === undefined ? null : thinnedBy(newest)
    const counts = { here: here.length, elsewhere: elsewhere && elsewhere.length, aside: aside.length }
    return { erasedAt, ...counts, away, until }
  })

/**
 * Throws `wrong_passphrase`, `not_found` where there is nothing to remove, and what a backup throws: then all of them stay.
 * What cannot be removed is counted, and can be tried again.
 */
export const shortenBackups: LifecycleHandler<'backups.shorten'> = (context, { passphrase }) =>
  withOwnKey(context, { passphrase }, async (clinic) => {
    const { access, signal } = context
    const old = await oldCopies(access, clinic.store)
    const all = old ? [...old.here, ...(old.elsewhere ?? [])] : []
    if (!old || all.length + old.aside.length === 0) throw new AppFault({ code: 'not_found' })
    const total = 1 + all.length + old.aside.length
    context.progress(0, total)
    const { name: newest } = await access.backups.make(clinic.store, 'by-hand', { signal })
    signal.throwIfAborted()
    // A place that the new one did not reach keeps what it has: it may be all that a dead disk leaves.
    const reached = old.elsewhere ? await access.backups.reachesPlace(newest) : true
    const going = reached ? all : old.here
    let left = all.length - going.length
    let tried = 1 + left
    const about = { subject: 'backup', subjectId: 'old', patientId: null }
    const write = (part: { readonly before: object | null; readonly after: object | null }) =>
      inTransaction(clinic, context, 'backups.shorten', (change) => change.audit({ ...about, ...part }))
    // Before the first of them goes: a removal that is broken off has its entry too.
    const names = { backups: going.map(({ name }) => name), aside: old.aside }
    await write({ before: names, after: null })
    const attempt = async (remove: Promise<unknown>) => {
      await remove.catch(() => (left += 1))
      context.progress((tried += 1), total)
    }
    for (const { folder } of going) await attempt(removeBackup(folder))
    for (const name of old.aside)
      await attempt(rm(asideFolder(access.folder, name), { recursive: true, force: true }))
    const answer = { removed: total - 1 - left, left, away: old.away }
    await write({ before: null, after: answer })
    return answer
  })

async function oldCopies({ folder }: Pick<Access, 'folder'>, store: Store): Promise<OldCopies | null> {
  const { erasedAt, earlier } = await store.read(async (db) => {
    const records = db.selectFrom('erased_record').select(latest('at').as('at'))
    const pictures = db.selectFrom('photo_withdrawal').select(latest('removed_at').as('at'))
    const moments = [await records.executeTakeFirst(), await pictures.executeTakeFirst()]
    const [newest = ''] = moments
      .map((one) => one?.at ?? '')
      .toSorted()
      .toReversed()
    return { erasedAt: newest, earlier: await idsOfBefore(db) }
  })
  if (erasedAt === '') return null
  const ids = new Set([clinicIdOf(await readKeyFile(folder.clinic.keys)), ...earlier])
  const isOld = ({ manifest }: MadeBackup) => ids.has(manifest.clinicId) && manifest.madeAt <= erasedAt
  const { place } = readNotes(folder)
  const there = place !== null && (await isThere(place))
  return {
    erasedAt,
    here: (await listBackups(folder.backups)).filter(isOld),
    elsewhere: there ? (await listPlace(place)).filter(isOld) : null,
    away: place !== null && !there,
    // A name says the second in which it was laid there.
    aside: listAside(folder).filter(
      (name) => name.slice(0, 19) <= erasedAt.slice(0, 19).replaceAll(':', '-'),
    ),
  }
}
