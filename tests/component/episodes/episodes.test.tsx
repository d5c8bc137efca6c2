import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { App } from '../../../renderer/app.tsx'
import { clearToasts } from '../../../renderer/ui/index.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import { createMemoryBridge } from '../../support/memory-bridge.tsx'
import { episodeOf, patientOf, recordsInMemory, today } from '../patients/records-in-memory.ts'

const okafor = patientOf({
  id: 'p1',
  givenName: 'Adaeze',
  familyName: 'Okafor',
  precautions: [{ code: 'diabetes', note: 'Type 1' }],
})

beforeEach(() => {
  forgetDrafts()
  clearToasts()
})

function openPage(at: string, episodes: Episode[], patient = okafor) {
  window.location.hash = at
  const records = recordsInMemory([patient], { episodes })
  const bridge = createMemoryBridge(records.handlers)
  render(<App bridge={bridge} />)
  return { ...records, bridge, user: userEvent.setup() }
}

async function summary() {
  return screen.findByRole('region', { name: 'Achilles tendinopathy, left' })
}

describe('an episode', () => {
  it('is started from condition, side and goals, and leads to its plan', async () => {
    const { user, episodes } = openPage('#/patients/p1/plan', [])
    await user.click(await screen.findByRole('button', { name: 'Start an episode' }))
    await user.click(await screen.findByRole('button', { name: 'Start episode' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Condition: This is needed.')
    expect(alert.textContent).toContain('Side: This is needed.')

    const problem = screen.getByRole('region', { name: 'Problem' })
    await user.click(within(problem).getByRole('button', { name: /Condition/ }))
    await user.click(await screen.findByRole('option', { name: /Achilles tendinopathy/ }))
    await user.click(screen.getByRole('radio', { name: 'Left' }))
    expect(problem.textContent).toContain('M76.62')
    expect(problem.textContent).toContain('FY2022 table; confirm before billing')

    await user.type(
      screen.getByRole('textbox', { name: 'Goal 1' }),
      'Run 5 km{Enter}{Enter}Climb stairs{Enter}',
    )
    await user.click(screen.getByRole('button', { name: 'Checked, none' }))
    await user.click(screen.getByRole('button', { name: 'Start episode' }))
    await waitFor(() => expect(window.location.hash).toBe('#/patients/p1/plan?episode=e1'))
    expect(episodes.get('e1')).toMatchObject({
      condition: 'achilles-tendinopathy',
      side: 'left',
      startedOn: today,
      goals: ['Run 5 km', 'Climb stairs'],
      redFlagScreen: { on: today, ticked: [], note: '' },
    })
  })

  it('can only be read while the record is archived, whatever the address asks for', async () => {
    const archived = { ...okafor, archivedAt: '2026-11-20T09:00:00.000Z' }
    openPage('#/patients/p1/record?edit=episode', [episodeOf({ id: 'e1', patientId: 'p1' })], archived)
    await summary()
    expect(screen.getByRole('button', { name: 'Bring back' })).toBeDefined()
    for (const name of [
      /Edit episode/,
      /Close episode/,
      /Edit record/,
      /New episode/,
      /Go through the list/,
    ]) {
      expect(screen.queryByRole('button', { name })).toBeNull()
      expect(screen.queryByRole('link', { name })).toBeNull()
    }
  })

  it('says that no code was confirmed instead of guessing one', async () => {
    openPage('#/patients/p1/record', [episodeOf({ id: 'e1', patientId: 'p1', condition: 'stress-fracture' })])
    await screen.findByText('No confirmed ICD-10-CM code for this choice.')
  })

  it('is chosen in the header and stays chosen from part to part', async () => {
    const { user } = openPage('#/patients/p1/record', [
      episodeOf({ id: 'e2', patientId: 'p1' }),
      episodeOf({
        id: 'e1',
        patientId: 'p1',
        condition: 'ankle-sprain',
        side: 'right',
        closedOn: '2026-11-01',
      }),
    ])
    await summary()
    await user.click(screen.getByRole('button', { name: /^Episode: ?Achilles/ }))
    await user.click(await screen.findByRole('menuitem', { name: /Ankle sprain, right/ }))
    await screen.findByRole('region', { name: 'Ankle sprain, right' })
    expect(window.location.hash).toBe('#/patients/p1/record?episode=e1')
    expect(screen.getByRole('link', { name: 'Plan' }).getAttribute('href')).toBe(
      '#/patients/p1/plan?episode=e1',
    )
  })

  it('is closed on a day that is refused beside its field, taken back by undo, and opened again', async () => {
    const { user, episodes } = openPage('#/patients/p1/record', [
      episodeOf({ id: 'e1', patientId: 'p1', startedOn: '2026-11-25' }),
    ])
    await summary()
    await user.click(screen.getByRole('button', { name: 'Close episode' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Close episode' }))
    await waitFor(() => expect(dialog.textContent).toContain('before the start (2026-11-25)'))
    expect(episodes.get('e1')?.closedOn).toBeNull()
  })

  it('closes today in two presses and opens again by undo', async () => {
    const { user, episodes } = openPage('#/patients/p1/record', [episodeOf({ id: 'e1', patientId: 'p1' })])
    await summary()
    await user.click(screen.getByRole('button', { name: 'Close episode' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close episode' }))
    await screen.findByRole('button', { name: 'Open again' })
    expect(episodes.get('e1')?.closedOn).toBe(today)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByRole('button', { name: 'Close episode' })
    expect(episodes.get('e1')?.closedOn).toBeNull()
  })

  it('keeps what was typed when it was changed elsewhere', async () => {
    const { user, episodes, bridge } = openPage('#/patients/p1/record?edit=episode', [
      episodeOf({ id: 'e1', patientId: 'p1' }),
    ])
    await user.type(await screen.findByRole('textbox', { name: 'Note on this episode' }), 'Mine')
    const before = episodes.get('e1')
    if (before) episodes.set('e1', { ...before, note: 'Theirs', revision: 2 })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('This episode was changed elsewhere')
    expect(episodes.get('e1')?.note).toBe('Theirs')
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }))
    await waitFor(() => expect(episodes.get('e1')).toMatchObject({ note: 'Mine', revision: 3 }))
    expect(bridge.requests.filter(({ name }) => name === 'episodes.update')).toHaveLength(2)
  })
})

describe('the red-flag screen', () => {
  it('is “checked, none” in one press with today’s day, and undo brings back what stood before', async () => {
    const { user, episodes } = openPage('#/patients/p1/record', [episodeOf({ id: 'e1', patientId: 'p1' })])
    await summary()
    await user.click(screen.getByRole('button', { name: 'Checked, none' }))
    await screen.findByText(/^Checked .*2026, none$/)
    expect(episodes.get('e1')?.redFlagScreen).toEqual({ on: today, ticked: [], note: '' })
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByRole('button', { name: 'Checked, none' })
    expect(episodes.get('e1')?.redFlagScreen).toBeNull()
  })

  it('counts an Ottawa sign only with pain in its zone, and then says so on every part', async () => {
    const { user, episodes } = openPage('#/patients/p1/record?edit=red-flags', [
      episodeOf({ id: 'e1', patientId: 'p1' }),
    ])
    await user.click(await screen.findByRole('checkbox', { name: /over the navicular/ }))
    expect(screen.getByText('Ticked, and nothing counts so far')).toBeDefined()
    await user.click(screen.getByRole('checkbox', { name: 'Pain in the middle of the foot' }))
    expect(screen.getByText('Red flag: emergency care now')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Save screen' }))
    await waitFor(() => expect(episodes.get('e1')?.redFlagScreen?.ticked).toEqual(['E5', 'E4.zone']))
    await user.click(await screen.findByRole('link', { name: 'Check-ins' }))
    const see = await screen.findByRole('link', { name: 'See the screen' })
    expect(see.getAttribute('href')).toBe('#/patients/p1/record?episode=e1&edit=red-flags')
    expect(see.closest('section')?.textContent).toContain('Red flag: emergency care now')
  })

  it('adds up the Wells score and shows rules as text, never as a box', async () => {
    const { user } = openPage('#/patients/p1/record?edit=red-flags', [
      episodeOf({ id: 'e1', patientId: 'p1' }),
    ])
    const clot = await screen.findByRole('region', { name: 'Deep vein clot' })
    expect(within(clot).queryByRole('checkbox', { name: /2 points or more/ })).toBeNull()
    await user.click(within(clot).getByRole('checkbox', { name: 'Active cancer' }))
    expect(within(clot).getByText(/Wells score 1/)).toBeDefined()
    await user.click(within(clot).getByRole('checkbox', { name: 'Whole leg swollen' }))
    expect(within(clot).getByText(/Wells score 2/)).toBeDefined()
    expect(screen.getByText('Red flag: emergency care now')).toBeDefined()
  })

  it('treats a tick from a newer list as a reason to stop', async () => {
    openPage('#/patients/p1/plan', [
      episodeOf({
        id: 'e1',
        patientId: 'p1',
        redFlagScreen: { on: '2026-11-20', ticked: ['E99'], note: '' },
      }),
    ])
    await screen.findByText('Red flag: stop and refer soon')
  })
})

describe('the patient page', () => {
  it('says who is on screen, with age, number and precautions, and never in the title', async () => {
    openPage('#/patients/p1/record', [])
    const header = await screen.findByRole('heading', { level: 1, name: 'Adaeze Okafor' })
    const strip = header.closest('header')
    expect(strip?.textContent).toContain('Age 42')
    expect(strip?.textContent).toContain('Record P1')
    expect(strip?.textContent).toContain('Diabetes: Type 1')
    expect(document.title).not.toContain('Okafor')
  })

  it('says that a record does not exist', async () => {
    openPage('#/patients/nobody/plan', [])
    await screen.findByText('This record does not exist')
  })

  it('archives from the header and shows that it is archived', async () => {
    const { user, patients } = openPage('#/patients/p1/record', [])
    await screen.findByRole('heading', { level: 1, name: 'Adaeze Okafor' })
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }))
    await screen.findByText(/This record is archived/)
    await user.click(screen.getByRole('button', { name: 'Bring back' }))
    await waitFor(() => expect(patients.get('p1')?.archivedAt).toBeNull())
  })
})
