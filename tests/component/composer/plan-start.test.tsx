/** Starting a plan where there is none. */
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { PlanTab } from '../../../renderer/features/composer/index.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { createMemoryBridge, renderView } from '../../support/memory-bridge.tsx'
import { episodeWith, patient, samplePlan } from './composer-support.tsx'

function opened() {
  const plan: Plan = {
    id: 'plan-started',
    episodeId: 'episode-1',
    patientId: patient.id,
    revision: 1,
    document: samplePlan(),
    updatedAt: '2026-11-21T09:00:00.000Z',
  }
  const create = vi.fn((_input: ParsedInputOf<'plans.create'>): Plan => plan)
  const bridge = createMemoryBridge({
    'exercises.list': () => ({ exercises: [...catalogIn('en')] }),
    'plans.create': create,
    'plans.get': () => plan,
  })
  renderView(<PlanTab patient={patient} episode={episodeWith(null)} />, { bridge })
  return { create, user: userEvent.setup() }
}

describe('PlanStart', () => {
  it('offers the template that fits first, and starts it next Monday with one press', async () => {
    const { create, user } = opened()
    const first = screen.getAllByRole('option')[0]
    expect(first?.textContent).toContain('Plantar fasciitis')
    expect(first?.textContent).toContain('Fits this episode')
    expect(first?.getAttribute('aria-selected')).toBe('true')
    expect(screen.getAllByRole('option')).toHaveLength(7)
    await user.click(screen.getByRole('button', { name: 'Start this plan' }))
    expect(create).toHaveBeenCalledWith(
      { episodeId: 'episode-1', template: 'plantar-fasciitis', startsOn: '2026-11-23', title: '' },
      expect.any(String),
    )
    const grid = await screen.findByRole('grid')
    // The button that was pressed is gone; the keyboard goes on in the plan.
    await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true))
  })

  it('shows what the chosen template holds', async () => {
    const { user } = opened()
    await user.click(screen.getByRole('option', { name: /Shin splints/ }))
    expect(screen.getByRole('heading', { name: /Shin splints/ })).toBeDefined()
    expect(screen.getByRole('list', { name: 'Stages' }).children).toHaveLength(4)
    expect(screen.getByRole('region', { name: 'Session' })).toBeDefined()
  })

  it('starts a blank one today', async () => {
    const { create, user } = opened()
    await user.click(screen.getByRole('option', { name: /^Blank plan/ }))
    await user.click(screen.getByRole('radio', { name: 'Today' }))
    await user.click(screen.getByRole('button', { name: 'Start this plan' }))
    await waitFor(() =>
      expect(create.mock.calls[0]?.[0]).toMatchObject({ template: null, startsOn: '2026-11-21' }),
    )
  })
})
