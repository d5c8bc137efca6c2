/** The check-ins of an episode: the form at the desk and the list. */
import { expect, type Page } from '@playwright/test'
import { say } from '../../support/say.ts'

export class CheckInsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async record(checkIn: { painDuring: number; painNextMorning: number; note: string }): Promise<void> {
    const page = this.#page
    const rate = (name: string, pain: number) =>
      page.getByRole('radiogroup', { name }).getByText(String(pain), { exact: true }).click()
    await rate('Worst pain while exercising', checkIn.painDuring)
    await rate('Pain the next morning', checkIn.painNextMorning)
    await page.getByLabel(say('patients.form.noteTitle')).fill(checkIn.note)
    await page.getByRole('button', { name: say('checkIns.form.save') }).click()
  }

  async expectListed(pain: RegExp, note: string): Promise<void> {
    const row = this.#page
      .getByRole('grid', { name: say('checkIns.list.label') })
      .getByRole('row', { name: note })
    await expect(row).toBeVisible()
    await expect(row).toContainText(pain)
  }
}
