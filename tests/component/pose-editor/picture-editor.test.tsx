/** The picture page: joints by keyboard and number, undo, equipment, what is sent, and that nothing is lost on a refusal. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetDrafts } from '../../../renderer/api/index.ts'
import { PictureEditor } from '../../../renderer/features/pose-editor/index.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import type { ExerciseFigure, PoseScene } from '../../../shared/domain/pose-scene.ts'
import { plainScene } from '../../../shared/figure/scene/starting-scenes.ts'
import { ShortcutProvider } from '../../../renderer/ui/index.ts'
import { openClinic, refusing } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { addExercise } from '../../support/seed.ts'
import { say, saying } from '../../support/say.ts'

const base = exerciseContentSchema.parse(catalogIn('en').find((one) => one.id === 'calf-raise-single'))
const standing = plainScene('standing')
const onLeave = vi.fn()

async function show(figure: ExerciseFigure | null) {
  const core = await openClinic()
  const { id } = await addExercise(core, { ...base, name: 'Step reach', figure })
  await renderWithCore(
    <ShortcutProvider singleKeys>
      <PictureEditor exerciseId={id} onLeave={onLeave} onReopen={() => undefined} />
    </ShortcutProvider>,
    core,
  )
  await screen.findByRole('heading', {
    name: say('poseEditor.title', { name: say('catalog.form.step', { number: 'reach' }) }),
  })
  const sent = () => core.asked('exercises.update').map(({ content }) => content.figure)
  return { core, id, sent }
}

const drawn = (drawing: PoseScene): ExerciseFigure => ({ kind: 'drawn', drawing })
const knee = () => screen.getByRole<HTMLInputElement>('slider', { name: say('poseEditor.joints.leg.knee') })
const bent = () => Number(knee().value)
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const isOff = (name: string) => button(name).disabled

beforeEach(() => {
  forgetDrafts()
  onLeave.mockClear()
})

describe('a joint', () => {
  it('is bent by arrows one degree, with Shift or Page keys five, and stops at its end', async () => {
    await show(drawn(standing))
    expect(bent()).toBe(0)
    expect(knee().max).toBe('150')
    expect(knee().getAttribute('aria-valuetext')).toBe('0 degrees')
    knee().focus()
    await userEvent.keyboard('{ArrowUp}{ArrowRight}')
    expect(bent()).toBe(2)
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}{PageUp}')
    expect(bent()).toBe(12)
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageDown}')
    expect(bent()).toBe(0)
  })

  it('is typed as a number, kept within its range, and set back', async () => {
    await show(drawn(standing))
    const number = screen.getByRole('textbox', { name: say('poseEditor.joints.leg.knee') })
    await userEvent.clear(number)
    await userEvent.type(number, '400{Tab}')
    expect(bent()).toBe(150)
    await userEvent.click(button('Reset Knee, flexion'))
    expect(bent()).toBe(0)
    expect(isOff('Reset Knee, flexion')).toBe(true)
  })

  it('is taken back and bent again, each slide as one step', async () => {
    await show(drawn(standing))
    expect(isOff(say('poseEditor.undo'))).toBe(true)
    fireEvent.change(knee(), { target: { value: '30' } })
    fireEvent.change(knee(), { target: { value: '60' } })
    fireEvent.pointerUp(knee())
    fireEvent.change(knee(), { target: { value: '90' } })
    await userEvent.click(button(say('poseEditor.undo')))
    expect(bent()).toBe(60)
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(bent()).toBe(0)
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(bent()).toBe(60)
    await userEvent.click(button(say('poseEditor.redo')))
    expect(bent()).toBe(90)
    expect(isOff(say('poseEditor.redo'))).toBe(true)
  })
})

describe('the poses', () => {
  it('are bent apart, and one is copied to the other', async () => {
    const { sent } = await show(drawn(standing))
    await userEvent.click(button(say('poseEditor.addStart')))
    fireEvent.change(knee(), { target: { value: '70' } })
    fireEvent.pointerUp(knee())
    await userEvent.click(screen.getByRole('radio', { name: say('poseEditor.poses.start') }))
    expect(bent()).toBe(0)
    await userEvent.click(button(say('poseEditor.copyEnd')))
    expect(bent()).toBe(70)
    await userEvent.click(button(say('poseEditor.undo')))
    await userEvent.click(button(say('poseEditor.save')))
    const [figure] = sent()
    expect(figure).toMatchObject({
      kind: 'drawn',
      drawing: { start: { legs: { right: { knee: 0 } } }, end: { legs: { right: { knee: 70 } } } },
    })
    await waitFor(() => expect(onLeave).toHaveBeenCalled())
  })
})

describe('equipment and marks', () => {
  it('are added by name, moved by numbers, taken away, and said in words', async () => {
    await show(drawn(standing))
    await userEvent.click(screen.getByRole('tab', { name: say('poseEditor.tab.props') }))
    await userEvent.click(screen.getByRole('button', { name: saying('poseEditor.addProp') }))
    await userEvent.click(screen.getByRole('option', { name: say('poseEditor.props.step') }))
    const step = screen.getByRole('group', { name: saying('poseEditor.props.step') })
    const height = within(step).getByRole<HTMLInputElement>('textbox', { name: say('poseEditor.box.height') })
    await userEvent.clear(height)
    await userEvent.type(height, '30{Tab}')
    expect(height.value).toBe('30')
    expect(screen.getByText(/In words: .*Shown with: step\./)).toBeTruthy()
    await userEvent.click(screen.getByRole('tab', { name: say('poseEditor.tab.marks') }))
    await userEvent.click(screen.getByRole('checkbox', { name: say('poseEditor.marks.repeat') }))
    expect(screen.getByText(/In words: .*Repeat\./)).toBeTruthy()
    await userEvent.click(screen.getByRole('tab', { name: say('poseEditor.tab.props') }))
    await userEvent.click(button('Remove Step'))
    expect(screen.getByText(say('poseEditor.noProps'))).toBeTruthy()
  })
})

describe('saving', () => {
  it('keeps what was drawn when it is refused, and says why', async () => {
    const { core, sent } = await show(drawn(standing))
    core.intercept('exercises.update', refusing('storage_full'))
    fireEvent.change(knee(), { target: { value: '44' } })
    await userEvent.click(button(say('poseEditor.save')))
    expect(await screen.findByText(saying('errors.codes.storage_full'))).toBeTruthy()
    expect(bent()).toBe(44)
    expect(sent()).toHaveLength(1)
    expect(onLeave).not.toHaveBeenCalled()
  })

  it('asks which version is meant after a change elsewhere', async () => {
    const { core, id } = await show(drawn(standing))
    core.loseEvents()
    const content = { ...base, name: 'Step reach, renamed', figure: drawn(standing) }
    await core.ask('exercises.update', { id, basedOn: 1, content })
    fireEvent.change(knee(), { target: { value: '44' } })
    await userEvent.click(button(say('poseEditor.save')))
    expect(await screen.findByText(say('ui.record.newer.title'))).toBeTruthy()
    expect(bent()).toBe(44)
  })

  it('takes a figure of the catalog', async () => {
    const { sent } = await show(drawn(standing))
    await userEvent.click(screen.getByRole('radio', { name: say('poseEditor.kinds.catalog') }))
    await userEvent.type(
      screen.getByRole('searchbox', { name: say('poseEditor.catalog.search') }),
      'short foot',
    )
    await userEvent.click(await screen.findByRole('option', { name: /Short foot/ }))
    await userEvent.click(button(say('poseEditor.save')))
    expect(sent()).toEqual([{ kind: 'catalog', slug: 'short-foot' }])
  })

  it('asks for a photo before it saves one', async () => {
    const { sent } = await show(null)
    await userEvent.click(screen.getByRole('radio', { name: say('poseEditor.kinds.photo') }))
    await userEvent.click(button(say('poseEditor.save')))
    await waitFor(() => expect(document.activeElement).toBe(button(say('poseEditor.photo.choose'))))
    expect(screen.getAllByText(say('errors.fields.required')).length).toBeGreaterThan(0)
    expect(sent()).toEqual([])
  })
})

it('leaves built-in exercises their figure', async () => {
  await renderWithCore(
    <ShortcutProvider singleKeys>
      <PictureEditor
        exerciseId="short-foot"

        onLeave={onLeave}
        onReopen={() => undefined}
      />
    </ShortcutProvider>,
    await openClinic(),
  )
  expect(await screen.findByText(saying('poseEditor.builtInOnly'))).toBeTruthy()
})
