import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { CheckInsTab } from '../../../renderer/features/check-ins/check-ins-tab.tsx'
import { ShortcutProvider } from '../../../renderer/ui/index.ts'
import { createMemoryBridge, openState, renderView } from '../../support/memory-bridge.tsx'
import { episodeInMemory, patient, planDocument, stored } from './episode-in-memory.ts'

type Episode = ReturnType<typeof episodeInMemory>

function show({ bridge, episode }: Pick<Episode, 'bridge' | 'episode'>, readOnly = false) {
  return renderView(
    <ShortcutProvider singleKeys>
      <CheckInsTab patient={patient} episode={episode} />
    </ShortcutProvider>,
    { bridge, state: { ...openState, readOnly } },
  )
}

const form = () => screen.findByRole('form', { name: 'New check-in' })
const lastInput = (bridge: Episode['bridge'], name: string) =>
  bridge.requests.findLast((request) => request.name === name)?.input

beforeEach(forgetDrafts)

describe('recording a check-in', () => {
  it('is done with the keyboard alone', async () => {
    const user = userEvent.setup()
    const adherence = [{ rowId: 'row-1', exerciseId: 'short-foot', done: 5, prescribed: 7 }]
    const memory = episodeInMemory([stored({ id: 'check-in-1', on: '2026-11-14', painDuring: 5, adherence })])
    show(memory)
    await form()
    await user.keyboard('c4')
    await user.tab()
    await user.keyboard('10')
    await user.tab()
    expect(document.activeElement?.textContent).toBe('All done')
    await user.keyboard('{Enter}')
    await user.tab()
    await user.tab()
    await user.keyboard('6')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Saved')
    const sent = memory.versions.get('check-in-2')?.[0]
    expect(sent).toMatchObject({ on: '2026-11-21', source: 'desk', painDuring: 4, painNextMorning: 10 })
    // Seven days of a daily exercise since the last check-in, of which six were done.
    expect(sent?.adherence[0]).toMatchObject({ rowId: 'row-1', done: 6, prescribed: 7 })
    expect(sent?.adherence.slice(1).every((entry) => entry.done === entry.prescribed)).toBe(true)
  })

  it('empties the form only after it was stored, and says so only then', async () => {
    const user = userEvent.setup()
    const memory = episodeInMemory([])
    const failing = createMemoryBridge({})
    let isDown = true
    const bridge = {
      ...memory.bridge,
      call: (request: Parameters<typeof failing.call>[0]) =>
        isDown && request.name === 'checkIns.record' ? failing.call(request) : memory.bridge.call(request),
    }
    show({ bridge, episode: memory.episode })
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Note/ })
    await user.type(note, 'Sore after stairs')
    await user.click(screen.getByRole('button', { name: 'Save check-in' }))
    await screen.findByText('This is not available right now. Try again in a moment.')
    expect(note.value).toBe('Sore after stairs')
    expect(screen.queryByText('Saved')).toBeNull()
    isDown = false
    await user.click(screen.getByRole('button', { name: 'Save check-in' }))
    await screen.findByText('Saved')
    expect(note.value).toBe('')
  })

  it('puts a refusal beside its exercise and keeps every entry', async () => {
    const user = userEvent.setup()
    const memory = episodeInMemory([stored({ id: 'check-in-1', on: '2026-11-14' })])
    show(memory)
    await form()
    const done = await screen.findAllByRole<HTMLInputElement>('textbox', { name: /^Done:/ })
    const second = done[1]
    if (!second) throw new Error('Expected a second exercise')
    await user.type(second, '900')
    await user.click(screen.getByRole('button', { name: 'Save check-in' }))
    await screen.findByText('More done than prescribed. Check both numbers.')
    expect(document.activeElement).toBe(second)
    expect(second.value).toBe('900')
    expect(second.getAttribute('aria-invalid')).toBe('true')
    await user.clear(second)
    expect(screen.queryByText('More done than prescribed. Check both numbers.')).toBeNull()
  })

  it('asks for the number prescribed where the plan does not know it', async () => {
    const user = userEvent.setup()
    const plan = planDocument()
    const rows = plan.rows.slice(0, 1).map((row) => ({ ...row, frequency: { kind: 'everyRun' as const } }))
    const memory = episodeInMemory([stored({ id: 'check-in-1', on: '2026-11-14' })], { ...plan, rows })
    show(memory)
    await form()
    const unknown = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Prescribed:/ })
    expect(unknown.value).toBe('')
    await user.type(screen.getByRole('textbox', { name: /^Done:/ }), '2')
    await user.click(screen.getByRole('button', { name: 'Save check-in' }))
    await screen.findByText('Enter how many sessions were asked for.')
    expect(document.activeElement).toBe(unknown)
    await user.keyboard('3{Control>}{Enter}{/Control}')
    await screen.findByText('Saved')
    expect(memory.versions.get('check-in-2')?.[0]?.adherence).toMatchObject([{ done: 2, prescribed: 3 }])
  })

  it('refuses an empty check-in without asking the core', async () => {
    const user = userEvent.setup()
    const memory = episodeInMemory([])
    show(memory)
    await form()
    await user.click(screen.getByRole('button', { name: 'Save check-in' }))
    await screen.findByText('Enter at least one value or a note.')
    expect(lastInput(memory.bridge, 'checkIns.record')).toBeUndefined()
  })

  it('keeps what was typed while somebody looks elsewhere', async () => {
    const user = userEvent.setup()
    const memory = episodeInMemory([])
    const view = show(memory)
    await user.type(await screen.findByRole('textbox', { name: /Note/ }), 'Half a sentence')
    view.unmount()
    show(memory)
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Note/ })).value).toBe(
      'Half a sentence',
    )
  })

  it('says why there is nothing to count, and offers one way to begin', async () => {
    const user = userEvent.setup()
    show(episodeInMemory([], null))
    await screen.findByText('There is no plan yet, so there are no sessions to count.')
    await user.click(screen.getByRole('button', { name: 'Record the first check-in' }))
    expect(document.activeElement?.closest('[data-field="checkIn.painDuring"]')).not.toBeNull()
  })
})

