import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import type { AppState } from '../../../shared/domain/clinic.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { say, saying } from '../../support/say.ts'

const bannerName = { name: say('clinic.recoveryKey.banner') }
const listName = { name: say('clinic.setUp.keyLabel') }

/** The open clinic, whose key counts as checked when it opened the clinic. `state` is what the core would say elsewhere. */
async function openApp({ checked, state = {} }: { checked: boolean; state?: Partial<AppState> }) {
  window.location.hash = '#/clinic'
  const core = await openClinic({ openBy: checked ? 'both' : 'passphrase' })
  core.intercept('app.state', async (_request, handOn) => {
    const answer = await handOn()
    return answer.ok ? { ...answer, value: { ...(answer.value as AppState), ...state } } : answer
  })
  render(<App bridge={core} />)
  return { core, user: userEvent.setup() }
}

type User = ReturnType<typeof userEvent.setup>

async function shownWords(): Promise<string[]> {
  const items = within(await screen.findByRole('list', listName)).getAllByRole('listitem')
  return items.map((item) => (item.textContent ?? '').replace(/^\d+/, ''))
}

/** Makes a key by the passphrase and answers its words. */
async function makeKey(user: User, passphrase: string): Promise<string[]> {
  await user.type(screen.getByLabelText(say('clinic.recoveryKey.passphrase')), `${passphrase}{Enter}`)
  const words = await shownWords()
  expect(words).toHaveLength(24)
  return words
}

/** Keeps the words and types them back. */
async function typeBack(user: User, words: readonly string[]): Promise<void> {
  await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
  expect(screen.queryByRole('list', listName)).toBeNull()
  await user.click(screen.getAllByRole('textbox', { name: saying('clinic.setUp.word') })[0] as HTMLElement)
  await user.paste(words.join(' '))
  await user.click(screen.getByRole('button', { name: say('clinic.recoveryKey.finish') }))
}

/** What the clinic page says of the key. */
async function expectOnPage(said: string): Promise<void> {
  await waitFor(() =>
    expect(screen.getByText(say('clinic.recoveryKey.fact')).parentElement?.textContent).toContain(said),
  )
}

describe('the banner of an unchecked recovery key', () => {
  it('makes a new key by the passphrase, shows it, has it typed back, and is gone', async () => {
    const { core, user } = await openApp({ checked: false })
    const banner = await screen.findByRole('complementary', bannerName)
    expect(banner.textContent).toContain('was never checked')
    await user.click(within(banner).getByRole('button', { name: say('clinic.recoveryKey.make') }))
    expect(screen.getByRole('dialog', { name: say('clinic.recoveryKey.title') })).toBeDefined()
    const words = await makeKey(user, core.passphrase)
    expect(screen.getByRole('dialog', { name: say('clinic.setUp.keyTitle') })).toBeDefined()
    expect(screen.getByRole('button', { name: say('clinic.setUp.print') })).toBeDefined()
    expect(screen.getByRole('button', { name: say('clinic.setUp.copy') })).toBeDefined()
    await typeBack(user, words)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(screen.queryByRole('complementary', bannerName)).toBeNull())
    expect(await screen.findByText(say('clinic.recoveryKey.done'))).toBeDefined()
    // The button that opened it has gone, and the focus is not lost with it.
    await waitFor(() => expect(document.activeElement?.id).toBe('page'))
  })

  it('says a wrong passphrase beside its field and makes no key', async () => {
    const { user } = await openApp({ checked: false })
    const banner = await screen.findByRole('complementary', bannerName)
    await user.click(within(banner).getByRole('button', { name: say('clinic.recoveryKey.make') }))
    const box = screen.getByLabelText(say('clinic.recoveryKey.passphrase'))
    await user.type(box, 'violet otter{Enter}')
    expect(await screen.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
    expect(box).toBe(document.activeElement)
    expect(screen.queryByRole('list', listName)).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('complementary', bannerName)).toBeDefined()
  })

  it('keeps the words on screen against Escape, and a wrong word from ending it', async () => {
    const { core, user } = await openApp({ checked: false })
    const banner = await screen.findByRole('complementary', bannerName)
    await user.click(within(banner).getByRole('button', { name: say('clinic.recoveryKey.make') }))
    const words = await makeKey(user, core.passphrase)
    await user.keyboard('{Escape}')
    expect(await shownWords()).toEqual(words)
    expect(screen.queryByRole('button', { name: say('ui.close') })).toBeNull()
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
    await user.type(
      screen.getAllByRole('textbox', { name: saying('clinic.setUp.word') })[0] as HTMLElement,
      'wrong{Enter}',
    )
    expect(screen.getByRole('alert')).toBe(document.activeElement)
    expect(core.asked('clinic.confirmRecoveryKey')).toEqual([])
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.showAgain') }))
    expect(await shownWords()).toEqual(words)
  })

  it('lets go when the words cannot be confirmed, and stays', async () => {
    const { core, user } = await openApp({ checked: false })
    core.intercept('clinic.confirmRecoveryKey', refusing('storage_full'))
    const banner = await screen.findByRole('complementary', bannerName)
    await user.click(within(banner).getByRole('button', { name: say('clinic.recoveryKey.make') }))
    await typeBack(user, await makeKey(user, core.passphrase))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    await user.click(screen.getByRole('button', { name: say('ui.close') }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('complementary', bannerName)).toBeDefined()
  })

  it.each([
    ['a checked key', { checked: true }],
    ['the sample clinic', { checked: true, state: { sample: true } }],
    ['a file that can only be read', { checked: false, state: { readOnly: true } }],
  ])('is not shown with %s', async (_case, opening) => {
    await openApp(opening)
    await screen.findByRole('navigation', { name: say('shell.rail') })
    expect(screen.queryByRole('complementary', bannerName)).toBeNull()
  })
})

describe('a new recovery key on the clinic page', () => {
  it('can be made although the one before was checked, which the page says', async () => {
    const { core, user } = await openApp({ checked: true })
    await expectOnPage('Checked')
    await user.click(screen.getByRole('button', { name: say('clinic.recoveryKey.make') }))
    const words = await makeKey(user, core.passphrase)
    await expectOnPage('Never checked')
    await typeBack(user, words)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expectOnPage('Recovery keyChecked')
  })

  it('is not offered in the sample clinic', async () => {
    await openApp({ checked: true, state: { sample: true } })
    await screen.findByRole('heading', { name: say('clinic.page.security') })
    expect(screen.queryByRole('button', { name: say('clinic.recoveryKey.make') })).toBeNull()
  })
})
