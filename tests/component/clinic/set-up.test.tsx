import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { say, saying } from '../../support/say.ts'

const secret = 'copper lantern seven rivers'

async function startApp(preset: 'none' | 'locked') {
  window.location.hash = '#/'
  const core = await openClinic({ preset })
  render(<App bridge={core} />)
  return { core, user: userEvent.setup() }
}

/** The words of the recovery key as the page shows them. */
async function shownWords(): Promise<string[]> {
  const list = await screen.findByRole('list', { name: say('clinic.setUp.keyLabel') })
  const items = within(list).getAllByRole('listitem')
  expect(items).toHaveLength(24)
  return items.map((item, index) => {
    const text = item.textContent ?? ''
    expect(text.startsWith(String(index + 1))).toBe(true)
    return text.slice(String(index + 1).length)
  })
}

async function nameClinic(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('button', { name: saying('clinic.welcome.setUp') }))
  await user.type(screen.getByRole('textbox', { name: say('clinic.setUp.clinicName') }), 'Harbour')
  await user.type(screen.getByRole('textbox', { name: say('clinic.setUp.userName') }), 'Dana Reyes')
  await user.click(screen.getByRole('button', { name: say('clinic.setUp.next') }))
}

async function choosePassphrase(
  user: ReturnType<typeof userEvent.setup>,
  passphrase: string,
  again: string,
): Promise<void> {
  await user.type(screen.getByLabelText(say('clinic.setUp.passphrase')), passphrase)
  await user.type(screen.getByLabelText(say('clinic.setUp.again')), again)
  await user.click(screen.getByRole('button', { name: say('clinic.setUp.create') }))
}

describe('first start', () => {
  it('opens the sample clinic without a passphrase, says so on every page, and leads back', async () => {
    const { user } = await startApp('none')
    await user.click(await screen.findByRole('button', { name: saying('clinic.welcome.sample') }))
    const banner = await screen.findByRole('complementary', { name: say('shell.sample.title') })
    await user.click(within(banner).getByRole('button', { name: say('shell.leaveSample') }))
    expect(await screen.findByRole('heading', { name: say('clinic.welcome.title') })).toBeDefined()
  })
})

describe('set-up', () => {
  it('asks for both names before it goes on', async () => {
    const { user, core } = await startApp('none')
    await user.click(await screen.findByRole('button', { name: saying('clinic.welcome.setUp') }))
    await user.type(screen.getByRole('textbox', { name: say('clinic.setUp.clinicName') }), 'Harbour')
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.next') }))
    const name = screen.getByRole('textbox', { name: say('clinic.setUp.userName') })
    expect(name).toBe(document.activeElement)
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(
      screen.getByRole<HTMLInputElement>('textbox', { name: say('clinic.setUp.clinicName') }).value,
    ).toBe('Harbour')
    expect(core.asked('clinic.setUp')).toEqual([])
  })

  it('refuses a short passphrase, two that differ, and says what the core refuses', async () => {
    const { user, core } = await startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, 'short', 'short')
    expect(screen.getByText(say('errors.fields.too_short', { limit: 12 }))).toBeDefined()
    await user.clear(screen.getByLabelText(say('clinic.setUp.passphrase')))
    await user.clear(screen.getByLabelText(say('clinic.setUp.again')))
    await choosePassphrase(user, secret, `${secret}s`)
    expect(screen.getByText(say('clinic.setUp.notTheSame'))).toBeDefined()
    expect(core.asked('clinic.setUp')).toEqual([])
    await user.clear(screen.getByLabelText(say('clinic.setUp.passphrase')))
    await user.clear(screen.getByLabelText(say('clinic.setUp.again')))
    await choosePassphrase(user, 'aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa')
    expect(await screen.findByText(say('errors.fields.too_weak'))).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('aaaaaaaaaaaaaaaa')
  })

  it('does not end before the recovery key is typed back', async () => {
    const { user, core } = await startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const words = await shownWords()
    // The clinic is open by now in the core, and still the window stays with the key.
    expect(await core.ask('app.state', {})).toMatchObject({ clinic: 'open', recoveryKeyConfirmed: false })
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
    expect(screen.queryByRole('list', { name: say('clinic.setUp.keyLabel') })).toBeNull()
    const boxes = screen.getAllByRole<HTMLInputElement>('textbox', { name: saying('clinic.setUp.word') })
    expect(boxes).toHaveLength(4)
    await user.type(boxes[0] as HTMLInputElement, 'wrong')
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.finish') }))
    expect(screen.getByRole('alert')).toBe(document.activeElement)
    expect(screen.queryByRole('navigation', { name: say('shell.rail') })).toBeNull()
    for (const box of boxes) {
      const label = box.labels?.[0]?.textContent ?? ''
      await user.clear(box)
      await user.type(box, ` ${words[Number(/\d+/.exec(label)?.[0]) - 1]?.toUpperCase()} `)
    }
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.finish') }))
    expect(await screen.findByRole('navigation', { name: say('shell.rail') })).toBeDefined()
    expect(document.title).toBe('Patients · Stridebook')
    expect(core.asked('clinic.confirmRecoveryKey')).toHaveLength(1)
    await waitFor(() =>
      expect(screen.queryByRole('complementary', { name: say('clinic.recoveryKey.banner') })).toBeNull(),
    )
  })

  it('says what the core refuses at the end, and finishes at the next try', async () => {
    const { user, core } = await startApp('none')
    const mend = core.intercept('clinic.confirmRecoveryKey', refusing('storage_full'))
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const words = await shownWords()
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
    await user.click(screen.getAllByRole('textbox', { name: saying('clinic.setUp.word') })[0] as HTMLElement)
    await user.paste(words.join(' '))
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.finish') }))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(screen.queryByRole('navigation', { name: say('shell.rail') })).toBeNull()
    mend()
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.finish') }))
    expect(await screen.findByRole('navigation', { name: say('shell.rail') })).toBeDefined()
  })

  it('takes the whole key pasted into one field, and shows the words again on request', async () => {
    const { user } = await startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const words = await shownWords()
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.showAgain') }))
    expect(await shownWords()).toEqual(words)
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.keyKept') }))
    await user.click(screen.getAllByRole('textbox', { name: saying('clinic.setUp.word') })[2] as HTMLElement)
    await user.paste(words.map((word, index) => `${index + 1}. ${word}`).join('\n'))
    await user.click(screen.getByRole('button', { name: say('clinic.setUp.finish') }))
    expect(await screen.findByRole('navigation', { name: say('shell.rail') })).toBeDefined()
  })

  it('creates the clinic once, however often the button is pressed', async () => {
    const { user, core } = await startApp('none')
    await nameClinic(user)
    await user.type(screen.getByLabelText(say('clinic.setUp.passphrase')), secret)
    await user.type(screen.getByLabelText(say('clinic.setUp.again')), secret)
    await user.dblClick(screen.getByRole('button', { name: say('clinic.setUp.create') }))
    await screen.findByRole('list', { name: say('clinic.setUp.keyLabel') })
    expect(core.asked('clinic.setUp')).toHaveLength(1)
  })
})

