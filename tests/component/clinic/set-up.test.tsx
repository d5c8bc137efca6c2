import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { openClinic, refusing } from '../../support/core-bridge.ts'

const secret = 'copper lantern seven rivers'

async function startApp(preset: 'none' | 'locked') {
  window.location.hash = '#/'
  const core = await openClinic({ preset })
  render(<App bridge={core} />)
  return { core, user: userEvent.setup() }
}

/** The words of the recovery key as the page shows them. */
async function shownWords(): Promise<string[]> {
  const list = await screen.findByRole('list', { name: 'Recovery key, 24 words' })
  const items = within(list).getAllByRole('listitem')
  expect(items).toHaveLength(24)
  return items.map((item, index) => {
    const text = item.textContent ?? ''
    expect(text.startsWith(String(index + 1))).toBe(true)
    return text.slice(String(index + 1).length)
  })
}

async function nameClinic(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /Set up your clinic/ }))
  await user.type(screen.getByRole('textbox', { name: 'Clinic name' }), 'Harbour')
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Dana Reyes')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
}

async function choosePassphrase(
  user: ReturnType<typeof userEvent.setup>,
  passphrase: string,
  again: string,
): Promise<void> {
  await user.type(screen.getByLabelText('Passphrase'), passphrase)
  await user.type(screen.getByLabelText('Passphrase again'), again)
  await user.click(screen.getByRole('button', { name: 'Create the clinic' }))
}

describe('first start', () => {
  it('opens the sample clinic without a passphrase, says so on every page, and leads back', async () => {
    const { user } = await startApp('none')
    await user.click(await screen.findByRole('button', { name: /Look around the sample clinic/ }))
    const banner = await screen.findByRole('complementary', { name: 'Sample clinic' })
    await user.click(within(banner).getByRole('button', { name: 'Leave' }))
    expect(await screen.findByRole('heading', { name: 'Welcome to Stridebook' })).toBeDefined()
  })
})

describe('set-up', () => {
  it('asks for both names before it goes on', async () => {
    const { user, core } = await startApp('none')
    await user.click(await screen.findByRole('button', { name: /Set up your clinic/ }))
    await user.type(screen.getByRole('textbox', { name: 'Clinic name' }), 'Harbour')
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    const name = screen.getByRole('textbox', { name: 'Your name' })
    expect(name).toBe(document.activeElement)
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Clinic name' }).value).toBe('Harbour')
    expect(core.asked('clinic.setUp')).toEqual([])
  })

  it('refuses a short passphrase, two that differ, and says what the core refuses', async () => {
    const { user, core } = await startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, 'short', 'short')
    expect(screen.getByText('This is too short; at least 12 characters.')).toBeDefined()
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.clear(screen.getByLabelText('Passphrase again'))
    await choosePassphrase(user, secret, `${secret}s`)
    expect(screen.getByText('The two passphrases differ.')).toBeDefined()
    expect(core.asked('clinic.setUp')).toEqual([])
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.clear(screen.getByLabelText('Passphrase again'))
    await choosePassphrase(user, 'aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa')
    expect(
      await screen.findByText('This passphrase is easy to guess. Use several unrelated words.'),
    ).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('aaaaaaaaaaaaaaaa')
  })

  it('does not end before the recovery key is typed back', async () => {
    const { user, core } = await startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const words = await shownWords()
    // The clinic is open by now in the core, and still the window stays with the key.
    expect(await core.ask('app.state', {})).toMatchObject({ clinic: 'open', recoveryKeyConfirmed: false })
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    expect(screen.queryByRole('list', { name: 'Recovery key, 24 words' })).toBeNull()
    const boxes = screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Word \d+$/ })
    expect(boxes).toHaveLength(4)
    await user.type(boxes[0] as HTMLInputElement, 'wrong')
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect(screen.getByRole('alert')).toBe(document.activeElement)
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull()
    for (const box of boxes) {
      const label = box.labels?.[0]?.textContent ?? ''
      await user.clear(box)
      await user.type(box, ` ${words[Number(/\d+/.exec(label)?.[0]) - 1]?.toUpperCase()} `)
    }
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
    expect(document.title).toBe('Patients · Stridebook')
    expect(core.asked('clinic.confirmRecoveryKey')).toHaveLength(1)
    await waitFor(() =>
      expect(screen.queryByRole('complementary', { name: 'Unchecked recovery key' })).toBeNull(),
    )
  })

  it('says what the core refuses at the end, and finishes at the next try', async () => {
    const { user, core } = await startApp('none')
    const mend = core.intercept('clinic.confirmRecoveryKey', refusing('storage_full'))
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const words = await shownWords()
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    await user.click(screen.getAllByRole('textbox', { name: /^Word/ })[0] as HTMLElement)
    await user.paste(words.join(' '))
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull()
    mend()
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('takes the whole key pasted into one field, and shows the words again on request', async () => {
    const { user } = await startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const words = await shownWords()
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    await user.click(screen.getByRole('button', { name: 'Show the words again' }))
    expect(await shownWords()).toEqual(words)
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    await user.click(screen.getAllByRole('textbox', { name: /^Word/ })[2] as HTMLElement)
    await user.paste(words.map((word, index) => `${index + 1}. ${word}`).join('\n'))
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('creates the clinic once, however often the button is pressed', async () => {
    const { user, core } = await startApp('none')
    await nameClinic(user)
    await user.type(screen.getByLabelText('Passphrase'), secret)
    await user.type(screen.getByLabelText('Passphrase again'), secret)
    await user.dblClick(screen.getByRole('button', { name: 'Create the clinic' }))
    await screen.findByRole('list', { name: 'Recovery key, 24 words' })
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
    expect(await screen.findByText('That passphrase does not open this clinic.')).toBeDefined()
    expect(box.value).toBe(half)
    expect(box).toBe(document.activeElement)
    await user.keyboard(`${right.slice(half.length)}{Enter}`)
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('opens with the recovery key', async () => {
    const { user, core } = await startApp('locked')
    await user.click(await screen.findByRole('button', { name: 'Use the recovery key' }))
    await user.click(screen.getByRole('textbox', { name: 'Recovery key' }))
    await user.paste(core.recoveryKey.join(' '))
    await user.click(screen.getByRole('button', { name: 'Unlock' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('comes back when the clinic is locked, with the plain title', async () => {
    const { user, core } = await startApp('locked')
    await user.type(await screen.findByLabelText('Passphrase'), `${core.passphrase}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'Lock' }))
    expect(await screen.findByRole('heading', { name: 'Unlock the clinic' })).toBeDefined()
    await waitFor(() => expect(document.title).toBe('Stridebook'))
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('')
  })
})
