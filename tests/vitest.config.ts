/**
 * One vitest run, several projects: Node for everything below the window, jsdom for components. With
 * `STRIDEBOOK_ENGINE=postgres`, the integration tests once more, on a clinic's server.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { aboutFiles, aboutTheServer } from './support/engine-lists.ts'
import { workInMemory } from './support/work-in-memory.ts'

const root = new URL('..', import.meta.url).pathname

workInMemory()
// Threads and child processes load the same source again and again: compiled once, it starts them in half the time.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache')

/** Upper limits for a machine that is busy with other things: no test waits for time. */
const testLimit = 180_000

function node(name: string, testTimeout = testLimit) {
  return {
    root,
    test: {
      name,
      environment: 'node' as const,
      include: [`tests/${name}/**/*.test.ts`],
      testTimeout,
      hookTimeout: 2 * testLimit,
    },
  }
}

const integration = node('integration')

const onServer = {
  root,
  test: {
    ...integration.test,
    name: 'postgres',
    exclude: Object.keys(aboutFiles),
    globalSetup: ['tests/support/postgres-setup.ts'],
  },
}

const onFiles = [
  node('unit'),
  { root, test: { ...integration.test, exclude: [aboutTheServer] } },
  node('security'),
  node('faults', 240_000),
  {
    root,
    plugins: [react()],
    test: {
      name: 'component',
      environment: 'jsdom',
      include: ['tests/component/**/*.test.tsx'],
      setupFiles: ['tests/support/component-setup.ts'],
      testTimeout: testLimit,
      hookTimeout: 2 * testLimit,
    },
  },
]

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    // A test waits for threads and for the disk, so that as many files as processors leave none idle.
    maxWorkers: '100%',
    projects: process.env['STRIDEBOOK_ENGINE'] === 'postgres' ? [onServer] : onFiles,
  },
})
