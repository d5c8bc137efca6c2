/** Every place of the sample clinic, light and dark, against axe: no violation of WCAG 2.2 A and AA. */
import { AxeBuilder } from '@axe-core/playwright'
import { settle } from '../support/settled-page.ts'
import { expect, test } from './support/story.ts'

const places = [
  'today',
  'patients',
  'patients/new',
  'catalog',
  'catalog/calf-raise-double',
  'templates',
  'guide',
  'guide/daily-routine',
  'clinic',
  'clinic/audit',
] as const
const parts = ['plan', 'check-ins', 'handouts', 'record'] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`every place can be read and used by everybody (${colorScheme})`, async ({
      page,
      host,
      firstRun,
      patients,
    }) => {
      await firstRun.open(host.address)
      await firstRun.openSample()
      await patients.open()
      await page.getByRole('row').nth(1).click()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/patients\/[^/]+\//)
      const patient = /#\/(patients\/[^/]+)\//.exec(page.url())?.[1] ?? ''
      for (const place of [...places, ...parts.map((part) => `${patient}/${part}`)]) {
        await page.evaluate(
          (hash) =>
            new Promise<void>((arrived) => {
              if (location.hash === hash) return arrived()
              addEventListener('hashchange', () => arrived(), { once: true })
              location.hash = hash
            }),
          `#/${place}`,
        )
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await settle(page)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
        )
        expect.soft(found, place).toEqual([])
      }
    })
  })
}
