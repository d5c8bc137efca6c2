import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetDrafts, useDraft } from '../../../renderer/api/index.ts'

interface Note {
  readonly title: string
  readonly text: string
}

const first: Note = { title: 'One', text: '' }

function draftOf(stored: Note = first, revision = 1) {
  const { result, rerender } = renderHook(
    (props: { readonly stored: Note; readonly revision: number }) =>
      useDraft('note', props.stored, props.revision),
    { initialProps: { stored, revision } },
  )
  return {
    draft: () => result.current,
    store: (next: Note, to: number) => rerender({ stored: next, revision: to }),
  }
}

beforeEach(() => forgetDrafts())

describe('a draft', () => {
  it('stays as it was typed when a newer revision is stored, and takes in the untouched fields', () => {
    const { draft, store } = draftOf()
    act(() => draft().change({ text: 'Mine' }))
    store({ title: 'Two', text: '' }, 2)
    expect(draft()).toMatchObject({
      value: { title: 'Two', text: 'Mine' },
      conflicts: [],
      tookIn: true,
      basedOn: 2,
    })
  })

  it('tells of a field that both have changed, and goes on with mine or gives way with a way back', () => {
    const { draft, store } = draftOf()
    act(() => draft().change({ text: 'Mine' }))
    store({ title: 'Two', text: 'Theirs' }, 2)
    const conflict = {
      value: { title: 'Two', text: 'Mine' },
      conflicts: [{ field: 'text', theirs: 'Theirs', was: '' }],
      tookIn: false,
      basedOn: 1,
    }
    expect(draft()).toMatchObject(conflict)
    let takeBack = (): void => undefined
    act(() => {
      takeBack = draft().giveWay()
    })
    expect(draft()).toMatchObject({ value: { title: 'Two', text: 'Theirs' }, isDirty: false, basedOn: 2 })
    act(() => takeBack())
    expect(draft()).toMatchObject(conflict)
    act(() => draft().rebase())
    expect(draft()).toMatchObject({ value: { title: 'Two', text: 'Mine' }, conflicts: [], basedOn: 2 })
  })

  it('is no conflict where both have typed the same', () => {
    const { draft, store } = draftOf()
    act(() => draft().change({ text: 'Same' }))
    store({ title: 'One', text: 'Same' }, 2)
    expect(draft()).toMatchObject({ value: { title: 'One', text: 'Same' }, conflicts: [], basedOn: 2 })
  })

  it('follows what is stored where nothing differs from it any more', () => {
    const { draft, store } = draftOf()
    act(() => draft().change({ text: 'Mine' }))
    act(() => draft().change({ text: '' }))
    expect(draft().isDirty).toBe(false)
    store({ title: 'Two', text: 'Theirs' }, 2)
    expect(draft()).toMatchObject({ value: { title: 'Two', text: 'Theirs' }, isDirty: false, basedOn: 2 })
    act(() => draft().change({ title: 'Three' }))
    expect(draft()).toMatchObject({ value: { title: 'Three', text: 'Theirs' }, basedOn: 2, conflicts: [] })
  })

  it('lets untouched fields follow where there are no revisions', () => {
    const { draft, store } = draftOf(first, 0)
    act(() => draft().change({ text: 'Mine' }))
    store({ title: 'Two', text: 'Theirs' }, 0)
    expect(draft()).toMatchObject({ value: { title: 'Two', text: 'Mine' }, isDirty: true, conflicts: [] })
    store({ title: 'Two', text: 'Mine' }, 0)
    expect(draft().isDirty).toBe(false)
  })

  it('is discarded with a way back', () => {
    const { draft } = draftOf()
    act(() => draft().change({ text: 'Mine' }))
    let takeBack = (): void => undefined
    act(() => {
      takeBack = draft().discard()
    })
    expect(draft().value).toEqual(first)
    act(() => takeBack())
    expect(draft().value.text).toBe('Mine')
  })
})
