/** Text that tries to run as code stays text, wherever it is shown. */
import { expect, test } from './support/story.ts'
import { say } from '../support/say.ts'

const payloads = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "';alert(1)//",
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
] as const

test('names and notes that look like code are shown as text and never run', async ({
  page,
  host,
  firstRun,
  patients,
}) => {
  await firstRun.open(host.address)
  await firstRun.openSample()
  for (const [index, payload] of payloads.entries()) {
    await patients.open()
    await patients.startNew()
    await patients.fillNames({
      givenName: payload,
      familyName: `Zz${index} ${payload}`,
      birthDigits: '03121984',
    })
    await page.getByLabel(say('patients.form.note')).fill(payload)
    await patients.create()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(payload)
    await patients.part('record')
    expect(page.url()).not.toContain('alert')
    expect(await page.title()).not.toContain(payload)
  }
  await patients.open()
  await patients.search('zz')
  await expect(page.getByText(`Zz0 ${payloads[0]}`).first()).toBeVisible()
  // A dialog, an error or a request elsewhere would have been collected as a complaint.
})
