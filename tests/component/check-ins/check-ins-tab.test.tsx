import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { CheckInsTab } from '../../../renderer/features/check-ins/check-ins-tab.tsx'
import { ShortcutProvider } from '../../../renderer/ui/index.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addCheckIn, addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { textIn } from '../../../shared/text/index.ts'
import { planSentence } from '../../../shared/text/plan-text.ts'
import { say, saying } from '../../support/say.ts'

type Details = InputOf<'checkIns.record'>['checkIn']

/** An episode in week 8 of its plan, with these check-ins. */
async function openEpisode({ plan = true, template = 'plantar-fasciitis' } = {}) {
  const core = await openClinic()
  const patient = await addPatient(core, { givenName: 'Maya', familyName: 'Lindqvist' })
  const details = { condition: 'plantar-fasciitis', startedOn: '2026-09-21' } as const
  const episode = await addEpisode(core, patient, details)
  const created = plan ? await addPlan(core, episode, { template }) : null
  const [row] = created?.document.rows ?? []
  const tab = <CheckInsTab patient={patient} episode={{ ...episode, planId: created?.id ?? null }} />
  return {
    core,
    plan: created,
    /** How often the plan's first exercise, asked for three times a day, was done. */
    counted: (done: number) => (row ? [{ rowId: row.id, exerciseId: row.exerciseId, done }] : []),
    record: (checkIn: Details) => addCheckIn(core, episode, checkIn),
    stored: async () => (await core.ask('checkIns.list', { episodeId: episode.id })).checkIns,
    versions: async (id: string) => (await core.ask('checkIns.history', { id })).versions,
    show: (readOnly = false) =>
      renderWithCore(<ShortcutProvider singleKeys>{tab}</ShortcutProvider>, core, { state: { readOnly } }),
    user: userEvent.setup(),
  }
}

const form = () => screen.findByRole('form', { name: say('checkIns.form.newTitle') })

beforeEach(forgetDrafts)

/** The newest check-in in the list. */
async function firstRow(): Promise<HTMLElement> {
  const grid = await screen.findByRole('grid', { name: say('checkIns.list.label') })
  const row = within(grid).getAllByRole('row')[1]
  if (!row) throw new Error('Expected a row')
  return row
}

