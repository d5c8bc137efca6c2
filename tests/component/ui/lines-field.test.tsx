import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { TextProvider } from '../../../renderer/i18n/text-provider.tsx'
import { LinesField } from '../../../renderer/ui/index.ts'
import { say } from '../../support/say.ts'

function Lines({ from, most = 4 }: { readonly from: string[]; readonly most?: number }) {
  const [lines, setLines] = useState(from)
  return (
    <TextProvider>
      <LinesField
        name="lines"
        label="Lines"
        value={lines}
        most={most}
        least={1}
        lineLabel={(number) => `Line ${number}`}
        addLabel="Add"
        onChange={setLines}
      />
    </TextProvider>
  )
}

function texts(): string[] {
  return screen.getAllByRole<HTMLInputElement>('textbox').map((input) => input.value)
}

describe('LinesField', () => {
  it('adds a line with Enter and goes on in it', async () => {
    const user = userEvent.setup()
    render(<Lines from={['one', 'three']} />)
    await user.click(screen.getByRole('textbox', { name: 'Line 1' }))
    await user.keyboard('{Enter}two')
    expect(texts()).toEqual(['one', 'two', 'three'])
  })

  it('takes an empty line away with Backspace and keeps the last one', async () => {
    const user = userEvent.setup()
    render(<Lines from={['one', '']} />)
    await user.click(screen.getByRole('textbox', { name: 'Line 2' }))
    await user.keyboard('{Backspace}!')
    expect(texts()).toEqual(['one!'])
    await user.clear(screen.getByRole('textbox', { name: 'Line 1' }))
    await user.keyboard('{Backspace}')
    expect(texts()).toEqual([''])
  })

  it('moves a line with Alt and the arrows and stays in it', async () => {
    const user = userEvent.setup()
    render(<Lines from={['one', 'two', 'three']} />)
    await user.click(screen.getByRole('textbox', { name: 'Line 3' }))
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}')
    expect(texts()).toEqual(['three', 'one', 'two'])
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Line 1' }))
    expect(screen.getByText(say('ui.lines.moved', { number: 1 }))).toBeTruthy()
  })

  it('moves and removes by its buttons', async () => {
    const user = userEvent.setup()
    render(<Lines from={['one', 'two']} />)
    await user.click(screen.getAllByRole('button', { name: say('ui.lines.down') })[0]!)
    expect(texts()).toEqual(['two', 'one'])
    await user.click(screen.getByRole('button', { name: say('ui.lines.remove', { line: 'Line 1' }) }))
    expect(texts()).toEqual(['one'])
  })

  it('makes lines of pasted lines, as many as there is room for', () => {
    render(<Lines from={['start ', 'end']} most={4} />)
    const first = screen.getByRole<HTMLInputElement>('textbox', { name: 'Line 1' })
    first.setSelectionRange(6, 6)
    fireEvent.paste(first, { clipboardData: { getData: () => 'a\r\n\nb\nc\nd' } })
    expect(texts()).toEqual(['start a', 'b', 'c', 'end'])
    expect(screen.getByRole('button', { name: 'Add' }).hasAttribute('disabled')).toBe(true)
  })
})
