/** The handouts of a patient: choosing weeks, the preview, giving, saving again. */
import { expect, type Page } from '@playwright/test'
import { say, saying } from '../../support/say.ts'

export class HandoutsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async chooseAllWeeks(): Promise<void> {
    await this.#page
      .getByRole('radiogroup', { name: say('handouts.choices.weeks') })
      .getByText(saying('handouts.choices.all'))
      .click()
  }

  /** The preview shows drawn pages, not blank sheets. */
  async expectPreview(): Promise<void> {
    const first = this.#page
      .getByRole('region', { name: say('handouts.preview.region') })
      .getByRole('img')
      .first()
    await expect(first).toBeVisible()
    const inked = () =>
      first.evaluate((element) => {
        const canvas = element instanceof HTMLCanvasElement ? element : element.querySelector('canvas')
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
        return pixels ? pixels.some((value, index) => index % 4 === 0 && value < 128) : false
      })
    await expect.poll(inked).toBe(true)
  }

  async give(): Promise<void> {
    await this.#page.getByRole('button', { name: say('handouts.give.only') }).click()
    await this.#expectGiven()
  }

  /** Answers how many pages the print dialog was opened with. */
  async giveAndPrint(): Promise<number> {
    const printed = this.#page.evaluate(
      () =>
        new Promise<number>((answer) => {
          const count = (): void => answer(document.querySelectorAll('.print-sheets img').length)
          window.addEventListener('beforeprint', count, { once: true })
        }),
    )
    await this.#page.getByRole('button', { name: say('handouts.give.action') }).click()
    await this.#expectGiven()
    return printed
  }

  async #expectGiven(): Promise<void> {
    await expect(this.#page.getByRole('region', { name: say('handouts.give.givenToday') })).toBeVisible({
      timeout: 30_000,
    })
  }

  /** Opens the newest handout that was given, saves it the host's way, and answers the file's path. */
  async saveNewest(saveFile: (press: () => Promise<void>) => Promise<string>): Promise<string> {
    const page = this.#page
    await page
      .getByRole('region', { name: say('handouts.history.title') })
      .getByRole('button', { name: saying('handouts.history.open') })
      .first()
      .click()
    return saveFile(() => page.getByRole('button', { name: say('handouts.give.save') }).click())
  }
}
