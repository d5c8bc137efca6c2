/**
 * The Electron host: puts the parts together in the order that Electron asks for. What must happen before the app is
 * ready stands at the top, without waiting for anything.
 */
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { randomUUID } from 'node:crypto'
import { app, clipboard, dialog, powerMonitor, session, type BrowserWindow, type Session } from 'electron'
import { AppFault } from '../../../shared/app-error.ts'
import type { Core } from '../../core/ports.ts'
import { startCore, type StartOptions } from '../../app/start.ts'
import { prepareDataFolder } from '../../database/data-folder.ts'
import { defaultDataFolder, deviceFolder } from '../data-location.ts'
import { findAppRoot } from '../app-root.ts'
import { preferenceStore, readWindowBounds, writeWindowBounds } from '../preferences.ts'
import { sentenceOf, text } from '../host-text.ts'
import { copiedText } from './copied-text.ts'
import { choosePath, saveFile } from './dialogs.ts'
import { answerCalls, windowSeat } from './ipc.ts'
import { setMenu } from './menu.ts'
import { guardNavigation, guardRequests } from './navigation.ts'
import { guardBluetooth, guardPermissions } from './permissions.ts'
import { lockWhenLeft } from './power.ts'
import { openPreferences } from './preferences.ts'
import { registerScheme, serveWindow } from './protocol.ts'
import { stopAtSessionEnd, stopBeforeQuit } from './quit.ts'
import { unsafeSwitchIn } from './unsafe-switches.ts'
import { focusWindow, openWindow, sendEvent } from './window.ts'

/** Switches of Chromium: no sandbox exception, no look-ups, no chatter of its own. */
const switches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

const development = !app.isPackaged
// Chromium's own switches stand between ours, so what is unknown is not refused here.
const { values: words } = parseArgs({
  args: process.argv.slice(1),
  options: { data: { type: 'string' }, sample: { type: 'boolean' }, 'take-over': { type: 'boolean' } },
  strict: false,
})
const dataFolder = resolve(
  typeof words.data === 'string' ? words.data : defaultDataFolder(process.platform, process.env, homedir()),
)
const guarded = new WeakSet<Session>()
let window: BrowserWindow | null = null

const unsafe = app.isPackaged ? unsafeSwitchIn(app.commandLine) : null
if (unsafe !== null) giveUp(text('start.unsafeSwitch', { option: `--${unsafe}` }))
else if (prepared()) {
  // The lock belongs to the data folder: two clinics on one machine can be open, one clinic twice cannot.
  if (app.requestSingleInstanceLock()) run()
  else app.exit(0)
}

function giveUp(sentence: string): void {
  dialog.showErrorBox(text('menu.dialogs.startFailedTitle'), sentence)
  app.exit(1)
}

/** False when the folder cannot be a data folder, which was said. */
function prepared(): boolean {
  try {
    prepare()
    return true
  } catch (error) {
    giveUp(sentenceOf(error))
    return false
  }
}

function prepare(): void {
  // Judges the place before anything is made in it.
  prepareDataFolder(dataFolder)
  const device = deviceFolder(dataFolder)
  mkdirSync(join(device, 'chromium'), { recursive: true, mode: 0o700 })
  app.setPath('userData', device)
  app.setPath('sessionData', join(device, 'chromium'))
  app.enableSandbox()
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  registerScheme()
}

function run(): void {
  app.on('session-created', guardSession)
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents)
    guardBluetooth(contents)
  })
  app.on('second-instance', () => focusWindow(window))
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => giveUp(sentenceOf(error)))
}

async function start(): Promise<void> {
  const root = findAppRoot(import.meta.dirname)
  const preferences = openPreferences(deviceFolder(dataFolder))
  const core = await startOrTakeOver({
    dataFolder,
    ports: {
      name: 'electron',
      version: root.version,
      preferences: preferenceStore(preferences),
      clipboard: copiedText(clipboard),
      saveFile: (file, signal) => saveFile(window, file, signal),
      choosePath: (question, signal) => choosePath(window, question, signal),
    },
    takeOver: words['take-over'] === true,
  })
  if (core === null) return app.exit(0)
  try {
    if (words.sample) await openSample(core)
    show(core, preferences, root.rendererFolder)
  } catch (error) {
    await core.stop()
    throw error
  }
}

/** Asks the person where another computer has not closed the data folder; null when it is to be left alone. */
async function startOrTakeOver(options: StartOptions): Promise<Core | null> {
  try {
    return await startCore(options)
  } catch (error) {
    if (!(error instanceof AppFault) || error.error.code !== 'left_in_use') throw error
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: text('menu.dialogs.takeOver'),
      detail: sentenceOf(error),
      buttons: [text('menu.dialogs.takeOverYes'), text('menu.dialogs.takeOverNo')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0 ? startCore({ ...options, takeOver: true }) : null
  }
}

/** Everything that the person sees and that reaches the core. */
function show(core: Core, preferences: ReturnType<typeof openPreferences>, rendererFolder: string): void {
  stopBeforeQuit(app, core, (error) =>
    dialog.showErrorBox(text('menu.dialogs.stopFailedTitle'), sentenceOf(error)),
  )
  // Kept on disk only so that the zoom somebody chose lasts; its cache is off, and the page stores nothing.
  const windowSession = session.fromPartition('persist:window', { cache: false })
  guardSession(windowSession)
  serveWindow(windowSession, rendererFolder)
  answerCalls(core, () => window)
  core.onEvent(windowSeat, (event) => sendEvent(window, event))
  lockWhenLeft(powerMonitor, core, windowSeat)
  setMenu({
    platform: process.platform,
    development,
    send: (command) => sendEvent(window, { type: 'menu', command }),
  })
  window = openWindow({
    session: windowSession,
    preload: join(import.meta.dirname, 'preload.cjs'),
    development,
    remembered: readWindowBounds(preferences),
    remember: (bounds) => writeWindowBounds(preferences, bounds),
  })
  stopAtSessionEnd(app, window, core)
}

/** Runs for each session as it comes into being, so that none is ever without its guards. */
function guardSession(created: Session): void {
  if (guarded.has(created)) return
  guarded.add(created)
  guardPermissions(created)
  guardRequests(created, development)
  // Dictionaries would be fetched.
  created.setSpellCheckerEnabled(false)
}

async function openSample(core: Core): Promise<void> {
  const request = { name: 'sample.open', input: {}, requestId: randomUUID() }
  const opened = await core.dispatch(request, windowSeat)
  if (!opened.ok) throw new AppFault(opened.error)
}
