import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  Button,
  ComboBox,
  DateField,
  Form,
  RatingField,
  SecretField,
  TextField,
} from '../../../renderer/ui/index.ts'
import type { FormProblems } from '../../../renderer/ui/index.ts'
import { renderView } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'

function Rating({ seen }: { readonly seen: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null)
  return (
    <RatingField
      label="Pain"
      value={value}
      onChange={(next) => {
        setValue(next)
        seen(next)
      }}
    />
  )
}

describe('RatingField', () => {
  it('chooses by press, digit and arrow, takes 1 and 0 as ten, and clears', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: number | null) => void>()
    renderView(<Rating seen={seen} />)
    expect(screen.getAllByRole('radio')).toHaveLength(11)
    await user.click(screen.getByRole('radio', { name: '4' }))
    expect(seen).toHaveBeenLastCalledWith(4)
    await user.keyboard('7')
    expect(seen).toHaveBeenLastCalledWith(7)
    await user.keyboard('{ArrowRight}')
    expect(seen).toHaveBeenLastCalledWith(8)
    await user.keyboard('10')
    expect(seen).toHaveBeenLastCalledWith(10)
    expect(screen.getByRole('radio', { name: '10' })).toBe(document.activeElement)
    await user.keyboard('{Delete}')
    expect(seen).toHaveBeenLastCalledWith(null)
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('keeps nothing apart from zero', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: number | null) => void>()
    renderView(<Rating seen={seen} />)
    await user.click(screen.getByRole('radio', { name: '0' }))
    expect(seen).toHaveBeenLastCalledWith(0)
  })
})

const refusals: FormProblems = {
  summary: 'Some entries need another look.',
  fields: {
    'person.name': 'This is needed.',
    'person.email': 'Not an address.',
    'person.elsewhere': 'This is wrong.',
  },
}

function Person({ problems }: { readonly problems: FormProblems }) {
  const [refused, setRefused] = useState<FormProblems | null>(null)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  return (
    <Form aria-label="Person" problems={refused} onSubmit={() => setRefused(problems)}>
      <TextField name="person.name" label="Name" value={name} onChange={setName} />
      <TextField name="person.email" label="E-mail" value={email} onChange={setEmail} />
      <Button type="submit">Save</Button>
    </Form>
  )
}

