/**
 * Every screen under the content policy, Trusted Types and all: none violates it, and no field of any of them lets the
 * browser remember what is typed. The long form presses every button of every screen besides.
 */
import { expect, test, type Page } from '@playwright/test'
import { watchPage } from '../screenshots/watch-page.ts'
import { firstRunScreens, sampleScreens, type Screen } from '../screenshots/screens.ts'
import { say } from '../support/say.ts'
import { startHost } from '../support/start-host.ts'
import { settle } from '../support/settled-page.ts'
import { reportAttack } from './support/report-attack.ts'

const longForm = process.env['STRIDEBOOK_FULL'] === '1'

/** Fields that take text and do not say `autocomplete="off"`, on the screen and in its dialogs. */
function rememberingFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const noText = ['button', 'checkbox', 'color', 'file', 'hidden', 'radio', 'range', 'reset', 'submit']
    return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .filter((field) => !noText.includes(field.type) && !field.hidden && field.autocomplete !== 'off')
      .map((field) => field.outerHTML)
  })
}

interface Walked {
  readonly seen: string[]
  readonly violations: string[]
  readonly remembering: string[]
}

async function walk(page: Page, screens: readonly Screen[], sample: boolean, walked: Walked): Promise<void> {
  const host = await startHost({ sample })
  const watched = await watchPage(page, new URL(host.address).origin)
  const look = async (name: string): Promise<void> => {
    await settle(page)
    walked.seen.push(name)
    walked.violations.push(...watched.take().map((fault) => `${name}: ${fault}`))
    walked.remembering.push(...(await rememberingFields(page)).map((field) => `${name}: ${field}`))
  }
  try {
    await page.goto(host.address)
    await page.waitForURL((url) => url.pathname === '/')
    for (const screen of screens) {
      await screen.go(page)
      await look(screen.name)
    }
    if (longForm && sample) await pressEverything(page, screens, look)
  } finally {
    await page.goto('about:blank')
    await host.stop()
  }
}

/** Milliseconds for pressing: what was reached by then is what the line says. The screens come in the same order each time. */
const pressingTime = 5 * 60_000

/** Milliseconds for anything while it presses: what a button took away, no screen is to be waited for without end. */
const patience = 20_000

/** These leave the clinic, and with it everything that is still to be pressed. */
const leaving = [say('shell.lock'), say('shell.leaveSample'), say('shell.sample.reset')]

async function pressEverything(
  page: Page,
  screens: readonly Screen[],
  look: (name: string) => Promise<void>,
): Promise<void> {
  // A button that stands on every screen is pressed once.
  const pressed = new Set<string>()
  const until = Date.now() + pressingTime
  page.setDefaultTimeout(patience)
  for (const screen of screens) {
    for (let number = 0; Date.now() < until; number += 1) {
      const buttons = page.locator('#root button:visible:enabled')
      if (number === 0 && !(await begin(page, screen))) break
      if (number >= (await buttons.count())) break
      const button = buttons.nth(number)
      const name = await button.evaluate((it) => it.getAttribute('aria-label') ?? it.textContent ?? '')
      if (pressed.has(name) || leaving.some((word) => name.includes(word))) continue
      pressed.add(name)
      await button.click({ timeout: 5_000 }).catch(() => undefined)
      await look(`${screen.name}, ${name.slice(0, 40)}`)
      if (!(await begin(page, screen))) break
    }
  }
}

/** The screen as it is when somebody comes to it; false where a button has changed what it shows, for good. */
async function begin(page: Page, screen: Screen): Promise<boolean> {
  try {
    await comeTo(page, screen)
  } catch {
    // A dialog that has to be answered, or a filter that keeps away what the screen is known by.
    await page.reload()
    try {
      await comeTo(page, screen)
    } catch {
      return false
    }
  }
  return true
}

async function comeTo(page: Page, screen: Screen): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate(() => (location.hash = '#/nowhere'))
  await screen.go(page)
  await settle(page)
}

test('no screen violates the policy, and no field of any is remembered @security', async ({ page }) => {
  if (longForm) test.setTimeout(15 * 60_000)
  const walked: Walked = { seen: [], violations: [], remembering: [] }
  await walk(page, firstRunScreens, false, walked)
  await walk(page, sampleScreens, true, walked)
  reportAttack(
    'screens and dialogs that violate the content policy',
    walked.seen.length,
    walked.violations.length,
  )
  reportAttack('fields that a browser would remember', walked.seen.length, walked.remembering.length)
  expect(walked.violations).toEqual([])
  expect(walked.remembering).toEqual([])
  expect(walked.seen.length).toBeGreaterThan(50)
})

test('the policy bites: markup, scripts and threads out of text are refused @security', async ({ page }) => {
  const host = await startHost()
  try {
    await page.goto(host.address)
    await expect(page.getByRole('button', { name: say('clinic.welcome.setUp') })).toBeVisible()
    const came = await page.evaluate(async () => {
      // What a developer tool evaluates may evaluate text itself; a task of the page's own may not.
      await new Promise((later) => setTimeout(later))
      const element = document.createElement('div')
      const script = document.createElement('script')
      const frame = document.createElement('iframe')
      const policies = Reflect.get(window, 'trustedTypes') as {
        createPolicy(name: string, rules: object): unknown
      }
      const ways: Record<string, () => unknown> = {
        innerHTML: () => (element.innerHTML = '<b>x</b>'),
        outerHTML: () => (document.body.appendChild(element), (element.outerHTML = '<b>x</b>')),
        insertAdjacentHTML: () => element.insertAdjacentHTML('beforeend', '<b>x</b>'),
        write: () => document.write('<b>x</b>'),
        srcdoc: () => (frame.srcdoc = '<b>x</b>'),
        parser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
        scriptText: () => (script.text = 'window.ran = 1'),
        scriptSource: () => (script.src = 'data:text/javascript,window.ran=1'),
        eval: (): unknown => window.eval('1'),
        // oxlint-disable-next-line no-new-func no-implied-eval -- it is to be refused
        function: (): unknown => new Function('return 1')(),
        worker: () => new Worker('/assets/other.js'),
        dataWorker: () => new Worker('data:text/javascript,1'),
        blobWorker: () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
        policy: () => policies.createPolicy('another', { createHTML: (text: string) => text }),
        secondDefault: () => policies.createPolicy('default', { createHTML: (text: string) => text }),
      }
      return Object.entries(ways).flatMap(([name, way]) => {
        try {
          way()
          return [name]
        } catch {
          return []
        }
      })
    })
    reportAttack('ways from text to markup or code', 16, came.length)
    expect(came).toEqual([])
  } finally {
    await page.goto('about:blank')
    await host.stop()
  }
})
