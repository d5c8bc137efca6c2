/** Starting a plan where there is none. */
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PlanTab } from '../../../renderer/features/composer/index.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { openEpisode } from './composer-support.tsx'
import { say, saying } from '../../support/say.ts'

async function opened() {
  const { core, patient, episode } = await openEpisode()
  await renderWithCore(<PlanTab patient={patient} episode={episode} />, core)
  await screen.findAllByRole('option')
  return { core, episode, user: userEvent.setup() }
}

describe('PlanStart', () => {
  it('offers the template that fits first, and starts it next Monday with one press', async () => {
    const { core, episode, user } = await opened()
    const first = screen.getAllByRole('option')[0]
    expect(first?.textContent).toContain('Plantar fasciitis')
    expect(first?.textContent).toContain('Fits this episode')
    expect(first?.getAttribute('aria-selected')).toBe('true')
    expect(screen.getAllByRole('option')).toHaveLength(8)
    await user.click(screen.getByRole('button', { name: say('composer.start.run') }))
    const grid = await screen.findByRole('grid', { name: say('composer.grid.label') })
    expect(core.asked('plans.create')).toEqual([
      { episodeId: episode.id, template: 'plantar-fasciitis', startsOn: '2026-11-23', title: '' },
    ])
    // The button that was pressed is gone; the keyboard goes on in the plan.
    await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true))
  })

  it('shows what the chosen template holds', async () => {
    const { user } = await opened()
    await user.click(screen.getByRole('option', { name: saying('conditions.shin-splints.name') }))
    expect(screen.getByRole('heading', { name: saying('conditions.shin-splints.name') })).toBeDefined()
    expect(screen.getByRole('list', { name: say('composer.start.stages') }).children).toHaveLength(4)
    expect(screen.getByRole('region', { name: say('terms.sheets.session') })).toBeDefined()
  })

  it('starts a blank one today', async () => {
    const { core, user } = await opened()
    await user.click(screen.getByRole('option', { name: saying('composer.start.blank') }))
    await user.click(screen.getByRole('radio', { name: say('composer.start.today') }))
    await user.click(screen.getByRole('button', { name: say('composer.start.run') }))
    await screen.findAllByRole('button', { name: say('composer.toolbar.add') })
    expect(core.asked('plans.create')).toMatchObject([{ template: null, startsOn: '2026-11-21' }])
  })
})
