/** The patient list, the record form and the parts of a patient's page. */
import { expect, type Page } from '@playwright/test'
import { say, saying } from '../../support/say.ts'

export class PatientsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: say('shell.rail') })
      .getByRole('link', { name: say('shell.places.patients') })
      .click()
    await expect(this.#page.getByRole('heading', { name: say('patients.title'), level: 1 })).toBeVisible()
  }

  async startNew(): Promise<void> {
    await this.#page
      .getByRole('link', { name: say('patients.newPatient') })
      .first()
      .click()
    await expect(this.#page.getByRole('heading', { name: say('patients.form.newTitle') })).toBeVisible()
  }

  /** Birth date as digits in the order of the field's parts: month, day, year. */
  async fillNames(patient: { givenName: string; familyName: string; birthDigits: string }): Promise<void> {
    const page = this.#page
    await page.getByLabel(say('patients.form.givenName')).fill(patient.givenName)
    await page.getByLabel(say('patients.form.familyName')).fill(patient.familyName)
    await page
      .getByRole('group', { name: saying('patients.form.birthDate') })
      .getByRole('spinbutton')
      .first()
      .click()
    await page.keyboard.type(patient.birthDigits)
  }

  async create(): Promise<void> {
    await this.#page.getByRole('button', { name: say('patients.form.create') }).click()
  }

  async search(text: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: saying('patients.list.search') }).fill(text)
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
    await page.getByRole('button', { name: saying('episodes.form.condition') }).click()
    await page.getByRole('option', { name: condition }).click()
    await page
      .getByRole('radiogroup', { name: say('composer.menu.side') })
      .getByText(side, { exact: true })
      .click()
    await page.getByRole('button', { name: say('episodes.redFlags.checkedNone') }).click()
    await page.getByRole('button', { name: say('episodes.form.create') }).click()
  }

  async part(part: 'plan' | 'checkIns' | 'handouts' | 'record'): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: say('shell.patientTabs.label') })
      .getByRole('link', { name: say(`shell.patientTabs.${part}`) })
      .click()
  }
}