describe('recording a check-in', () => {
  it('is done with the keyboard alone', async () => {
    const { user, plan, counted, record, stored, show } = await openEpisode()
    await record({ on: '2026-11-14', painDuring: 5, sessions: counted(5) })
    await show()
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
    await screen.findByText(say('ui.record.saved'))
    const sent = (await stored()).at(-1)
    expect(sent).toMatchObject({ on: '2026-11-21', source: 'desk', painDuring: 4, painNextMorning: 10 })
    // Seven days since the last check-in, three times a day, of which six were done.
    expect(sent?.adherence[0]).toMatchObject({ rowId: plan?.document.rows[0]?.id, done: 6, prescribed: 21 })
    expect(sent?.adherence.slice(1).every((entry) => entry.done === entry.prescribed)).toBe(true)
  })

  it('empties the form only after it was stored, and says so only then', async () => {
    const { core, user, show } = await openEpisode()
    const mend = core.intercept('checkIns.record', refusing('unavailable'))
    await show()
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: saying('checkIns.form.note'),
    })
    await user.type(note, 'Sore after stairs')
    await user.click(screen.getByRole('button', { name: say('checkIns.form.save') }))
    await screen.findByText(say('errors.codes.unavailable'))
    expect(note.value).toBe('Sore after stairs')
    expect(screen.queryByText(say('ui.record.saved'))).toBeNull()
    mend()
    await user.click(screen.getByRole('button', { name: say('checkIns.form.save') }))
    await screen.findByText(say('ui.record.saved'))
    expect(note.value).toBe('')
  })

  it('puts a refusal beside its exercise and keeps every entry', async () => {
    const { user, record, show } = await openEpisode()
    await record({ on: '2026-11-14', note: 'Well' })
    await show()
    await form()
    const done = await screen.findAllByRole<HTMLInputElement>('textbox', {
      name: saying('checkIns.form.done'),
    })
    const second = done[1]
    if (!second) throw new Error('Expected a second exercise')
    await user.type(second, '900')
    await user.click(screen.getByRole('button', { name: say('checkIns.form.save') }))
    await screen.findByText(say('errors.fields.done_more_than_prescribed'))
    expect(document.activeElement).toBe(second)
    expect(second.value).toBe('900')
    expect(second.getAttribute('aria-invalid')).toBe('true')
    await user.clear(second)
    expect(screen.queryByText(say('errors.fields.done_more_than_prescribed'))).toBeNull()
  })

  it('asks for the number prescribed where the plan does not know it', async () => {
    const { core, user, plan, record, stored, show } = await openEpisode()
    if (!plan) throw new Error('Expected a plan')
    const rows = plan.document.rows
      .slice(0, 1)
      .map((row) => ({ ...row, frequency: { kind: 'everyRun' as const } }))
    const edited: PlanDocument = { ...plan.document, rows }
    await core.ask('plans.save', {
      id: plan.id,
      basedOn: 1,
      document: edited,
      action: 'edit-plan',
      subject: '',
    })
    await record({ on: '2026-11-14', note: 'Well' })
    await show()
    await form()
    const unknown = await screen.findByRole<HTMLInputElement>('textbox', {
      name: saying('checkIns.form.prescribed'),
    })
    expect(unknown.value).toBe('')
    await user.type(screen.getByRole('textbox', { name: saying('checkIns.form.done') }), '2')
    await user.click(screen.getByRole('button', { name: say('checkIns.form.save') }))
    await screen.findByText(say('checkIns.form.prescribedMissing'))
    expect(document.activeElement).toBe(unknown)
    await user.keyboard('3{Control>}{Enter}{/Control}')
    await screen.findByText(say('ui.record.saved'))
    expect((await stored()).at(-1)?.adherence).toMatchObject([{ done: 2, prescribed: 3 }])
  })

  it('refuses an empty check-in without asking the core', async () => {
    const { core, user, show } = await openEpisode()
    await show()
    await form()
    await user.click(screen.getByRole('button', { name: say('checkIns.form.save') }))
    await screen.findByText(say('checkIns.form.nothing'))
    expect(core.asked('checkIns.record')).toEqual([])
  })

  it('keeps what was typed while somebody looks elsewhere', async () => {
    const { user, show } = await openEpisode()
    const view = await show()
    await user.type(
      await screen.findByRole('textbox', { name: saying('checkIns.form.note') }),
      'Half a sentence',
    )
    view.unmount()
    await show()
    expect(
      (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: saying('checkIns.form.note') })).value,
    ).toBe('Half a sentence')
  })

  it('says why there is nothing to count, and offers one way to begin', async () => {
    const { user, show } = await openEpisode({ plan: false })
    await show()
    await screen.findByText(say('checkIns.form.noPlan'))
    await user.click(screen.getByRole('button', { name: say('checkIns.empty.action') }))
    expect(document.activeElement?.closest('[data-field="checkIn.painDuring"]')).not.toBeNull()
  })
})

describe('the list', () => {
  it('shows the newest first, with gaps for what was not asked', async () => {
    const { counted, record, show } = await openEpisode()
    await record({ on: '2026-10-05', painDuring: 6, painNextMorning: 4 })
    await record({
      on: '2026-11-14',
      painDuring: 3,
      // Of 48 days since the plan began, three times a day.
      sessions: counted(102),
      effort: 4,
      effortMinutes: 30,
    })
    await show()
    const rows = within(await screen.findByRole('grid', { name: say('checkIns.list.label') })).getAllByRole(
      'row',
    )
    const texts = rows.slice(1).map((row) => row.textContent)
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('Week 7')
    expect(texts[0]).toContain('Pain 3 while exercising, not asked the next morning')
    expect(texts[0]).toContain('71%')
    expect(texts[0]).toContain('4 · 30 min')
    expect(texts[1]).toContain('Week 2')
    expect(texts[1]).toContain('Tess Owner')
  })

  it('offers its values as a table and reads them point by point', async () => {
    const { user, record, show } = await openEpisode()
    await record({ on: '2026-10-05', painDuring: 6, painNextMorning: 4 })
    await record({ on: '2026-11-14', painNextMorning: 1 })
    await show()
    const cursor = await screen.findByRole('slider', { name: say('checkIns.chart.cursor') })
    cursor.focus()
    expect(cursor.getAttribute('aria-valuetext')).toContain(
      'pain not asked while exercising, 1 the next morning',
    )
    await user.keyboard('{ArrowLeft}')
    expect(cursor.getAttribute('aria-valuetext')).toContain('pain 6 while exercising, 4 the next morning')
    await user.click(screen.getByRole('radio', { name: say('checkIns.chart.table') }))
    const table = screen.getByRole('table', { name: say('checkIns.chart.tableLabel') })
    expect(within(table).getAllByRole('row')).toHaveLength(3)
    expect(table.textContent).toContain('3 Loaded patterns')
  })
})

