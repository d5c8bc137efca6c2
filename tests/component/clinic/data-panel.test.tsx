import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackupsPanel, DataPanel } from '../../../renderer/features/clinic/index.ts'
import { Toasts } from '../../../renderer/ui/index.ts'
import type { AppState } from '../../../shared/domain/clinic.ts'
import { ok } from '../../../shared/result.ts'
import { makeCertificates } from '../../support/certificates.ts'
import { holding, openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'
import { addPatient } from '../../support/seed.ts'

let folder: string
let authority: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridebook-authority-'))
  authority = makeCertificates(join(folder, 'made')).authority
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const address = { host: 'records.example.org', port: 5432, database: 'harbour', user: 'clinic' }
const there = { patients: 1200, plans: 3, checkIns: 2, handouts: 1 }

async function openPanel(state: Partial<AppState> = {}) {
  const core = await openClinic({ openBy: 'both' })
  await addPatient(core)
  const forgotten: string[] = []
  const beforeMoving = async () => void forgotten.push('plans')
  await renderWithCore(
    <>
      <DataPanel beforeMoving={beforeMoving} />
      <Toasts />
    </>,
    core,
    { state },
  )
  return { core, forgotten, user: userEvent.setup() }
}

/** The dialog, filled in with this port, and the authority out of a file. */
async function fillIn(user: ReturnType<typeof userEvent.setup>, port: string, file = authority) {
  await user.click(await screen.findByRole('button', { name: say('server.move.action') }))
  const dialog = await screen.findByRole('dialog', { name: say('server.move.action') })
  const type = async (label: string, text: string) => {
    const field = within(dialog).getByLabelText(label)
    await user.clear(field)
    await user.type(field, text)
  }
  await type(say('server.move.host'), '127.0.0.1')
  await type(say('server.move.port'), port)
  await type(say('server.move.database'), 'harbour')
  await type(say('server.move.user'), 'clinic')
  await type(say('server.move.password'), 'secret')
  const input = dialog.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('Expected a place for a file')
  await user.upload(input, new File([file], 'authority.pem'))
  const typed = within(dialog).getByLabelText<HTMLTextAreaElement>(say('server.move.authority'))
  await waitFor(() => expect(typed.value).toBe(file))
  return dialog
}

const check = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: say('server.move.check') })

describe('moving to a server', () => {
  it('names what the server lacks and what its keeper does about it', async () => {
    const { user } = await openPanel()
    const dialog = await fillIn(user, '1')
    await user.click(check(dialog))
    const lacks = await within(dialog).findByRole('alert')
    expect(within(lacks).getAllByRole('listitem')).toHaveLength(1)
    expect(lacks.textContent).toContain(say('server.lacks.unreachable.is'))
    expect(lacks.textContent).toContain(say('server.lacks.unreachable.mend'))
    // Nothing that was typed is gone.
    expect(within(dialog).getByLabelText<HTMLInputElement>(say('server.move.password')).value).toBe('secret')
  })

  it('says beside the field what is no certificate, before anything is dialled', async () => {
    const { user } = await openPanel()
    const dialog = await fillIn(user, '5432', 'not a certificate')
    await user.click(check(dialog))
    expect(await within(dialog).findByText(say('errors.fields.not_a_certificate'))).toBeDefined()
    expect(within(dialog).queryByRole('alert')).toBeNull()
  })

  it('shows what moves, asks for the passphrase, can be stopped, and says that it is done', async () => {
    const { core, user, forgotten } = await openPanel()
    core.intercept('server.check', async () => ok({ lacks: [] }))
    const dialog = await fillIn(user, '5432')
    await user.click(check(dialog))
    expect(await within(dialog).findByText(say('server.move.ready'))).toBeDefined()
    const patients = within(dialog).getByText(say('backups.preview.patients'))
    expect(patients.parentElement?.textContent).toContain('1')
    const held = holding()
    core.intercept('server.move', async (request) =>
      held.interception(request, async () => ok({ lacks: [] })),
    )
    await user.type(within(dialog).getByLabelText(say('server.move.passphrase')), `${core.passphrase}{Enter}`)
    await user.click(await within(dialog).findByRole('button', { name: say('ui.stop') }))
    expect(core.cancelled).toHaveLength(1)
    // It goes on until the core has stopped it: Escape would hide what comes of it.
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog', { name: say('server.move.action') })).toBeDefined()
    held.release()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findByText(say('server.move.done'))).toBeDefined()
    expect(forgotten).toEqual(['plans'])
    expect(core.asked('server.move')).toMatchObject([
      { passphrase: core.passphrase, address: { port: 5432 } },
    ])
  })

  it('goes back to the address where something is missing by then, or another server is wanted', async () => {
    const { core, user } = await openPanel()
    core.intercept('server.check', async () => ok({ lacks: [] }))
    const dialog = await fillIn(user, '1')
    await user.click(check(dialog))
    await user.type(
      await within(dialog).findByLabelText(say('server.move.passphrase')),
      `${core.passphrase}{Enter}`,
    )
    // The real core: nothing answers there.
    const lacks = await within(dialog).findByRole('alert')
    expect(lacks.textContent).toContain(say('server.lacks.unreachable.is'))
    await user.click(check(dialog))
    await user.click(await within(dialog).findByRole('button', { name: say('server.move.back') }))
    expect(within(dialog).queryByRole('alert')).toBeNull()
    expect(within(dialog).getByLabelText<HTMLInputElement>(say('server.move.host')).value).toBe('127.0.0.1')
  })

  it('is for owners', async () => {
    await openPanel({ may: ['read'] })
    expect(await screen.findByText(say('clinic.page.dataText'))).toBeDefined()
    expect(screen.queryByRole('button', { name: say('server.move.action') })).toBeNull()
  })
})

