import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { AppFault, refuseField, type ErrorCode } from '../../../shared/app-error.ts'
import type { AppState, Preferences } from '../../../shared/domain/clinic.ts'
import { createMemoryBridge, openState } from '../../support/memory-bridge.tsx'

const words = Array.from({ length: 24 }, (_, index) => `word${String.fromCharCode(97 + index)}`)
const secret = 'copper lantern seven rivers'
const preferences: Preferences = {
  theme: 'system',
  paper: 'a4',
  handoutTypeSize: 14,
  singleKeyShortcuts: true,
}

/** A clinic in memory that behaves as the core does at these calls. */
function startApp(from: AppState['clinic'], refuseConfirming: ErrorCode[] = []) {
  window.location.hash = '#/'
  const clinic: { state: AppState['clinic']; sample: boolean; passphrase: string; confirmed: boolean } = {
    state: from,
    sample: false,
    passphrase: secret,
    confirmed: from !== 'none',
  }
  const bridge = createMemoryBridge({
    'app.state': () => ({
      ...openState,
      clinic: clinic.state,
      sample: clinic.sample,
      clinicName: clinic.state === 'open' ? 'Harbour' : '',
      recoveryKeyConfirmed: clinic.state !== 'open' || clinic.sample || clinic.confirmed,
    }),
    'preferences.get': () => preferences,
    'clinic.setUp': ({ passphrase }) => {
      if (passphrase === 'aaaaaaaaaaaaaaaa') throw refuseField('passphrase', 'too_weak')
      clinic.passphrase = passphrase
      clinic.state = 'open'
      return { recoveryKey: words }
    },
    'clinic.confirmRecoveryKey': ({ recoveryKey }) => {
      if (recoveryKey !== words.join(' ')) throw new AppFault({ code: 'wrong_recovery_key' })
      if (refuseConfirming.length > 0) throw new AppFault({ code: refuseConfirming.shift() ?? 'internal' })
      clinic.confirmed = true
      return {}
    },
    'clinic.unlock': (input) => {
      if ('passphrase' in input) {
        if (input.passphrase !== clinic.passphrase) throw new AppFault({ code: 'wrong_passphrase' })
      } else if (input.recoveryKey.trim() !== words.join(' '))
        throw new AppFault({ code: 'wrong_recovery_key' })
      clinic.state = 'open'
      return {}
    },
    'clinic.lock': () => {
      clinic.state = clinic.sample ? 'none' : 'locked'
      clinic.sample = false
      return {}
    },
    'sample.open': () => {
      clinic.state = 'open'
      clinic.sample = true
      return {}
    },
    'patients.list': () => ({ patients: [], total: 0, more: false }),
  })
  render(<App bridge={bridge} />)
  return { bridge, user: userEvent.setup() }
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
    const { user } = startApp('none')
    await user.click(await screen.findByRole('button', { name: /Look around the sample clinic/ }))
    const banner = await screen.findByRole('complementary', { name: 'Sample clinic' })
    await user.click(within(banner).getByRole('button', { name: 'Leave' }))
    expect(await screen.findByRole('heading', { name: 'Welcome to Stridebook' })).toBeDefined()
  })
})

