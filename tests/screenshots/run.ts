/**
 * `npm run screenshots -- --out DIR [--only NAME]`: takes every screen of the built program, light and dark, on two
 * displays, and a contact sheet of them all. Ends with an error when a screen cannot be reached, logs an error, violates
 * the content policy, or asks for anything outside the host.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { launchOptions } from '../support/find-browser.ts'
import { settle } from '../support/settled-page.ts'
import { startHost } from '../support/start-host.ts'
import { contactSheet, type Fault, type Shot } from './contact-sheet.ts'
import { looks } from './looks.ts'
import { readOptions } from './options.ts'
import { firstRunScreens, sampleScreens, type Screen } from './screens.ts'
import { watchPage } from './watch-page.ts'

const asked = readOptions(process.argv.slice(2))
if (!asked) {
  console.error('Usage: npm run screenshots -- --out DIR [--only NAME]')
  process.exit(2)
}
const { only } = asked
const out = resolve(asked.out)
mkdirSync(out, { recursive: true })

const shots: Shot[] = []
const faults: Fault[] = []

const browser = await chromium.launch(launchOptions())
try {
  // The first screens lead on from each other, so all of them are walked through even when one is asked for.
  if (only === null || firstRunScreens.some(({ name }) => name.includes(only))) {
    await walk(browser, firstRunScreens, false)
  }
  await walk(
    browser,
    sampleScreens.filter(({ name }) => only === null || name.includes(only)),
    true,
  )
} finally {
  await browser.close()
  writeFileSync(join(out, 'index.html'), contactSheet('Stridebook, screens', shots, faults))
}
for (const fault of faults) console.error(`${fault.group}: ${fault.text}`)
console.log(`${shots.length} pictures, ${faults.length} faults: ${join(out, 'index.html')}`)
process.exitCode = faults.length === 0 && shots.length > 0 ? 0 : 1

async function walk(through: Browser, screens: readonly Screen[], sample: boolean): Promise<void> {
  if (screens.length === 0) return
  const host = await startHost({ sample })
  const page = await through.newPage()
  page.setDefaultTimeout(15_000)
  const watched = await watchPage(page, new URL(host.address).origin)
  try {
    await page.goto(host.address)
    await page.waitForURL((url) => url.pathname === '/')
    for (const screen of screens) {
      try {
        await screen.go(page)
        await takeAll(page, screen)
      } catch (error) {
        const because =
          error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)
        faults.push({ group: screen.name, text: `not reached: ${because}` })
        await page.screenshot({ path: join(out, `${screen.name}--not-reached.png`) })
      }
      for (const text of watched.take()) faults.push({ group: screen.name, text })
    }
  } finally {
    await page.close()
    await host.stop()
  }
}

async function takeAll(page: Page, screen: Screen): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia({
      colorScheme: look.colours,
      contrast: look.moreContrast ? 'more' : 'no-preference',
      reducedMotion: 'reduce',
    })
    await page.setViewportSize({ width: look.width, height: look.height })
    await settle(page)
    const file = `${screen.name}--${look.name}.png`
    await page.screenshot({ path: join(out, file) })
    shots.push({ group: screen.name, caption: look.name, file })
  }
}
