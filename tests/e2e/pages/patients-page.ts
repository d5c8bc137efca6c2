/** The patient list, the record form and the parts of a patient's page. */
import { expect, type Page } from '@playwright/test'

export class PatientsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Patients' }).click()
    await expect(this.#page.getByRole('heading', { name: 'Patients', level: 1 })).toBeVisible()
  }

  async startNew(): Promise<void> {
    await this.#page.getByRole('link', { name: 'New patient' }).first().click()
    await expect(this.#page.getByRole('heading', { name: 'New patient' })).toBeVisible()
  }

  /** Birth date as digits in the order of the field's parts: month, day, year. */
  async fillNames(patient: { givenName: string; familyName: string; birthDigits: string }): Promise<void> {
    const page = this.#page
    await page.getByLabel('Given name').fill(patient.givenName)
    await page.getByLabel('Family name').fill(patient.familyName)
    await page
      .getByRole('group', { name: /Birth date/ })
      .getByRole('spinbutton')
      .first()
      .click()
    await page.keyboard.type(patient.birthDigits)
  }

  async create(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Create record' }).click()
  }

  async search(text: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: /Search by name/ }).fill(text)
  }

  /** Opens a line of the list, which says the family name first; the page then says the name as it is spoken. */
  async openFound(patient: { givenName: string; familyName: string }): Promise<void> {
    await this.#page.getByRole('row', { name: `${patient.familyName}, ${patient.givenName}` }).click()
    await this.#page.keyboard.press('Enter')
    const spoken = `${patient.givenName} ${patient.familyName}`
    await expect(this.#page.getByRole('heading', { name: spoken, level: 1 })).toBeVisible()
  }

  async startEpisode(condition: RegExp, side: 'Left' | 'Right'): Promise<void> {
    const page = this.#page
    await page.getByRole('button', { name: /Condition/ }).click()
    await page.getByRole('option', { name: condition }).click()
    await page.getByRole('radiogroup', { name: 'Side' }).getByText(side, { exact: true }).click()
    await page.getByRole('button', { name: 'Checked, none' }).click()
    await page.getByRole('button', { name: 'Start episode' }).click()
  }

  async part(name: 'Plan' | 'Check-ins' | 'Handouts' | 'Record'): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Parts of the record' })
      .getByRole('link', { name })
      .click()
  }
}
