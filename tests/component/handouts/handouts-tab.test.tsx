import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import type { PlanTrouble } from '../../../renderer/features/handouts/before-giving.tsx'
import { HandoutsTab } from '../../../renderer/features/handouts/handouts-tab.tsx'
import { ShortcutProvider } from '../../../renderer/ui/index.ts'
import { must } from '../../../shared/assert.ts'
import type { DocumentTicket } from '../../../shared/contract/handouts.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addEpisode, addPatient, addPlan } from '../../support/seed.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import { say, saying } from '../../support/say.ts'

/** jsdom draws no canvas and starts no worker: the file is opened by a stand-in that knows its pages and its fate. */
const files = vi.hoisted(() => ({
  opened: [] as { ticket: string; isClosed: boolean }[],
  printed: [] as string[],
}))

vi.mock('../../../renderer/features/handouts/pdf/open-pdf.ts', () => ({
  openPdf: async (bytes: Uint8Array) => {
    const file = { ticket: new TextDecoder().decode(bytes), isClosed: false }
    files.opened.push(file)
    const size = { width: 595, height: 842 }
    return {
      pages: [size, size, size],
      draw: async () => document.createElement('canvas'),
      close: () => {
        file.isClosed = true
      },
      ticket: file.ticket,
    }
  },
}))

vi.mock('../../../renderer/features/handouts/pdf/print-pages.ts', () => ({
  printPages: async (pdf: { ticket: string }, paper: string) => {
    files.printed.push(`${paper} ${pdf.ticket}`)
  },
}))

/** Opens the tab of an episode in week 8 of its plan; `change` edits the plan first, null leaves it out. */
async function openTab({
  familyName = 'Lindqvist',
  change,
  planTrouble = null,
}: {
  familyName?: string
  change?: ((document: PlanDocument) => PlanDocument) | null
  planTrouble?: PlanTrouble | null
} = {}) {
  const core = await openClinic()
  await core.ask('preferences.set', { paper: 'letter', handoutTypeSize: 18 })
  const patient = await addPatient(core, { givenName: 'Maya', familyName })
  const details = { condition: 'plantar-fasciitis', startedOn: '2026-09-21' } as const
  const episode = await addEpisode(core, patient, details)
  const plan = change === null ? null : await addPlan(core, episode)
  if (plan && change) {
    const document = change(plan.document)
    await core.ask('plans.save', { id: plan.id, basedOn: 1, document, action: 'edit-plan', subject: '' })
  }
  const tab = (
    <HandoutsTab
      patient={patient}
      episode={{ ...episode, planId: plan?.id ?? null }}
      planTrouble={planTrouble}
    />
  )
  return {
    core,
    patient,
    episode,
    planId: plan?.id,
    show: (readOnly = false) =>
      renderWithCore(<ShortcutProvider singleKeys>{tab}</ShortcutProvider>, core, { state: { readOnly } }),
    user: userEvent.setup(),
  }
}

beforeEach(() => {
  forgetDrafts()
  files.opened.length = 0
  files.printed.length = 0
})

