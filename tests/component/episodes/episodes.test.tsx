import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { App } from '../../../renderer/app.tsx'
import { clearToasts } from '../../../renderer/ui/index.ts'
import type { CallAnswer, OutputOf } from '../../../shared/contract/index.ts'
import type { EpisodeDetails } from '../../../shared/domain/episode.ts'
import { measureOf, saidYes } from '../../../shared/domain/measure.ts'
import { footAnkle } from '../../../shared/regions/foot-ankle/index.ts'
import { ok } from '../../../shared/result.ts'
import { expectOk } from '../../support/answers.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { addEpisode, addPatient } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

const signs = footAnkle.baseline.filter((id) => measureOf(id).unit === 'yesNo')
const today = '2026-11-21'

beforeEach(() => {
  forgetDrafts()
  clearToasts()
})

/** Opens a part of the page of a patient with these episodes, the newest first. */
async function openPage(part: string, details: Partial<EpisodeDetails>[] = [{}], { archived = false } = {}) {
  const core = await openClinic({ openBy: 'both' })
  const patient = await addPatient(core, { precautions: [{ code: 'diabetes', note: 'Type 1' }] })
  const [first] = await Promise.all(details.map((one) => addEpisode(core, patient, one)))
  if (archived) await core.ask('patients.archive', { id: patient.id, basedOn: 1, archived })
  const page = `#/patients/${patient.id}`
  window.location.hash = `${page}/${part}`
  render(<App bridge={core} />)
  const stored = async () => {
    const { episodes } = await core.ask('episodes.list', { patientId: patient.id })
    const [only] = episodes
    if (!only) throw new Error('Expected an episode')
    return only
  }
  return { core, patient, page, episodeId: first?.id ?? '', stored, user: userEvent.setup() }
}

async function summary() {
  return screen.findByRole('region', {
    name: say('episodes.sided.left', { condition: 'Achilles tendinopathy' }),
  })
}

