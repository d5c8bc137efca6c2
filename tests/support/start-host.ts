/** Starts the built browser host as a process of its own, the way `npm start` does, for stories, pictures and the bench. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const project = resolve(import.meta.dirname, '../..')

export interface StartHostOptions {
  /** A folder to go on with; it is kept. Without one, a temporary folder is made and removed when the host stops. */
  readonly dataFolder?: string
  /** Opens the sample clinic before the address is printed. */
  readonly sample?: boolean
  /** Where the host and its threads put temporary files; the system's own place unless given. */
  readonly temporary?: string
  /** Milliseconds until the address must have been printed. */
  readonly patience?: number
}

export interface StartedHost {
  /** With the token; good for one window. */
  readonly address: string
  readonly dataFolder: string
  readonly process: number
  /** Milliseconds from the start of the process to the printed address. */
  readonly readyAfter: number
  /** Asks the host to end and waits until it has; resolves with its exit code, null where a signal ended it. */
  stop(): Promise<number | null>
  /** Ends it like a power cut. The folder stays, so that a test can look at what is left. */
  kill(): Promise<void>
  /** Removes a folder that this host made; `stop` has done so already. */
  removeData(): Promise<void>
}

const addressLine = /(http:\/\/127\.0\.0\.1:\d+\/\S+)/

/** Needs the build (`npm run build`). Rejects with what the host said when it ends without an address. */
export async function startHost(options: StartHostOptions = {}): Promise<StartedHost> {
  if (!existsSync(join(project, 'dist', 'main', 'browser.js'))) {
    throw new Error('The program is not built yet. Run "npm run build" first.')
  }
  const given = options.dataFolder
  const dataFolder = given ?? (await mkdtemp(join(tmpdir(), 'stridebook-host-')))
  const removeData = async (): Promise<void> => {
    if (given === undefined) await rm(dataFolder, { recursive: true, force: true })
  }
  const words = [
    join('main', 'hosts', 'start.ts'),
    '--host=browser',
    '--no-open',
    `--data=${dataFolder}`,
    ...(options.sample ? ['--sample'] : []),
  ]
  const began = performance.now()
  const child = spawn(process.execPath, words, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(options.temporary === undefined ? {} : { TMPDIR: options.temporary }) },
  })
  const endWithUs = (): void => void child.kill('SIGKILL')
  process.once('exit', endWithUs)
  const ended = new Promise<number | null>((settle) => {
    child.once('exit', (code) => {
      process.off('exit', endWithUs)
      settle(code)
    })
  })
  try {
    const address = await addressOf(child, ended, options.patience ?? 60_000)
    return {
      address,
      dataFolder,
      process: child.pid ?? 0,
      readyAfter: performance.now() - began,
      removeData,
      async stop() {
        child.kill('SIGTERM')
        const code = await ended
        await removeData()
        return code
      },
      async kill() {
        child.kill('SIGKILL')
        await ended
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    await ended
    await removeData()
    throw error
  }
}

function addressOf(child: ChildProcess, ended: Promise<unknown>, patience: number): Promise<string> {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('Expected the output of the host')
  const said: string[] = []
  let timer: NodeJS.Timeout | undefined
  return new Promise<string>((settle, refuse) => {
    const giveUp = (because: string): void => refuse(new Error([because, ...said].join('\n')))
    timer = setTimeout(() => giveUp(`The host printed no address within ${patience} ms`), patience)
    createInterface({ input: stdout }).on('line', (line) => {
      said.push(line)
      const address = addressLine.exec(line)?.[1]
      if (address !== undefined) settle(address)
    })
    createInterface({ input: stderr }).on('line', (line) => said.push(line))
    child.once('error', (error) => giveUp(error.message))
    void ended.then(() => giveUp('The host ended without an address'))
  }).finally(() => clearTimeout(timer))
}
