/**
 * Locks this window. What it shows goes in the same moment; what was typed is handed over behind the locked screen, and
 * only then is the core asked to lock, which may take seconds because it backs up what has changed.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { handOverDrafts, useCaller, useLockEvent } from '../api/index.ts'
import { putPlansAside } from '../features/composer/open-plans/open-plans.ts'
import { useCopiedText } from './copied-text.ts'
import { focusPlace, returnTo } from './focus-place.ts'
import type { FocusPlace } from './focus-place.ts'

/** Milliseconds that locking waits for what was typed to be stored, and between two tries to reach the core. */
const patience = 1_000

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, patience))

interface Place {
  readonly address: string
  readonly focus: FocusPlace | null
}

export interface LockWindowParts {
  /** Whether records are on screen. */
  readonly isOpen: boolean
  /** Who sits there. */
  readonly user: string | null
  /** Called in the moment in which the window hides. */
  readonly onHide: () => void
  /** Reads again whether the clinic is open; resolves when it is known. */
  readonly readState: () => Promise<unknown>
}

export interface LockWindow {
  /** Whether the window hides everything although the core has not said yet that it is locked. */
  readonly hides: boolean
  readonly lock: () => void
  /**
   * Where whoever sits there now goes on, while the address is still somebody else's: where they were themselves when
   * they left this window, or the start.
   */
  readonly ownPlace: string | null
  /** Goes back to where the focus was; to be called when the page is shown again. */
  readonly comeBack: () => void
}

export function useLockWindow({ isOpen, user, onHide, readState }: LockWindowParts): LockWindow {
  const call = useCaller()
  const [hides, setHides] = useState(false)
  const isHiding = useRef(false)
  const forgetCopied = useCopiedText()
  /** Where each person was when they left this window; nothing of it outlasts the page. */
  const [places, setPlaces] = useState<ReadonlyMap<string | null, Place>>(new Map())
  /** Whose place the address is; undefined while nobody has left. */
  const [whose, setWhose] = useState<string | null>()
  const now = useRef({ isOpen, user, onHide, readState })
  useEffect(() => {
    now.current = { isOpen, user, onHide, readState }
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
    forgetCopied()
    const { user: leaves } = now.current
    const place = { address: window.location.hash.slice(1), focus: focusPlace() }
    setPlaces((before) => new Map(before).set(leaves, place))
    setWhose(leaves)
    // Begun while the page still stands: it knows what is being typed.
    const handedOver = Promise.all([putPlansAside(), handOverDrafts()])
    flushSync(() => {
      setHides(true)
      now.current.onHide()
    })
    void lockBehind(handedOver)
  }, [lockBehind, forgetCopied])
  useLockEvent(lock)

  const comeBack = useCallback(() => {
    const focus = whose === undefined ? null : places.get(now.current.user)?.focus
    if (focus) returnTo(focus)
    setWhose(undefined)
  }, [places, whose])

  const isOthers = whose !== undefined && user !== null && whose !== user
  return { hides, lock, ownPlace: isOthers ? places.get(user)?.address || '/' : null, comeBack }
}
