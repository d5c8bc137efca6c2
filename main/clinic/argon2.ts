/** Argon2id in a thread of its own: half a second of work that the program's own thread must not wait for. */
import { Worker } from 'node:worker_threads'

/** What a derivation costs. */
export interface KeyCost {
  /** KiB of memory, 8 to 1,048,576. */
  readonly memoryKib: number
  /** Passes over it, 1 to 20. */
  readonly passes: number
}

/** Above OWASP's minimum (19 MiB, 2 passes) by a factor of five. */
export const defaultKeyCost: KeyCost = { memoryKib: 64 * 1024, passes: 3 }

/** What the worker is given. */
export interface Argon2Task extends KeyCost {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
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
  const task: Argon2Task = {
    passphrase: new TextEncoder().encode(passphrase.normalize('NFKC')),
    salt,
    ...cost,
  }
  // The build makes an entry of the file named here (`main/vite.config.ts`). No flags are inherited: a loader that a
  // test runner adds has no business in here.
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    env: {},
  })
  task.passphrase.fill(0)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', (message: unknown) => {
        if (message instanceof Uint8Array && message.length === 32) resolve(message)
        else reject(new Error('The key derivation gave no key'))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The key derivation ended early (${code})`)))
    })
  } finally {
    await worker.terminate()
  }
}
