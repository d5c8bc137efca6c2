/** Several people in one clinic: added, at the locked door, at their first sign-in, in a role, in an emergency. */
import type { Locator, Page } from 'playwright'
import type { textIn } from '../../shared/text/index.ts'
import type { Screen } from './screens.ts'

/** How the other screens find their way, and what opens the clinic that they have made. */
interface Ways {
  readonly text: ReturnType<typeof textIn>
  readonly button: (page: Page, name: string) => Locator
  readonly goTo: (page: Page, address: string) => Promise<void>
  readonly call: (page: Page, name: string, input: unknown) => Promise<unknown>
  readonly passphrase: string
}

const own = 'copper lantern seven rivers'

export function peopleScreens({ text, button, goTo, call, passphrase }: Ways): readonly Screen[] {
  const shown = { passphrase }
  const ids = { owner: '', desk: '' }
  const secret = (page: Page) => page.getByLabel(text('clinic.unlock.passphrase'), { exact: true })

  /** Asks the core past the window, which hears of it. */
  async function ask<Value>(page: Page, name: string, input: unknown): Promise<Value> {
    const answer = (await call(page, name, input)) as { ok: boolean; value: Value }
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value
  }

  return [
    {
      name: 'people',
      async go(page) {
        await secret(page).fill(passphrase)
        await button(page, text('clinic.unlock.action')).click()
        await goTo(page, '#/clinic')
        await button(page, text('clinic.people.add')).waitFor()
        const state = await ask<{ user: { id: string } }>(page, 'app.state', {})
        ids.owner = state.user.id
        const ben = { name: 'Ben Park, PT', role: 'clinician' }
        const left = await ask<{ id: string }>(page, 'users.add', { user: ben, shown })
        await ask(page, 'users.retire', { id: left.id })
        await page.getByText(ben.name).scrollIntoViewIfNeeded()
      },
    },
    {
      name: 'person-add',
      async go(page) {
        await button(page, text('clinic.people.add')).click()
        await page.getByLabel(text('clinic.people.name'), { exact: true }).fill('Fay Lindqvist')
        await page.locator('label', { hasText: text('clinic.page.roles.front-desk') }).click()
        await page.getByLabel(text('clinic.people.own'), { exact: true }).fill(passphrase)
      },
    },
    {
      name: 'person-first-passphrase',
      async go(page) {
        await button(page, text('clinic.people.addAction')).click()
        await button(page, text('clinic.people.givenDone')).waitFor()
      },
    },
    {
      name: 'passphrase-first',
      async go(page) {
        const first = await page.locator('.first-passphrase').innerText()
        const people = await ask<{ users: { id: string; name: string }[] }>(page, 'users.list', {})
        ids.desk = people.users.find(({ name }) => name === 'Fay Lindqvist')?.id ?? ''
        await call(page, 'clinic.lock', {})
        await button(page, text('clinic.unlock.action')).waitFor()
        await ask(page, 'clinic.unlock', { userId: ids.desk, passphrase: first.trim() })
        await page.getByText(text('clinic.passphraseChange.firstTitle')).first().waitFor()
        await page.getByLabel(text('clinic.passphraseChange.given'), { exact: true }).fill(first.trim())
        await page.getByLabel(text('clinic.passphraseChange.next'), { exact: true }).fill(own)
        await page.getByLabel(text('clinic.passphraseChange.again'), { exact: true }).fill(own)
      },
    },
    {
      name: 'front-desk',
      async go(page) {
        await button(page, text('clinic.passphraseChange.action')).click()
        await goTo(page, '#/patients')
        await button(page, text('clinic.may.take')).waitFor()
      },
    },
    {
      name: 'emergency',
      async go(page) {
        await button(page, text('clinic.may.take')).click()
        await page
          .getByLabel(text('clinic.may.reason'), { exact: true })
          .fill('The clinician has fallen ill in the middle of the session.')
      },
    },
    {
      name: 'emergency-taken',
      async go(page) {
        await button(page, text('clinic.may.action')).click()
        await page.locator('.notice--warning').first().waitFor()
      },
    },
    {
      name: 'unlock-names',
      async go(page) {
        await call(page, 'clinic.lock', {})
        await button(page, text('clinic.unlock.action')).waitFor()
      },
    },
    {
      name: 'notices',
      async go(page) {
        await ask(page, 'clinic.unlock', { userId: ids.owner, passphrase })
        await goTo(page, '#/clinic')
        await button(page, text('clinic.notices.review')).waitFor()
        await page.getByText(text('clinic.notices.title'), { exact: true }).first().scrollIntoViewIfNeeded()
      },
    },
  ]
}
