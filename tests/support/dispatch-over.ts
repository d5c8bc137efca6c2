/** The real dispatch over a contract and handlers of the test's own, with a real clinic database behind it. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { establishClinic } from '../../main/access/clinic-records.ts'
import { createDispatch, type HandlerLists } from '../../main/app/dispatch.ts'
import { createDocumentStore } from '../../main/core/documents.ts'
import { createJobRuns } from '../../main/core/jobs.ts'
import { createSession } from '../../main/access/session.ts'
import type { OpenClinic } from '../../main/core/context.ts'
import { inTransaction } from '../../main/core/transaction.ts'
import { prepareDataFolder } from '../../main/database/data-folder.ts'
import { openStore } from '../../main/database/open-store.ts'
import type { Call } from '../../shared/contract/define.ts'
import type { AppEvent } from '../../shared/contract/index.ts'
import type { User } from '../../shared/domain/clinic.ts'
import { memoryLog } from './memory-log.ts'
import { testPorts } from './ports.ts'
import { testTime } from './test-time.ts'

export async function dispatchOver(calls: Readonly<Record<string, Call>>, lists: Partial<HandlerLists>) {
  const root = await mkdtemp(join(tmpdir(), 'stridebook-dispatch-'))
  const folder = prepareDataFolder(root)
  const time = testTime()
  const user: User = { id: time.newId(), name: 'Tess Owner', role: 'owner' }
  const key = randomBytes(32)
  const place = { file: folder.clinic.database }
  const store = await openStore({ place, key, mode: 'create' })
  const clinic: OpenClinic = { store, user, sample: false }
  await inTransaction(clinic, time, 'clinic.setUp', (context) =>
    establishClinic(context, { name: 'Test clinic', address: '', phone: '', email: '', paper: 'a4' }),
  )

  const events: AppEvent[] = []
  const log = memoryLog()
  const ports = testPorts()
  const jobs = createJobRuns()
  const documents = createDocumentStore()
  const session = createSession({
    folder,
    documents,
    keyCost: null,
    appVersion: '0.1.0',
    unlockDelay: () => 0,
    isSetUp: () => true,
    changed: (tags) => events.push({ type: 'changed', tags }),
    cancelJobs: () => jobs.cancelInsideClinic(),
    stopThreads: () => Promise.resolve(),
  })
  session.open(clinic)
  const dispatch = createDispatch({
    callNamed: (name) => (Object.hasOwn(calls, name) ? (calls[name] ?? null) : null),
    handlers: { query: {}, command: {}, job: {}, lifecycle: {}, ...lists },
    jobs,
    session,
    time,
    ports,
    log,
    emit: (event) => events.push(event),
  })
  return {
    clinic,
    session,
    jobs,
    ports,
    documents,
    events,
    log,
    call: (name: string, input: unknown = {}, requestId: string = randomUUID()) =>
      dispatch({ name, input, requestId }),
    async stop() {
      await session.end()
      await rm(root, { recursive: true, force: true })
    },
  }
}
