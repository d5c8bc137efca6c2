/** `npm start`: reads the options, chooses the host, and runs it until it ends. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir, constants } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findAppRoot } from './app-root.ts'
import type { runBrowserHost as RunBrowserHost } from './browser/main.ts'
import { hasDisplay } from './browser/installed-browser.ts'
import { chooseHost, findElectron } from './choose-host.ts'
import { defaultDataFolder } from './data-location.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'

const exitCodes = { failed: 1, misused: 2 } as const

/** Read when there is something to say: most starts say nothing, and should not wait for every text there is. */
const texts = () => import('./host-text.ts')

async function start(words: readonly string[]): Promise<number> {
  const request = readStartOptions(words)
  const home = defaultDataFolder(process.platform, process.env, homedir())
  switch (request.kind) {
    case 'help':
      process.stdout.write(`${(await texts()).text('start.help', { dataFolder: home })}\n`)
      return 0
    case 'refused':
      return say(
        (await texts()).text(`start.refused.${request.reason}`, {
          option: request.option,
          value: request.value,
        }),
        exitCodes.misused,
      )
    case 'start':
      return run(request.options, resolve(request.options.dataFolder ?? home))
  }
}

async function run(options: StartOptions, dataFolder: string): Promise<number> {
  const appFolder = findAppRoot(import.meta.dirname).folder
  const choice = chooseHost({
    wanted: options.host,
    electron: findElectron(appFolder, process.platform, process.env),
    display: hasDisplay(process.platform, process.env),
    superUser: process.getuid?.() === 0,
  })
  if (choice.host === 'none')
    return say((await texts()).text(`start.because.${choice.because}`), exitCodes.failed)
  if (!existsSync(join(appFolder, 'dist', 'main', `${choice.host}.js`))) {
    return say((await texts()).text('start.notBuilt'), exitCodes.failed)
  }
  if (choice.host === 'electron') return runElectron(choice.program, appFolder, dataFolder, options)
  if (choice.because !== null) say((await texts()).text(`start.because.${choice.because}`), 0)
  const runBrowserHost = await builtBrowserHost(appFolder)
  return runBrowserHost({
    dataFolder,
    port: options.port,
    openWindow: options.openWindow,
    sample: options.sample,
    takeOver: options.takeOver,
  })
}

/** The built program, so that what is tried in a browser is what is shipped. */
async function builtBrowserHost(appFolder: string): Promise<typeof RunBrowserHost> {
  const file = pathToFileURL(join(appFolder, 'dist', 'main', 'browser.js'))
  const built = (await import(file.href)) as { readonly runBrowserHost: typeof RunBrowserHost }
  return built.runBrowserHost
}

async function runElectron(
  program: string,
  appFolder: string,
  dataFolder: string,
  { sample, takeOver }: StartOptions,
): Promise<number> {
  const words = [
    appFolder,
    `--data=${dataFolder}`,
    ...(sample ? ['--sample'] : []),
    ...(takeOver ? ['--take-over'] : []),
  ]
  const child = spawn(program, words, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const ended = await new Promise<number | Error>((settle) => {
    child.once('error', settle)
    child.once('exit', (code, signal) =>
      settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
  })
  if (typeof ended === 'number') return ended
  return say((await texts()).text('start.startFailed', { reason: ended.message }), exitCodes.failed)
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`)
  return exitCode
}

process.exitCode = await start(process.argv.slice(2))
