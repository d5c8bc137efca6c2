/** Days, named sessions and the plan's own safety, as they are shown and changed beside the grid. */
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { DayItem } from '../../../shared/domain/day-layout.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { cell, expectSaved, openComposer, rowOf, samplePlan } from './composer-support.tsx'
import { say, saying } from '../../support/say.ts'

const foot = 'Short foot'
const raise = 'Calf raise on two legs'

const sessionDays: DayItem[][] = [
  ['daily', 'session'],
  [],
  ['daily', 'session'],
  [],
  ['daily', 'session'],
  [],
  [],
]

function laidPlan(): PlanDocument {
  return { ...samplePlan(), dayLayouts: [{ fromWeek: 1, days: sessionDays }] }
}

function toggle(item: DayItem, day: string): HTMLElement {
  const name = say('composer.days.cell', { item: say(`composer.days.items.${item}`), day })
  return screen.getByRole('button', { name })
}

const isOn = (element: HTMLElement) => element.getAttribute('aria-pressed') === 'true'

const notices = () => screen.getByRole('status', { name: say('composer.days.notices') }).textContent

async function choose(user: ReturnType<typeof userEvent.setup>, label: string, option: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(label) }))
  await user.click(await screen.findByRole('option', { name: option }))
}

describe('the days of a plan', () => {
  it('are proposed where the plan has none, and gone again with undo', async () => {
    const { user, newest } = await openComposer()
    await user.click(screen.getByRole('button', { name: say('composer.days.start') }))
    expect(isOn(toggle('daily', 'Sunday'))).toBe(true)
    expect(isOn(toggle('session', 'Tuesday'))).toBe(false)
    await expectSaved()
    expect((await newest()).document.dayLayouts).toHaveLength(1)
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText(say('composer.undid', { change: say('composer.changes.edit-days') }))
    await expectSaved()
    expect((await newest()).document.dayLayouts).toEqual([])
  })

  it('are changed by the mouse, one item of a day at a time', async () => {
    const { user, newest, saves } = await openComposer({ document: laidPlan() })
    await user.click(toggle('hops', 'Wednesday'))
    expect(isOn(toggle('hops', 'Wednesday'))).toBe(true)
    await user.click(toggle('session', 'Wednesday'))
    await expectSaved()
    expect((await newest()).document.dayLayouts[0]?.days[2]).toEqual(['daily', 'hops'])
    expect(saves().map(({ action }) => action)).toContain('edit-days')
  })

  it('are walked by arrows from one Tab stop and changed by Space', async () => {
    const { user } = await openComposer({ document: laidPlan() })
    toggle('daily', 'Monday').focus()
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight} ')
    expect(document.activeElement).toBe(toggle('session', 'Wednesday'))
    expect(isOn(toggle('session', 'Wednesday'))).toBe(false)
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(toggle('session', 'Sunday'))
    const grid = screen.getByRole('grid', { name: say('composer.days.grid') })
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('say what should be looked at again: runs and hops too near, no free day, rows without days', async () => {
    const { user } = await openComposer({ document: laidPlan() })
    expect(notices()).toBe('')
    await user.click(toggle('run', 'Monday'))
    await user.click(toggle('run', 'Sunday'))
    expect(notices()).toContain(say('composer.days.runs', { days: 'Sun, Mon' }))
    await user.click(toggle('hops', 'Tuesday'))
    await user.click(toggle('hops', 'Wednesday'))
    expect(notices()).toContain(say('composer.days.hops', { day: 'Tue', hours: 24, least: 48 }))
    expect(notices()).not.toContain(say('composer.days.noRest'))
    for (const day of ['Thursday', 'Saturday']) await user.click(toggle('ride', day))
    expect(notices()).toContain(say('composer.days.noRest'))
    for (const day of ['Monday', 'Wednesday']) await user.click(toggle('session', day))
    expect(notices()).toContain(say('composer.days.missed', { week: 1, exercises: raise }))
  })

  it('change from a week on, and the week under the cursor decides which are shown', async () => {
    const { user, newest } = await openComposer({ document: laidPlan() })
    await user.click(screen.getByRole('button', { name: say('composer.days.change') }))
    await user.click(
      await screen.findByRole('menuitem', { name: say('composer.days.stageBegins', { week: 7, number: 3 }) }),
    )
    const shown = () => screen.getByRole('button', { name: new RegExp(say('composer.days.shown')) })
    await waitFor(() => expect(shown().textContent).toContain('7–12'))
    await user.click(toggle('run', 'Monday'))
    await expectSaved()
    const { dayLayouts } = (await newest()).document
    expect(dayLayouts.map(({ fromWeek, days }) => [fromWeek, days[0]?.includes('run')])).toEqual([
      [1, false],
      [7, true],
    ])
    await user.click(cell(foot, 2))
    await user.click(screen.getByRole('radio', { name: say('composer.inspector.plan') }))
    expect(shown().textContent).toContain('1–6')
    expect(isOn(toggle('run', 'Monday'))).toBe(false)
    await user.click(screen.getByRole('button', { name: say('composer.days.remove') }))
    expect(shown().textContent).toContain('1–12')
    expect(isOn(toggle('run', 'Monday'))).toBe(true)
  })

  it('stay as they are where the plan is open for reading only', async () => {
    await openComposer({ document: laidPlan(), readOnly: true })
    expect(toggle('daily', 'Monday')).toHaveProperty('disabled', true)
    expect(screen.queryByRole('button', { name: say('composer.days.change') })).toBeNull()
  })
})

describe('a row', () => {
  it('goes into a named session, which stands under a heading of its own', async () => {
    const { user, newest } = await openComposer({ document: laidPlan() })
    await user.click(cell(raise, 1))
    await screen.findByText(say('composer.days.inWeek', { week: 1, days: 'Mon, Wed, Fri' }))
    await choose(user, say('composer.days.session'), 'A')
    const name = say('composer.grid.session', { sheet: say('terms.sheets.session'), session: 'A' })
    const group = screen.getByRole('rowgroup', { name })
    expect(within(group).getByText(raise)).toBeDefined()
    expect(rowOf(raise)).toBeDefined()
    await screen.findByText(say('composer.days.inWeek', { week: 1, days: say('composer.days.notSaid') }))
    await choose(user, say('composer.days.ofRow'), say('composer.days.items.daily'))
    await expectSaved()
    expect((await newest()).document.rows.at(-1)).toMatchObject({ session: 'A', days: 'daily' })
  })
})

describe('what keeps a patient safe', () => {
  it('is shown as its sheets print it, and the words can be changed', async () => {
    const { user, newest } = await openComposer({
      document: {
        ...samplePlan(),
        painBox: {
          zones: [
            { zone: 'fine', upTo: 2, words: { text: 'Go on.' } },
            { zone: 'much', upTo: 10, words: { text: 'Stop and call us.' } },
          ],
          also: [],
          twiceAbove: 2,
          source: '',
        },
        stopSigns: { urgent: [], call: [{ text: 'One sore spot on the bone.' }] },
        retest: [{ measure: 'knee-to-wall' }, { text: 'Ten hops.' }],
        after: {
          gate: [],
          moveOn: { text: 'You did two runs at step D.' },
          advice: [{ text: 'Then run E.' }],
          weeklySet: [],
        },
      },
    })
    for (const text of [
      'One sore spot on the bone.',
      'Ten hops.',
      'You did two runs at step D.',
      'Then run E.',
    ])
      expect(screen.getByText(text)).toBeDefined()
    const limit = screen.getByRole('textbox', { name: say('composer.inspector.painUpTo', { from: 0 }) })
    await user.clear(limit)
    await user.type(limit, '3{Enter}')
    const much = screen.getByRole('textbox', {
      name: say('composer.inspector.painFrom', { from: 4, to: 10 }),
    })
    await user.clear(much)
    await user.tab()
    expect(screen.getByText(say('composer.inspector.painEmpty'))).toBeDefined()
    await user.type(much, 'Stop for today.')
    await user.tab()
    const [moveOn] = screen.getAllByRole('textbox', { name: say('composer.inspector.moveOn') })
    if (!moveOn) throw new Error('Expected the sentence of stage 2')
    await user.type(moveOn, 'You hop 10 times.')
    await user.tab()
    await expectSaved()
    const { painBox, stages } = (await newest()).document
    expect(painBox?.zones).toMatchObject([{ upTo: 3 }, { upTo: 10, words: { text: 'Stop for today.' } }])
    expect(stages.map((stage) => stage.moveOn)).toEqual([null, { text: 'You hop 10 times.' }, null, null])
    expect(screen.getByRole('button', { name: saying('composer.toolbar.undoChange') })).toBeDefined()
  })
})
