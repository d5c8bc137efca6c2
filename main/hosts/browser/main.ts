/**
 * The browser host: the core behind a server on this machine, and a window in an installed browser. Used where
 * Electron is not installed, for development, and by the end-to-end tests.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { AppFault } from '../../../shared/app-error.ts'
import type { CallAnswer } from '../../../shared/contract/index.ts'
import type { Core, HostPorts, SeatId } from '../../core/ports.ts'
import { startCore } from '../../app/start.ts'
import { findAppRoot } from '../app-root.ts'
import { prepareDataFolder } from '../../database/data-folder.ts'
import { storageFault } from '../../database/faults.ts'
import { deviceFolder } from '../data-location.ts'
import { fileOptions, preferencesFileName, preferenceStore, type DevicePreferences } from '../preferences.ts'
import { sentenceOf, text } from '../host-text.ts'
import {
  findBrowser,
  hasDisplay,
  openBrowser,
  sweepProfile,
  type OpenedBrowser,
} from './installed-browser.ts'
import { askRunningHost, leaveNote } from './running-host.ts'
import { startServer, type BrowserServer } from './server.ts'

export interface BrowserHostOptions {
  readonly dataFolder: string
  /** 0 takes a free one. */
  readonly port: number
  readonly openWindow: boolean
  readonly sample: boolean
  /** A person said that whoever had the data folder open on another computer is gone. */
  readonly takeOver?: boolean
}

/** Exit codes, for scripts. */
const exitCodes = { clean: 0, failed: 1, inUse: 3 } as const

/** Runs until it is told to stop, or until the window that it opened is closed. Resolves with the exit code. */
export async function runBrowserHost(options: BrowserHostOptions): Promise<number> {
  const stopped = stopSignal()
  const root = findAppRoot(import.meta.dirname)

  let core: Core
  try {
    prepareDataFolder(options.dataFolder)
    mkdirSync(deviceFolder(options.dataFolder), { recursive: true, mode: 0o700 })
    core = await startCore({
      dataFolder: options.dataFolder,
      ports: hostPorts(options.dataFolder, root.version),
      takeOver: options.takeOver ?? false,
    })
  } catch (error) {
    return explain(error, options)
  }
  const served = await serve(core, root.rendererFolder, options, stopped).catch((error: unknown) =>
    fail(sentenceOf(error)),
  )
  // A full disk may keep the core from its last backup; the program ends all the same, and says so.
  const ended = await core.stop().then(
    () => exitCodes.clean,
    (error: unknown) => fail(sentenceOf(error)),
  )
  return served === exitCodes.clean ? ended : served
}

async function serve(
  core: Core,
  rendererFolder: string,
  options: BrowserHostOptions,
  stopped: Promise<void>,
): Promise<number> {
  const welcome = (seatId: SeatId) => openSample(core, seatId).then(() => undefined)
  if (options.sample) {
    // Made before anybody comes in, so that a window does not wait for it and a failure is said here.
    const maker: SeatId = 'start'
    const opened = await openSample(core, maker)
    await core.leave(maker)
    if (!opened.ok) return fail(sentenceOf(new AppFault(opened.error)))
  }
  let server: BrowserServer
  try {
    server = await startServer({
      core,
      rendererFolder,
      port: options.port,
      ...(options.sample ? { welcome } : {}),
    })
  } catch (error) {
    return fail(listenSentence(error, options.port))
  }
  const takeNoteAway = await leaveNote(options.dataFolder, server)
  const profile = join(deviceFolder(options.dataFolder), 'browser')
  // A program that was killed, with its browser, left one.
  await sweepProfile(profile)
  const browser = options.openWindow ? await openWindow(server, profile) : null
  process.stdout.write(`${text('start.ready', { address: server.invite() })}\n`)

  await Promise.race([stopped, ...(browser === null ? [] : [closedByPerson(browser, server)])])
  await takeNoteAway()
  await browser?.close()
  await server.close()
  return exitCodes.clean
}

function openSample(core: Core, seatId: SeatId): Promise<CallAnswer> {
  return core.dispatch({ name: 'sample.open', input: {}, requestId: randomUUID() }, seatId)
}

/** A download is the browser's own: the page has the bytes of its document, so there is nothing left to write here. */
function hostPorts(dataFolder: string, version: string): HostPorts {
  const file = new Conf<DevicePreferences>({
    ...fileOptions(deviceFolder(dataFolder)),
    configName: preferencesFileName,
  })
  return {
    name: 'browser',
    version,
    preferences: preferenceStore(file),
    clipboard: null,
    saveFile: async () => true,
    choosePath: null,
  }
}

async function openWindow(server: BrowserServer, profile: string): Promise<OpenedBrowser | null> {
  // A browser that runs as root would have to give up its sandbox.
  if (process.getuid?.() === 0 || !hasDisplay(process.platform, process.env)) return null
  const program = findBrowser(process.platform, process.env)
  return program === null ? null : openBrowser(program, server.invite(), profile)
}

/** A browser that ends at once has failed to start, and a window elsewhere may still be in use: neither ends the host. */
async function closedByPerson(browser: OpenedBrowser, server: BrowserServer): Promise<void> {
  const lived = await browser.closed
  if (lived < 3_000 || server.hasWindow()) await new Promise<never>(() => undefined)
}

/** The first of the signals that ask a program to end. Later ones are ignored, so that stopping is not cut short. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

async function explain(error: unknown, options: BrowserHostOptions): Promise<number> {
  const fault = storageFault(error)
  if (!(fault instanceof AppFault)) return fail(sentenceOf(fault))
  if (fault.error.code === 'left_in_use') {
    fail(sentenceOf(fault))
    fail(text('start.howToTakeOver'))
    return exitCodes.inUse
  }
  if (fault.error.code !== 'in_use') return fail(sentenceOf(fault))
  const address = await askRunningHost(options.dataFolder)
  if (address === null) {
    fail(sentenceOf(fault))
    return exitCodes.inUse
  }
  process.stdout.write(`${text('start.alreadyRunning', { address })}\n`)
  return exitCodes.clean
}

function listenSentence(error: unknown, port: number): string {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return taken ? text('start.portTaken', { port }) : sentenceOf(error)
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return exitCodes.failed
}
