/** The first screens: setting a clinic up, and unlocking it. */
import { expect, type Page } from '@playwright/test'

export class FirstRunPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address)
  }

  async openSample(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Look around the sample clinic' }).click()
    await expect(this.#page.getByRole('link', { name: 'Patients' })).toBeVisible({ timeout: 60_000 })
  }

  /** Walks through all four steps and answers the 24 words that were shown. */
  async setUp(clinic: { name: string; user: string; passphrase: string }): Promise<string[]> {
    const page = this.#page
    await page.getByRole('button', { name: 'Set up your clinic' }).click()
    await page.getByLabel('Clinic name').fill(clinic.name)
    await page.getByLabel('Your name').fill(clinic.user)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill(clinic.passphrase)
    await page.getByLabel('Passphrase again').fill(clinic.passphrase)
    await page.getByRole('button', { name: 'Create the clinic' }).click()
    const words = page.getByRole('list', { name: /Recovery key/ }).getByRole('listitem')
    await expect(words).toHaveCount(24, { timeout: 30_000 })
    const recoveryKey = (await words.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''))
    await page.getByRole('button', { name: 'The words are kept' }).click()
    const asked = page.getByLabel(/^Word \d+/)
    await expect(asked).toHaveCount(4)
    for (const field of await asked.all()) {
      const number = Number(/\d+/.exec(await labelOf(field))?.[0])
      await field.fill(recoveryKey[number - 1] ?? '')
    }
    await page.getByRole('button', { name: 'Open the clinic' }).click()
    await expect(page.getByRole('link', { name: 'Patients' })).toBeVisible()
    return recoveryKey
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#page.getByLabel('Passphrase').fill(passphrase)
    await this.#page.getByRole('button', { name: 'Unlock', exact: true }).click()
    await expect(this.#page.getByRole('link', { name: 'Patients' })).toBeVisible({ timeout: 30_000 })
  }
}

/** The text of the label that belongs to a field. */
function labelOf(field: ReturnType<Page['getByLabel']>): Promise<string> {
  return field.evaluate((element) =>
    element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '',
  )
}
