/** Text that tries to run as code stays text, in every text field of a record and on every page that shows it. */
import type { Page } from '@playwright/test'
import type { CallAnswer } from '../../shared/contract/index.ts'
import { seatHeader } from '../../shared/contract/request.ts'
import { hostileTexts, writeHostileRecords } from '../support/hostile-text.ts'
import { settle } from '../support/settled-page.ts'
import { expect, test } from './support/story.ts'
import { reportAttack } from './support/report-attack.ts'

/** As different from each other as they come; each is looked at on every page that shows a record. */
const chosen = new Set(hostileTexts.filter((_text, index) => index % 17 === 0).slice(0, 12))
const texts = process.env['STRIDEBOOK_FULL'] === '1' ? hostileTexts.slice(0, 200) : [...chosen]
const parts = ['plan', 'record', 'check-ins', 'record?edit=record', 'record?edit=episode']

/** Calls as the window does, with the window's own secret. */
function askingFrom(page: Page): Parameters<typeof writeHostileRecords>[0] {
  return async (name, input) => {
    const answer = await page.evaluate(
      async ({ header, ...body }) => {
        const secret = window.sessionStorage.getItem('stridebook.seat') ?? ''
        const response = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json', [header]: secret },
          body: JSON.stringify({ ...body, requestId: crypto.randomUUID() }),
        })
        return response.json() as Promise<CallAnswer>
      },
      { name, input, header: seatHeader },
    )
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
    // Dispatch has checked the value against the output that the contract declares for this name.
    return answer.value as never
  }
}

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${address}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await settle(page)
}

test('names, notes, plans and exercises that look like code are shown as text and never run @security', async ({
  page,
  host,
  firstRun,
  complaints,
}) => {
  test.setTimeout(15 * 60_000)
  // A dialog, an error, a refused script or a request elsewhere is collected as a complaint.
  let through = 0
  await firstRun.open(host.address)
  await firstRun.openSample()
  const ask = askingFrom(page)
  const today = new Date().toISOString().slice(0, 10)
  for (const text of texts) {
    const before = complaints.length
    const { patientId, exerciseId } = await writeHostileRecords(ask, text, today)
    for (const part of chosen.has(text) ? parts : parts.slice(0, 2)) {
      await show(page, `patients/${patientId}/${part}`)
    }
    const shown = await page.getByRole('heading', { level: 1 }).innerText()
    expect(shown.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/[\s\u2028]+/g, ' ').trim())
    if (chosen.has(text)) await show(page, `catalog/${exerciseId}`)
    expect(decodeURIComponent(page.url())).not.toContain('alert')
    expect(await page.title()).not.toContain(text)
    if (complaints.length > before) through += 1
  }
  for (const place of ['today', 'patients', 'catalog', 'clinic', 'clinic/audit', 'clinic/records'])
    await show(page, place)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('zz')
  await settle(page)
  reportAttack('texts that run on a page', texts.length, through)
  expect(through).toBe(0)
})
