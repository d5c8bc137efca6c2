/** Cores for the tests of one file: each is stopped after its test, the last one first. */
import { afterEach } from 'vitest'
import { openCore, type OpenCore, type OpenCoreOptions } from './open-core.ts'

/** Opens them with these options, unless a test asks for others. To be called once, at the head of a file. */
export function openClinics(usual: OpenCoreOptions) {
  const opened: OpenCore[] = []
  afterEach(async () => {
    for (const made of opened.splice(0)) await made.stop()
  })
  return async (options: Partial<OpenCoreOptions> = {}): Promise<OpenCore> => {
    const made = await openCore({ ...usual, ...options })
    opened.unshift(made)
    return made
  }
}
