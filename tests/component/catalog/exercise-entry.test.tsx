import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ExerciseEntry } from '../../../renderer/features/catalog/index.ts'
import { clearToasts, Toasts } from '../../../renderer/ui/index.ts'
import { openClinic, type CoreBridge } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addExercise } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

afterEach(() => clearToasts())

async function openEntry(exerciseId: string, core?: CoreBridge) {
  const onWalk = vi.fn<(id: string) => void>()
  await renderWithCore(
    <>
      <ExerciseEntry exerciseId={exerciseId} onWalk={onWalk} />
      <Toasts />
    </>,
    core ?? (await openClinic()),
  )
  await screen.findByRole('heading', { level: 1 })
  return { onWalk, user: userEvent.setup() }
}

describe('an entry of the catalog', () => {
  it('keeps what an article states apart from what the clinic gives, and cites the article', async () => {
    await openEntry('calf-raise-single')
    await screen.findByText('Calf raise on one leg', { selector: 'h1' })
    const clinic = screen.getByRole('heading', { name: saying('catalog.entry.clinicDose') }).parentElement!
    expect(within(clinic).getByText(/3×8–12\/side/)).toBeTruthy()
    const stated = screen.getByRole('heading', { name: say('catalog.entry.stated') }).parentElement!
    expect(within(stated).getByText('3×12–15')).toBeTruthy()
    expect(screen.getByText('Ankle Strength Exercises for Runners: Build Stronger Strides')).toBeTruthy()
    expect(screen.getByText(`${say('catalog.entry.noAuthor')}, ${say('catalog.entry.noDate')}`)).toBeTruthy()
  })

  it('leads to easier and harder exercises and says where there are none', async () => {
    await openEntry('calf-raise-single')
    const easier = (await screen.findByRole('heading', { name: say('catalog.entry.easier') })).parentElement!
    expect(
      within(easier)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toContain('#/catalog/calf-raise-double')
    expect(screen.getByText(say('catalog.entry.noHarder'))).toBeTruthy()
  })

  it('names the parts of a routine in order', async () => {
    await openEntry('band-four-way')
    const parts = (await screen.findByRole('heading', { name: say('catalog.entry.parts') })).parentElement!
    expect(
      within(parts)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      '#/catalog/band-dorsiflexion',
      '#/catalog/band-plantarflexion',
      '#/catalog/band-inversion',
      '#/catalog/band-eversion',
    ])
  })

  it('can be copied and not edited where it is built in', async () => {
    await openEntry('ankle-circles')
    const copy = await screen.findByRole('link', { name: say('catalog.entry.copy') })
    expect(copy.getAttribute('href')).toBe('#/catalog/ankle-circles/copy')
    expect(screen.queryByRole('link', { name: say('catalog.entry.edit') })).toBeNull()
    expect(screen.queryByRole('button', { name: say('catalog.entry.retire') })).toBeNull()
  })

  it('retires an own exercise and takes that back', async () => {
    const core = await openClinic()
    const { id } = await addExercise(core)
    const stored = async () =>
      (await core.ask('exercises.list', { retired: true })).exercises.find((one) => one.id === id)
    const { user } = await openEntry(id, core)
    await user.click(await screen.findByRole('button', { name: say('catalog.entry.retire') }))
    expect(await screen.findByText(saying('catalog.entry.retiredNotice'))).toBeTruthy()
    expect((await stored())?.retiredAt).not.toBeNull()
    await user.click(screen.getByRole('button', { name: say('ui.undo') }))
    expect(await screen.findByRole('button', { name: say('catalog.entry.retire') })).toBeTruthy()
    expect(await stored()).toMatchObject({ retiredAt: null, revision: 3 })
  })

  it('walks to its neighbours', async () => {
    const { onWalk, user } = await openEntry('ankle-alphabet')
    await user.click(await screen.findByRole('button', { name: say('catalog.key.previous') }))
    expect(onWalk).toHaveBeenCalledWith('ankle-circles')
  })

  it('says so when there is no such exercise', async () => {
    await openEntry('own-nobody')
    expect(await screen.findByText(say('catalog.entry.missingTitle'))).toBeTruthy()
  })
})
