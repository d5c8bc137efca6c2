/** Collects what a window must never do: errors in its console, violations of its policy, requests that leave the host. */
import type { Page } from 'playwright'

export interface Watched {
  /** What went wrong since the last time this was asked. */
  take(): string[]
}

export async function watchPage(page: Page, origin: string): Promise<Watched> {
  let faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) faults.push(`request to ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${new URL(response.url()).pathname}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI || 'inline code'}`)
    })
  })
  return {
    take() {
      const taken = faults
      faults = []
      return taken
    },
  }
}
