import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { OwnExerciseForm } from '../../../renderer/features/catalog/index.ts'
import { clearToasts, Toasts } from '../../../renderer/ui/index.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { renderView } from '../../support/memory-bridge.tsx'
import { catalogInMemory, NoFigure, ownExercise } from './catalog-in-memory.ts'

afterEach(() => {
  forgetDrafts()
  clearToasts()
})

type Memory = ReturnType<typeof catalogInMemory>

async function openForm(
  exerciseId: string | null,
  action: 'copy' | 'edit',
  own: readonly Exercise[] = [],
  memory: Memory = catalogInMemory(own),
) {
  const onLeave = vi.fn<(id: string | null) => void>()
  const onReopen = vi.fn<() => void>()
  const view = renderView(
    <>
      <OwnExerciseForm
        exerciseId={exerciseId}
        action={action}
        Figure={NoFigure}
        onLeave={onLeave}
        onReopen={onReopen}
      />
      <Toasts />
    </>,
    { bridge: memory.bridge },
  )
  await screen.findByRole('button', { name: 'Save exercise' })
  return { ...memory, ...view, onLeave, onReopen, user: userEvent.setup() }
}

function box(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name })
}

async function retype(user: ReturnType<typeof userEvent.setup>, name: string, text: string) {
  await user.clear(box(name))
  await user.type(box(name), text)
}

const save = () => screen.getByRole('button', { name: 'Save exercise' })

describe('writing an own exercise', () => {
  it('copies a built-in entry with everything in it', async () => {
    const { user, bridge, stored, onLeave } = await openForm('calf-raise-single', 'copy')
    expect(box('Name').value).toBe('Calf raise on one leg (own)')
    await retype(user, 'Dose', '3x12/side hold 5s')
    expect(
      screen.getByText('3×12/side hold 5s – 3 sets of 12 on each side. Hold each for 5 seconds.'),
    ).toBeTruthy()
    await user.click(save())
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith('own-1'))
    expect(bridge.requests.at(-2)?.input).toMatchObject({
      copiedFrom: 'calf-raise-single',
      content: {
        category: 'strength',
        regions: ['calf', 'achilles'],
        oneSided: true,
        stage: 2,
        frequency: { kind: 'alternateDays' },
      },
    })
    expect(stored.get('own-1')?.clinicDose).toMatchObject({
      sets: 3,
      min: 12,
      spread: 'side',
      holdSeconds: 5,
    })
  })

  it('says everything that stands in the way at once, beside its field, and loses nothing', async () => {
    const { user, bridge } = await openForm(null, 'copy')
    await user.type(box('Name'), 'Stair drops')
    await user.type(box('Dose'), '3x12 hld 5s')
    await user.click(save())
    expect(screen.getByText('4 entries need another look')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Dose: Understood “3x12”/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Regions: This is needed.' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Step 1: This is needed.' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'How often: This is needed.' })).toBeTruthy()
    expect(box('Name').value).toBe('Stair drops')
    expect(box('Dose').value).toBe('3x12 hld 5s')
    expect(bridge.requests.some(({ name }) => name === 'exercises.create')).toBe(false)
  })

  it('drops empty lines before it saves', async () => {
    const { user, stored, onLeave } = await openForm('own-1', 'edit', [ownExercise()])
    await user.click(box('Step 1'))
    await user.keyboard('{Enter}')
    expect(screen.getAllByRole('textbox', { name: /^Step/ })).toHaveLength(3)
    await user.click(save())
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith('own-1'))
    expect(stored.get('own-1')?.steps).toEqual(['Stand on the stair.', 'Let the heel sink.'])
  })

  it('keeps what was typed while somebody looks elsewhere, and forgets it when it is discarded', async () => {
    const first = await openForm('own-1', 'edit', [ownExercise()])
    await retype(first.user, 'Name', 'Stair drop, slow')
    first.unmount()
    const second = await openForm('own-1', 'edit', [], first)
    expect(box('Name').value).toBe('Stair drop, slow')
    await second.user.click(screen.getByRole('button', { name: 'Discard changes' }))
    expect(second.onLeave).toHaveBeenCalledWith('own-1')
    expect(box('Name').value).toBe('Heel drop on the stair')
    await second.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(second.onReopen).toHaveBeenCalledOnce()
    expect(box('Name').value).toBe('Stair drop, slow')
  })

  it('keeps both when the exercise was changed elsewhere, and saves over it only when told', async () => {
    const { user, stored, changeElsewhere, onLeave } = await openForm('own-1', 'edit', [ownExercise()])
    await retype(user, 'Name', 'Mine')
    changeElsewhere('own-1', { name: 'Theirs' })
    await user.click(save())
    expect(await screen.findByText('This was changed elsewhere in the meantime')).toBeTruthy()
    expect(box('Name').value).toBe('Mine')
    expect(stored.get('own-1')?.name).toBe('Theirs')
    await screen.findByRole('heading', { name: 'Edit Theirs' })
    await user.click(screen.getByRole('button', { name: 'Save mine as the newest' }))
    await waitFor(() => expect(onLeave).toHaveBeenCalledWith('own-1'))
    expect(stored.get('own-1')).toMatchObject({ name: 'Mine', revision: 3 })
  })

  it('does not open a built-in entry for editing', async () => {
    renderView(
      <OwnExerciseForm
        exerciseId="ankle-circles"
        action="edit"
        Figure={NoFigure}
        onLeave={() => undefined}
        onReopen={() => undefined}
      />,
      { bridge: catalogInMemory().bridge },
    )
    const way = await screen.findByRole('link', { name: 'Copy as own exercise' })
    expect(way.getAttribute('href')).toBe('#/catalog/ankle-circles/copy')
  })
})
