/** Every screen and how a person gets there. Screens follow each other: each begins where the one before has ended. */
import type { Page } from 'playwright'
import type { OutputOf } from '../../shared/contract/index.ts'
import { seatHeader } from '../../shared/contract/request.ts'
import { conditionOf } from '../../shared/regions/index.ts'
import { textIn } from '../../shared/text/index.ts'
import { peopleScreens } from './people-screens.ts'

export const text = textIn('en')

export interface Screen {
  /** Also the file's name. */
  readonly name: string
  go(page: Page): Promise<void>
}

const passphrase = 'violet otter sings at noon'
const clinicName = 'Harbour Street Physiotherapy'
const userName = 'Dana Reyes, PT'

function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: label, exact: true })
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

/** A call of the contract, made the way the window makes it. */
async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  // The window gets its secret with its first page, which may still be under way.
  await page.waitForFunction(() => window.sessionStorage.getItem('stridebook.seat') !== null)
  return page.evaluate(
    async ({ header, ...body }) => {
      const secret = window.sessionStorage.getItem('stridebook.seat') ?? ''
      const answer = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', [header]: secret },
        body: JSON.stringify({ ...body, requestId: crypto.randomUUID() }),
      })
      return answer.json() as Promise<unknown>
    },
    { name, input, header: seatHeader },
  )
}

interface Listed {
  readonly value: { readonly patients: readonly { readonly id: string }[] }
}

/** The address of a patient's page, found by record number. */
async function patientAddress(page: Page, recordNumber: string, part: string): Promise<string> {
  const { value } = (await call(page, 'patients.list', { search: recordNumber })) as Listed
  const id = value.patients[0]?.id
  if (!id) throw new Error(`Expected the patient ${recordNumber}`)
  return `#/patients/${id}/${part}`
}

function at(name: string, address: string, then?: (page: Page) => Promise<void>): Screen {
  return {
    name,
    async go(page) {
      await goTo(page, address)
      await then?.(page)
    },
  }
}

function ofPatient(
  name: string,
  recordNumber: string,
  part: string,
  then?: (page: Page) => Promise<void>,
): Screen {
  return {
    name,
    async go(page) {
      await goTo(page, await patientAddress(page, recordNumber, part))
      await then?.(page)
    },
  }
}