describe('an episode', () => {
  it('is started from condition, side and goals, and leads to its plan', async () => {
    const { user, page, stored } = await openPage('plan', [])
    await user.click(await screen.findByRole('button', { name: say('episodes.empty.action') }))
    await user.click(await screen.findByRole('button', { name: say('episodes.form.create') }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Condition: This is needed.')
    expect(alert.textContent).toContain('Side: This is needed.')

    const problem = screen.getByRole('region', { name: say('episodes.form.problem') })
    await user.click(within(problem).getByRole('button', { name: saying('episodes.form.condition') }))
    await user.click(
      await screen.findByRole('option', { name: saying('conditions.achilles-tendinopathy.name') }),
    )
    await user.click(screen.getByRole('radio', { name: 'Left' }))
    expect(problem.textContent).toContain('M76.62')
    expect(problem.textContent).toContain('FY2022 table; confirm before billing')

    await user.type(
      screen.getByRole('textbox', { name: say('episodes.form.goal', { number: 1 }) }),
      'Run 5 km{Enter}{Enter}Climb stairs{Enter}',
    )
    await user.click(screen.getByRole('button', { name: say('episodes.redFlags.checkedNone') }))
    await user.click(screen.getByRole('button', { name: say('episodes.form.create') }))
    await waitFor(() => expect(window.location.hash).toContain(`${page}/plan?episode=`))
    const episode = await stored()
    expect(window.location.hash).toBe(`${page}/plan?episode=${episode.id}`)
    expect(episode).toMatchObject({
      condition: 'achilles-tendinopathy',
      side: 'left',
      startedOn: today,
      goals: ['Run 5 km', 'Climb stairs'],
      redFlagScreen: { on: today, ticked: [], note: '' },
    })
  })

  it('asks for the six signs by ticks, and says what was told, what was not, and what was not asked', async () => {
    const { user, stored } = await openPage('record')
    const told = async () =>
      (await screen.findByText(say('episodes.form.signs'), { selector: 'dt' })).nextElementSibling
        ?.textContent
    expect(await told()).toBe(say('episodes.summary.notAsked'))

    await user.click(screen.getByRole('link', { name: saying('episodes.summary.edit') }))
    const rolls = await screen.findByRole('checkbox', { name: say('measures.names.sign-rolls-often') })
    const none = screen.getByRole('checkbox', { name: say('episodes.form.noSigns') })
    await user.click(none)
    await user.click(rolls)
    expect(none).toHaveProperty('checked', false)
    await user.click(screen.getByRole('button', { name: say('episodes.form.save') }))
    await waitFor(async () =>
      expect(saidYes((await stored()).baseline.measures, signs)).toEqual(['sign-rolls-often']),
    )
    await waitFor(async () => expect(await told()).toBe(say('measures.names.sign-rolls-often')))
  })

  it('can only be read while the record is archived, whatever the address asks for', async () => {
    await openPage('record?edit=episode', [{}], { archived: true })
    await summary()
    expect(screen.getByRole('button', { name: say('patients.bringBack') })).toBeDefined()
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
    await openPage('record', [{ condition: 'stress-fracture' }])
    await screen.findByText(say('episodes.icd.none'))
  })

  it('is chosen in the header and stays chosen from part to part', async () => {
    const { core, patient, page, user } = await openPage('record', [{}])
    const closed = await addEpisode(core, patient, {
      condition: 'ankle-sprain',
      side: 'right',
      startedOn: '2026-09-01',
    })
    await core.ask('episodes.close', { id: closed.id, basedOn: 1, closedOn: '2026-11-01' })
    await summary()
    await user.click(await screen.findByRole('button', { name: /^Episode: ?Achilles/ }))
    await user.click(await screen.findByRole('menuitem', { name: /Ankle sprain, right/ }))
    await screen.findByRole('region', { name: say('episodes.sided.right', { condition: 'Ankle sprain' }) })
    expect(window.location.hash).toBe(`${page}/record?episode=${closed.id}`)
    expect(screen.getByRole('link', { name: say('shell.patientTabs.plan') }).getAttribute('href')).toBe(
      `${page}/plan?episode=${closed.id}`,
    )
  })

  it('is closed on a day that is refused beside its field', async () => {
    const { user, stored } = await openPage('record', [{ startedOn: '2026-11-25' }])
    await summary()
    await user.click(screen.getByRole('button', { name: say('episodes.summary.close') }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: say('episodes.summary.close') }))
    await waitFor(() => expect(dialog.textContent).toContain('before the start (2026-11-25)'))
    expect((await stored()).closedOn).toBeNull()
  })

  it('closes today in two presses and opens again by undo', async () => {
    const { user, stored } = await openPage('record')
    await summary()
    await user.click(screen.getByRole('button', { name: say('episodes.summary.close') }))
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: say('episodes.summary.close') }),
    )
    await screen.findByRole('button', { name: say('episodes.summary.reopen') })
    expect((await stored()).closedOn).toBe(today)
    await user.click(await screen.findByRole('button', { name: say('ui.undo') }))
    await screen.findByRole('button', { name: say('episodes.summary.close') })
    expect((await stored()).closedOn).toBeNull()
  })

  it('that has ended says so on every part, leaves nothing to write, and opens again there', async () => {
    const { core, user, stored } = await openPage('record?edit=episode')
    await user.type(await screen.findByRole('textbox', { name: say('episodes.form.note') }), 'Half a thought')
    await core.ask('episodes.close', { id: (await stored()).id, basedOn: 1, closedOn: today })
    await screen.findByText(saying('episodes.ended'))
    await summary()
    expect(screen.queryByRole('link', { name: say('episodes.summary.edit') })).toBeNull()
    await user.click(screen.getByRole('link', { name: say('shell.patientTabs.plan') }))
    await screen.findByText(say('composer.start.readOnly'))
    await user.click(screen.getByRole('button', { name: say('episodes.summary.reopen') }))
    await waitFor(() => expect(screen.queryByText(saying('episodes.ended'))).toBeNull())
    await user.click(screen.getByRole('link', { name: say('shell.patientTabs.record') }))
    await user.click(await screen.findByRole('link', { name: say('episodes.summary.edit') }))
    const note = await screen.findByRole('textbox', { name: say('episodes.form.note') })
    expect((note as HTMLTextAreaElement).value).toBe('Half a thought')
  })

  it('keeps what was typed when it was changed elsewhere', async () => {
    const { core, user, stored } = await openPage('record?edit=episode')
    await user.type(await screen.findByRole('textbox', { name: say('episodes.form.note') }), 'Mine')
    core.loseEvents()
    const before = await stored()
    await core.ask('episodes.update', { id: before.id, basedOn: 1, episode: { ...before, note: 'Theirs' } })
    await user.click(screen.getByRole('button', { name: say('episodes.form.save') }))
    await screen.findByText(say('ui.record.newer.title'))
    expect((await stored()).note).toBe('Theirs')
    await core.quiet()
    await user.click(screen.getByRole('button', { name: say('ui.record.newer.keep') }))
    await waitFor(async () => expect(await stored()).toMatchObject({ note: 'Mine', revision: 3 }))
    expect(core.asked('episodes.update')).toHaveLength(2)
    // The form closes with the answer, which leads back to the record: not in the middle of another test.
    await summary()
  })
})

