/** The thread behind `argon2.ts`: takes one task, answers 32 bytes and what they cost, and is ended by its maker. */
import { parentPort, workerData } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import type { Argon2Answer, Argon2Task } from './argon2.ts'

// Only `argon2.ts` starts this thread, with this task.
const task = workerData as Argon2Task
const before = process.threadCpuUsage()
const key = await argon2id({
  password: task.passphrase,
  salt: task.salt,
  memorySize: task.memoryKib,
  iterations: task.passes,
  parallelism: 1,
  hashLength: 32,
  outputType: 'binary',
})
// Time on the processor, not on the clock: a machine that is busy with something else is no slower for that.
const { user, system } = process.threadCpuUsage(before)
task.passphrase.fill(0)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage({ key, milliseconds: (user + system) / 1000 } satisfies Argon2Answer)
