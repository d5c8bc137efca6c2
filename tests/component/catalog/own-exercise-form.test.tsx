import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { OwnExerciseForm } from '../../../renderer/features/catalog/index.ts'
import { clearToasts, Toasts } from '../../../renderer/ui/index.ts'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import { openClinic, type CoreBridge } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addExercise } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

afterEach(() => {
  forgetDrafts()
  clearToasts()
})

async function openForm(exerciseId: string | null, action: 'copy' | 'edit', core: CoreBridge) {
  const onLeave = vi.fn<(id: string | null) => void>()
  const onReopen = vi.fn<() => void>()
  const view = await renderWithCore(
    <>
      <OwnExerciseForm exerciseId={exerciseId} action={action} onLeave={onLeave} onReopen={onReopen} />
      <Toasts />
    </>,
    core,
  )
  await screen.findByRole('button', { name: say('catalog.form.save') })
  return { ...view, onLeave, onReopen, user: userEvent.setup() }
}

/** The form of an own exercise that is there already. */
async function openOwn() {
  const core = await openClinic()
  const { id } = await addExercise(core)
  const stored = async () =>
    (await core.ask('exercises.list', {})).exercises.find((exercise) => exercise.id === id)
  return { core, id, stored, ...(await openForm(id, 'edit', core)) }
}

function box(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name })
}

async function retype(user: ReturnType<typeof userEvent.setup>, name: string, text: string) {
  await user.clear(box(name))
  await user.type(box(name), text)
}

const save = () => screen.getByRole('button', { name: say('catalog.form.save') })

describe('writing an own exercise', () => {
  it('copies a built-in entry with everything in it', async () => {
    const core = await openClinic()
    const { user, onLeave } = await openForm('calf-raise-single', 'copy', core)
    expect(box(say('catalog.form.name')).value).toBe('Calf raise on one leg (own)')
    await retype(user, say('catalog.form.dose'), '3x12/side hold 5s')
    expect(
      screen.getByText('3×12/side hold 5s – 3 sets of 12 on each side. Hold each for 5 seconds.'),
    ).toBeTruthy()
    await user.click(save())
    await waitFor(() => expect(onLeave).toHaveBeenCalledOnce())
    const { exercises } = await core.ask('exercises.list', {})
    expect(exercises.find(({ id }) => id === onLeave.mock.calls[0]?.[0])).toMatchObject({
      origin: 'own',
      copiedFrom: 'calf-raise-single',
      category: 'strength',
      bodyParts: ['calf', 'achilles'],
      oneSided: true,
      stage: 2,
      frequency: { kind: 'alternateDays' },
      clinicDose: { sets: 3, min: 12, spread: 'side', holdSeconds: 5 },
    })
  })

  it('says everything that stands in the way at once, beside its field, and loses nothing', async () => {
    const core = await openClinic()
    const { user } = await openForm(null, 'copy', core)
    await user.type(box(say('catalog.form.name')), 'Stair drops')
    await user.type(box(say('catalog.form.dose')), '3x12 hld 5s')
    await user.click(save())
    expect(screen.getByText(say('ui.form.summary', { count: 4 }))).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Dose: Understood “3x12”/ })).toBeTruthy()
    expect(
      screen.getByRole('button', {
        name: `${say('catalog.form.bodyParts')}: ${say('errors.fields.required')}`,
      }),
    ).toBeTruthy()
    expect(
      screen.getByRole('button', {
        name: `${say('catalog.form.step', { number: 1 })}: ${say('errors.fields.required')}`,
      }),
    ).toBeTruthy()
    expect(
      screen.getByRole('button', {
        name: `${say('catalog.form.frequency')}: ${say('errors.fields.required')}`,
      }),
    ).toBeTruthy()
    expect(box(say('catalog.form.name')).value).toBe('Stair drops')
    expect(box(say('catalog.form.dose')).value).toBe('3x12 hld 5s')
    expect(core.asked('exercises.create')).toEqual([])
  })

  it('drops empty lines before it saves', async () => {
    const { id, user, stored, onLeave } = await openOwn()
    await user.click(box(say('catalog.form.step', { number: 1 })))
    await user.keyboard('{Enter}')
    expect(screen.getAllByRole('textbox', { name: saying('catalog.form.step') })).toHaveLength(3)
    await user.click(save())
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith(id))
    expect((await stored())?.steps).toEqual(['Stand on the stair.', 'Let the heel sink.'])
  })

  it('keeps what was typed while somebody looks elsewhere, and forgets it when it is discarded', async () => {
    const first = await openOwn()
    await retype(first.user, 'Name', 'Stair drop, slow')
    first.unmount()
    const second = await openForm(first.id, 'edit', first.core)
    expect(box(say('catalog.form.name')).value).toBe('Stair drop, slow')
    await second.user.click(screen.getByRole('button', { name: say('ui.record.discard') }))
    expect(second.onLeave).toHaveBeenCalledWith(first.id)
    expect(box(say('catalog.form.name')).value).toBe('Heel drop on the stair')
    await second.user.click(screen.getByRole('button', { name: say('ui.undo') }))
    expect(second.onReopen).toHaveBeenCalledOnce()
    expect(box(say('catalog.form.name')).value).toBe('Stair drop, slow')
  })

  it('keeps both when the exercise was changed elsewhere, and saves over it only when told', async () => {
    const { core, id, user, stored, onLeave } = await openOwn()
    await retype(user, say('catalog.form.name'), 'Mine')
    core.loseEvents()
    const before = exerciseContentSchema.parse(await stored())
    await core.ask('exercises.update', { id, basedOn: 1, content: { ...before, name: 'Theirs' } })
    await user.click(save())
    expect(await screen.findByText(say('ui.record.newer.title'))).toBeTruthy()
    expect(box(say('catalog.form.name')).value).toBe('Mine')
    expect((await stored())?.name).toBe('Theirs')
    await screen.findByRole('heading', { name: say('catalog.form.editTitle', { name: 'Theirs' }) })
    await user.click(screen.getByRole('button', { name: say('ui.record.newer.keep') }))
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith(id))
    expect(await stored()).toMatchObject({ name: 'Mine', revision: 3 })
  })

  it('does not open a built-in entry for editing', async () => {
    await renderWithCore(
      <OwnExerciseForm
        exerciseId="ankle-circles"
        action="edit"
        onLeave={() => undefined}
        onReopen={() => undefined}
      />,
      await openClinic(),
    )
    const way = await screen.findByRole('link', { name: say('catalog.form.builtInAction') })
    expect(way.getAttribute('href')).toBe('#/catalog/ankle-circles/copy')
  })
})