describe('the red-flag screen', () => {
  it('is “checked, none” in one press with today’s day, and undo brings back what stood before', async () => {
    const { core, user, stored } = await openPage('record')
    await summary()
    await user.click(screen.getByRole('button', { name: say('episodes.redFlags.checkedNone') }))
    await screen.findByText(/^Checked .*2026, none$/)
    expect((await stored()).redFlagScreen).toEqual({ on: today, ticked: [], note: '' })
    await user.click(await screen.findByRole('button', { name: say('ui.undo') }))
    await screen.findByRole('button', { name: say('episodes.redFlags.checkedNone') })
    const episode = await stored()
    expect(episode.redFlagScreen).toBeNull()
    const { entries } = await core.ask('episodes.entries', { episodeId: episode.id })
    expect(entries.map(({ kind, withdrawn }) => [kind, withdrawn])).toEqual([
      ['screen', true],
      ['withdrawal', false],
    ])
  })

  it('counts an Ottawa sign only with pain in its zone, and then says so on every part', async () => {
    const { user, page, episodeId, stored } = await openPage('record?edit=red-flags')
    await user.click(await screen.findByRole('checkbox', { name: saying('redFlags.items.E5') }))
    expect(screen.getByText(say('episodes.redFlags.nothingCounts'))).toBeDefined()
    await user.click(screen.getByRole('checkbox', { name: say('redFlags.items.E4-zone') }))
    expect(screen.getByText(say('episodes.redFlags.banner.emergency'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('episodes.redFlags.save') }))
    await waitFor(async () => expect((await stored()).redFlagScreen?.ticked).toEqual(['E5', 'E4.zone']))
    await user.click(await screen.findByRole('link', { name: say('shell.patientTabs.checkIns') }))
    const see = await screen.findByRole('link', { name: say('episodes.redFlags.banner.see') })
    expect(see.getAttribute('href')).toBe(`${page}/record?episode=${episodeId}&edit=red-flags`)
    expect(see.closest('section')?.textContent).toContain('Red flag: emergency care now')
  })

  it('adds up the Wells score and shows rules as text, never as a box', async () => {
    const { user } = await openPage('record?edit=red-flags')
    const clot = await screen.findByRole('region', { name: say('redFlags.groups.clot.title') })
    expect(within(clot).queryByRole('checkbox', { name: saying('redFlags.items.E13') })).toBeNull()
    await user.click(within(clot).getByRole('checkbox', { name: say('redFlags.items.E13-cancer') }))
    expect(within(clot).getByText(/Wells score 1/)).toBeDefined()
    await user.click(within(clot).getByRole('checkbox', { name: say('redFlags.items.E13-leg') }))
    expect(within(clot).getByText(/Wells score 2/)).toBeDefined()
    expect(screen.getByText(say('episodes.redFlags.banner.emergency'))).toBeDefined()
  })

  it('counts a tender spot on bone only with load or another sign of bone stress', async () => {
    const { user, stored } = await openPage('record?edit=red-flags')
    await user.click(await screen.findByRole('checkbox', { name: saying('redFlags.items.E8-spot') }))
    expect(screen.getByText(say('episodes.redFlags.nothingCounts'))).toBeDefined()
    await user.click(screen.getByRole('checkbox', { name: saying('redFlags.items.E8-load') }))
    expect(screen.getByText(say('episodes.redFlags.banner.urgent'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('episodes.redFlags.save') }))
    await waitFor(async () => expect((await stored()).redFlagScreen?.ticked).toEqual(['E8.spot', 'E8.load']))
  })

  it('still counts what an older screen ticked as a whole, and lets it be taken back', async () => {
    const core = await openClinic({ openBy: 'both' })
    const patient = await addPatient(core)
    const screenBefore = { on: '2026-11-20', ticked: ['E8'], note: '' }
    await addEpisode(core, patient, { redFlagScreen: screenBefore })
    window.location.hash = `#/patients/${patient.id}/record?edit=red-flags`
    render(<App bridge={core} />)
    const old = await screen.findByRole('checkbox', { name: saying('redFlags.items.E8') })
    expect(screen.getAllByText(say('episodes.redFlags.banner.urgent')).length).toBeGreaterThan(0)
    await userEvent.setup().click(old)
    expect(screen.queryByRole('checkbox', { name: saying('redFlags.items.E8') })).toBeNull()
    expect(screen.getAllByText(say('episodes.redFlags.none')).length).toBeGreaterThan(0)
  })

  it('treats a tick from a newer list as a reason to stop', async () => {
    const core = await openClinic({ openBy: 'both' })
    const patient = await addPatient(core)
    await addEpisode(core, patient, { redFlagScreen: { on: '2026-11-20', ticked: ['E1.zone'], note: '' } })
    core.intercept('episodes.list', async (_request, handOn) => {
      const { episodes } = expectOk((await handOn()) as CallAnswer<OutputOf<'episodes.list'>>)
      return ok({
        episodes: episodes.map((one) => ({
          ...one,
          redFlagScreen: one.redFlagScreen && { ...one.redFlagScreen, ticked: ['E99'] },
        })),
      })
    })
    window.location.hash = `#/patients/${patient.id}/plan`
    render(<App bridge={core} />)
    await screen.findByText(say('episodes.redFlags.banner.soon'))
  })
})