describe('a clinic on a server', () => {
  async function openOnServer() {
    const opened = await openPanel()
    opened.core.intercept('server.get', async () => ok({ address, held: there }))
    await opened.core.ask('backups.make', {})
    return opened
  }

  it('says where it lives and comes back, also where the server could not be told', async () => {
    const { core, user } = await openOnServer()
    expect(await screen.findByText('records.example.org, port 5432')).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('server.return.action') }))
    const dialog = await screen.findByRole('dialog', { name: say('server.return.action') })
    expect(within(dialog).getByText('1,200')).toBeDefined()
    core.intercept('server.return', async () => ok({ told: false }))
    await user.type(within(dialog).getByLabelText(say('server.move.passphrase')), `${core.passphrase}{Enter}`)
    expect(await screen.findByText(say('server.return.untoldText'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('ui.close') }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it.each([
    ['backups.server.off', { archive: 'off', archivedAt: null, failedAt: null }],
    ['backups.server.unseen', { archive: 'unseen', archivedAt: null, failedAt: null }],
    ['backups.server.new', { archive: 'on', archivedAt: null, failedAt: null }],
  ] as const)('has backups that take nobody’s place, and %s', async (key, archive) => {
    const core = await openClinic()
    core.intercept('server.get', async () => ok({ address, held: there }))
    core.intercept('server.archive', async () => ok(archive))
    await core.ask('backups.make', {})
    await renderWithCore(<BackupsPanel beforeRestore={async () => undefined} />, core)
    expect(await screen.findByText(say('backups.server.text'))).toBeDefined()
    expect(await screen.findByText(say(key))).toBeDefined()
    const list = await screen.findByRole('list', { name: say('backups.list') })
    expect(within(list).queryByRole('button')).toBeNull()
    expect(screen.getByRole('button', { name: say('backups.make') })).toBeDefined()
  })

  it('says when its server could not archive', async () => {
    const core = await openClinic()
    core.intercept('server.get', async () => ok({ address, held: there }))
    core.intercept('server.archive', async () =>
      ok({ archive: 'on', archivedAt: '2026-11-20T08:00:00.000Z', failedAt: '2026-11-21T08:00:00.000Z' }),
    )
    await renderWithCore(<BackupsPanel beforeRestore={async () => undefined} />, core)
    expect(await screen.findByText(/could not be archived/)).toBeDefined()
  })
})