describe('the list', () => {
  it('shows the newest first, with gaps for what was not asked', async () => {
    show(
      episodeInMemory([
        stored({
          id: 'check-in-1',
          on: '2026-10-05',
          painDuring: 6,
          painNextMorning: 4,
          recordedBy: 'Avery Moss',
        }),
        stored({
          id: 'check-in-2',
          on: '2026-11-14',
          painDuring: 3,
          adherence: [{ rowId: 'row-1', exerciseId: 'plantar-fascia-stretch', done: 5, prescribed: 7 }],
          effort: 4,
          effortMinutes: 30,
        }),
      ]),
    )
    const rows = within(await screen.findByRole('grid', { name: 'Check-ins, newest first' })).getAllByRole(
      'row',
    )
    const texts = rows.slice(1).map((row) => row.textContent)
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('Week 7')
    expect(texts[0]).toContain('Pain 3 while exercising, not asked the next morning')
    expect(texts[0]).toContain('71%')
    expect(texts[0]).toContain('4 · 30 min')
    expect(texts[1]).toContain('Week 2')
    expect(texts[1]).toContain('Avery Moss')
  })

  it('offers its values as a table and reads them point by point', async () => {
    const user = userEvent.setup()
    show(
      episodeInMemory([
        stored({ id: 'check-in-1', on: '2026-10-05', painDuring: 6, painNextMorning: 4 }),
        stored({ id: 'check-in-2', on: '2026-11-14', painNextMorning: 1 }),
      ]),
    )
    const cursor = await screen.findByRole('slider', { name: 'Check-ins in the chart' })
    cursor.focus()
    expect(cursor.getAttribute('aria-valuetext')).toContain(
      'pain not asked while exercising, 1 the next morning',
    )
    await user.keyboard('{ArrowLeft}')
    expect(cursor.getAttribute('aria-valuetext')).toContain('pain 6 while exercising, 4 the next morning')
    await user.click(screen.getByRole('radio', { name: 'Table' }))
    const table = screen.getByRole('table', { name: 'Values of the chart' })
    expect(within(table).getAllByRole('row')).toHaveLength(3)
    expect(table.textContent).toContain('3 Loaded patterns')
  })
})

describe('amending', () => {
  const first = stored({ id: 'check-in-1', on: '2026-11-14', painDuring: 5, note: 'As told' })

  it('asks for a reason, adds a version and shows what changed', async () => {
    const user = userEvent.setup()
    const memory = episodeInMemory([first])
    show(memory)
    const grid = await screen.findByRole('grid', { name: 'Check-ins, newest first' })
    const row = within(grid).getAllByRole('row')[1]
    if (!row) throw new Error('Expected a row')
    await user.click(row)
    await screen.findByRole('form', { name: /^Amend the check-in of/ })
    await user.keyboard('7')
    await user.click(screen.getByRole('button', { name: 'Save amendment' }))
    await screen.findByText('This is needed.')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Why it is amended' }))
    await user.keyboard('Misheard on the phone')
    await user.click(screen.getByRole('button', { name: 'Save amendment' }))
    await screen.findByText('Amendment saved')
    expect(memory.versions.get(first.id)).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: /^Amended: show the versions/ }))
    const versions = await screen.findAllByRole('listitem')
    expect(versions[0]?.textContent).toContain('“Misheard on the phone”')
    expect(versions[0]?.querySelector('ins')?.textContent).toBe('7')
    expect(versions[0]?.querySelector('del')?.textContent).toBe('was 5')
    expect(versions[1]?.textContent).toContain('As recorded')
    expect(versions[1]?.querySelector('ins')).toBeNull()
  })

  it('keeps both when somebody else amended it first', async () => {
    const user = userEvent.setup()
    const memory = episodeInMemory([first])
    show(memory)
    const grid = await screen.findByRole('grid', { name: 'Check-ins, newest first' })
    const row = within(grid).getAllByRole('row')[1]
    if (!row) throw new Error('Expected a row')
    await user.click(row)
    await screen.findByRole('form', { name: /^Amend the check-in of/ })
    await user.keyboard('7')
    await user.type(screen.getByRole('textbox', { name: 'Why it is amended' }), 'Misheard')
    memory.versions.set(first.id, [first, { ...first, painDuring: 2, version: 2, reason: 'Elsewhere' }])
    await user.click(screen.getByRole('button', { name: 'Save amendment' }))
    await screen.findByText('This was changed elsewhere in the meantime')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Why it is amended' }).value).toBe(
      'Misheard',
    )
    await user.click(screen.getByRole('button', { name: 'Save mine as the newest' }))
    await screen.findByText('Amendment saved')
    await waitFor(() =>
      expect(memory.versions.get(first.id)?.map((one) => one.painDuring)).toEqual([5, 2, 7]),
    )
  })

  it('only shows the versions while the clinic is read-only', async () => {
    const user = userEvent.setup()
    show(episodeInMemory([first]), true)
    await screen.findByText('Open for reading only, so nothing can be recorded.')
    const row = within(await screen.findByRole('grid')).getAllByRole('row')[1]
    if (!row) throw new Error('Expected a row')
    await user.click(row)
    await screen.findByText('As recorded')
    expect(screen.queryByRole('button', { name: 'Amend' })).toBeNull()
  })
})