describe('the patient page', () => {
  it('says who is on screen, with age, number and precautions, and never in the title', async () => {
    const { patient } = await openPage('record', [])
    const header = await screen.findByRole('heading', { level: 1, name: 'Adaeze Okafor' })
    const strip = header.closest('header')
    expect(strip?.textContent).toContain('Age 42')
    expect(strip?.textContent).toContain(`Record ${patient.recordNumber}`)
    expect(strip?.textContent).toContain('Diabetes: Type 1')
    expect(document.title).not.toContain('Okafor')
  })

  it('says that a record does not exist', async () => {
    window.location.hash = '#/patients/nobody/plan'
    render(<App bridge={await openClinic({ openBy: 'both' })} />)
    await screen.findByText(say('patients.page.notFound'))
  })

  it('archives from the header and shows that it is archived', async () => {
    const { core, patient, user } = await openPage('record', [])
    await screen.findByRole('heading', { level: 1, name: 'Adaeze Okafor' })
    await user.click(screen.getByRole('button', { name: say('patients.page.more') }))
    await user.click(await screen.findByRole('menuitem', { name: say('patients.archive') }))
    await screen.findByText(saying('patients.archivedNotice'))
    await user.click(screen.getByRole('button', { name: say('patients.bringBack') }))
    await waitFor(async () =>
      expect((await core.ask('patients.get', { id: patient.id })).archivedAt).toBeNull(),
    )
  })
})
