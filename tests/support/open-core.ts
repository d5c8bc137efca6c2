/**
 * The real core on a real database of either engine (`engine.ts`), called the way a window calls it. Only the clock,
 * the ids and the host's ports belong to the test, and the passphrase hash is made cheap.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core, SeatId } from '../../main/core/ports.ts'
import { startCore, type StartOptions } from '../../main/app/start.ts'
import { dataFolderAt, prepareDataFolder } from '../../main/database/data-folder.ts'
import type { ServerPlace } from '../../main/database/store.ts'
import type { Tag } from '../../shared/contract/define.ts'
import type {
  AppEvent,
  CallAnswer,
  CallName,
  DocumentFile,
  InputOf,
  OutputOf,
} from '../../shared/contract/index.ts'
import { cheapKeyCost, testPassphrase } from './test-clinic.ts'
import { databaseFor, dropDatabaseOf } from './engine.ts'
import { testPorts, type TestPorts } from './ports.ts'
import { testTime, type TestTime } from './test-time.ts'

export { cheapKeyCost, testPassphrase }

/** The seat of the window that `openCore` opens. */
export const firstSeat: SeatId = 'seat-1'

export interface OpenCoreOptions {
  /** `none`: an empty data folder. `clinic`: set up and open. `locked`: set up, waiting for its passphrase. */
  readonly preset: 'none' | 'clinic' | 'locked'
  /**
   * What opens the clinic. The recovery key takes a tenth of the passphrase's time, and counts as checked then; but the
   * whole window stands before a new passphrase. `both` opens by the passphrase and checks the words.
   */
  readonly openBy?: 'passphrase' | 'recovery-key' | 'both'
  /** The data folder says itself where its clinic is, as in the product. */
  readonly engine?: 'folder'
  /** A folder to go on with; then nothing is set up, and stopping does not remove it. */
  readonly dataFolder?: string
  readonly start?: Partial<Omit<StartOptions, 'dataFolder'>>
}

/** One window of the core. */
export interface CoreWindow {
  /** Everything that this window was told since it was opened, oldest first. */
  readonly events: AppEvent[]
  /** Calls as a window does; without a request id, each call has a new one. */
  call<Name extends CallName>(
    name: Name,
    input: InputOf<Name>,
    requestId?: string,
  ): Promise<CallAnswer<OutputOf<Name>>>
  /** The tags of the `changed` events since the last time this was asked. */
  takeChanges(): Tag[][]
  cancel(requestId: string): void
  document(ticket: string): DocumentFile | null
}

export interface OpenCore extends CoreWindow {
  readonly core: Core
  readonly dataFolder: string
  readonly ports: TestPorts
  readonly time: TestTime
  readonly passphrase: string
  /** The 24 words; empty unless this core has set the clinic up. */
  readonly recoveryKey: readonly string[]
  /** Calls with anything at all, for tests of what is refused. */
  callWith(name: string, input: unknown, requestId?: string): Promise<CallAnswer>
  /** Another window, which is locked. */
  openWindow(): CoreWindow
  /** Stops the core and removes the temporary folder. Safe to call twice. */
  stop(): Promise<void>
}

export async function openCore(options: OpenCoreOptions): Promise<OpenCore> {
  const given = options.dataFolder
  const dataFolder = given ?? (await mkdtemp(join(tmpdir(), 'stridebook-test-')))
  const copied = options.preset === 'none' || given !== undefined ? null : await setUpOnce()
  if (copied) await copyModel(copied.files, dataFolder)
  const server = options.engine === 'folder' ? null : await databaseFor(dataFolder, copied?.server)

  const ports = testPorts()
  const time = testTime()
  const core = await startCore({
    ports,
    time,
    keyCost: cheapKeyCost,
    unlockDelay: () => 0,
    everyLook: () => () => undefined,
    ...(server ? { server } : {}),
    ...options.start,
    dataFolder,
  })
  const first = windowOf(core, firstSeat)

  if (options.preset === 'clinic') {
    const unlocked = await first.call(
      'clinic.unlock',
      options.openBy === 'recovery-key' && copied
        ? { recoveryKey: copied.recoveryKey.join(' ') }
        : { passphrase: testPassphrase },
    )
    if (!unlocked.ok) throw new Error(`The test clinic did not open: ${JSON.stringify(unlocked.error)}`)
    if (options.openBy === 'both' && copied) {
      const checked = await first.call('clinic.confirmRecoveryKey', {
        recoveryKey: copied.recoveryKey.join(' '),
      })
      if (!checked.ok)
        throw new Error(`The words of the test clinic do not fit: ${JSON.stringify(checked.error)}`)
    }
    first.events.length = 0
  }
  return {
    core,
    dataFolder,
    ports,
    time,
    passphrase: testPassphrase,
    recoveryKey: copied?.recoveryKey ?? [],
    ...first,
    callWith: (name, input, requestId = randomUUID()) => core.dispatch({ name, input, requestId }, firstSeat),
    openWindow: () => windowOf(core, `seat-${randomUUID()}`),
    async stop() {
      // A folder that goes is not backed up at closing, which would be most of a test's time: no backup without its keys.
      if (given === undefined) await rm(dataFolderAt(dataFolder).clinic.keys, { force: true })
      await core.stop()
      if (given !== undefined) return
      await dropDatabaseOf(dataFolder)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function windowOf(core: Core, seatId: SeatId): CoreWindow {
  const events: AppEvent[] = []
  core.onEvent(seatId, (event) => events.push(event))
  let told = 0
  return {
    events,
    async call(name, input, requestId = randomUUID()) {
      const answer = await core.dispatch({ name, input, requestId }, seatId)
      // Dispatch has checked the value against the output that the contract declares for this name.
      return answer as CallAnswer<OutputOf<typeof name>>
    },
    takeChanges() {
      const fresh = events.slice(told)
      told = events.length
      return fresh.flatMap((event) => (event.type === 'changed' ? [[...event.tags]] : []))
    },
    cancel: (requestId) => core.cancel(requestId, seatId),
    document: (ticket) => core.document(ticket, seatId),
  }
}

interface ModelClinic {
  /** The clinic's files by name. Held in memory, so that no folder is left behind. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Its database, to make others after. */
  readonly server?: ServerPlace
  readonly recoveryKey: readonly string[]
}

let model: Promise<ModelClinic> | null = null

/** Sets a clinic up once for the test process; each core gets a copy of its files. */
function setUpOnce(): Promise<ModelClinic> {
  model ??= setUp()
  return model
}

async function setUp(): Promise<ModelClinic> {
  // Given, so that stopping keeps its database.
  const dataFolder = await mkdtemp(join(tmpdir(), 'stridebook-test-model-'))
  const made = await openCore({ preset: 'none', dataFolder })
  try {
    const answer = await made.call('clinic.setUp', {
      clinic: { name: 'Test clinic' },
      userName: 'Tess Owner',
      passphrase: testPassphrase,
    })
    if (!answer.ok) throw new Error(`The test clinic was not set up: ${JSON.stringify(answer.error)}`)
    await made.core.stop()
    const { folder } = dataFolderAt(made.dataFolder).clinic
    const files = new Map<string, Uint8Array>()
    for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name)))
    const server = await databaseFor(dataFolder)
    return { files, recoveryKey: answer.value.recoveryKey, ...(server ? { server } : {}) }
  } finally {
    await made.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function copyModel(files: ModelClinic['files'], dataFolder: string): Promise<void> {
  const { folder } = prepareDataFolder(dataFolder).clinic
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes, { mode: 0o600 })
}
