/** The first screens: setting a clinic up, and unlocking it. */
import { expect, type Page } from '@playwright/test'
import { say } from '../../support/say.ts'

export class FirstRunPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address)
  }

  async openSample(): Promise<void> {
    await this.#page.getByRole('button', { name: say('clinic.welcome.sample') }).click()
    await expect(this.#page.getByRole('link', { name: say('shell.places.patients') })).toBeVisible({
      timeout: 60_000,
    })
  }

  /** Walks through all four steps and answers the 24 words that were shown. */
  async setUp(clinic: { name: string; user: string; passphrase: string }): Promise<string[]> {
    const page = this.#page
    await page.getByRole('button', { name: say('clinic.welcome.setUp') }).click()
    await page.getByLabel(say('clinic.setUp.clinicName')).fill(clinic.name)
    await page.getByLabel(say('clinic.setUp.userName')).fill(clinic.user)
    await page.getByRole('button', { name: say('clinic.setUp.next') }).click()
    await page.getByLabel(say('clinic.setUp.passphrase'), { exact: true }).fill(clinic.passphrase)
    await page.getByLabel(say('clinic.setUp.again')).fill(clinic.passphrase)
    await page.getByRole('button', { name: say('clinic.setUp.create') }).click()
    const words = page.getByRole('list', { name: say('clinic.setUp.keyLabel') }).getByRole('listitem')
    await expect(words).toHaveCount(24)
    const recoveryKey = (await words.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''))
    await page.getByRole('button', { name: say('clinic.setUp.keyKept') }).click()
    const asked = page.getByLabel(/^Word \d+/)
    await expect(asked).toHaveCount(4)
    for (const field of await asked.all()) {
      const number = Number(/\d+/.exec(await labelOf(field))?.[0])
      await field.fill(recoveryKey[number - 1] ?? '')
    }
    await page.getByRole('button', { name: say('clinic.setUp.finish') }).click()
    await expect(page.getByRole('link', { name: say('shell.places.patients') })).toBeVisible()
    return recoveryKey
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#page.getByLabel(say('clinic.unlock.passphrase')).fill(passphrase)
    await this.#page.getByRole('button', { name: say('clinic.unlock.action'), exact: true }).click()
    await expect(this.#page.getByRole('link', { name: say('shell.places.patients') })).toBeVisible({
      timeout: 30_000,
    })
  }

  /** Sets a PIN, locks the window, mistypes it once and comes back by it to where the PIN was set. */
  async comeBackByPin(passphrase: string, pin: string): Promise<void> {
    const page = this.#page
    await page.getByRole('link', { name: say('shell.places.clinic') }).click()
    await page.getByRole('button', { name: say('clinic.pin.set') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('clinic.pin.passphrase')).fill(passphrase)
    await dialog.getByLabel(say('clinic.pin.next'), { exact: true }).fill(pin)
    await dialog.getByLabel(say('clinic.pin.again')).fill(pin)
    await dialog.getByRole('button', { name: say('clinic.pin.set') }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: say('clinic.pin.change') })).toBeVisible()
    await page.keyboard.press('Control+Shift+L')
    const field = page.getByLabel(say('clinic.unlock.pin'), { exact: true })
    await field.fill('9076')
    await field.press('Enter')
    await expect(page.getByText(say('errors.codes.wrong_pin', { triesLeft: 4 })).last()).toBeVisible()
    await field.fill(pin)
    await field.press('Enter')
    await expect(page.getByRole('button', { name: say('clinic.pin.change') })).toBeVisible()
  }
}

/** The text of the label that belongs to a field. */
function labelOf(field: ReturnType<Page['getByLabel']>): Promise<string> {
  return field.evaluate((element) =>
    element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '',
  )
}
