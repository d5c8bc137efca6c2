/** The checks of a plan, beside the grid: what plan checking notices in the plan that is open. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/program/laws/index.ts'
import { blankPlan } from '../../../shared/program/plan-edit.ts'
import { textIn } from '../../../shared/text/index.ts'
import { findingText } from '../../../shared/text/finding-text.ts'
import { say } from '../../support/say.ts'
import { added, both, doses, planOf } from '../../unit/program/laws/plans.ts'
import { cell, exercise, openComposer, rowOf } from './composer-support.tsx'

const t = textIn('en')
const single = exercise('calf-raise-single').name

async function open(document: ReturnType<typeof planOf>, readOnly = false) {
  const { user } = await openComposer({ document, readOnly })
  const checks = () => screen.getByRole('region', { name: say('composer.checks.title') })
  return { user, checks, sentence: (finding: Finding) => findingText(t, finding, () => single) }
}

const tooMuch: Finding = {
  law: 'lighterWeeks',
  rule: 'lighterVolume',
  rowId: 'calf-raise-single',
  week: 3,
  value: 100,
  threshold: 85,
}

describe('the checks of a plan', () => {
  it('say the rule, the value, the limit and where it is from, and go to the cell', async () => {
    const plan = doses('calf-raise-single', { 3: '1x8/side tempo 3-2-3' })(planOf('plantar-fasciitis'))
    const { user, checks, sentence } = await open(plan)
    expect(within(checks()).getByText(say('composer.checks.count', { count: 1 }))).toBeDefined()
    expect(within(checks()).getByText(say('findings.laws.lighterWeeks.name'))).toBeDefined()
    expect(within(checks()).getByText(say('findings.laws.lighterWeeks.evidence'))).toBeDefined()
    expect(sentence(tooMuch)).toContain('100 % ')
    expect(sentence(tooMuch)).toContain('85 %')

    await user.click(within(checks()).getByRole('button', { name: sentence(tooMuch) }))
    const place = cell(single, 3)
    expect(rowOf(single).contains(place)).toBe(true)
    expect(place.tabIndex).toBe(0)
    expect(cell(single, 4).tabIndex).toBe(-1)

    // What is mended is noticed no more.
    await user.click(place)
    await user.keyboard('1x6/side tempo 3-2-3{Enter}')
    await user.click(screen.getByRole('radio', { name: say('composer.inspector.plan') }))
    expect(await within(checks()).findByText(say('composer.checks.none'))).toBeDefined()
    expect(within(checks()).queryByRole('button')).toBeNull()
  })

  it('show three of a law at first, and the rest when asked, read-only too', async () => {
    const unsided = [
      'short-foot',
      'single-leg-balance',
      'step-down',
      'plantar-fascia-stretch',
      'band-inversion',
    ]
    const { user, checks } = await open(
      both(...unsided.map((id) => doses(id, { 8: '2x10' })))(planOf('plantar-fasciitis')),
      true,
    )
    const law = within(checks()).getByText(say('findings.laws.sides.name')).parentElement
    if (!law) throw new Error('Expected the law')
    const more = within(law).getByRole('button', { name: say('composer.checks.more', { count: 2 }) })
    expect(within(law).getAllByRole('listitem')).toHaveLength(3)
    await user.click(more)
    expect(within(law).getAllByRole('listitem')).toHaveLength(5)
  })

  it('are those of a clinic’s own plan as well, and say nothing while it is empty', async () => {
    const own = both(added('gentle-hops', '9x10', [1, 12]))(
      blankPlan({ title: 'Own', startsOn: '2026-11-23' }),
    )
    const { checks } = await open({ ...own, template: null })
    for (const law of ['lighterWeeks', 'raiseBeforeHop', 'landings'] as const)
      expect(within(checks()).getByText(say(`findings.laws.${law}.name`))).toBeDefined()
  })
})
