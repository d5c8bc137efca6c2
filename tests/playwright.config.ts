/** The clinical stories, through the browser host and, where its binary exists, in Electron. */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './support/find-browser.ts'
import { workInMemory } from './support/work-in-memory.ts'

workInMemory()

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Upper limits for a machine that is busy with other things: no story waits for time.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  // Each file has hosts, folders and browsers of its own.
  workers: '100%',
  retries: 0,
  forbidOnly: true,
  // The test run asks for a report to count; a person reads the list.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : 'list',
  use: { viewport: { width: 1366, height: 768 }, launchOptions: launchOptions(), trace: 'retain-on-failure' },
})