describe('set-up', () => {
  it('asks for both names before it goes on', async () => {
    const { user, bridge } = startApp('none')
    await user.click(await screen.findByRole('button', { name: /Set up your clinic/ }))
    await user.type(screen.getByRole('textbox', { name: 'Clinic name' }), 'Harbour')
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    const name = screen.getByRole('textbox', { name: 'Your name' })
    expect(name).toBe(document.activeElement)
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Clinic name' }).value).toBe('Harbour')
    expect(bridge.requests.some(({ name: call }) => call === 'clinic.setUp')).toBe(false)
  })

  it('refuses a short passphrase, two that differ, and says what the core refuses', async () => {
    const { user, bridge } = startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, 'short', 'short')
    expect(screen.getByText('This is too short; at least 12 characters.')).toBeDefined()
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.clear(screen.getByLabelText('Passphrase again'))
    await choosePassphrase(user, secret, `${secret}s`)
    expect(screen.getByText('The two passphrases differ.')).toBeDefined()
    expect(bridge.requests.some(({ name }) => name === 'clinic.setUp')).toBe(false)
    await user.clear(screen.getByLabelText('Passphrase'))
    await user.clear(screen.getByLabelText('Passphrase again'))
    await choosePassphrase(user, 'aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa')
    expect(
      await screen.findByText('This passphrase is easy to guess. Use several unrelated words.'),
    ).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('aaaaaaaaaaaaaaaa')
  })

  it('does not end before the recovery key is typed back', async () => {
    const { user, bridge } = startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    const shown = await screen.findByRole('list', { name: 'Recovery key, 24 words' })
    expect(
      within(shown)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(words.map((word, index) => `${index + 1}${word}`))
    // The clinic is open by now in the core, and still the window stays with the key.
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    expect(screen.queryByText('worda')).toBeNull()
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
    expect(bridge.requests.filter(({ name }) => name === 'clinic.confirmRecoveryKey')).toHaveLength(1)
    expect(screen.queryByRole('complementary', { name: 'Unchecked recovery key' })).toBeNull()
  })

  it('says what the core refuses at the end, and finishes at the next try', async () => {
    const { user } = startApp('none', ['storage_full'])
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    await user.click(await screen.findByRole('button', { name: 'The words are kept' }))
    await user.click(screen.getAllByRole('textbox', { name: /^Word/ })[0] as HTMLElement)
    await user.paste(words.join(' '))
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('takes the whole key pasted into one field, and shows the words again on request', async () => {
    const { user } = startApp('none')
    await nameClinic(user)
    await choosePassphrase(user, secret, secret)
    await user.click(await screen.findByRole('button', { name: 'The words are kept' }))
    await user.click(screen.getByRole('button', { name: 'Show the words again' }))
    expect(screen.getByText('worda')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'The words are kept' }))
    await user.click(screen.getAllByRole('textbox', { name: /^Word/ })[2] as HTMLElement)
    await user.paste(words.map((word, index) => `${index + 1}. ${word}`).join('\n'))
    await user.click(screen.getByRole('button', { name: 'Open the clinic' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('creates the clinic once, however often the button is pressed', async () => {
    const { user, bridge } = startApp('none')
    await nameClinic(user)
    await user.type(screen.getByLabelText('Passphrase'), secret)
    await user.type(screen.getByLabelText('Passphrase again'), secret)
    await user.dblClick(screen.getByRole('button', { name: 'Create the clinic' }))
    await screen.findByRole('list', { name: 'Recovery key, 24 words' })
    expect(bridge.requests.filter(({ name }) => name === 'clinic.setUp')).toHaveLength(1)
  })
})

describe('unlock', () => {
  it('says a wrong passphrase beside the field, keeps it, and opens with the right one', async () => {
    const { user } = startApp('locked')
    const box = await screen.findByLabelText<HTMLInputElement>('Passphrase')
    await user.type(box, 'copper lantern')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('That passphrase does not open this clinic.')).toBeDefined()
    expect(box.value).toBe('copper lantern')
    expect(box).toBe(document.activeElement)
    await user.keyboard(' seven rivers{Enter}')
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('opens with the recovery key', async () => {
    const { user } = startApp('locked')
    await user.click(await screen.findByRole('button', { name: 'Use the recovery key' }))
    await user.click(screen.getByRole('textbox', { name: 'Recovery key' }))
    await user.paste(words.join(' '))
    await user.click(screen.getByRole('button', { name: 'Unlock' }))
    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeDefined()
  })

  it('comes back when the clinic is locked, with the plain title', async () => {
    const { user } = startApp('locked')
    await user.type(await screen.findByLabelText('Passphrase'), `${secret}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'Lock' }))
    expect(await screen.findByRole('heading', { name: 'Unlock the clinic' })).toBeDefined()
    await waitFor(() => expect(document.title).toBe('Stridebook'))
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('')
  })
})
