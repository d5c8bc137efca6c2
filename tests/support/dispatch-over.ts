/** The real dispatch over a contract and handlers of the test's own, with a real clinic database behind it. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { establishClinic } from '../../main/access/clinic-records.ts'
import { writeKeyFile } from '../../main/access/key-file.ts'
import { createKeys } from '../../main/access/keys.ts'
import { createAccess } from '../../main/access/lifecycle.ts'
import { createPins } from '../../main/access/pins.ts'
import { createSeats } from '../../main/access/seats.ts'
import { createVault } from '../../main/access/vault.ts'
import { createAnnouncer } from '../../main/app/announce.ts'
import { createDispatch, type HandlerLists } from '../../main/app/dispatch.ts'
import { createBackups } from '../../main/backup/keep-backups.ts'
import { createAccessNotes } from '../../main/audit/note-access.ts'
import { createViewNotes } from '../../main/audit/note-view.ts'
import { createEventBus } from '../../main/core/events.ts'
import { createJobRuns } from '../../main/core/jobs.ts'
import { inTransaction } from '../../main/core/transaction.ts'
import { prepareDataFolder } from '../../main/database/data-folder.ts'
import { openStore } from '../../main/database/open-store.ts'
import type { Call, Tag } from '../../shared/contract/define.ts'
import type { AppEvent } from '../../shared/contract/index.ts'
import { clinicDetailsSchema } from '../../shared/domain/clinic.ts'
import type { User } from '../../shared/domain/clinic.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { memoryLog } from './memory-log.ts'
import { cheapKeyCost, testPassphrase } from './test-clinic.ts'
import { testPorts } from './ports.ts'
import { testTime } from './test-time.ts'

const seatId = 'seat-1'

export async function dispatchOver(calls: Readonly<Record<string, Call>>, lists: Partial<HandlerLists>) {
  const root = await mkdtemp(join(tmpdir(), 'stridebook-dispatch-'))
  const folder = prepareDataFolder(root)
  const time = testTime()
  const user: User = { id: time.newId(), name: 'Tess Owner', role: 'owner' }
  const { dataKey: key, keyFile } = await createKeys(testPassphrase, user, cheapKeyCost)
  await writeKeyFile(folder.clinic.keys, keyFile)
  const store = await openStore({ place: { file: folder.clinic.database }, key, mode: 'create' })
  const clinic = { store, user, sample: false }
  await inTransaction(clinic, time, 'clinic.setUp', (context) =>
    establishClinic(context, clinicDetailsSchema.parse({ name: 'Test clinic' })),
  )

  const events: AppEvent[] = []
  const log = memoryLog()
  const ports = testPorts()
  const jobs = createJobRuns()
  const bus = createEventBus((fault) => log.fault('event.listener', {}, fault))
  bus.listen(seatId, (event) => events.push(event))
  const { announce, tell } = createAnnouncer(bus)
  const seats = createSeats({
    isSetUp: () => true,
    onVacated: (id) => jobs.leave(id),
    left: () => Promise.resolve(),
  })
  const vault = createVault({
    store,
    sample: false,
    changed: (tags) => announce(tags, (id) => seats.at(id)?.vault === vault),
    reached: () => undefined,
    draftsFile: folder.clinic.drafts,
    stopThreads: () => Promise.resolve(),
    beforeClosing: () => Promise.resolve(),
  })
  const announceAll = (tags: readonly Tag[]) => announce(tags, () => true)
  const backups = createBackups({ folder, time, appVersion: '0.1.0', log, announce: announceAll })
  const access = createAccess({
    folder,
    server: null,
    seats,
    backups,
    idle: { touched: () => undefined, look: () => undefined },
    pins: createPins(() => 0),
    keyCost: null,
    appVersion: '0.1.0',
    unlockDelay: () => 0,
    vaultOver: () => vault,
  })
  seats.sit(seatId, vault, user)
  const dispatch = createDispatch({
    callNamed: (name) => (Object.hasOwn(calls, name) ? (calls[name] ?? null) : null),
    handlers: { query: {}, command: {}, keep: {}, job: {}, lifecycle: {}, ...lists },
    jobs,
    access,
    time,
    ports,
    log,
    noteView: createViewNotes(time, log),
    accessNotes: createAccessNotes(time, log),
    tell,
    announce: (tags, id) => announce(tags, (one) => one === id),
  })
  const callAt = (id: string, name: string, input: unknown = {}, requestId: string = randomUUID()) =>
    dispatch({ name, input, requestId }, id)

  return {
    folder,
    clinic,
    seats,
    seatId,
    jobs,
    ports,
    time,
    events,
    log,
    documents: seats.at(seatId)?.documents,
    call: (name: string, input?: unknown, requestId?: string) => callAt(seatId, name, input, requestId),
    callAt,
    /** A user of this role, kept in the clinic and seated at a window of their own. Answers the window. */
    async seat(role: Role): Promise<string> {
      const colleague: User = { id: time.newId(), name: `Robin ${role}`, role }
      const at = time.now()
      await store.write(async (db) => {
        await db
          .insertInto('user')
          .values({ ...colleague, created_at: at, retired_at: null })
          .execute()
      })
      const window = `seat-of-${colleague.id}`
      seats.sit(window, vault, colleague)
      return window
    },
    async stop() {
      await access.end()
      await rm(root, { recursive: true, force: true })
    },
  }
}
