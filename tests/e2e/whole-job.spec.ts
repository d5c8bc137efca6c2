/** The main job, all the way through and for real: from an empty machine to everything found again after a restart. */
import { readFile } from 'node:fs/promises'
import { startHost } from '../support/start-host.ts'
import { readPdf } from '../support/read-pdf.ts'
import { CheckInsPage } from './pages/check-ins-page.ts'
import { FirstRunPage } from './pages/first-run-page.ts'
import { HandoutsPage } from './pages/handouts-page.ts'
import { PatientsPage } from './pages/patients-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { expect, test } from './support/story.ts'

const clinic = {
  name: 'Harbour Street Physiotherapy',
  user: 'Dana Reyes, PT',
  passphrase: 'copper lantern walks twelve',
}

test('a patient with heel pain gets a plan, a sheet and a check-in, and all of it is there after a restart', async ({
  page,
  browser,
  firstRun,
  patients,
  plan,
  host,
}) => {
  test.setTimeout(240_000)

  await test.step('given a clinic that was just set up', async () => {
    await firstRun.open(host.address)
    await firstRun.setUp(clinic)
  })

  await test.step('and a new patient with an episode of plantar fasciitis', async () => {
    await patients.open()
    await patients.startNew()
    await patients.fillNames({ givenName: 'Ana', familyName: 'Ångström', birthDigits: '03121984' })
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

  const handouts = new HandoutsPage(page)
  const givenFile = await test.step('and the sheets are given and saved', async () => {
    await patients.part('Handouts')
    await handouts.chooseAllWeeks()
    await handouts.expectPreview()
    await handouts.give()
    return readFile(await handouts.saveNewest())
  })

  await test.step('then the PDF says what the plan says', async () => {
    const { pages } = await readPdf(givenFile)
    const text = pages.map((sheet) => sheet.text).join(' ')
    expect(text).toContain('Ana Ångström')
    expect(text).toContain(clinic.name)
    for (const [index, sheet] of pages.entries())
      expect(sheet.text).toContain(`Page ${index + 1} of ${pages.length}`)
    for (const dose of ['2 sets of 12', '3 sets of 15', '40 seconds, 3 times']) expect(text).toContain(dose)
    for (const exercise of ['Short foot', 'Towel scrunches', 'Step-down', 'Seated plantar fascia stretch']) {
      expect(text).toContain(exercise)
    }
  })

  const checkIns = new CheckInsPage(page)
  await test.step('when a check-in is recorded', async () => {
    await patients.part('Check-ins')
    await checkIns.record({ painDuring: 4, painNextMorning: 2, note: 'Sore after the stairs' })
    await checkIns.expectListed(/4/, 'Sore after the stairs')
  })

  await test.step('and the machine loses power', async () => {
    await page.goto('about:blank')
    await host.kill()
  })

  await test.step('then a new start finds everything', async () => {
    const again = await startHost({ dataFolder: host.dataFolder })
    const window = await browser.newPage()
    try {
      const unlocked = new FirstRunPage(window)
      await unlocked.open(again.address)
      await unlocked.unlock(clinic.passphrase)
      const list = new PatientsPage(window)
      await list.open()
      await list.search('angstrom')
      await list.openFound({ givenName: 'Ana', familyName: 'Ångström' })
      await list.part('Plan')
      const grid = new PlanPage(window)
      await grid.expectDose('Short foot', 1, '2×12 hold 5s')
      await grid.expectDose('Calf raise on two legs', 2, '3×15')
      await grid.expectDose('Single-leg balance', 4, '3×40s')
      await list.part('Check-ins')
      await new CheckInsPage(window).expectListed(/4/, 'Sore after the stairs')
      await list.part('Handouts')
      const stored = await readFile(await new HandoutsPage(window).saveNewest())
      expect(stored.equals(givenFile)).toBe(true)
    } finally {
      await window.close()
      await again.stop()
      await host.removeData()
    }
  })
})
