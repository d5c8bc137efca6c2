import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { AppFault, type ErrorCode } from '../../../shared/app-error.ts'
import type { AppState } from '../../../shared/domain/clinic.ts'
import { createMemoryBridge, openState } from '../../support/memory-bridge.tsx'

const words = Array.from({ length: 24 }, (_, index) => `word${String.fromCharCode(97 + index)}`)
const secret = 'copper lantern seven rivers'
const bannerName = { name: 'Unchecked recovery key' }

/** An open clinic in memory that behaves as the core does at these calls. */
function openApp(state: Partial<AppState>, refuseConfirming: ErrorCode[] = []) {
  window.location.hash = '#/clinic'
  let now: AppState = { ...openState, ...state }
  const bridge = createMemoryBridge({
    'app.state': () => now,
    'preferences.get': () => ({
      theme: 'system',
      paper: 'a4',
      handoutTypeSize: 14,
      singleKeyShortcuts: true,
    }),
    'clinic.details': () => ({ name: 'Harbour', address: '', phone: '', email: '', paper: 'a4' }),
    'clinic.newRecoveryKey': ({ passphrase }) => {
      if (passphrase !== secret) throw new AppFault({ code: 'wrong_passphrase' })
      now = { ...now, recoveryKeyConfirmed: false }
      return { recoveryKey: words }
    },
    'clinic.confirmRecoveryKey': ({ recoveryKey }) => {
      if (recoveryKey !== words.join(' ')) throw new AppFault({ code: 'wrong_recovery_key' })
      if (refuseConfirming.length > 0) throw new AppFault({ code: refuseConfirming.shift() ?? 'internal' })
      now = { ...now, recoveryKeyConfirmed: true }
      return {}
    },
  })
  render(<App bridge={bridge} />)
  return { bridge, user: userEvent.setup() }
}

type User = ReturnType<typeof userEvent.setup>

async function makeKey(user: User): Promise<void> {
  await user.type(screen.getByLabelText('Passphrase'), `${secret}{Enter}`)
  const list = await screen.findByRole('list', { name: 'Recovery key, 24 words' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(24)
}

/** Keeps the words and types them back. */
async function typeBack(user: User): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'The words are kept' }))
  expect(screen.queryByText('worda')).toBeNull()
  await user.click(screen.getAllByRole('textbox', { name: /^Word \d+$/ })[0] as HTMLElement)
  await user.paste(words.join(' '))
  await user.click(screen.getByRole('button', { name: 'Finish' }))
}

describe('the banner of an unchecked recovery key', () => {
  it('makes a new key by the passphrase, shows it, has it typed back, and is gone', async () => {
    const { user } = openApp({ recoveryKeyConfirmed: false })
    const banner = await screen.findByRole('complementary', bannerName)
    expect(banner.textContent).toContain('was never checked')
    await user.click(within(banner).getByRole('button', { name: 'Make a new recovery key' }))
    expect(screen.getByRole('dialog', { name: 'Make a new recovery key' })).toBeDefined()
    await makeKey(user)
    expect(screen.getByRole('dialog', { name: 'Keep the recovery key' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Print' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Copy' })).toBeDefined()
    await typeBack(user)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByRole('complementary', bannerName)).toBeNull()
    expect(await screen.findByText('The recovery key is checked.')).toBeDefined()
    // The button that opened it has gone, and the focus is not lost with it.
    await waitFor(() => expect(document.activeElement?.id).toBe('page'))
  })

  it('says a wrong passphrase beside its field and makes no key', async () => {
    const { user } = openApp({ recoveryKeyConfirmed: false })
    const banner = await screen.findByRole('complementary', bannerName)
    await user.click(within(banner).getByRole('button', { name: 'Make a new recovery key' }))
    const box = screen.getByLabelText('Passphrase')
    await user.type(box, 'copper lantern{Enter}')
    expect(await screen.findByText('That passphrase does not open this clinic.')).toBeDefined()
    expect(box).toBe(document.activeElement)
    expect(screen.queryByRole('list', { name: 'Recovery key, 24 words' })).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('complementary', bannerName)).toBeDefined()
  })

  it('keeps the words on screen against Escape, and a wrong word from ending it', async () => {
    const { user, bridge } = openApp({ recoveryKeyConfirmed: false })
    const banner = await screen.findByRole('complementary', bannerName)
    await user.click(within(banner).getByRole('button', { name: 'Make a new recovery key' }))
    await makeKey(user)
    await user.keyboard('{Escape}')
    expect(screen.getByText('worda')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    await user.type(screen.getAllByRole('textbox', { name: /^Word/ })[0] as HTMLElement, 'wrong{Enter}')
    expect(screen.getByRole('alert')).toBe(document.activeElement)
    expect(bridge.requests.some(({ name }) => name === 'clinic.confirmRecoveryKey')).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Show the words again' }))
    expect(screen.getByText('worda')).toBeDefined()
  })

  it('lets go when the words cannot be confirmed, and stays', async () => {
    const { user } = openApp({ recoveryKeyConfirmed: false }, ['storage_full'])
    const banner = await screen.findByRole('complementary', bannerName)
    await user.click(within(banner).getByRole('button', { name: 'Make a new recovery key' }))
    await makeKey(user)
    await typeBack(user)
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('complementary', bannerName)).toBeDefined()
  })

  it.each([
    ['a checked key', {}],
    ['the sample clinic', { sample: true }],
    ['a file that can only be read', { recoveryKeyConfirmed: false, readOnly: true }],
  ])('is not shown with %s', async (_case, state) => {
    openApp(state)
    await screen.findByRole('navigation', { name: 'Main' })
    expect(screen.queryByRole('complementary', bannerName)).toBeNull()
  })
})

describe('a new recovery key on the clinic page', () => {
  it('can be made although the one before was checked, which the page says', async () => {
    const { user } = openApp({})
    expect((await screen.findByText('Recovery key')).parentElement?.textContent).toContain('Checked')
    await user.click(screen.getByRole('button', { name: 'Make a new recovery key' }))
    await makeKey(user)
    expect((await screen.findByText('Recovery key')).parentElement?.textContent).toContain('Never checked')
    await typeBack(user)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByText('Recovery key').parentElement?.textContent).toBe('Recovery keyChecked')
  })

  it('is not offered in the sample clinic', async () => {
    openApp({ sample: true })
    await screen.findByRole('heading', { name: 'Access' })
    expect(screen.queryByRole('button', { name: 'Make a new recovery key' })).toBeNull()
  })
})
