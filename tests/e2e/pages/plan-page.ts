/** The composer: starting a plan, reading and typing doses. */
import { expect, type Locator, type Page } from '@playwright/test'
import { say } from '../../support/say.ts'

export class PlanPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Starts the template that fits the episode, today. */
  async startFittingTemplate(): Promise<void> {
    await this.#page
      .getByRole('radiogroup', { name: say('composer.start.startsOn') })
      .getByText(say('composer.start.today'), { exact: true })
      .click()
    await this.#page.getByRole('button', { name: say('composer.start.run') }).click()
    await expect(this.grid()).toBeVisible()
  }

  grid(): Locator {
    return this.#page.getByRole('grid', { name: say('composer.grid.label') })
  }

  cell(exercise: string, week: number): Locator {
    return this.grid()
      .getByRole('row', { name: new RegExp(`^${exercise}`) })
      .getByRole('gridcell')
      .nth(week - 1)
  }

  /** Types over a cell and commits with Enter. */
  async typeDose(exercise: string, week: number, text: string): Promise<void> {
    await this.cell(exercise, week).click()
    await this.#page.keyboard.type(text)
    await this.#page.keyboard.press('Enter')
  }

  async expectDose(exercise: string, week: number, shown: string): Promise<void> {
    const words = async () =>
      (await this.cell(exercise, week).innerText()).replace(/\s+/g, ' ').replace('†', '').trim()
    await expect.poll(words).toBe(shown)
  }

  async expectSaved(): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  }

  async undo(): Promise<void> {
    await this.grid().press('Control+z')
  }
}