describe('the preview', () => {
  it('begins with the preferences of this device and follows every choice', async () => {
    const { core, planId, user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    expect(core.asked('handouts.preview')).toEqual([
      {
        planId,
        options: {
          paper: 'letter',
          weeks: [8, 9, 10],
          days: { from: '2026-11-21', until: '2026-12-04' },
          nextVisit: null,
          leftOut: [],
          typeSize: 18,
          advice: [],
          blackInk: false,
          overview: true,
          exercises: true,
        },
      },
    ])
    await user.click(screen.getByRole('radio', { name: saying('handouts.choices.stage') }))
    await waitFor(() =>
      expect(core.asked('handouts.preview').at(-1)).toMatchObject({ options: { weeks: [7, 8, 9] } }),
    )
    await user.click(screen.getByRole('radio', { name: saying('handouts.choices.thisWeek') }))
    await user.click(screen.getByRole('radio', { name: say('terms.papers.a4') }))
    await user.click(screen.getByRole('checkbox', { name: say('handouts.choices.blackInk') }))
    await waitFor(() =>
      expect(core.asked('handouts.preview').at(-1)).toMatchObject({
        options: { weeks: [8], paper: 'a4', blackInk: true },
      }),
    )
    const { guide } = wordsIn('en')
    await user.click(screen.getByRole('button', { name: saying('handouts.choices.advice') }))
    await user.click(screen.getByRole('option', { name: guide.recovery.title }))
    await user.click(screen.getByRole('option', { name: guide.footwear.title }))
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(core.asked('handouts.preview').at(-1)).toMatchObject({
        options: { advice: ['footwear', 'recovery'] },
      }),
    )
    // The pages before are let go of once the next ones are there; the last ones stay open.
    await waitFor(() =>
      expect(files.opened.map((file) => file.isClosed)).toEqual([
        ...files.opened.slice(1).map(() => true),
        false,
      ]),
    )
  })

  it('keeps the pages on screen while the next ones are drawn, and stops what nobody wants any more', async () => {
    const { core, user, show } = await openTab()
    const waiting: (() => void)[] = []
    const tickets: string[] = []
    core.intercept('handouts.preview', async (_request, handOn) => {
      const asked = tickets.push('') - 1
      if (asked > 0) await new Promise<void>((resolve) => waiting.push(resolve))
      const answer = await handOn()
      if (answer.ok) tickets[asked] = (answer.value as DocumentTicket).ticket
      return answer
    })
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('radio', { name: saying('handouts.choices.stage') }))
    await waitFor(() => expect(core.asked('handouts.preview')).toHaveLength(2))
    expect(screen.getByText(say('handouts.preview.page', { page: 1, pages: 3 }))).toBeDefined()
    expect(
      screen.getByRole('region', { name: say('handouts.preview.region') }).getAttribute('aria-busy'),
    ).toBe('true')
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: say('handouts.give.action') }).disabled,
    ).toBe(true)
    await user.click(screen.getByRole('radio', { name: saying('handouts.choices.thisWeek') }))
    const second = core.requests.filter((request) => request.name === 'handouts.preview')[1]
    await waitFor(() => expect(core.cancelled).toContain(second?.requestId))
    await waitFor(() => expect(core.asked('handouts.preview')).toHaveLength(3))
    for (const go of waiting) go()
    await screen.findByText(say('handouts.preview.notGiven'))
    expect(files.opened.map((file) => file.ticket)).toEqual([tickets[0], tickets[2]])
  })

  it('says what went wrong and tries again', async () => {
    const { core, user, show } = await openTab()
    const mend = core.intercept('handouts.preview', refusing('storage_failed'))
    await show()
    await screen.findByText(say('errors.codes.storage_failed'))
    mend()
    await user.click(screen.getByRole('button', { name: say('ui.retry') }))
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
  })

  it('names the characters that the font lacks', async () => {
    const { show } = await openTab({ familyName: '李龙' })
    await show()
    await screen.findByText(say('handouts.preview.replaced', { signs: '李 龙' }))
  })
})

describe('when there is nothing to print', () => {
  it('leads to the plan where there is none', async () => {
    const { episode, patient, show } = await openTab({ change: null })
    await show()
    const link = await screen.findByRole('link', { name: say('handouts.empty.noPlanAction') })
    expect(link.getAttribute('href')).toBe(`#/patients/${patient.id}/plan?episode=${episode.id}`)
  })

  it('leads to the plan where it holds no exercises', async () => {
    const { core, show } = await openTab({ change: (document) => ({ ...document, rows: [] }) })
    await show()
    await screen.findByText(say('handouts.empty.noRowsTitle'))
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: say('handouts.give.action') }).disabled,
    ).toBe(true)
    expect(core.asked('handouts.preview')).toEqual([])
  })

  it('brings the parts back where none is chosen', async () => {
    const { user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('checkbox', { name: say('handouts.choices.overview') }))
    await user.click(screen.getByRole('checkbox', { name: say('handouts.choices.exercises') }))
    await user.click(await screen.findByRole('button', { name: say('handouts.choices.bothParts') }))
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
  })
})