describe('unlock', () => {
  it('says a wrong passphrase beside the field, keeps it, and opens with the right one', async () => {
    const { user, core } = await startApp('locked')
    const right = core.passphrase
    const half = right.slice(0, 14)
    const box = await screen.findByLabelText<HTMLInputElement>('Passphrase')
    await user.type(box, half)
    await user.keyboard('{Enter}')
    expect(await screen.findByText(say('errors.codes.wrong_passphrase'))).toBeDefined()
    expect(box.value).toBe(half)
    expect(box).toBe(document.activeElement)
    await user.keyboard(`${right.slice(half.length)}{Enter}`)
    expect(await screen.findByRole('navigation', { name: say('shell.rail') })).toBeDefined()
  })

  it('opens with the recovery key, which is not asked for again to set a new passphrase', async () => {
    const { user, core } = await startApp('locked')
    await user.click(await screen.findByRole('button', { name: say('clinic.unlock.useKey') }))
    await user.click(screen.getByRole('textbox', { name: say('clinic.unlock.key') }))
    await user.paste(core.recoveryKey.join(' '))
    await user.click(screen.getByRole('button', { name: say('clinic.unlock.action') }))
    const title = say('clinic.passphraseChange.recoveredTitle')
    expect(await screen.findByRole('heading', { name: title })).toBeDefined()
    expect(screen.queryByRole('textbox', { name: say('clinic.unlock.key') })).toBeNull()
    const next = screen.getByLabelText(say('clinic.passphraseChange.next'))
    expect(next).toBe(document.activeElement)
    await user.type(next, secret)
    await user.type(screen.getByLabelText(say('clinic.passphraseChange.again')), `${secret}{Enter}`)
    expect(await screen.findByRole('navigation', { name: say('shell.rail') })).toBeDefined()
    expect(screen.queryByRole('complementary', { name: say('clinic.passphraseChange.banner') })).toBeNull()
  })

  it('can be put off once, and says on every page that it is due', async () => {
    const { user, core } = await startApp('locked')
    await user.click(await screen.findByRole('button', { name: say('clinic.unlock.useKey') }))
    await user.click(screen.getByRole('textbox', { name: say('clinic.unlock.key') }))
    await user.paste(core.recoveryKey.join(' '))
    await user.keyboard('{Tab}')
    await user.click(screen.getByRole('button', { name: say('clinic.unlock.action') }))
    await user.click(await screen.findByRole('button', { name: say('clinic.passphraseChange.later') }))
    expect(
      await screen.findByRole('complementary', { name: say('clinic.passphraseChange.banner') }),
    ).toBeDefined()
  })

  it('comes back when the clinic is locked, with the plain title', async () => {
    const { user, core } = await startApp('locked')
    await user.type(
      await screen.findByLabelText(say('clinic.unlock.passphrase')),
      `${core.passphrase}{Enter}`,
    )
    await user.click(await screen.findByRole('button', { name: say('shell.lock') }))
    expect(await screen.findByRole('heading', { name: say('clinic.unlock.title') })).toBeDefined()
    await waitFor(() => expect(document.title).toBe('Stridebook'))
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('')
  })
})
