import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ApiProvider, useCommand, useLifecycle, useQueryCall } from '../../../renderer/api/index.ts'
import { AppFault } from '../../../shared/app-error.ts'
import type { ClinicDetails, Preferences } from '../../../shared/domain/clinic.ts'
import { createMemoryBridge } from '../../support/memory-bridge.tsx'
import type { MemoryBridge } from '../../support/memory-bridge.tsx'

const details: ClinicDetails = { name: 'Harbour', address: '', phone: '', email: '', paper: 'a4' }
const preferences: Preferences = {
  theme: 'system',
  paper: 'a4',
  handoutTypeSize: 14,
  singleKeyShortcuts: true,
}

function around(bridge: MemoryBridge) {
  return ({ children }: { children: ReactNode }) => <ApiProvider bridge={bridge}>{children}</ApiProvider>
}

describe('useQueryCall', () => {
  it('is read again by a change of its tags and by no other', async () => {
    const read = vi.fn(() => details)
    const bridge = createMemoryBridge({ 'clinic.details': read })
    const { result } = renderHook(() => useQueryCall('clinic.details', {}), { wrapper: around(bridge) })
    await waitFor(() => expect(result.current.data).toEqual(details))
    act(() => bridge.send({ type: 'changed', tags: ['patients', 'state'] }))
    act(() => bridge.send({ type: 'changed', tags: ['clinic'] }))
    await waitFor(() => expect(read).toHaveBeenCalledTimes(2))
  })

  it('gives the error as data and does not try again by itself', async () => {
    const read = vi.fn((): ClinicDetails => {
      throw new AppFault({ code: 'locked' })
    })
    const bridge = createMemoryBridge({ 'clinic.details': read })
    const { result } = renderHook(() => useQueryCall('clinic.details', {}), { wrapper: around(bridge) })
    await waitFor(() => expect(result.current.error).toEqual({ code: 'locked' }))
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('cancels a read that nobody waits for', async () => {
    const bridge = createMemoryBridge({ 'clinic.details': () => new Promise(() => {}) })
    const { unmount } = renderHook(() => useQueryCall('clinic.details', {}), { wrapper: around(bridge) })
    await waitFor(() => expect(bridge.requests).toHaveLength(1))
    unmount()
    await waitFor(() => expect(bridge.cancelled).toEqual([bridge.requests[0]?.requestId]))
  })
})

describe('useCommand', () => {
  it('joins a second press to the first', async () => {
    const save = vi.fn(({ clinic }: { clinic: ClinicDetails }) => clinic)
    const bridge = createMemoryBridge({ 'clinic.update': save })
    const { result } = renderHook(() => useCommand('clinic.update'), { wrapper: around(bridge) })
    const answers = await act(() =>
      Promise.all([result.current.run({ clinic: details }), result.current.run({ clinic: details })]),
    )
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    expect(save).toHaveBeenCalledTimes(1)
    await act(() => result.current.run({ clinic: details }))
    expect(save).toHaveBeenCalledTimes(2)
    expect(new Set(bridge.requests.map(({ requestId }) => requestId)).size).toBe(2)
  })

  it('sends the same submission under its first id when no answer came', async () => {
    let down = true
    const bridge = createMemoryBridge({
      'clinic.update': ({ clinic }) => {
        if (down) throw new AppFault({ code: 'unavailable' })
        return clinic
      },
    })
    const { result } = renderHook(() => useCommand('clinic.update'), { wrapper: around(bridge) })
    await act(() => result.current.run({ clinic: details }))
    expect(result.current.error).toEqual({ code: 'unavailable' })
    down = false
    await act(() => result.current.run({ clinic: details }))
    await act(() => result.current.run({ clinic: details }))
    const ids = bridge.requests.map(({ requestId }) => requestId)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
    expect(result.current.error).toBeNull()
  })

  it('answers a refusal as data with its fields', async () => {
    const bridge = createMemoryBridge({ 'clinic.update': ({ clinic }) => clinic })
    const { result } = renderHook(() => useCommand('clinic.update'), { wrapper: around(bridge) })
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
    const work = Promise.withResolvers<Preferences>()
    const bridge = createMemoryBridge({ 'preferences.set': () => work.promise })
    const { result } = renderHook(() => useLifecycle('preferences.set'), { wrapper: around(bridge) })
    act(() => void result.current.run({ theme: 'dark' }))
    await waitFor(() => expect(result.current.busy).toBe(true))
    const requestId = bridge.requests[0]?.requestId ?? ''
    act(() => bridge.send({ type: 'progress', requestId: 'another', done: 9, total: 9 }))
    expect(result.current.progress).toBeNull()
    act(() => bridge.send({ type: 'progress', requestId, done: 3, total: 12 }))
    expect(result.current.progress).toMatchObject({ done: 3, total: 12 })
    act(() => result.current.cancel())
    expect(bridge.cancelled).toEqual([requestId])
    await act(async () => {
      work.resolve(preferences)
      await work.promise
    })
    await waitFor(() => expect(result.current.busy).toBe(false))
    expect(result.current.progress).toBeNull()
  })
})