describe('giving', () => {
  it('stores what is on screen, then offers paper and file from the stored copy', async () => {
    const { core, patient, user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('button', { name: say('handouts.give.action') }))
    await screen.findByRole('heading', { name: say('handouts.give.givenToday') })
    expect(core.asked('handouts.give')).toEqual([
      { ...Object(core.asked('handouts.preview')[0]), basedOn: 1 },
    ])
    await screen.findByText(say('handouts.history.facts.exact'))
    await waitFor(() => expect(files.printed).toHaveLength(1))
    expect(files.printed[0]).toMatch(/^letter [\da-f]{32}$/)
    const { handouts } = await core.ask('handouts.list', { patientId: patient.id })
    expect(core.asked('handouts.open')).toEqual([{ id: handouts[0]?.id }, { id: handouts[0]?.id }])
    const clicked: string[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked.push(this.getAttribute('href') ?? '')
    })
    await user.click(screen.getByRole('button', { name: say('handouts.give.save') }))
    await waitFor(() => expect(clicked).toHaveLength(1))
    expect(clicked[0]).toMatch(/^blob:/)
    expect(core.asked('documents.save')).toHaveLength(1)
    click.mockRestore()
  })

  it('begins the next one as the last of this patient, on the paper and with the ink of this device', async () => {
    const { core, user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('radio', { name: '12' }))
    await user.click(screen.getByRole('radio', { name: say('terms.papers.a4') }))
    await user.click(screen.getByRole('checkbox', { name: say('handouts.choices.blackInk') }))
    await user.click(screen.getByRole('checkbox', { name: say('handouts.choices.overview') }))
    const give = () => screen.getByRole<HTMLButtonElement>('button', { name: say('handouts.give.only') })
    await waitFor(() => expect(give().disabled).toBe(false))
    await user.click(give())
    await screen.findByRole('heading', { name: say('handouts.give.givenToday') })
    await waitFor(async () =>
      expect(await core.ask('preferences.get', {})).toMatchObject({ paper: 'a4', handoutBlackInk: true }),
    )
    forgetDrafts()
    await user.click(await screen.findByRole('button', { name: say('handouts.give.another') }))
    await screen.findByText(saying('handouts.choices.asLast'))
    await waitFor(() =>
      expect(core.asked('handouts.preview').at(-1)).toMatchObject({
        options: { typeSize: 12, overview: false, exercises: true, paper: 'a4', blackInk: true },
      }),
    )
  })

  it('gives without printing where that is asked for', async () => {
    const { core, user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('button', { name: say('handouts.give.only') }))
    await screen.findByRole('heading', { name: say('handouts.give.givenToday') })
    expect(core.asked('documents.printed')).toEqual([])
  })

  it('names what stands in the way, where to mend it, and leaves an exercise out on purpose', async () => {
    const { core, episode, patient, user, show } = await openTab({
      change: (document) => ({
        ...document,
        rows: document.rows.map((row, index) =>
          index > 0
            ? row
            : {
                ...row,
                cells: row.cells.map((cell) => cell && { ...cell, dose: { ...cell.dose, min: 0, max: 0 } }),
              },
        ),
      }),
    })
    await show()
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(say('handouts.check.stopped'))
    const give = () => screen.getByRole<HTMLButtonElement>('button', { name: say('handouts.give.action') })
    expect(give().disabled).toBe(true)
    expect(within(alert).getAllByRole('link')[0]?.getAttribute('href')).toBe(
      `#/patients/${patient.id}/plan?episode=${episode.id}`,
    )
    await user.click(must(within(alert).getAllByRole('button')[0], 'a button'))
    await waitFor(() => expect(give().disabled).toBe(false))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(core.asked('handouts.preview').at(-1)).toMatchObject({
      options: { leftOut: [expect.any(String)] as unknown[] },
    })
    await user.click(screen.getByRole('button', { name: say('handouts.check.putBack') }))
    await screen.findByRole('alert')
  })

  it.each(['conflict', 'unsaved', 'unread'] as const)(
    'is refused while the plan is %s',
    async (planTrouble) => {
      const { show } = await openTab({ planTrouble })
      await show()
      await screen.findByText(saying(`handouts.check.trouble.${planTrouble}`))
      expect(
        screen.getByRole<HTMLButtonElement>('button', { name: say('handouts.give.action') }).disabled,
      ).toBe(true)
    },
  )

  it('tells the handouts of one day apart', async () => {
    const { user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('button', { name: say('handouts.give.only') }))
    await user.click(await screen.findByRole('button', { name: say('handouts.give.another') }))
    await screen.findByText(say('handouts.preview.notGiven'))
    await user.click(screen.getByRole('button', { name: say('handouts.give.only') }))
    await screen.findByRole('heading', { name: say('handouts.give.givenToday') })
    const entries = await screen.findAllByRole('button', { name: saying('handouts.history.open') })
    expect(entries).toHaveLength(2)
    for (const entry of entries) {
      expect(entry.textContent).toContain(say('handouts.history.revision', { revision: 1 }))
      expect(entry.textContent).toMatch(/\d:\d\d/)
    }
  })

  it('says first which numbers the sheet cannot name, until the clinic has them', async () => {
    const { core, show } = await openTab()
    await core.ask('clinic.update', { clinic: { name: 'Harbour', phone: '' } })
    await show()
    await screen.findByText(say('handouts.give.noPhone'))
    expect(screen.getByText(say('handouts.give.noEmergencyNumber'))).toBeDefined()
    expect(screen.getByRole('link', { name: say('handouts.give.enterNumbers') }).getAttribute('href')).toBe(
      '#/clinic',
    )
    await core.ask('clinic.update', { clinic: { name: 'Harbour', phone: '555 0100', country: 'IE' } })
    await waitFor(() => expect(screen.queryByText(say('handouts.give.noPhone'))).toBeNull())
    expect(screen.queryByRole('link', { name: say('handouts.give.enterNumbers') })).toBeNull()
  })

  it('stays with the choices and says why when it was refused', async () => {
    const { core, user, show } = await openTab()
    core.intercept('handouts.give', refusing('storage_full'))
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('button', { name: say('handouts.give.action') }))
    await screen.findByText(say('errors.codes.storage_full'))
    expect(screen.getByRole('heading', { name: say('handouts.choices.title') })).toBeDefined()
  })

  it('prints with the key only what was given', async () => {
    const { user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.keyboard('{Control>}p{/Control}')
    expect(files.printed).toEqual([])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: say('handouts.give.action') }))
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: say('handouts.give.givenToday') })
    await waitFor(() => expect(files.printed).toHaveLength(1))
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(files.printed).toHaveLength(2))
  })

  it('opens what was given before, and goes back to choosing', async () => {
    const { user, show } = await openTab()
    await show()
    await screen.findByText(say('handouts.history.empty'))
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    await user.click(screen.getByRole('button', { name: say('handouts.give.action') }))
    await user.click(await screen.findByRole('button', { name: say('handouts.give.another') }))
    await screen.findByText(say('handouts.preview.notGiven'))
    await user.click(screen.getByRole('button', { name: saying('handouts.history.open') }))
    await screen.findByRole('heading', { name: say('handouts.give.givenToday') })
  })

  it('gives nothing while the clinic is read-only, and still previews', async () => {
    const { show } = await openTab()
    await show(true)
    await screen.findByText(say('handouts.preview.page', { page: 1, pages: 3 }))
    expect(screen.queryByRole('button', { name: say('handouts.give.action') })).toBeNull()
  })
})
