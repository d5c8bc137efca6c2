import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { ApiProvider, useCommand, useLifecycle, useQueryCall } from '../../../renderer/api/index.ts'
import { holding, openClinic, refusing, type CoreBridge } from '../../support/core-bridge.ts'

const details = {
  name: 'Harbour',
  address: '',
  phone: '',
  email: '',
  country: null,
  emergencyNumber: '',
  paper: 'a4',
} as const

function around(core: CoreBridge) {
  return ({ children }: { children: ReactNode }) => <ApiProvider bridge={core}>{children}</ApiProvider>
}

describe('useQueryCall', () => {
  it('is read again by a change of its tags and by no other', async () => {
    const core = await openClinic()
    const { result } = renderHook(() => useQueryCall('clinic.details', {}), { wrapper: around(core) })
    await waitFor(() => expect(result.current.data?.name).toBe('Test clinic'))
    act(() => core.send({ type: 'changed', tags: ['patients', 'state'] }))
    expect(core.asked('clinic.details')).toHaveLength(1)
    await act(() => core.ask('clinic.update', { clinic: details }))
    await waitFor(() => expect(result.current.data).toEqual(details))
    expect(core.asked('clinic.details')).toHaveLength(2)
  })

  it('gives the error as data and does not try again by itself', async () => {
    const core = await openClinic({ preset: 'locked' })
    const { result } = renderHook(() => useQueryCall('clinic.details', {}), { wrapper: around(core) })
    await waitFor(() => expect(result.current.error).toEqual({ code: 'locked' }))
    expect(core.asked('clinic.details')).toHaveLength(1)
  })

  it('cancels a read that nobody waits for', async () => {
    const core = await openClinic()
    core.intercept('clinic.details', holding().interception)
    const { unmount } = renderHook(() => useQueryCall('clinic.details', {}), { wrapper: around(core) })
    await waitFor(() => expect(core.requests).toHaveLength(1))
    unmount()
    await waitFor(() => expect(core.cancelled).toEqual([core.requests[0]?.requestId]))
  })
})

describe('useCommand', () => {
  it('joins a second press to the first', async () => {
    const core = await openClinic()
    const { result } = renderHook(() => useCommand('clinic.update'), { wrapper: around(core) })
    const answers = await act(() =>
      Promise.all([result.current.run({ clinic: details }), result.current.run({ clinic: details })]),
    )
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    expect(core.requests).toHaveLength(1)
    await act(() => result.current.run({ clinic: details }))
    expect(core.requests).toHaveLength(2)
    expect(new Set(core.requests.map(({ requestId }) => requestId)).size).toBe(2)
  })

  it('sends the same submission under its first id when no answer came', async () => {
    const core = await openClinic()
    const mend = core.intercept('clinic.update', refusing('unavailable'))
    const { result } = renderHook(() => useCommand('clinic.update'), { wrapper: around(core) })
    await act(() => result.current.run({ clinic: details }))
    expect(result.current.error).toEqual({ code: 'unavailable' })
    mend()
    await act(() => result.current.run({ clinic: details }))
    await act(() => result.current.run({ clinic: details }))
    const ids = core.requests.map(({ requestId }) => requestId)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
    expect(result.current.error).toBeNull()
  })

  it('answers a refusal as data with its fields', async () => {
    const { result } = renderHook(() => useCommand('clinic.update'), {
      wrapper: around(await openClinic()),
    })
    const answer = await act(() => result.current.run({ clinic: { ...details, name: '  ' } }))
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: [{ field: 'clinic.name', reason: 'required' }] },
    })
    expect(result.current.error?.code).toBe('invalid_input')
    expect(result.current.busy).toBe(false)
  })
})

describe('useLifecycle', () => {
  it('tells its own progress and cancels by its request id', async () => {
    const core = await openClinic()
    const slow = holding()
    core.intercept('preferences.set', slow.interception)
    const { result } = renderHook(() => useLifecycle('preferences.set'), { wrapper: around(core) })
    act(() => void result.current.run({ theme: 'dark' }))
    await waitFor(() => expect(result.current.busy).toBe(true))
    const requestId = core.requests[0]?.requestId ?? ''
    act(() => core.send({ type: 'progress', requestId: 'another', done: 9, total: 9 }))
    expect(result.current.progress).toBeNull()
    act(() => core.send({ type: 'progress', requestId, done: 3, total: 12 }))
    expect(result.current.progress).toMatchObject({ done: 3, total: 12 })
    act(() => result.current.cancel())
    expect(core.cancelled).toEqual([requestId])
    slow.release()
    await waitFor(() => expect(result.current.busy).toBe(false))
    expect(result.current.progress).toBeNull()
  })
})
