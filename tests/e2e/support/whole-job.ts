/** The main job in two acts, told to any window: the browser host's, or Electron's where its binary exists. */
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { readPdf } from '../../support/read-pdf.ts'
import { CheckInsPage } from '../pages/check-ins-page.ts'
import { FirstRunPage } from '../pages/first-run-page.ts'
import { HandoutsPage } from '../pages/handouts-page.ts'
import { PatientsPage } from '../pages/patients-page.ts'
import { PlanPage } from '../pages/plan-page.ts'

const clinic = {
  name: 'Harbour Street Physiotherapy',
  user: 'Dana Reyes, PT',
  passphrase: 'copper lantern walks twelve',
}
const patient = { givenName: 'Ana', familyName: 'Ångström' }

/** Presses "Save as PDF" by the given function and answers the path of the file that the host wrote. */
export type SaveFile = (press: () => Promise<void>) => Promise<string>

/** From an empty data folder to a given sheet and a check-in; answers the saved sheet. */
export async function doTheWholeJob(window: Page, saveFile: SaveFile): Promise<Buffer> {
  const patients = new PatientsPage(window)
  const plan = new PlanPage(window)
  const handouts = new HandoutsPage(window)
  const checkIns = new CheckInsPage(window)

  await test.step('given a clinic that was just set up', () => new FirstRunPage(window).setUp(clinic))

  await test.step('and a new patient with an episode of plantar fasciitis', async () => {
    await patients.open()
    await patients.startNew()
    await patients.fillNames({ ...patient, birthDigits: '03121984' })
    await patients.create()
    await patients.startEpisode(/Plantar fasciitis/, 'Left')
  })

  await test.step('when the template is started and three doses are tuned', async () => {
    await plan.startFittingTemplate()
    await plan.typeDose('Short foot', 1, '2x12 hold 5s')
    await plan.typeDose('Calf raise on two legs', 2, '3x15')
    await plan.typeDose('Single-leg balance', 4, '3x40s')
    await plan.expectSaved()
  })

  const givenFile = await test.step('and the sheets are given and saved', async () => {
    await patients.part('handouts')
    await handouts.chooseAllWeeks()
    await handouts.expectPreview()
    await handouts.give()
    return readFile(await handouts.saveNewest(saveFile))
  })

  await test.step('then the PDF says what the plan says', async () => {
    const { pages } = await readPdf(givenFile)
    const text = pages.map((sheet) => sheet.text).join(' ')
    expect(text).toContain(`${patient.givenName} ${patient.familyName}`)
    expect(text).toContain(clinic.name)
    for (const [index, sheet] of pages.entries()) {
      expect(sheet.text).toContain(`Page ${index + 1} of ${pages.length}`)
    }
    for (const dose of ['2 sets of 12', '3 sets of 15', '40 seconds, 3 times']) expect(text).toContain(dose)
    for (const exercise of ['Short foot', 'Gentle hops', 'Step-down', 'Seated plantar fascia stretch']) {
      expect(text).toContain(exercise)
    }
  })

  await test.step('when a check-in is recorded', async () => {
    await patients.part('checkIns')
    await checkIns.record({ painDuring: 4, painNextMorning: 2, note: 'Sore after the stairs' })
    await checkIns.expectListed(/4/, 'Sore after the stairs')
  })
  return givenFile
}

/** After a new start on the same data folder: unlocks, finds plan, check-in and the sheet byte for byte, and comes back by PIN. */
export async function findEverything(window: Page, saveFile: SaveFile, givenFile: Buffer): Promise<void> {
  const patients = new PatientsPage(window)
  await new FirstRunPage(window).unlock(clinic.passphrase)
  await patients.open()
  await patients.search('angstrom')
  await patients.openFound(patient)
  await patients.part('plan')
  const plan = new PlanPage(window)
  await plan.expectDose('Short foot', 1, '2×12 hold 5s')
  await plan.expectDose('Calf raise on two legs', 2, '3×15')
  await plan.expectDose('Single-leg balance', 4, '3×40s')
  await patients.part('checkIns')
  await new CheckInsPage(window).expectListed(/4/, 'Sore after the stairs')
  await patients.part('handouts')
  const stored = await readFile(await new HandoutsPage(window).saveNewest(saveFile))
  expect(stored.equals(givenFile)).toBe(true)
  await new FirstRunPage(window).comeBackByPin(clinic.passphrase, '730915')
}
