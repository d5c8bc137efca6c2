import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useMemo, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  Button,
  clearToasts,
  CommandPalette,
  Dialog,
  ShortcutProvider,
  ShortcutSheet,
  showUndoToast,
  TextField,
  Toasts,
  useShortcuts,
} from '../../../renderer/ui/index.ts'
import type { PaletteItem } from '../../../renderer/ui/index.ts'
import { renderView } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'

function WithDialog({ mustAnswer = false }: { readonly mustAnswer?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open it</Button>
      <Dialog title="Rename" isOpen={isOpen} onClose={() => setOpen(false)} mustAnswer={mustAnswer}>
        <TextField label="Title" autoFocus />
        <Button onPress={() => setOpen(false)}>Done</Button>
      </Dialog>
    </>
  )
}

describe('Dialog', () => {
  it('takes the focus, keeps it, and gives it back', async () => {
    const user = userEvent.setup()
    renderView(<WithDialog />)
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    const dialog = screen.getByRole('dialog', { name: 'Rename' })
    expect(screen.getByRole('textbox', { name: 'Title' })).toBe(document.activeElement)
    for (let press = 0; press < 4; press += 1) {
      await user.tab()
      expect(dialog.contains(document.activeElement)).toBe(true)
    }
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open it' })).toBe(document.activeElement))
  })

  it('stays when an answer is needed', async () => {
    const user = userEvent.setup()
    renderView(<WithDialog mustAnswer />)
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog', { name: 'Rename' })).toBeDefined()
    expect(screen.queryByRole('button', { name: say('ui.close') })).toBeNull()
  })
})

describe('the undo toast', () => {
  afterEach(() => act(() => clearToasts()))

  it('takes back what it names, once, and goes', async () => {
    const user = userEvent.setup()
    const undo = vi.fn()
    renderView(<Toasts />)
    act(() => showUndoToast('Row removed', 'Undo', undo))
    expect(screen.getByText('Row removed')).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('ui.undo') }))
    expect(undo).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(screen.queryByText('Row removed')).toBeNull())
  })

  it('can be dismissed without undoing', async () => {
    const user = userEvent.setup()
    const undo = vi.fn()
    renderView(<Toasts />)
    act(() => showUndoToast('Row removed', 'Undo', undo))
    await user.click(screen.getByRole('button', { name: say('ui.dismiss') }))
    expect(undo).not.toHaveBeenCalled()
    await waitFor(() => expect(screen.queryByText('Row removed')).toBeNull())
  })
})

function Shortcuts({ run }: { readonly run: (keys: string) => void }) {
  const [sheet, setSheet] = useState(false)
  const list = useMemo(
    () =>
      ['mod+k', 'g p', 'n', '?'].map((keys) => ({
        keys,
        label: `Do ${keys}`,
        group: 'Everywhere',
        run: () => (keys === '?' ? setSheet(true) : run(keys)),
      })),
    [run],
  )
  useShortcuts(list)
  return (
    <>
      <TextField label="Name" />
      <ShortcutSheet isOpen={sheet} onClose={() => setSheet(false)} />
    </>
  )
}

describe('shortcuts', () => {
  it('run by a key, by two keys in a row, and with Ctrl', async () => {
    const user = userEvent.setup()
    const run = vi.fn()
    renderView(
      <ShortcutProvider singleKeys>
        <Shortcuts run={run} />
      </ShortcutProvider>,
    )
    await user.keyboard('n')
    await user.keyboard('gp')
    await user.keyboard('{Control>}k{/Control}')
    expect(run.mock.calls.flat()).toEqual(['n', 'g p', 'mod+k'])
  })

  it('leave bare keys to whoever types, and keep those with Ctrl', async () => {
    const user = userEvent.setup()
    const run = vi.fn()
    renderView(
      <ShortcutProvider singleKeys>
        <Shortcuts run={run} />
      </ShortcutProvider>,
    )
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'n gp?')
    expect(run).not.toHaveBeenCalled()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('n gp?')
    await user.keyboard('{Control>}k{/Control}')
    expect(run).toHaveBeenCalledExactlyOnceWith('mod+k')
  })

  it('can be turned off for bare keys', async () => {
    const user = userEvent.setup()
    const run = vi.fn()
    renderView(
      <ShortcutProvider singleKeys={false}>
        <Shortcuts run={run} />
      </ShortcutProvider>,
    )
    await user.keyboard('ngp?')
    expect(run).not.toHaveBeenCalled()
    await user.keyboard('{Control>}k{/Control}')
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('are listed in the sheet', async () => {
    const user = userEvent.setup()
    renderView(
      <ShortcutProvider singleKeys>
        <Shortcuts run={() => {}} />
      </ShortcutProvider>,
    )
    await user.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: say('ui.shortcuts.title') })
    expect(sheet.textContent).toContain('Do mod+k')
    expect(sheet.textContent).toContain('Do g p')
  })
})

function WithPalette({ ran }: { readonly ran: (id: string) => void }) {
  const [isOpen, setOpen] = useState(true)
  const [text, setText] = useState('')
  const item = (id: string, label: string, group: string): PaletteItem => ({
    id,
    label,
    group,
    run: () => ran(id),
  })
  const results = text.startsWith('da') ? [item('found', 'Dana Reyes', 'Found')] : []
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      text={text}
      onTextChange={setText}
      results={results}
      commands={[
        item('new', 'New entry', 'Do'),
        item('dark', 'Theme: dark', 'Theme'),
        item('cafe', 'Café', 'Theme'),
      ]}
    />
  )
}

describe('CommandPalette', () => {
  it('narrows commands by every word, whatever the accents', async () => {
    const user = userEvent.setup()
    renderView(<WithPalette ran={() => {}} />)
    const box = screen.getByRole('combobox')
    expect(box).toBe(document.activeElement)
    await user.keyboard('the dar')
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Theme: dark'])
    await user.clear(box)
    await user.keyboard('cafe')
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Café'])
    await user.keyboard('zzz')
    expect(screen.getByText(say('ui.palette.empty', { text: 'cafezzz' }))).toBeDefined()
  })

  it('puts what was found first, moves in a circle and runs with Enter', async () => {
    const user = userEvent.setup()
    const ran = vi.fn()
    renderView(<WithPalette ran={ran} />)
    await user.keyboard('da')
    const options = screen.getAllByRole('option')
    expect(options.map((option) => option.textContent)).toEqual(['Dana Reyes', 'Theme: dark'])
    await user.keyboard('{ArrowUp}')
    const active = screen.getByRole('combobox').getAttribute('aria-activedescendant')
    expect(active).toBe(screen.getByRole('option', { selected: true }).id)
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Theme: dark')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(ran).toHaveBeenCalledExactlyOnceWith('found')
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  })
})