/** Types a dose into some cells while the same cells are changed as another seat would, and one of their rows is taken out. */
async function changeTheSamePlaces(page: Page): Promise<void> {
  const cells = page.getByRole('grid').first().getByRole('gridcell')
  await cells.first().click()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`)
  await page.keyboard.type('2x8')
  const patientId = /patients\/([^/]+)/.exec(page.url())?.[1]
  const { value: listed } = (await call(page, 'episodes.list', { patientId })) as {
    readonly value: OutputOf<'episodes.list'>
  }
  const id = listed.episodes.find(({ planId }) => planId !== null)?.planId
  const { value: plan } = (await call(page, 'plans.get', { id })) as { readonly value: OutputOf<'plans.get'> }
  const daily = plan.document.rows.filter(({ sheet }) => sheet === 'daily')
  const rows = plan.document.rows
    .filter((row) => row !== daily[1])
    .map((row) => ({ ...row, cells: row.cells.with(0, row.cells[4] ?? null) }))
  const document = { ...plan.document, rows, title: 'Changed elsewhere' }
  await call(page, 'plans.save', {
    id,
    basedOn: plan.revision,
    document,
    action: 'edit-plan',
    subject: '',
  })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor()
}

/** From an empty data folder to the first, empty clinic, and back to its locked door. */
export const firstRunScreens: readonly Screen[] = [
  { name: 'first-run', go: async () => {} },
  {
    name: 'set-up-1-clinic',
    go: (page) => page.getByRole('button', { name: text('clinic.welcome.setUp') }).click(),
  },
  {
    name: 'set-up-1-clinic-refused',
    go: (page) => button(page, text('clinic.setUp.next')).click(),
  },
  {
    name: 'set-up-2-passphrase',
    async go(page) {
      await field(page, text('clinic.setUp.clinicName')).fill(clinicName)
      await field(page, text('clinic.setUp.userName')).fill(userName)
      await button(page, text('clinic.setUp.next')).click()
      await page.getByLabel(text('clinic.setUp.passphrase'), { exact: true }).fill(passphrase)
    },
  },
  {
    name: 'set-up-3-recovery-key',
    async go(page) {
      await page.getByLabel(text('clinic.setUp.again'), { exact: true }).fill(passphrase)
      await button(page, text('clinic.setUp.create')).click()
      await page.getByRole('list', { name: text('clinic.setUp.keyLabel') }).waitFor()
    },
  },
  {
    name: 'set-up-4-check',
    async go(page) {
      const items = page.getByRole('list', { name: text('clinic.setUp.keyLabel') }).getByRole('listitem')
      const words = (await items.allInnerTexts()).map((item) => item.replaceAll(/[^a-z]/g, ''))
      await button(page, text('clinic.setUp.keyKept')).click()
      // The whole key in one field fills all of them.
      await page.locator('form input').first().fill(words.join(' '))
    },
  },
  {
    name: 'patients-empty',
    async go(page) {
      await button(page, text('clinic.setUp.finish')).click()
      await page.getByRole('heading', { name: text('patients.title') }).waitFor()
    },
  },
  at('today-empty', '#/today'),
  {
    name: 'unlock',
    async go(page) {
      await call(page, 'clinic.lock', {})
      await button(page, text('clinic.unlock.action')).waitFor()
    },
  },
  {
    name: 'unlock-refused',
    async go(page) {
      await page.getByLabel(text('clinic.unlock.passphrase'), { exact: true }).fill('not the passphrase')
      await button(page, text('clinic.unlock.action')).click()
      await page.getByText(text('errors.codes.wrong_passphrase')).filter({ visible: true }).first().waitFor()
    },
  },
  ...peopleScreens({ text, button, goTo, call, passphrase }),
]

/** The sample clinic, place by place. */
export const sampleScreens: readonly Screen[] = [
  at('today', '#/today'),
  at('patients', '#/patients'),
  at('patients-search', '#/patients', async (page) => {
    await page.getByRole('searchbox').first().fill('kro')
    await page.getByText('Krokowski').first().waitFor()
  }),
  at('patient-new', '#/patients/new'),
  at('patient-new-refused', '#/patients/new', (page) =>
    page.locator('form button[type=submit]').first().click(),
  ),
  ofPatient('plan', 'S-1002', 'plan', (page) => page.getByRole('grid').first().waitFor()),
  ofPatient('plan-inspector', 'S-1002', 'plan', (page) =>
    page.getByRole('grid').first().getByRole('gridcell').nth(8).click(),
  ),
  ofPatient('plan-catalog', 'S-1002', 'plan', (page) =>
    page.getByRole('button', { name: text('composer.toolbar.add') }).click(),
  ),
  ofPatient('plan-revisions', 'S-1002', 'plan', (page) =>
    page.getByRole('button', { name: text('composer.revisions.button', { revision: '' }).trim() }).click(),
  ),
  ofPatient('plan-merge', 'S-1003', 'plan', changeTheSamePlaces),
  ofPatient('plan-long', 'S-1008', 'plan', (page) => page.getByRole('grid').first().waitFor()),
  ofPatient('plan-start', 'S-1020', 'plan'),
  ofPatient('plan-red-flags', 'S-1025', 'plan'),
  ofPatient('check-ins', 'S-1005', 'check-ins'),
  ofPatient('check-ins-flare', 'S-1002', 'check-ins'),
  ofPatient('check-ins-none', 'S-1019', 'check-ins'),
  ofPatient('handouts', 'S-1002', 'handouts', (page) => page.locator('canvas').first().waitFor()),
  ofPatient('handouts-nothing', 'S-1020', 'handouts'),
  ofPatient('record', 'S-1007', 'record'),
  ofPatient('record-two-episodes', 'S-1018', 'record'),
  ofPatient('record-edit', 'S-1024', 'record?edit=record'),
  ofPatient('episode-edit', 'S-1024', 'record?edit=episode'),
  ofPatient('red-flags', 'S-1025', 'record?edit=red-flags'),
  at('catalog', '#/catalog'),
  at('catalog-entry', '#/catalog/calf-raise-single'),
  at('catalog-copy', '#/catalog/calf-raise-single/copy'),
  at('catalog-filter', '#/catalog', (page) => button(page, text('catalog.filters.category')).click()),
  at('picture', '#/catalog/calf-raise-single/figure'),
  at('templates', '#/templates'),
  at('template', `#/templates/${conditionOf('plantar-fasciitis').template}`),
  at('guide', '#/guide'),
  at('guide-article', '#/guide/daily-routine', (page) =>
    page.locator('article .figure-view').first().waitFor(),
  ),
  at('guide-search', '#/guide', (page) => page.getByRole('searchbox').fill('hard ground')),
  at('guide-nothing', '#/guide', (page) => page.getByRole('searchbox').fill('parachute')),
  at('clinic', '#/clinic'),
  at('audit', '#/clinic/audit', (page) => page.getByRole('gridcell').first().waitFor()),
  at('audit-entry', '#/clinic/audit', async (page) => {
    await page
      .getByRole('row', { name: new RegExp(text('audit.actions.checkIns.record')) })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('cell').first().waitFor()
  }),
  at('audit-nothing', '#/clinic/audit', async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: new RegExp(text('audit.filters.kind')) }).click()
    await page.getByRole('option', { name: text('audit.kinds.refused') }).click()
    await page.getByText(text('audit.none')).waitFor()
  }),
  at('audit-verify', '#/clinic/audit', async (page) => {
    await button(page, text('audit.verify.title')).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('7-0000-0000-0000-0000')
    await dialog.getByRole('button', { name: text('audit.verify.action') }).click()
    await dialog.getByRole('listitem').first().waitFor()
  }),
  at('not-found', '#/nowhere'),
  at('palette', '#/today', async (page) => {
    await page.getByRole('heading', { name: text('today.title') }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
  }),
  at('shortcuts', '#/templates', async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  }),
]
