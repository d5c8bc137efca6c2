import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { DayLists } from '../../../renderer/features/patients/index.ts'
import { createMemoryBridge, renderView } from '../../support/memory-bridge.tsx'
import { patientOf, recordsInMemory } from './records-in-memory.ts'
import type { Beside } from './records-in-memory.ts'

function inWeek(week: number | null, lastCheckInOn: string | null): Beside {
  return {
    episode: { id: 'e1', condition: 'plantar-fasciitis', side: 'right', week },
    lastCheckInOn,
    lastPain: lastCheckInOn === null ? null : 3,
  }
}

function openDay(beside: Record<string, Beside>) {
  const people = Object.keys(beside).map((id) =>
    patientOf({ id, givenName: 'Max', familyName: `Name-${id}` }),
  )
  const onOpen = vi.fn<(patientId: string, episodeId: string) => void>()
  renderView(<DayLists onOpen={onOpen} />, {
    bridge: createMemoryBridge(recordsInMemory(people, { beside }).handlers),
  })
  return { onOpen, user: userEvent.setup() }
}

describe('the day’s page', () => {
  it('lists who is in a plan, longest without a check-in first, and opens their check-ins', async () => {
    const { onOpen, user } = openDay({
      fresh: inWeek(3, '2026-11-20'),
      silent: inWeek(6, '2026-10-30'),
      never: inWeek(1, null),
      later: inWeek(0, null),
      over: inWeek(14, '2026-11-01'),
      none: inWeek(null, null),
    })
    const table = await screen.findByRole('grid', { name: 'In a plan now' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      'Name-never, MaxPlantar fasciitis, right1 of 12None yet',
      'Name-silent, MaxPlantar fasciitis, right6 of 1222 days ago3 / 10',
      'Name-fresh, MaxPlantar fasciitis, right3 of 12Yesterday3 / 10',
    ])
    await user.click(within(table).getByText('Name-silent'))
    expect(onOpen).toHaveBeenCalledWith('silent', 'e1')
  })

  it('names plans that end within two weeks, and those that are over with an open episode', async () => {
    openDay({
      ten: inWeek(10, null),
      eleven: inWeek(11, null),
      twelve: inWeek(12, null),
      over: inWeek(14, null),
    })
    const ending = await screen.findByRole('region', { name: 'Ending within two weeks' })
    expect(
      within(ending)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Name-twelve, MaxLast week', 'Name-eleven, MaxOne more week'])
    const ended = screen.getByRole('region', { name: 'Ended, episode open' })
    expect(within(ended).getByRole('link').textContent).toBe('Name-over, Max2 weeks ago')
  })

  it('begins with one action where there is nobody yet', async () => {
    openDay({})
    const action = await screen.findByRole('link', { name: 'New patient' })
    expect(action.getAttribute('href')).toBe('#/patients/new')
  })
})
