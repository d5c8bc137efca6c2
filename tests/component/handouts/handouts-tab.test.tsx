import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { HandoutsTab } from '../../../renderer/features/handouts/handouts-tab.tsx'
import { ShortcutProvider } from '../../../renderer/ui/index.ts'
import { AppFault } from '../../../shared/app-error.ts'
import type { Handout } from '../../../shared/domain/handout.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { episodeWith, patient, planDocument, planOf } from '../check-ins/episode-in-memory.ts'
import { createMemoryBridge, openState, renderView } from '../../support/memory-bridge.tsx'
import type { MemoryHandlers } from '../../support/memory-bridge.tsx'

/** jsdom draws no canvas and starts no worker: the file is opened by a stand-in that knows its pages and its fate. */
const files = vi.hoisted(() => ({
  opened: [] as { address: string; isClosed: boolean }[],
  printed: [] as string[],
}))

vi.mock('../../../renderer/features/handouts/pdf/open-pdf.ts', () => ({
  fetchDocument: async (address: string) => new TextEncoder().encode(address),
  openPdf: async (bytes: Uint8Array) => {
    const file = { address: new TextDecoder().decode(bytes), isClosed: false }
    files.opened.push(file)
    const size = { width: 595, height: 842 }
    return {
      pages: [size, size, size],
      draw: async () => document.createElement('canvas'),
      close: () => {
        file.isClosed = true
      },
      address: file.address,
    }
  },
}))

vi.mock('../../../renderer/features/handouts/pdf/print-pages.ts', () => ({
  printPages: async (pdf: { address: string }, paper: string) => {
    files.printed.push(`${paper} ${pdf.address}`)
  },
}))

const ticketOf = (digit: number) => String(digit % 10).repeat(32)

function desk(document: PlanDocument | null = planDocument(), extra: MemoryHandlers = {}) {
  const given: Handout[] = []
  let tickets = 0
  const ticket = () => ({
    ticket: ticketOf((tickets += 1)),
    pages: 3,
    bytes: 10,
    fileName: 'P-1 exercises.pdf',
  })
  const bridge = createMemoryBridge({
    'handouts.list': () => ({ handouts: given }),
    'preferences.get': () => ({
      theme: 'system',
      paper: 'letter',
      handoutTypeSize: 18,
      singleKeyShortcuts: true,
    }),
    ...(document ? { 'plans.get': () => planOf(document) } : {}),
    'handouts.preview': ticket,
    'handouts.open': ticket,
    'handouts.give': ({ planId, options }) => {
      const handout: Handout = {
        id: `handout-${given.length + 1}`,
        patientId: patient.id,
        episodeId: 'episode-1',
        planId,
        planRevision: 1,
        options,
        pages: 3,
        bytes: 10,
        fingerprint: 'f',
        givenOn: '2026-11-21',
        createdAt: '2026-11-21T10:00:00.000Z',
        createdBy: 'Dana Reyes',
      }
      given.unshift(handout)
      return { handout, document: ticket() }
    },
    'documents.save': () => ({ saved: true }),
    ...extra,
  })
  const sent = (name: string) =>
    bridge.requests.filter((request) => request.name === name).map((request) => request.input)
  const show = (readOnly = false) =>
    renderView(
      <ShortcutProvider singleKeys>
        <HandoutsTab patient={patient} episode={episodeWith(document ? 'plan-1' : null)} />
      </ShortcutProvider>,
      { bridge, state: { ...openState, readOnly } },
    )
  return { bridge, given, sent, show }
}

beforeEach(() => {
  forgetDrafts()
  files.opened.length = 0
  files.printed.length = 0
})

