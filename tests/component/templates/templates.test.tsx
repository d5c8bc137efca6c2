import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TemplateList, TemplatePlan } from '../../../renderer/features/templates/index.ts'
import { formatDose, withRangeDashes } from '../../../shared/program/dose-text.ts'
import { textIn } from '../../../shared/text/index.ts'
import { templateName } from '../../../shared/text/plan-text.ts'
import { templateById, templates } from '../../../shared/regions/index.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say, saying } from '../../support/say.ts'

describe('the templates', () => {
  it('lists all seven with what they are for', async () => {
    await renderWithCore(<TemplateList />, await openClinic())
    const links = within(screen.getByRole('list', { name: say('templates.list') })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      templates.map(({ id }) => `#/templates/${id}`),
    )
    expect(links[2]?.textContent).toContain('Ankle instability')
  })

  it.each(templates.map(({ id }) => id))('shows every dose of %s, each in its week', async (id) => {
    await renderWithCore(<TemplatePlan templateId={id} />, await openClinic())
    const template = templateById(id)!
    const table = screen.getByRole('table', {
      name: say('templates.grid.label', { name: templateName(textIn('en'), id) }),
    })
    const rows = within(table)
      .getAllByRole('row')
      .filter((row) => within(row).queryByRole('link') !== null)
    expect(rows).toHaveLength(template.rows.length)
    for (const row of rows) {
      const href = within(row).getByRole('link').getAttribute('href')
      const own = template.rows.find(({ exerciseId }) => href === `#/catalog/${exerciseId}`)!
      const [, ...weeks] = within(row).getAllByRole('cell')
      expect(weeks).toHaveLength(12)
      own.cells.forEach((cell, index) => {
        expect(
          weeks[index]?.textContent?.startsWith(cell ? withRangeDashes(formatDose(cell.dose)) : 'rests'),
        ).toBe(true)
      })
    }
  })

  it('marks lighter weeks in words and clinic defaults with a dagger', async () => {
    await renderWithCore(<TemplatePlan templateId="achilles-tendinopathy" />, await openClinic())
    expect(await screen.findByRole('link', { name: 'Slow calf raise' })).toBeTruthy()
    const weeks = screen.getAllByRole('columnheader', { name: saying('templates.grid.week') })
    expect(weeks.filter((week) => week.textContent?.includes('Lighter'))).toHaveLength(4)
    const row = screen.getByRole('row', { name: /^Slow calf raise/ })
    expect(within(row).getAllByText('(clinic default)').length).toBeGreaterThan(0)
  })

  it('says what is asked to enter each stage and when to stop', async () => {
    await renderWithCore(<TemplatePlan templateId="achilles-tendinopathy" />, await openClinic())
    expect(screen.getByText(say('planTemplates.achilles-tendinopathy.urgent.snap'))).toBeTruthy()
    expect(screen.getByText(/^Pain of hopping: 2 of 10 or less/)).toBeTruthy()
  })

  it('shows named sessions, the days of the week, and what the patient reads', async () => {
    await renderWithCore(<TemplatePlan templateId="prevention" />, await openClinic())
    expect(screen.getByRole('columnheader', { name: 'Session A 7' })).toBeTruthy()
    const days = within(screen.getByRole('table', { name: say('composer.days.grid') })).getAllByRole('row')
    expect(days.map((row) => row.textContent)).toEqual([
      'Days shownMonTueWedThuFriSatSun',
      'Weeks 1–3RestSession ARunRestSession BRunRestSession ARunRest',
      'Weeks 4–12RestSession AHopsRunRestSession BRunRestSession AHopsRunRest',
    ])
    expect(screen.getByText('Pain of 0 to 2: Go on.')).toBeTruthy()
    expect(screen.getByText(say('planTemplates.prevention.call.rolls'))).toBeTruthy()
    expect(screen.getByText(/^3 sets of 12 raises feel easy/)).toBeTruthy()
    expect(screen.getByText(say('planTemplates.all-plans.after.weekly-set'))).toBeTruthy()
    expect(screen.getByText('3×12/side 2/wk')).toBeTruthy()
    expect(screen.getByText(say('planTemplates.prevention.retest.side-hops'))).toBeTruthy()
  })

  it('leads back where there is no such template', async () => {
    await renderWithCore(<TemplatePlan templateId="nothing" />, await openClinic())
    expect(screen.getByRole('link', { name: say('templates.missingAction') })).toBeTruthy()
  })
})
