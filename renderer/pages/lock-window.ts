/**
 * Locks this window. What it shows goes in the same moment; what was typed is handed over behind the locked screen, and
 * only then is the core asked to lock, which may take seconds because it backs up what has changed.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useCaller, useLockEvent } from '../api/index.ts'
import { forgetOpenPlans } from '../features/composer/open-plans/open-plans.ts'

/** Milliseconds that locking waits for what was typed to be stored, and between two tries to reach the core. */
const patience = 1_000

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, patience))

export interface LockWindowParts {
  /** Whether records are on screen. */
  readonly isOpen: boolean
  /** Called in the moment in which the window hides. */
  readonly onHide: () => void
  /** Reads again whether the clinic is open; resolves when it is known. */
  readonly readState: () => Promise<unknown>
}

export interface LockWindow {
  /** Whether the window hides everything although the core has not said yet that it is locked. */
  readonly hides: boolean
  readonly lock: () => void
}

export function useLockWindow({ isOpen, onHide, readState }: LockWindowParts): LockWindow {
  const call = useCaller()
  const [hides, setHides] = useState(false)
  const isHiding = useRef(false)
  const now = useRef({ isOpen, onHide, readState })
  useEffect(() => {
    now.current = { isOpen, onHide, readState }
  })

  const lockBehind = useCallback(
    async (handedOver: Promise<unknown>): Promise<void> => {
      await Promise.race([handedOver, pause()])
      for (;;) {
        const answer = await call('clinic.lock', {})
        if (answer.ok || answer.error.code !== 'unavailable') break
        await pause()
      }
      await now.current.readState()
      isHiding.current = false
      setHides(false)
    },
    [call],
  )

  const lock = useCallback(() => {
    if (!now.current.isOpen || isHiding.current) return
    isHiding.current = true
    // Begun while the page still stands: it knows what is being typed.
    const handedOver = forgetOpenPlans()
    flushSync(() => {
      setHides(true)
      now.current.onHide()
    })
    void lockBehind(handedOver)
  }, [lockBehind])
  useLockEvent(lock)

  return { hides, lock }
}