describe('Form', () => {
  it('says each refusal beside its field and in a summary, and keeps what was typed', async () => {
    const user = userEvent.setup()
    renderView(<Person problems={refusals} />)
    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'nobody')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const summary = screen.getByRole('alert')
    expect(summary).toBe(document.activeElement)
    expect(within(summary).getByText(say('ui.form.summary', { count: 3 }))).toBeDefined()
    expect(within(summary).getByText('This is wrong.')).toBeDefined()
    const email = screen.getByRole<HTMLInputElement>('textbox', { name: 'E-mail' })
    expect(email.value).toBe('nobody')
    expect(email.getAttribute('aria-invalid')).toBe('true')
    const described = email.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Not an address.')
  })

  it('leads from the summary to the field, and forgets a refusal when its field is edited', async () => {
    const user = userEvent.setup()
    renderView(<Person problems={refusals} />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(screen.getByRole('button', { name: 'Name: This is needed.' }))
    const name = screen.getByRole('textbox', { name: 'Name' })
    expect(name).toBe(document.activeElement)
    await user.keyboard('Dana')
    expect(name.getAttribute('aria-invalid')).toBeNull()
    expect(screen.queryByText(/This is needed/)).toBeNull()
    expect(screen.getByRole('textbox', { name: 'E-mail' }).getAttribute('aria-invalid')).toBe('true')
  })

  it('takes the focus straight to the field when there is one refusal', async () => {
    const user = userEvent.setup()
    renderView(<Person problems={{ summary: 'No.', fields: { 'person.email': 'Not an address.' } }} />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toBe(document.activeElement)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says the sentence of the whole when no field is to blame', async () => {
    const user = userEvent.setup()
    renderView(<Person problems={{ summary: 'The disk is full.', fields: {} }} />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('alert').textContent).toBe('The disk is full.')
  })
})

function Day({ seen }: { readonly seen: (value: string) => void }) {
  const [value, setValue] = useState('')
  return (
    <>
      <DateField
        label="Birth date"
        value={value}
        optional
        onChange={(next) => {
          setValue(next)
          seen(next)
        }}
      />
      <button type="button">After</button>
    </>
  )
}

describe('DateField', () => {
  it('hands on a whole date as YYYY-MM-DD', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: string) => void>()
    renderView(<Day seen={seen} />)
    await user.click(screen.getByRole('spinbutton', { name: /month/ }))
    await user.keyboard('04031990')
    expect(seen).toHaveBeenLastCalledWith('1990-04-03')
  })

  it('never drops a half-typed date silently', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: string) => void>()
    renderView(<Day seen={seen} />)
    await user.click(screen.getByRole('spinbutton', { name: /month/ }))
    await user.keyboard('0403')
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(seen).toHaveBeenLastCalledWith('????-04-03')
    expect(screen.getByText(say('ui.date.incomplete'))).toBeDefined()
  })

  it('never puts another day in the place of one that does not exist without saying so', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: string) => void>()
    renderView(<Day seen={seen} />)
    await user.click(screen.getByRole('spinbutton', { name: /month/ }))
    await user.keyboard('02291990')
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(seen).toHaveBeenLastCalledWith('1990-02-29')
    expect(screen.getByText(/1990-02-29 does not exist/)).toBeDefined()
    await user.click(screen.getByRole('spinbutton', { name: /day/ }))
    await user.keyboard('27')
    expect(seen).toHaveBeenLastCalledWith('1990-02-27')
    expect(screen.queryByText(/does not exist/)).toBeNull()
  })

  it('takes a leap day', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: string) => void>()
    renderView(<Day seen={seen} />)
    await user.click(screen.getByRole('spinbutton', { name: /month/ }))
    await user.keyboard('02292000')
    await user.click(screen.getByRole('button', { name: 'After' }))
    expect(seen).toHaveBeenLastCalledWith('2000-02-29')
    expect(screen.queryByText(/does not exist/)).toBeNull()
  })

  it('clears', async () => {
    const user = userEvent.setup()
    const seen = vi.fn<(value: string) => void>()
    renderView(<Day seen={seen} />)
    await user.click(screen.getByRole('spinbutton', { name: /month/ }))
    await user.keyboard('04031990')
    await user.click(screen.getByRole('button', { name: say('ui.clear') }))
    expect(seen).toHaveBeenLastCalledWith('')
    expect(screen.getByRole('spinbutton', { name: /year/ }).getAttribute('aria-valuetext')).toBe('Empty')
  })
})

describe('ComboBox', () => {
  it('narrows by any part of a line and chooses with the keyboard', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    const options = [
      { value: 'one', label: 'Plantar fasciitis' },
      { value: 'two', label: 'Achilles tendinopathy' },
    ]
    renderView(<ComboBox label="Condition" options={options} value={null} onChange={onChange} />)
    await user.click(screen.getByRole('combobox', { name: 'Condition' }))
    await user.keyboard('tendin')
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Achilles tendinopathy',
    ])
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onChange).toHaveBeenLastCalledWith('two')
  })
})

describe('SecretField', () => {
  it('hides what is typed until it is asked to show it', async () => {
    const user = userEvent.setup()
    renderView(<SecretField label="Passphrase" defaultValue="seven rivers" />)
    const box = screen.getByLabelText<HTMLInputElement>('Passphrase')
    expect(box.type).toBe('password')
    await user.click(screen.getByRole('button', { name: say('ui.showText') }))
    expect(box.type).toBe('text')
    expect(box.value).toBe('seven rivers')
  })
})