describe('amending', () => {
  const first = { on: '2026-11-14', painDuring: 5, note: 'As told' }

  it('asks for a reason, adds a version and shows what changed', async () => {
    const { user, record, versions, show } = await openEpisode()
    const { id } = await record(first)
    await show()
    await user.click(await firstRow())
    await screen.findByRole('form', { name: saying('checkIns.form.amendTitle') })
    await user.keyboard('7')
    await user.click(screen.getByRole('button', { name: say('checkIns.form.saveAmendment') }))
    await screen.findByText(say('errors.fields.required'))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: say('checkIns.form.reason') }))
    await user.keyboard('Misheard on the phone')
    await user.click(screen.getByRole('button', { name: say('checkIns.form.saveAmendment') }))
    await screen.findByText(say('checkIns.form.amended'))
    expect(await versions(id)).toHaveLength(2)
    await user.click(await screen.findByRole('button', { name: saying('checkIns.list.amendedLabel') }))
    await screen.findByText(/“Misheard on the phone”/)
    const shown = screen.getAllByRole('listitem')
    expect(shown[0]?.textContent).toContain('“Misheard on the phone”')
    expect(shown[0]?.querySelector('ins')?.textContent).toBe('7')
    expect(shown[0]?.querySelector('del')?.textContent).toBe('was 5')
    expect(shown[1]?.textContent).toContain('As recorded')
    expect(shown[1]?.querySelector('ins')).toBeNull()
  })

  it('keeps both when somebody else amended it first', async () => {
    const { core, user, record, versions, show } = await openEpisode()
    const { id } = await record(first)
    await show()
    await user.click(await firstRow())
    await screen.findByRole('form', { name: saying('checkIns.form.amendTitle') })
    await user.keyboard('7')
    await user.type(screen.getByRole('textbox', { name: say('checkIns.form.reason') }), 'Misheard')
    const hearAgain = core.loseEvents()
    const checkIn = { ...first, painDuring: 2 }
    await core.ask('checkIns.amend', { id, basedOn: 1, checkIn, reason: 'Elsewhere' })
    hearAgain()
    await user.click(screen.getByRole('button', { name: say('checkIns.form.saveAmendment') }))
    await screen.findByText(say('ui.record.newer.title'))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: say('checkIns.form.reason') }).value).toBe(
      'Misheard',
    )
    await core.quiet()
    await user.click(screen.getByRole('button', { name: say('ui.record.newer.keep') }))
    await screen.findByText(say('checkIns.form.amended'))
    expect((await versions(id)).map((one) => one.painDuring)).toEqual([5, 2, 7])
  })

  it('only shows the versions while the clinic is read-only', async () => {
    const { user, record, show } = await openEpisode()
    await record(first)
    await show(true)
    await screen.findByText(say('checkIns.form.readOnly'))
    await user.click(await firstRow())
    await screen.findByText(say('checkIns.history.recorded'))
    expect(screen.queryByRole('button', { name: say('checkIns.history.amend') })).toBeNull()
  })
})

describe('the pain box of the plan', () => {
  it.each([
    ['plantar-fasciitis', 5],
    ['shin-splints', 4],
    ['stiffness', 0],
  ])('%s: the chart draws its limit, and the form says what the box says', async (template, limit) => {
    const { user, plan, record, show } = await openEpisode({ template })
    await record({ on: '2026-11-14', painDuring: 2, sessions: [] })
    await show()
    const box = plan?.document.painBox
    expect(box?.zones.findLast(({ zone }) => zone !== 'much')?.upTo).toBe(limit)
    await screen.findByText(say('checkIns.chart.upTo', { care: limit }))
    const during = within(await form()).getByRole('radiogroup', { name: saying('checkIns.form.painDuring') })
    for (const rating of [0, limit + 1]) {
      await user.click(within(during).getByRole('radio', { name: String(rating) }))
      const words = box?.zones.find(({ upTo }) => rating <= upTo)?.words
      await within(during).findByText(words ? planSentence(textIn('en'), words) : '')
    }
  })
})
