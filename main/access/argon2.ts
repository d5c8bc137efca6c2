/** Argon2id in a thread of its own: most of a second of work that the program's own thread must not wait for. */
import { randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'

/** What a derivation costs. */
export interface KeyCost {
  /** KiB of memory, 8 to 1,048,576. */
  readonly memoryKib: number
  /** Passes over it, 1 to 20. */
  readonly passes: number
}

/** What every clinic gets, however slow the machine: well above OWASP's minimum of 19 MiB and 2 passes. */
const leastCost: KeyCost = { memoryKib: 64 * 1024, passes: 3 }
/** A machine this fast takes less than half a second; more would make a slower one wait for it too long. */
const mostPasses = 12
/** Aimed at, in milliseconds; half a second to a second is wanted. */
const wantedMilliseconds = 750

/**
 * The cost that takes this machine half a second to a second: 64 MiB, and passes by one trial of the least cost.
 * Throws when the thread cannot be run.
 */
export async function calibrateKeyCost(): Promise<KeyCost> {
  const trial = await runThread({ ...leastCost, passphrase: randomBytes(32), salt: randomBytes(32) })
  return { ...leastCost, passes: passesAfterTrial(trial.milliseconds) }
}

/** Passes, 3 to 12, where a trial of three took so many milliseconds. */
export function passesAfterTrial(milliseconds: number): number {
  const passes = Math.round((wantedMilliseconds * leastCost.passes) / Math.max(milliseconds, 1))
  return Math.min(Math.max(passes, leastCost.passes), mostPasses)
}

/** What the thread is given. */
export interface Argon2Task extends KeyCost {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
}

/** What the thread answers. */
export interface Argon2Answer {
  readonly key: Uint8Array
  /** Time of the processor that the hash took. */
  readonly milliseconds: number
}

/**
 * 32 bytes from a passphrase. The text is normalised (NFKC), so that it does not matter which keyboard typed it.
 * The thread ends with its memory when the answer is there.
 */
export async function deriveFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  cost: KeyCost,
): Promise<Uint8Array> {
  const { key } = await runThread({
    passphrase: new TextEncoder().encode(passphrase.normalize('NFKC')),
    salt,
    ...cost,
  })
  return key
}

/** Gives the task to a thread, and overwrites this side's copy of the passphrase. */
async function runThread(task: Argon2Task): Promise<Argon2Answer> {
  // The build makes an entry of the file named here (`main/vite.config.ts`). No flags are inherited: a loader that a
  // test runner adds has no business in here.
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
  })
  task.passphrase.fill(0)
  try {
    return await new Promise<Argon2Answer>((resolve, reject) => {
      worker.once('message', (message: unknown) => {
        if (isAnswer(message)) resolve(message)
        else reject(new Error('The key derivation gave no key'))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The key derivation ended early (${code})`)))
    })
  } finally {
    await worker.terminate()
  }
}

function isAnswer(message: unknown): message is Argon2Answer {
  if (typeof message !== 'object' || message === null) return false
  const { key, milliseconds } = message as { key?: unknown; milliseconds?: unknown }
  return key instanceof Uint8Array && key.length === 32 && typeof milliseconds === 'number'
}
