/** What every story needs: a host of its own, a page that fails on errors, and the page objects. */
import { expect, test as base, type Page } from '@playwright/test'
import { startHost, type StartedHost } from '../../support/start-host.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { PatientsPage } from '../pages/patients-page.ts'
import { PlanPage } from '../pages/plan-page.ts'

interface Story {
  readonly host: StartedHost
  /** Everything the window complained about: errors, policy violations, requests that leave this machine. */
  readonly complaints: string[]
  readonly firstRun: FirstRunPage
  readonly patients: PatientsPage
  readonly plan: PlanPage
}

export const test = base.extend<Story>({
  host: async ({ page }, use) => {
    const host = await startHost()
    await use(host)
    // A window that outlives its host complains, and rightly.
    await page.goto('about:blank')
    await host.stop()
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      watch(page, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  firstRun: ({ page }, use) => use(new FirstRunPage(page)),
  patients: ({ page }, use) => use(new PatientsPage(page)),
  plan: ({ page }, use) => use(new PlanPage(page)),
})

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const ours = url.hostname === '127.0.0.1' || url.protocol === 'blob:' || url.protocol === 'data:'
    if (!ours) complaints.push(`request to ${url.origin}`)
  })
}

export { expect } from '@playwright/test'