describe('the preview', () => {
  it('begins with the preferences of this device and follows every choice', async () => {
    const user = userEvent.setup()
    const { show, sent } = desk()
    show()
    await screen.findByText('Page 1 of 3')
    expect(sent('handouts.preview')).toEqual([
      {
        planId: 'plan-1',
        options: {
          paper: 'letter',
          weeks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
          typeSize: 18,
          blackInk: false,
          overview: true,
          exercises: true,
        },
      },
    ])
    await user.click(screen.getByRole('radio', { name: /This stage/ }))
    await waitFor(() =>
      expect(sent('handouts.preview').at(-1)).toMatchObject({ options: { weeks: [7, 8, 9] } }),
    )
    await user.click(screen.getByRole('radio', { name: /This week/ }))
    await user.click(screen.getByRole('radio', { name: 'A4' }))
    await user.click(screen.getByRole('checkbox', { name: 'Black ink only' }))
    await waitFor(() =>
      expect(sent('handouts.preview').at(-1)).toMatchObject({
        options: { weeks: [8], paper: 'a4', blackInk: true },
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
    const user = userEvent.setup()
    const waiting: (() => void)[] = []
    let asked = 0
    const { bridge, show, sent } = desk(planDocument(), {
      'handouts.preview': async () => {
        asked += 1
        const ticket = { ticket: ticketOf(asked), pages: 3, bytes: 10, fileName: 'a.pdf' }
        if (asked > 1) await new Promise<void>((resolve) => waiting.push(resolve))
        return ticket
      },
    })
    show()
    await screen.findByText('Page 1 of 3')
    await user.click(screen.getByRole('radio', { name: /This stage/ }))
    await waitFor(() => expect(sent('handouts.preview')).toHaveLength(2))
    expect(screen.getByText('Page 1 of 3')).toBeDefined()
    expect(screen.getByRole('region', { name: 'Preview of the handout' }).getAttribute('aria-busy')).toBe(
      'true',
    )
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Give to patient' }).disabled).toBe(true)
    await user.click(screen.getByRole('radio', { name: /This week/ }))
    const second = bridge.requests.filter((request) => request.name === 'handouts.preview')[1]
    await waitFor(() => expect(bridge.cancelled).toContain(second?.requestId))
    await waitFor(() => expect(sent('handouts.preview')).toHaveLength(3))
    for (const go of waiting) go()
    await screen.findByText('Preview, not given yet')
    expect(files.opened.map((file) => file.address)).toEqual([
      `/documents/${ticketOf(1)}`,
      `/documents/${ticketOf(3)}`,
    ])
  })

  it('says what went wrong and tries again', async () => {
    const user = userEvent.setup()
    let isDown = true
    const { show } = desk(planDocument(), {
      'handouts.preview': () => {
        if (isDown) throw new AppFault({ code: 'storage_failed' })
        return { ticket: ticketOf(1), pages: 3, bytes: 10, fileName: 'a.pdf' }
      },
    })
    show()
    await screen.findByText('The disk could not be written. Nothing was changed.')
    isDown = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Page 1 of 3')
  })

  it('names the characters that the font lacks', async () => {
    const { show } = desk(planDocument(), {
      'handouts.preview': () => ({
        ticket: ticketOf(1),
        pages: 3,
        bytes: 10,
        fileName: 'a.pdf',
        replaced: '李龙',
      }),
    })
    show()
    await screen.findByText('The font of the sheets lacks 李 龙; a mark is printed in its place.')
  })
})

describe('when there is nothing to print', () => {
  it('leads to the plan where there is none', async () => {
    desk(null).show()
    const link = await screen.findByRole('link', { name: 'Start the plan' })
    expect(link.getAttribute('href')).toBe('#/patients/patient-1/plan?episode=episode-1')
  })

  it('leads to the plan where it holds no exercises', async () => {
    const { show, sent } = desk({ ...planDocument(), rows: [] })
    show()
    await screen.findByText('The plan has no exercises yet')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Give to patient' }).disabled).toBe(true)
    expect(sent('handouts.preview')).toEqual([])
  })

  it('brings the parts back where none is chosen', async () => {
    const user = userEvent.setup()
    desk().show()
    await screen.findByText('Page 1 of 3')
    await user.click(screen.getByRole('checkbox', { name: 'Overview of the weeks' }))
    await user.click(screen.getByRole('checkbox', { name: 'Exercises with pictures' }))
    await user.click(await screen.findByRole('button', { name: 'Choose both parts' }))
    await screen.findByText('Page 1 of 3')
  })
})

describe('giving', () => {
  it('stores what is on screen, then offers paper and file from the stored copy', async () => {
    const user = userEvent.setup()
    const { show, sent } = desk()
    show()
    await screen.findByText('Page 1 of 3')
    await user.click(screen.getByRole('button', { name: 'Give to patient' }))
    await screen.findByRole('heading', { name: 'Given today' })
    expect(sent('handouts.give')).toEqual([sent('handouts.preview')[0]])
    await screen.findByText('Exactly as it was given')
    await user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(files.printed).toHaveLength(1))
    expect(files.printed[0]).toMatch(/^letter \/documents\//)
    expect(sent('handouts.open')).toEqual([{ id: 'handout-1' }, { id: 'handout-1' }])
    const clicked: string[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked.push(this.getAttribute('href') ?? '')
    })
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }))
    await waitFor(() => expect(clicked).toHaveLength(1))
    expect(clicked[0]).toMatch(/^\/documents\/\d{32}\?download$/)
    expect(sent('documents.save')).toHaveLength(1)
    click.mockRestore()
  })

  it('stays with the choices and says why when it was refused', async () => {
    const user = userEvent.setup()
    const { show } = desk(planDocument(), {
      'handouts.give': () => {
        throw new AppFault({ code: 'storage_full' })
      },
    })
    show()
    await screen.findByText('Page 1 of 3')
    await user.click(screen.getByRole('button', { name: 'Give to patient' }))
    await screen.findByText('The disk is full. Nothing was changed; free some space and try again.')
    expect(screen.getByRole('heading', { name: 'New handout' })).toBeDefined()
  })

  it('prints with the key only what was given', async () => {
    const user = userEvent.setup()
    const { show } = desk()
    show()
    await screen.findByText('Page 1 of 3')
    await user.keyboard('{Control>}p{/Control}')
    expect(files.printed).toEqual([])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Give to patient' }))
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Given today' })
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(files.printed).toHaveLength(1))
  })

  it('opens what was given before, and goes back to choosing', async () => {
    const user = userEvent.setup()
    const { show } = desk()
    show()
    await screen.findByText('Nothing has been given yet.')
    await screen.findByText('Page 1 of 3')
    await user.click(screen.getByRole('button', { name: 'Give to patient' }))
    await user.click(await screen.findByRole('button', { name: 'New handout' }))
    await screen.findByText('Preview, not given yet')
    await user.click(screen.getByRole('button', { name: /^Open the handout of .*, weeks 1–12$/ }))
    await screen.findByRole('heading', { name: 'Given today' })
  })

  it('gives nothing while the clinic is read-only, and still previews', async () => {
    desk().show(true)
    await screen.findByText('Page 1 of 3')
    expect(screen.queryByRole('button', { name: 'Give to patient' })).toBeNull()
  })
})
