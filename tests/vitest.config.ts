/** One vitest run, several projects: Node for everything below the window, jsdom for components. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

function node(name: string, testTimeout = 20_000) {
  return {
    root,
    test: {
      name,
      environment: 'node' as const,
      include: [`tests/${name}/**/*.test.ts`],
      testTimeout,
      hookTimeout: 60_000,
    },
  }
}

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    projects: [
      node('unit'),
      node('integration'),
      node('security', 60_000),
      node('faults', 240_000),
      {
        root,
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.tsx'],
          setupFiles: ['tests/support/component-setup.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
