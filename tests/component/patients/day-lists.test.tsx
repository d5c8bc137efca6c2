import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { DayLists } from '../../../renderer/features/patients/index.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addCheckIn, addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { say } from '../../support/say.ts'

/** People called "Name-…, Max", each in a plan that began on a Monday, some with a check-in. */
async function openDay(people: Record<string, { begun: string | null; checkedIn?: string }>) {
  const core = await openClinic()
  const ids: Record<string, { patient: string; episode: string }> = {}
  for (const [name, { begun, checkedIn }] of Object.entries(people)) {
    const patient = await addPatient(core, { givenName: 'Max', familyName: `Name-${name}` })
    const episode = await addEpisode(core, patient, { condition: 'plantar-fasciitis', side: 'right' })
    if (begun !== null) await addPlan(core, episode, { startsOn: begun })
    if (checkedIn !== undefined) await addCheckIn(core, episode, { on: checkedIn, painDuring: 3 })
    ids[name] = { patient: patient.id, episode: episode.id }
  }
  const onOpen = vi.fn<(patientId: string, episodeId: string) => void>()
  await renderWithCore(<DayLists onOpen={onOpen} />, core)
  return { onOpen, ids, user: userEvent.setup() }
}

describe('the day’s page', () => {
  it('lists who is in a plan, longest without a check-in first, and opens their check-ins', async () => {
    const { onOpen, ids, user } = await openDay({
      fresh: { begun: '2026-11-02', checkedIn: '2026-11-20' },
      silent: { begun: '2026-10-12', checkedIn: '2026-10-30' },
      never: { begun: '2026-11-16' },
      later: { begun: '2026-11-23' },
      over: { begun: '2026-08-17', checkedIn: '2026-11-01' },
      none: { begun: null },
    })
    const table = await screen.findByRole('grid', { name: say('today.inPlan') })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      'Name-never, MaxPlantar fasciitis, right1 of 12None yet',
      'Name-silent, MaxPlantar fasciitis, right6 of 1222 days ago3 / 10',
      'Name-fresh, MaxPlantar fasciitis, right3 of 12Yesterday3 / 10',
    ])
    await user.click(within(table).getByText('Name-silent'))
    expect(onOpen).toHaveBeenCalledWith(ids['silent']?.patient, ids['silent']?.episode)
  })

  it('names plans that end within two weeks, and those that are over with an open episode', async () => {
    await openDay({
      ten: { begun: '2026-09-14' },
      eleven: { begun: '2026-09-07' },
      twelve: { begun: '2026-08-31' },
      over: { begun: '2026-08-17' },
    })
    const ending = await screen.findByRole('region', { name: say('today.ending') })
    expect(
      within(ending)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Name-twelve, MaxLast week', 'Name-eleven, MaxOne more week'])
    const ended = screen.getByRole('region', { name: say('today.ended') })
    expect(within(ended).getByRole('link').textContent).toBe('Name-over, Max2 weeks ago')
  })

  it('begins with one action where there is nobody yet', async () => {
    await openDay({})
    const action = await screen.findByRole('link', { name: say('today.emptyAction') })
    expect(action.getAttribute('href')).toBe('#/patients/new')
  })
})
